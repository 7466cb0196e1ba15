//! Phone numbers: sent as digits, shown in groups. A country code is never added or guessed.

use std::fmt;
use std::str::FromStr;

use crate::problem::Problem;

/// A phone number of 10 to 15 digits. `Display` groups a ten-digit one: `(555) 123-4567`.
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Phone(String);

impl Phone {
    /// The digits, as the wire wants them.
    #[must_use]
    pub fn digits(&self) -> &str {
        &self.0
    }
}

impl FromStr for Phone {
    type Err = Problem;

    /// # Errors
    /// [`Problem::PhoneCharacters`] for anything but digits, [`Problem::PhoneLength`] for a wrong number of them.
    fn from_str(text: &str) -> Result<Self, Problem> {
        if !text.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(Problem::PhoneCharacters);
        }
        if !(10..=15).contains(&text.len()) {
            return Err(Problem::PhoneLength);
        }
        Ok(Self(text.to_owned()))
    }
}

impl fmt::Display for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.len() {
            10 => write!(f, "({}) {}-{}", &self.0[..3], &self.0[3..6], &self.0[6..]),
            _ => f.write_str(&self.0),
        }
    }
}

/// Redacted: a phone number is personal.
impl fmt::Debug for Phone {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Phone(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ten_digits_are_grouped_and_longer_ones_left_alone() {
        for (digits, shown) in [
            ("5551234567", "(555) 123-4567"),
            ("15551234567", "15551234567"),
            ("441632960123456", "441632960123456"),
        ] {
            let phone: Phone = digits.parse().expect("a phone number");
            assert_eq!(phone.to_string(), shown);
            assert_eq!(phone.digits(), digits);
        }
    }

    #[test]
    fn says_which_rule_is_broken() {
        for (text, problem) in [
            ("", Problem::PhoneLength),
            ("555123456", Problem::PhoneLength),
            ("5551234567890123", Problem::PhoneLength),
            ("+15551234567", Problem::PhoneCharacters),
            ("(555) 123-4567", Problem::PhoneCharacters),
            ("٥٥٥١٢٣٤٥٦٧", Problem::PhoneCharacters),
        ] {
            assert_eq!(text.parse::<Phone>(), Err(problem), "{text}");
        }
    }

    #[test]
    fn debug_shows_no_number() {
        let phone: Phone = "5551234567".parse().expect("a phone number");
        assert_eq!(format!("{phone:?}"), "Phone(..)");
    }
}
