//! The rules of a change and of an invitation, checked before anything is sent.
//!
//! Only what the change touches is judged. A record can be in a bad state already (reports without an NPI, an admin
//! without dashboard access), and correcting a misspelled name in it must stay possible.

use crate::email;
use crate::field::Field;
use crate::field_value::Value;
use crate::level::Level;
use crate::new_user::NewUser;
use crate::npi::Npi;
use crate::patch::Patch;
use crate::person_fields::{Editable, PersonFields};
use crate::phone::Phone;
use crate::problem::{Problem, Problems};
use crate::role::ClinicRole;
use crate::shorten::fits;
use crate::user_patch::UserPatch;

/// What speaks against changing `person` by `patch`. Pure: no network, no clock.
#[must_use]
pub fn check_patch(person: &impl Editable, patch: &UserPatch) -> Problems {
    let mut problems = unsendable(patch);
    let before = person.person_fields();
    let after = patch.apply_to(before.clone());
    owner(&before, patch, &mut problems);
    npi(&before, patch, &after, &mut problems);
    phone(patch, &mut problems);
    dashboard(patch, &after, &mut problems);
    problems
}

/// What speaks against inviting `new`: the rules of [`check_patch`], with every field changed, and the email address.
/// Pure: no network, no clock.
#[must_use]
pub fn check_new_user(new: &NewUser) -> Problems {
    let mut problems = check_patch(new, &UserPatch::from(new));
    email(&new.email, &mut problems);
    problems
}

/// What must never be sent, whoever the person is: the service would refuse it, or could not say afterwards what it did.
pub(crate) fn unsendable(patch: &UserPatch) -> Problems {
    let mut problems = Problems::default();
    for field in patch.fields() {
        match patch.wanted(field) {
            Patch::Clear if !field.is_clearable() => problems.add(field, Problem::CannotBeCleared),
            Patch::Set(Value::Text(text)) if text.trim().is_empty() => {
                problems.add(field, Problem::Empty);
            }
            Patch::Set(Value::Text(text)) if !fits(text) => problems.add(field, Problem::TooLong),
            _ => {}
        }
    }
    if let Some(problem) = patch.clinic_role.value().and_then(role_problem) {
        problems.add(Field::ClinicRole, problem);
    }
    if let Some(problem) = patch.level.value().and_then(level_problem) {
        problems.add(Field::Level, problem);
    }
    problems
}

/// The same of an invitation: what can't be sent as a change either, and what is not one address.
pub(crate) fn unsendable_new_user(new: &NewUser) -> Problems {
    let mut problems = unsendable(&UserPatch::from(new));
    email(&new.email, &mut problems);
    problems
}

fn email(text: &str, problems: &mut Problems) {
    if let Some(problem) = email::problem(text) {
        problems.add(Field::Email, problem);
    }
}

fn role_problem(role: &ClinicRole) -> Option<Problem> {
    (!role.is_known()).then_some(Problem::UnknownRole)
}

fn level_problem(level: &Level) -> Option<Problem> {
    match level {
        Level::Admin | Level::Member => None,
        Level::Owner => Some(Problem::OwnerNotAssignable),
        Level::Unknown(_) => Some(Problem::UnknownLevel),
    }
}

fn owner(before: &PersonFields, patch: &UserPatch, problems: &mut Problems) {
    if before.level == Level::Owner
        && patch
            .level
            .value()
            .is_some_and(|level| *level != Level::Owner)
    {
        problems.add(Field::Level, Problem::OwnerLevelFixed);
    }
}

/// Judged when the change names the NPI or asks for reports. Clearing is a problem only while reports stay on.
fn npi(before: &PersonFields, patch: &UserPatch, after: &PersonFields, problems: &mut Problems) {
    let asks_for_reports = patch.can_create_reports == Patch::Set(true);
    let judged = match &patch.npi_number {
        Patch::Set(number) => Some(number),
        Patch::Keep if asks_for_reports => before.npi_number.as_ref(),
        Patch::Keep | Patch::Clear => None,
    };
    let judged = judged.filter(|number| !number.trim().is_empty());
    if let Some(problem) = judged.and_then(|number| number.parse::<Npi>().err()) {
        problems.add(Field::NpiNumber, problem);
    }
    let touched = asks_for_reports || patch.npi_number.is_clear();
    if touched
        && after.can_create_reports
        && after
            .npi_number
            .as_ref()
            .is_none_or(|number| number.trim().is_empty())
    {
        problems.add(Field::NpiNumber, Problem::NpiRequired);
    }
}

fn phone(patch: &UserPatch, problems: &mut Problems) {
    let typed = patch
        .phone_number
        .value()
        .filter(|number| !number.trim().is_empty());
    if let Some(problem) = typed.and_then(|number| number.parse::<Phone>().err()) {
        problems.add(Field::PhoneNumber, problem);
    }
}

/// Judged when the change makes an admin or takes the dashboard away.
fn dashboard(patch: &UserPatch, after: &PersonFields, problems: &mut Problems) {
    let touched =
        patch.level == Patch::Set(Level::Admin) || patch.has_dashboard_access == Patch::Set(false);
    if touched && after.level == Level::Admin && !after.has_dashboard_access {
        problems.add(Field::HasDashboardAccess, Problem::AdminNeedsDashboard);
    }
}

#[cfg(test)]
#[path = "check_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "check_number_tests.rs"]
mod number_tests;

#[cfg(test)]
#[path = "check_new_user_tests.rs"]
mod new_user_tests;
