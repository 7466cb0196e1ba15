//! Names of requests, for the service's support.
//!
//! A proxy can put anything into such a header: a name, an address, the key. So only forms are taken that are in use for such
//! names and that nothing about a person has: an NPI and a phone number are digits alone and shorter, a name with a number
//! behind it is neither hexadecimal nor begins with `req`, and an email address has an `@`.

/// Whether a text has the form of a request's name: a UUID; 32 or 64 hexadecimal digits, letters and digits mixed; a ULID of
/// this or the next century; or `req_` or `req-` with 8 to 48 letters and digits, two of which are digits.
#[must_use]
pub fn is_request_id(text: &str) -> bool {
    is_uuid(text) || is_hex(text) || is_ulid(text) || is_named(text)
}

fn is_uuid(text: &str) -> bool {
    let groups = text.split('-').map(|group| {
        let hex = group.bytes().all(|byte| byte.is_ascii_hexdigit());
        hex.then_some(group.len())
    });
    groups.eq([8, 4, 4, 4, 12].map(Some))
}

fn is_hex(text: &str) -> bool {
    matches!(text.len(), 32 | 64)
        && text.bytes().all(|byte| byte.is_ascii_hexdigit())
        && text.bytes().any(|byte| byte.is_ascii_digit())
        && text.bytes().any(|byte| byte.is_ascii_alphabetic())
}

/// A ULID begins with its time, which begins with 0 for longer than anyone will read it.
fn is_ulid(text: &str) -> bool {
    let crockford = |byte: u8| {
        byte.is_ascii_digit()
            || byte.is_ascii_uppercase() && !matches!(byte, b'I' | b'L' | b'O' | b'U')
    };
    text.len() == 26
        && text.starts_with('0')
        && text.bytes().all(crockford)
        && text.bytes().any(|byte| byte.is_ascii_uppercase())
}

fn is_named(text: &str) -> bool {
    let rest = text.strip_prefix("req_").or(text.strip_prefix("req-"));
    rest.is_some_and(|rest| {
        (8..=48).contains(&rest.len())
            && rest.bytes().all(|byte| byte.is_ascii_alphanumeric())
            && rest.bytes().filter(u8::is_ascii_digit).count() >= 2
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn knows_the_forms_in_use() {
        for id in [
            "0f6f6a3f-b8ae-4c1d-9f00-1234567890ab",
            "0F6F6A3F-B8AE-4C1D-9F00-1234567890AB",
            "4bf92f3577b34da6a3ce929d0e0e4736",
            "01JDXQ3Z5N8V7M2K4T6W9Y1B0C",
            "req_0123456789",
            "req-8IzJ9M0S1Z0b2p",
        ] {
            assert!(is_request_id(id), "{id}");
        }
    }

    #[test]
    fn nothing_about_a_person_passes() {
        for text in [
            "",
            "Johnson",
            "johnson1",
            "Johnson-2",
            "SarahJohnson1234567893",
            "sarah.johnson1@clinic.example",
            "1234567893",
            "555-123-4567",
            "15551234567",
            "12345678931234567893123456789312",
            "ak_live_0123456789",
            "req_1",
            "req_johnson",
            "req_sarah johnson 12",
            "req_0123456789\nfailed",
            "0f6f6a3f-b8ae-4c1d-9f00",
        ] {
            assert!(!is_request_id(text), "{text:?}");
        }
        assert!(!is_request_id(&format!("req_{}", "a1".repeat(25))));
    }

    proptest! {
        #[test]
        fn no_name_with_a_number_and_no_address_passes(
            name in r"[\p{L}'. -]{1,40}", number in "[0-9]{0,15}", host in "[a-z]{1,20}",
        ) {
            for text in [
                format!("{name}{number}"),
                format!("{number}{name}{number}"),
                format!("{name}{number}@{host}.example"),
            ] {
                prop_assert!(!is_request_id(&text), "{text}");
            }
        }

        #[test]
        fn no_number_passes(number in "[0-9 ().+-]{0,70}") {
            prop_assume!(!is_uuid(&number));
            prop_assert!(!is_request_id(&number));
        }
    }
}
