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
fn an_address_has_a_name_and_a_host() {
    for email in [
        "n@clinic.example",
        "noor.haddad+roster@sub.clinic.example",
        "o'neil_99@clinic.example",
        "\"noor@home\"@clinic.example",
        "élodie@clínica.example",
    ] {
        assert_eq!(check(|new| new.email = email.into()), [], "{email}");
    }
    for email in [
        "noor",
        "noor@",
        "@clinic.example",
        "noor@clinic",
        "noor@.example",
        "noor@clinic.",
        "noor@clinic..example",
        "noor haddad@clinic.example",
        " noor@clinic.example",
        "noor@clinic.example\n",
    ] {
        let found = check(|new| new.email = email.into());
        assert_eq!(
            found,
            [(Field::Email, vec![Problem::EmailFormat])],
            "{email:?}"
        );
    }
    let empty = check(|new| new.email = " ".into());
    assert_eq!(empty, [(Field::Email, vec![Problem::Empty])]);
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
