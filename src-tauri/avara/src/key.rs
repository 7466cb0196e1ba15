//! The API key: the one secret. It can be put into a header and into the keychain, and nowhere by accident.

use std::fmt;

use reqwest::header::HeaderValue;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use zeroize::Zeroizing;

/// An API key, trimmed. Its memory is zeroed on drop; it has no `Serialize` and its `Debug` shows nothing.
#[derive(Clone, PartialEq, Eq)]
pub struct ApiKey(Zeroizing<String>);

/// A text cannot be an API key. Says nothing about the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum InvalidKey {
    /// Nothing but white space.
    #[error("The API key is empty.")]
    Empty,
    /// A space within, a control character or a letter outside ASCII: a header cannot carry it.
    #[error("An API key has no spaces and only plain letters, digits and signs.")]
    Characters,
}

impl ApiKey {
    /// Checks a key as it was typed or pasted, and drops the white space around it.
    ///
    /// # Errors
    /// [`InvalidKey`] if no header could carry it.
    pub fn new(typed: impl Into<String>) -> Result<Self, InvalidKey> {
        let typed = Zeroizing::new(typed.into());
        let key = typed.trim();
        if key.is_empty() {
            return Err(InvalidKey::Empty);
        }
        if !key.bytes().all(|byte| byte.is_ascii_graphic()) {
            return Err(InvalidKey::Characters);
        }
        Ok(Self(Zeroizing::new(key.to_owned())))
    }

    /// The key itself, for the keychain alone.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The `Authorization` header, marked sensitive so that no log of headers shows it.
    pub(crate) fn header(&self) -> HeaderValue {
        let bearer = Zeroizing::new(format!("Bearer {}", self.expose()));
        let mut value = HeaderValue::from_str(&bearer).expect("visible ASCII makes a header value");
        value.set_sensitive(true);
        value
    }
}

impl fmt::Debug for ApiKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ApiKey(..)")
    }
}

impl<'de> Deserialize<'de> for ApiKey {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::new(String::deserialize(deserializer)?).map_err(D::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: &str = "ak_live_0123456789";

    #[test]
    fn is_trimmed() {
        let key = ApiKey::new(format!(" \t{KEY}\r\n")).expect("a key");
        assert_eq!(key.expose(), KEY);
        assert_eq!(
            key.header().to_str().expect("ASCII"),
            format!("Bearer {KEY}")
        );
    }

    #[test]
    fn never_shows_itself() {
        let key = ApiKey::new(KEY).expect("a key");
        assert_eq!(
            format!("{key:?} {:?}", key.header()),
            "ApiKey(..) Sensitive"
        );
    }

    #[test]
    fn refuses_what_no_header_can_carry_and_does_not_repeat_it() {
        assert_eq!(ApiKey::new(" \n "), Err(InvalidKey::Empty));
        for typed in ["ak live", "ak\nlive", "ak\0", "clé", "ak\u{200b}live"] {
            assert_eq!(ApiKey::new(typed), Err(InvalidKey::Characters));
        }
        let error = serde_json::from_str::<ApiKey>(r#""my secret""#).expect_err("a space within");
        assert!(!error.to_string().contains("secret"));
    }
}
