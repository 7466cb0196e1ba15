//! The API key: the one secret. It can be put into a header and into the keychain, and nowhere by accident.

use std::fmt;
use std::ops::Range;

use reqwest::header::HeaderValue;
use serde::de::Error as _;
use serde::{Deserialize, Deserializer};
use zeroize::Zeroizing;

/// The shortest piece of a key that is struck out of a text. A cut text can hold the beginning of a key only.
const PIECE: usize = 8;
/// What stands in a text where the key stood.
const STRUCK: &str = "[API key]";

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

    /// The text without the key: every piece of it that is long enough to tell something is replaced, in either case.
    pub(crate) fn strike(&self, text: &str) -> String {
        let mut clean = String::with_capacity(text.len());
        let mut end = 0;
        for piece in self.pieces_in(text) {
            clean += &text[end..piece.start];
            clean += STRUCK;
            end = piece.end;
        }
        clean + &text[end..]
    }

    /// Whether a text holds the key, or a piece of it.
    pub(crate) fn is_in(&self, text: &str) -> bool {
        !self.pieces_in(text).is_empty()
    }

    /// Where pieces of the key stand. A key is ASCII, so they begin and end between two characters.
    fn pieces_in(&self, text: &str) -> Vec<Range<usize>> {
        let key = self.0.as_bytes();
        let length = key.len().min(PIECE);
        let mut found: Vec<Range<usize>> = Vec::new();
        for (start, part) in text.as_bytes().windows(length).enumerate() {
            if !key.windows(length).any(|of| of.eq_ignore_ascii_case(part)) {
                continue;
            }
            let end = start + length;
            match found.last_mut() {
                Some(last) if last.end >= start => last.end = end,
                _ => found.push(start..end),
            }
        }
        found
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
    fn is_struck_out_whole_in_pieces_and_in_either_case() {
        let key = ApiKey::new(KEY).expect("a key");
        for (text, clean) in [
            (format!("Key {KEY} is gone"), "Key [API key] is gone"),
            (format!("{KEY}{KEY}é{KEY}"), "[API key]é[API key]"),
            (KEY.to_uppercase(), "[API key]"),
            (format!("cut: {}", &KEY[..9]), "cut: [API key]"),
            (format!("cut: {}", &KEY[9..]), "cut: [API key]"),
            (format!("{}****", &KEY[..7]), "ak_live****"),
            ("Owners stay. ¡Sí!".to_owned(), "Owners stay. ¡Sí!"),
            (String::new(), ""),
        ] {
            assert_eq!(key.strike(&text), clean, "{text}");
            assert_eq!(key.is_in(&text), clean.contains('['), "{text}");
        }
        let short = ApiKey::new("k-7").expect("a key");
        assert_eq!(short.strike("the k-7 key"), "the [API key] key");
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
