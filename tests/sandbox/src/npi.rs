//! National Provider Identifiers: CMS's check digit is Luhn over `80840` and the ten digits.

/// Whether a text is ten digits, the first 1 or 2, with the right check digit.
pub(crate) fn is_valid(text: &str) -> bool {
    text.len() == 10
        && text.bytes().all(|byte| byte.is_ascii_digit())
        && matches!(text.as_bytes().first(), Some(b'1' | b'2'))
        && text[..9]
            .parse()
            .is_ok_and(|base| with_check_digit(base) == text)
}

/// The NPI of nine digits.
pub(crate) fn with_check_digit(base: u64) -> String {
    // What the prefix 80840 adds to the sum.
    let mut sum = 24;
    let mut rest = base;
    for position in 0..9 {
        let digit = rest % 10;
        rest /= 10;
        sum += if position % 2 == 0 {
            digit * 2 / 10 + digit * 2 % 10
        } else {
            digit
        };
    }
    format!("{base}{}", (10 - sum % 10) % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_known_examples_are_valid_and_their_neighbours_are_not() {
        assert!(is_valid("1234567893") && is_valid("1003000126"));
        assert!(
            !is_valid("1234567890")
                && !is_valid("123456789")
                && !is_valid("3234567895")
                && !is_valid("12345678é")
        );
    }
}
