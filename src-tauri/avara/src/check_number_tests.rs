//! The rules of NPI and phone numbers.

use super::tests::{check, no_reports, one};
use super::*;
use crate::samples::sarah;
use crate::user::User;

#[test]
fn an_npi_is_well_formed() {
    for (number, problem) in [
        ("123", Problem::NpiLength),
        ("12345678930", Problem::NpiLength),
        ("12345 7893", Problem::NpiLength),
        ("3234567893", Problem::NpiFirstDigit),
        ("1234567890", Problem::NpiCheckDigit),
    ] {
        let json = format!(r#"{{"npiNumber":"{number}"}}"#);
        assert_eq!(check(&sarah(), &json), one(Field::NpiNumber, problem));
        assert_eq!(check(&no_reports(), &json), one(Field::NpiNumber, problem));
    }
    assert_eq!(check(&sarah(), r#"{"npiNumber":"1003000126"}"#), []);
}

#[test]
fn enabling_reports_needs_an_npi() {
    let enable = r#"{"canCreateReports":true}"#;
    assert_eq!(
        check(&no_reports(), enable),
        one(Field::NpiNumber, Problem::NpiRequired)
    );
    assert_eq!(
        check(
            &no_reports(),
            r#"{"canCreateReports":true,"npiNumber":"1234567893"}"#
        ),
        []
    );
    assert_eq!(
        check(
            &no_reports(),
            r#"{"canCreateReports":true,"npiNumber":null}"#
        ),
        one(Field::NpiNumber, Problem::NpiRequired)
    );
    let ready = User {
        npi_number: Some("1234567893".into()),
        ..no_reports()
    };
    assert_eq!(check(&ready, enable), []);
    let mistyped = User {
        npi_number: Some("1234567890".into()),
        ..no_reports()
    };
    assert_eq!(
        check(&mistyped, enable),
        one(Field::NpiNumber, Problem::NpiCheckDigit)
    );
    let blank = User {
        npi_number: Some(" ".into()),
        ..no_reports()
    };
    assert_eq!(
        check(&blank, enable),
        one(Field::NpiNumber, Problem::NpiRequired)
    );
}

#[test]
fn an_npi_cannot_be_cleared_while_reports_stay_enabled() {
    assert_eq!(
        check(&sarah(), r#"{"npiNumber":null}"#),
        one(Field::NpiNumber, Problem::NpiRequired)
    );
    assert_eq!(
        check(&sarah(), r#"{"npiNumber":null,"canCreateReports":false}"#),
        []
    );
    assert_eq!(check(&no_reports(), r#"{"npiNumber":null}"#), []);
}

#[test]
fn signing_without_a_valid_npi_does_not_block_other_changes() {
    for npi_number in [None, Some("1234567890".to_owned()), Some("123".to_owned())] {
        let user = User {
            npi_number,
            ..sarah()
        };
        assert_eq!(
            check(&user, r#"{"lastName":"Jonson","phoneNumber":null}"#),
            []
        );
        assert_eq!(check(&user, r#"{"canCreateReports":false}"#), []);
        assert_eq!(check(&user, r#"{"npiNumber":"1003000126"}"#), []);
    }
}

#[test]
fn a_phone_number_is_10_to_15_digits() {
    for (number, problem) in [
        ("555123456", Problem::PhoneLength),
        ("5551234567890123", Problem::PhoneLength),
        ("+15551234567", Problem::PhoneCharacters),
        ("(555) 123-4567", Problem::PhoneCharacters),
    ] {
        let json = format!(r#"{{"phoneNumber":"{number}"}}"#);
        assert_eq!(check(&sarah(), &json), one(Field::PhoneNumber, problem));
    }
    for number in ["5551234567", "123456789012345"] {
        assert_eq!(
            check(&sarah(), &format!(r#"{{"phoneNumber":"{number}"}}"#)),
            []
        );
    }
}

#[test]
fn a_bad_phone_number_on_record_does_not_block_other_changes() {
    let user = User {
        phone_number: Some("+1 555".into()),
        ..sarah()
    };
    assert_eq!(check(&user, r#"{"lastName":"Jonson"}"#), []);
}
