//! Identifiers, checked when they are parsed, so that an unchecked text never becomes part of a path.

use std::fmt;
use std::str::FromStr;

use serde::de::Visitor;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text is not an identifier of the expected kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("expected {0}, followed by 32 lower-case hexadecimal digits")]
pub struct InvalidId(&'static str);

/// Declares an identifier: a fixed prefix and 128 bits in lower-case hexadecimal digits.
macro_rules! id {
    ($(#[$meta:meta])* $name:ident, $prefix:literal) => {
        $(#[$meta])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        #[cfg_attr(feature = "ts", ts(type = "string"))]
        pub struct $name(u128);

        impl FromStr for $name {
            type Err = InvalidId;

            fn from_str(text: &str) -> Result<Self, InvalidId> {
                text.strip_prefix($prefix).and_then(parse_hex).map(Self).ok_or(InvalidId($prefix))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($prefix, "{:032x}"), self.0)
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                fmt::Display::fmt(self, f)
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                struct Text;
                impl Visitor<'_> for Text {
                    type Value = $name;
                    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                        f.write_str(concat!("an identifier beginning with ", $prefix))
                    }
                    fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<$name, E> {
                        text.parse().map_err(E::custom)
                    }
                }
                deserializer.deserialize_str(Text)
            }
        }
    };
}

id!(
    /// Names a person for good: `usr_` and 32 hexadecimal digits. An invited person has one already.
    UserId,
    "usr_"
);
id!(
    /// Names an invitation: `inv_` and 32 hexadecimal digits.
    InvitationId,
    "inv_"
);

fn parse_hex(digits: &str) -> Option<u128> {
    let lower_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    if digits.len() != 32 || !digits.bytes().all(lower_hex) {
        return None;
    }
    u128::from_str_radix(digits, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SARAH: &str = "usr_1234567890abcdef1234567890abcdef";

    #[test]
    fn reads_and_writes_the_same_text() {
        for text in [SARAH, "usr_00000000000000000000000000000001"] {
            let id: UserId = text.parse().expect("a user id");
            assert_eq!(id.to_string(), text);
            assert_eq!(
                serde_json::to_string(&id).expect("a text"),
                format!("\"{text}\"")
            );
            assert_eq!(
                serde_json::from_str::<UserId>(&format!("\"{text}\"")).expect("a user id"),
                id
            );
        }
    }

    #[test]
    fn refuses_everything_else() {
        for text in [
            "",
            "usr_",
            "1234567890abcdef1234567890abcdef",
            "inv_1234567890abcdef1234567890abcdef",
            "usr_1234567890abcdef1234567890abcde",
            "usr_1234567890abcdef1234567890abcdef0",
            "usr_1234567890ABCDEF1234567890abcdef",
            "usr_+234567890abcdef1234567890abcdef",
            "usr_../../../../../../../../../../..",
            " usr_1234567890abcdef1234567890abcdef",
            "usr_1234567890abcdéf1234567890abcde",
        ] {
            assert!(text.parse::<UserId>().is_err(), "{text:?} passed");
        }
        assert!(serde_json::from_str::<UserId>("7").is_err());
        assert!(SARAH.parse::<InvitationId>().is_err());
    }
}
