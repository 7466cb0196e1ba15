//! Why no usable answer came, as a closed set, so that it can be logged as it is: it never holds a text of anyone's.

use std::fmt;

use serde::{Deserialize, Serialize};

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn is_logged_by_its_word_in_json() {
        assert_eq!(Cause::ProxyPassword.to_string(), "proxy_password");
        assert_eq!(Cause::UnknownIssuer.to_string(), "unknown_issuer");
    }
}
