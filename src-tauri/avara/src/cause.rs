//! Why no usable answer came, as a closed set, so that it can be logged as it is: it never holds a text of anyone's.

use std::error::Error as StdError;
use std::{fmt, io};

use serde::{Deserialize, Serialize};

use crate::trust;

/// Why no usable answer came.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Cause {
    /// The server's name was not found.
    Dns,
    /// The computer at the server's address takes no connection.
    Refused,
    /// No way leads to the server: there is no network, or it ends on the way.
    Unreachable,
    /// No connection came about in time.
    ConnectTimeout,
    /// A proxy asks for a user name and a password, which this app does not have.
    ProxyPassword,
    /// A proxy cannot be reached, or does not lead to the server.
    Proxy,
    /// A certificate of an issuer that this computer does not trust, such as that of a proxy which reads what is sent.
    UnknownIssuer,
    /// A certificate that is no longer valid by this computer's clock. On Windows also one that is not valid yet.
    Expired,
    /// A certificate that is not valid yet by this computer's clock.
    NotYetValid,
    /// A certificate of another server.
    WrongName,
    /// Any other failure to make the connection secure.
    Handshake,
    /// The connection ended before a whole answer had come.
    Cut,
    /// A list with more entries than this app can hold.
    TooMany,
    /// A list that brings page after page with nothing new.
    Endless,
}

impl Cause {
    /// Whether the connection came about and could not be trusted.
    pub(crate) fn is_tls(self) -> bool {
        matches!(
            self,
            Self::UnknownIssuer
                | Self::Expired
                | Self::NotYetValid
                | Self::WrongName
                | Self::Handshake
        )
    }
}

/// The word for it, as in JSON.
impl fmt::Display for Cause {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.serialize(f)
    }
}

/// What can be told of a request to which no answer came.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Found {
    pub(crate) cause: Option<Cause>,
    /// The system's number of the error.
    pub(crate) os_code: Option<i32>,
    /// Who issued the certificate that this computer does not trust.
    pub(crate) issuer: Option<String>,
}

impl Found {
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
    fn is_logged_by_its_word_in_json() {
        assert_eq!(Cause::ProxyPassword.to_string(), "proxy_password");
        assert_eq!(Cause::UnknownIssuer.to_string(), "unknown_issuer");
    }

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
