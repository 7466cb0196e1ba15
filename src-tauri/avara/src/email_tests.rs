use proptest::prelude::*;

use super::*;

#[test]
fn an_address_is_a_name_and_a_host() {
    for text in [
        "n@clinic.example",
        "noor.haddad+roster@sub.clinic.example",
        "o'neil_99@clinic.example",
        "élodie@clínica.example",
        "李@clinic.example",
    ] {
        assert_eq!(problem(text), None, "{text}");
    }
    let long_name = format!("{}@clinic.example", "n".repeat(65));
    let long = format!("n@{}example", "clinic.".repeat(36));
    for text in [
        "noor",
        "noor@",
        "@clinic.example",
        "noor@clinic",
        "noor@.example",
        "noor@clinic.",
        "noor@clinic..example",
        "noor..haddad@clinic.example.",
        "noor@@clinic.example",
        "noor@home@clinic.example",
        "noor@clinic-.example",
        "noor@clinic_one.example",
        "\"noor@home\"@clinic.example",
        &long_name,
        &long,
    ] {
        assert_eq!(problem(text), Some(Problem::EmailFormat), "{text}");
    }
    for text in ["", " ", "\u{200b}\u{a0}\n"] {
        assert_eq!(problem(text), Some(Problem::Empty), "{text:?}");
    }
}

#[test]
fn what_stands_around_an_address_is_refused() {
    for text in [
        "jane@hospital.example;",
        "jane@hospital.example.",
        "jane@hospital.example,",
        "<jane@hospital.example>",
        "Jane Doe <jane@hospital.example>",
        "\"Doe, Jane\" <jane@hospital.example>",
        "(jane@hospital.example)",
        "'jane@hospital.example'",
        "“jane@hospital.example”",
        "mailto:jane@hospital.example",
        "MAILTO:jane@hospital.example",
        "Email: jane@hospital.example",
        " jane@hospital.example",
        "jane@hospital.example kim@hospital.example",
        "jane@hospital.example; kim@hospital.example",
    ] {
        assert_eq!(problem(text), Some(Problem::EmailNotAlone), "{text}");
    }
}

#[test]
fn what_no_one_sees_is_refused() {
    for unseen in [
        '\u{200b}',
        '\u{feff}',
        '\u{202a}',
        '\u{2060}',
        '\u{ad}',
        '\u{a0}',
        '\u{0}',
        '\n',
        '\t',
        '\u{7f}',
        '\u{fffd}',
        '\u{fe0f}',
        '\u{e0041}',
        '\u{3000}',
    ] {
        for text in [
            format!("{unseen}jane@hospital.example"),
            format!("ja{unseen}ne@hospital.example"),
            format!("jane@hospital.example{unseen}"),
        ] {
            assert_eq!(problem(&text), Some(Problem::EmailInvisible), "{text:?}");
        }
    }
}

proptest! {
    #[test]
    fn whatever_passes_is_one_address_of_visible_signs(text in ".{0,20}[@<>;, ]{0,3}.{0,20}(\\.example)?") {
        if problem(&text).is_none() {
            prop_assert_eq!(text.matches('@').count(), 1);
            prop_assert!(!text.chars().any(|sign| sign.is_control() || sign.is_whitespace() || is_invisible(sign)));
            prop_assert!(!text.contains(['<', '>', '(', ')', '[', ']', '"', ',', ';', ':']));
            prop_assert!(!text.ends_with(['.', '!', '?', '\'']));
        }
    }

    #[test]
    fn an_address_passes_alone_and_never_with_anything_around_it(
        name in "[a-z0-9]{1,10}([._+-][a-z0-9]{1,10}){0,2}", host in "[a-z0-9]{1,10}(\\.[a-z]{2,8}){1,2}",
        before in r"[<( \[“«;,\u{200b}\u{feff}\u{a0}]{0,2}", after in r"[>) \]”».;,!?\u{200b}\u{feff}\u{a0}]{0,2}",
    ) {
        let address = format!("{name}@{host}");
        prop_assert_eq!(problem(&address), None);
        if !(before.is_empty() && after.is_empty()) {
            let around = format!("{before}{address}{after}");
            prop_assert!(problem(&around).is_some());
        }
    }
}
