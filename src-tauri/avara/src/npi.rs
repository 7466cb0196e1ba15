//! National Provider Identifiers. The check digit is a rule of CMS, which issues them; the API only asks for ten digits.

use std::fmt;
use std::str::FromStr;

use crate::problem::Problem;

/// A well-formed NPI: ten digits, the first 1 or 2, passing the Luhn check over `80840` and the number.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Npi([u8; 10]);

impl FromStr for Npi {
    type Err = Problem;

    /// # Errors
    /// The first rule that the text breaks: [`Problem::NpiLength`], [`Problem::NpiFirstDigit`] or [`Problem::NpiCheckDigit`].
    fn from_str(text: &str) -> Result<Self, Problem> {
        let digits: [u8; 10] = text.as_bytes().try_into().map_err(|_| Problem::NpiLength)?;
        if !digits.iter().all(u8::is_ascii_digit) {
            return Err(Problem::NpiLength);
        }
        if !matches!(digits[0], b'1' | b'2') {
            return Err(Problem::NpiFirstDigit);
        }
        if !luhn(b"80840".iter().chain(&digits)) {
            return Err(Problem::NpiCheckDigit);
        }
        Ok(Self(digits))
    }
}

/// Every second digit from the right counts double, its digits added; the sum must be a multiple of ten.
fn luhn<'a>(digits: impl DoubleEndedIterator<Item = &'a u8>) -> bool {
    let sum: u32 = digits
        .rev()
        .enumerate()
        .map(|(place, digit)| {
            let digit = u32::from(digit - b'0');
            if place % 2 == 0 {
                digit
            } else {
                digit * 2 / 10 + digit * 2 % 10
            }
        })
        .sum();
    sum.is_multiple_of(10)
}

impl fmt::Display for Npi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0
            .iter()
            .try_for_each(|digit| write!(f, "{}", char::from(*digit)))
    }
}

/// Redacted: an NPI names a person.
impl fmt::Debug for Npi {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Npi(..)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_published_examples_pass() {
        for text in ["1234567893", "1003000126"] {
            assert_eq!(text.parse::<Npi>().expect("a valid NPI").to_string(), text);
        }
    }

    #[test]
    fn says_which_rule_is_broken() {
        for (text, problem) in [
            ("", Problem::NpiLength),
            ("123456789", Problem::NpiLength),
            ("12345678931", Problem::NpiLength),
            ("12345 7893", Problem::NpiLength),
            ("123456789x", Problem::NpiLength),
            ("１２３４５６７８９３", Problem::NpiLength),
            ("3234567893", Problem::NpiFirstDigit),
            ("0234567893", Problem::NpiFirstDigit),
            ("1234567890", Problem::NpiCheckDigit),
            ("1234567839", Problem::NpiCheckDigit),
        ] {
            assert_eq!(text.parse::<Npi>(), Err(problem), "{text}");
        }
    }

    #[test]
    fn every_single_mistyped_digit_is_found() {
        for place in 1..10 {
            for digit in b'0'..=b'9' {
                let mut typed = *b"1234567893";
                if typed[place] != digit {
                    typed[place] = digit;
                    let typed = String::from_utf8(typed.to_vec()).expect("digits");
                    assert_eq!(typed.parse::<Npi>(), Err(Problem::NpiCheckDigit), "{typed}");
                }
            }
        }
    }

    #[test]
    fn debug_shows_no_number() {
        let npi: Npi = "1234567893".parse().expect("a valid NPI");
        assert_eq!(format!("{npi:?}"), "Npi(..)");
    }
}
