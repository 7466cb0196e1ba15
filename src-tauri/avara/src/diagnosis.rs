//! What the errors beneath a failed request tell: reqwest's, the system's, TLS's and a proxy's.

use std::error::Error as StdError;
use std::io;

use crate::cause::Cause;
use crate::trust;

/// Whether a request of the app's own HTTP client failed because the server could not be trusted. A proxy on the way that
/// failed says nothing about the server.
#[must_use]
pub fn is_untrusted(error: &(dyn StdError + 'static)) -> bool {
    let errors: Vec<_> = beneath(error).collect();
    errors.iter().any(|error| trust::fault(*error).is_some())
        && !errors.iter().any(|error| proxy_fault(*error).is_some())
}

/// What can be told of a request to which no answer came.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Diagnosis {
    pub(crate) cause: Option<Cause>,
    /// The system's number of the error.
    pub(crate) os_code: Option<i32>,
    /// Who issued the certificate that this computer does not trust.
    pub(crate) issuer: Option<String>,
}

impl Diagnosis {
    /// What reqwest's error and those beneath it tell.
    pub(crate) fn of(error: &reqwest::Error) -> Self {
        let errors: Vec<_> = beneath(error).collect();
        let tls = errors.iter().find_map(|error| trust::fault(*error));
        let system = errors
            .iter()
            .filter_map(|error| error.downcast_ref::<io::Error>())
            .find(|error| error.raw_os_error().is_some());
        let connecting = error.is_connect();
        // A proxy comes first: what fails on the way to it says nothing about the server.
        let cause = match (errors.iter().find_map(|error| proxy_fault(*error)), &tls) {
            (Some(proxy), _) => Some(proxy),
            (None, Some(tls)) => Some(tls.cause),
            (None, None) if !connecting => (!error.is_timeout()).then_some(Cause::Cut),
            (None, None) if error.is_dns() => Some(Cause::Dns),
            (None, None) if error.is_timeout() => Some(Cause::ConnectTimeout),
            (None, None) => Some(system.map_or(Cause::Cut, |error| of_system(error.kind()))),
        };
        Self {
            cause,
            os_code: system
                .and_then(io::Error::raw_os_error)
                .or(tls.as_ref().and_then(|fault| fault.number)),
            issuer: tls.and_then(|fault| fault.issuer),
        }
    }
}

/// The errors beneath one, down to the last. An I/O error that wraps another one passes over it in `source`.
fn beneath<'a>(
    error: &'a (dyn StdError + 'static),
) -> impl Iterator<Item = &'a (dyn StdError + 'static)> {
    std::iter::successors(error.source(), |&error| {
        let io = error.downcast_ref::<io::Error>();
        match io.and_then(io::Error::get_ref) {
            Some(wrapped) => Some(wrapped as _),
            None => error.source(),
        }
    })
}

/// hyper's error of a tunnel through a proxy has no public type, so that its own words have to tell it.
fn proxy_fault(error: &(dyn StdError + 'static)) -> Option<Cause> {
    match error.to_string().strip_prefix("tunnel error: ")? {
        "proxy authorization required" => Some(Cause::ProxyPassword),
        _ => Some(Cause::Proxy),
    }
}

/// Why the system made no connection.
fn of_system(kind: io::ErrorKind) -> Cause {
    match kind {
        io::ErrorKind::ConnectionRefused => Cause::Refused,
        io::ErrorKind::TimedOut => Cause::ConnectTimeout,
        io::ErrorKind::ConnectionReset
        | io::ErrorKind::ConnectionAborted
        | io::ErrorKind::BrokenPipe => Cause::Cut,
        _ => Cause::Unreachable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_has_its_own_reasons() {
        for (kind, cause) in [
            (io::ErrorKind::ConnectionRefused, Cause::Refused),
            (io::ErrorKind::NetworkUnreachable, Cause::Unreachable),
            (io::ErrorKind::HostUnreachable, Cause::Unreachable),
            (io::ErrorKind::NetworkDown, Cause::Unreachable),
            (io::ErrorKind::PermissionDenied, Cause::Unreachable),
            (io::ErrorKind::TimedOut, Cause::ConnectTimeout),
            (io::ErrorKind::ConnectionReset, Cause::Cut),
        ] {
            assert_eq!(of_system(kind), cause, "{kind}");
        }
    }
}
