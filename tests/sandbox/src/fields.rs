//! What the bodies of an update and of an invitation may hold, and the rules between their values.

use serde_json::{Map, Value};

use crate::npi;
use crate::person::Person;
use crate::refusal::Refusal;
use crate::roles::ROLES;

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Text,
    /// A text that `null` clears.
    OptionalText,
    Flag,
    Role,
    Level,
    Npi,
    Phone,
    Email,
}

/// Name, kind, and whether an invitation needs it.
const FIELDS: [(&str, Kind, bool); 13] = [
    ("canCreateReports", Kind::Flag, true),
    ("canManageStudies", Kind::Flag, true),
    ("clinicRole", Kind::Role, true),
    ("email", Kind::Email, true),
    ("firstName", Kind::Text, true),
    ("hasDashboardAccess", Kind::Flag, true),
    ("lastName", Kind::Text, true),
    ("level", Kind::Level, true),
    ("middleName", Kind::OptionalText, false),
    ("npiNumber", Kind::Npi, false),
    ("phoneNumber", Kind::Phone, false),
    ("suffix1", Kind::OptionalText, false),
    ("suffix2", Kind::OptionalText, false),
];

/// Which body is judged.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Form {
    Update,
    Invitation,
}

/// # Errors
/// Names every field that is unknown, missing or wrong in itself.
pub(crate) fn check_shape(body: &Map<String, Value>, form: Form) -> Result<(), Refusal> {
    let mut wrong = Vec::new();
    for (name, value) in body {
        let problem = match FIELDS.iter().find(|(known, ..)| known == name) {
            Some((_, Kind::Email, _)) if form == Form::Update => {
                Some("The e-mail cannot be changed")
            }
            Some((_, kind, _)) => problem(*kind, value, form),
            None => Some("Unrecognized key"),
        };
        wrong.extend(problem.map(|text| (name.clone(), text.to_owned())));
    }
    if form == Form::Invitation {
        let missing = FIELDS
            .iter()
            .filter(|(name, _, needed)| *needed && !body.contains_key(*name));
        wrong.extend(missing.map(|(name, ..)| ((*name).to_owned(), "Required".to_owned())));
    }
    if wrong.is_empty() {
        Ok(())
    } else {
        Err(Refusal::invalid(wrong))
    }
}

fn problem(kind: Kind, value: &Value, form: Form) -> Option<&'static str> {
    let clearable = matches!(kind, Kind::OptionalText | Kind::Npi | Kind::Phone);
    if value.is_null() {
        return (!clearable || form == Form::Invitation)
            .then_some("Expected a value, received null");
    }
    if kind == Kind::Flag {
        return (!value.is_boolean()).then_some("Expected boolean");
    }
    let Some(text) = value.as_str() else {
        return Some("Expected string");
    };
    let digits = text.bytes().all(|byte| byte.is_ascii_digit());
    match kind {
        Kind::Text | Kind::OptionalText => text
            .is_empty()
            .then_some("Must contain at least 1 character"),
        Kind::Role => (!ROLES.contains(&text)).then_some("Invalid clinic role"),
        Kind::Level => {
            (!["admin", "member"].contains(&text)).then_some("Expected 'admin' or 'member'")
        }
        Kind::Npi => (!npi::is_valid(text)).then_some("Invalid NPI number"),
        Kind::Phone => (!digits || !(10..=15).contains(&text.len()))
            .then_some("Phone number must be 10 to 15 digits"),
        Kind::Email => (!is_email(text)).then_some("Invalid email"),
        Kind::Flag => None,
    }
}

fn is_email(text: &str) -> bool {
    let no_space = !text.contains(char::is_whitespace);
    no_space
        && text
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && host.contains('.'))
}

/// The rules between values. Only what `changes` touches is judged: a person who is in a bad state already can be corrected.
///
/// # Errors
/// Names the field that has to give way.
pub(crate) fn check_rules(
    before: Option<&Person>,
    after: &Person,
    changes: &Map<String, Value>,
) -> Result<(), Refusal> {
    let refuse =
        |name: &str, text: &str| Err(Refusal::invalid(vec![(name.to_owned(), text.to_owned())]));
    let touches = |name: &str| changes.contains_key(name);
    if before.is_some_and(|person| person.level == "owner") && touches("level") {
        return refuse("level", "The owner's level cannot be changed");
    }
    let reports_touched = touches("canCreateReports") || touches("npiNumber");
    if reports_touched && after.can_create_reports && after.npi_number.is_none() {
        return refuse(
            "npiNumber",
            "NPI number is required when report creation is enabled",
        );
    }
    let dashboard_touched = touches("level") || touches("hasDashboardAccess");
    if dashboard_touched && after.level == "admin" && !after.has_dashboard_access {
        return refuse("hasDashboardAccess", "Admins must have dashboard access");
    }
    Ok(())
}

#[cfg(test)]
#[path = "fields_tests.rs"]
mod tests;
