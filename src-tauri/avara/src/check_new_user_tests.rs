//! The rules of an invitation.

use super::*;
use crate::samples::newcomer;

fn check(change: impl FnOnce(&mut NewUser)) -> Vec<(Field, Vec<Problem>)> {
    let mut new = newcomer();
    change(&mut new);
    check_new_user(&new)
        .iter()
        .map(|(field, problems)| (field, problems.to_vec()))
        .collect()
}

#[test]
fn nothing_speaks_against_the_newcomer() {
    assert_eq!(check(|_| {}), []);
}

#[test]
fn an_address_stands_alone() {
    for (email, problem) in [
        (" ", Problem::Empty),
        ("noor", Problem::EmailFormat),
        ("noor@clinic.example;", Problem::EmailNotAlone),
        ("\u{200b}noor@clinic.example", Problem::EmailInvisible),
    ] {
        let mut new = newcomer();
        new.email = email.into();
        let found = check(|new| new.email = email.into());
        assert_eq!(found, [(Field::Email, vec![problem])], "{email:?}");
        let unsendable = unsendable_new_user(&new);
        assert_eq!(unsendable.of(Field::Email), [problem], "{email:?}");
    }
}

#[test]
fn a_text_is_no_longer_than_what_is_read_back() {
    assert_eq!(check(|new| new.last_name = "é".repeat(300)), []);
    let found = check(|new| new.last_name = "é".repeat(301));
    assert_eq!(found, [(Field::LastName, vec![Problem::TooLong])]);
}

#[test]
fn the_rules_of_a_change_hold() {
    for (change, field, problem) in [
        (
            (|new: &mut NewUser| new.first_name.clear()) as fn(&mut NewUser),
            Field::FirstName,
            Problem::Empty,
        ),
        (
            |new| new.middle_name = Some(" ".into()),
            Field::MiddleName,
            Problem::Empty,
        ),
        (
            |new| new.clinic_role = "PACS Administrator".into(),
            Field::ClinicRole,
            Problem::UnknownRole,
        ),
        (
            |new| new.level = Level::Owner,
            Field::Level,
            Problem::OwnerNotAssignable,
        ),
        (
            |new| new.level = "guest".into(),
            Field::Level,
            Problem::UnknownLevel,
        ),
        (
            |new| new.npi_number = None,
            Field::NpiNumber,
            Problem::NpiRequired,
        ),
        (
            |new| new.npi_number = Some("1234567890".into()),
            Field::NpiNumber,
            Problem::NpiCheckDigit,
        ),
        (
            |new| new.phone_number = Some("555".into()),
            Field::PhoneNumber,
            Problem::PhoneLength,
        ),
        (
            |new| {
                new.level = Level::Admin;
                new.has_dashboard_access = false;
            },
            Field::HasDashboardAccess,
            Problem::AdminNeedsDashboard,
        ),
    ] {
        assert_eq!(check(change), [(field, vec![problem])], "{problem:?}");
    }
    let without_reports = |new: &mut NewUser| {
        new.can_create_reports = false;
        new.npi_number = None;
    };
    assert_eq!(check(without_reports), []);
}
