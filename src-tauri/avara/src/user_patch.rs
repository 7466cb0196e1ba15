//! A partial update of a person: what changes, and nothing else.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::level::Level;
use crate::new_user::NewUser;
use crate::patch::Patch;
use crate::person_fields::{Details, Editable, Value, differences};
use crate::problem::Field;
use crate::role::ClinicRole;

/// The fields of a person to change. A kept field is absent from the JSON, so that exactly the changes are sent.
///
/// Texts are raw, as typed; [`check_patch`](crate::check_patch) judges them. An unknown key is refused, so that an
/// email address or a misspelled field never gets lost in silence.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct UserPatch {
    /// Never cleared.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub first_name: Patch<String>,
    /// Clearable.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "ts", ts(optional = nullable, as = "Option<String>"))]
    pub middle_name: Patch<String>,
    /// Never cleared.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<String>"))]
    pub last_name: Patch<String>,
    /// Clearable.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "ts", ts(optional = nullable, as = "Option<String>"))]
    pub suffix1: Patch<String>,
    /// Clearable.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "ts", ts(optional = nullable, as = "Option<String>"))]
    pub suffix2: Patch<String>,
    /// Never cleared, though the API would accept it: its answers could not say so.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<ClinicRole>"))]
    pub clinic_role: Patch<ClinicRole>,
    /// Never cleared, never owner.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<Level>"))]
    pub level: Patch<Level>,
    /// Never cleared.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<bool>"))]
    pub can_create_reports: Patch<bool>,
    /// Never cleared.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<bool>"))]
    pub can_manage_studies: Patch<bool>,
    /// Never cleared.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "ts", ts(optional, as = "Option<bool>"))]
    pub has_dashboard_access: Patch<bool>,
    /// Clearable, unless the person creates reports.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "ts", ts(optional = nullable, as = "Option<String>"))]
    pub npi_number: Patch<String>,
    /// Clearable.
    #[serde(default, skip_serializing_if = "Patch::is_keep")]
    #[cfg_attr(feature = "ts", ts(optional = nullable, as = "Option<String>"))]
    pub phone_number: Patch<String>,
}

impl UserPatch {
    /// Whether nothing changes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields().is_empty()
    }

    /// The fields that change, in the order of a form.
    #[must_use]
    pub fn fields(&self) -> Vec<Field> {
        Field::CHANGEABLE
            .into_iter()
            .filter(|field| !self.wanted(*field).is_keep())
            .collect()
    }

    /// The fields that are cleared.
    pub(crate) fn cleared(&self) -> impl Iterator<Item = Field> {
        Field::CHANGEABLE
            .into_iter()
            .filter(|field| self.wanted(*field).is_clear())
    }

    /// The person as they would be afterwards. Clearing what cannot be cleared changes nothing.
    #[must_use]
    pub fn apply<T: Editable>(&self, person: &T) -> T {
        person.with(self.apply_to(person.details()))
    }

    pub(crate) fn apply_to(&self, mut after: Details) -> Details {
        set(&mut after.first_name, &self.first_name);
        set_optional(&mut after.middle_name, &self.middle_name);
        set(&mut after.last_name, &self.last_name);
        set_optional(&mut after.suffix1, &self.suffix1);
        set_optional(&mut after.suffix2, &self.suffix2);
        set(&mut after.clinic_role, &self.clinic_role);
        set(&mut after.level, &self.level);
        set(&mut after.can_create_reports, &self.can_create_reports);
        set(&mut after.can_manage_studies, &self.can_manage_studies);
        set(&mut after.has_dashboard_access, &self.has_dashboard_access);
        set_optional(&mut after.npi_number, &self.npi_number);
        set_optional(&mut after.phone_number, &self.phone_number);
        after
    }

    /// Whether every change already stands in `person`. A cleared field holds when it is absent or empty.
    #[must_use]
    pub fn holds_in(&self, person: &impl Editable) -> bool {
        let details = person.details();
        Field::CHANGEABLE
            .into_iter()
            .all(|field| self.holds(field, &details))
    }

    /// Whether the change of one field stands in `person`. A kept field always holds.
    #[must_use]
    pub fn field_holds_in(&self, field: Field, person: &impl Editable) -> bool {
        self.holds(field, &person.details())
    }

    fn holds(&self, field: Field, details: &Details) -> bool {
        match self.wanted(field) {
            Patch::Keep => true,
            Patch::Clear => details.value(field) == Some(Value::Text("")),
            Patch::Set(wanted) => details.value(field) == Some(wanted),
        }
    }

    /// The fields of this change that someone else changed too: `current` differs from `base`, on which the change was
    /// made, and is not what the change wants anyway.
    #[must_use]
    pub fn conflicts<T: Editable>(&self, base: &T, current: &T) -> Vec<Field> {
        let (moved, now) = (differences(base, current), current.details());
        self.fields()
            .into_iter()
            .filter(|field| moved.contains(field) && !self.holds(*field, &now))
            .collect()
    }

    fn wanted(&self, field: Field) -> Patch<Value<'_>> {
        match field {
            Field::FirstName => text(&self.first_name),
            Field::MiddleName => text(&self.middle_name),
            Field::LastName => text(&self.last_name),
            Field::Suffix1 => text(&self.suffix1),
            Field::Suffix2 => text(&self.suffix2),
            Field::ClinicRole => self
                .clinic_role
                .as_ref()
                .map(|role| Value::Text(role.as_str())),
            Field::Level => self.level.as_ref().map(|level| Value::Text(level.as_str())),
            Field::CanCreateReports => flag(&self.can_create_reports),
            Field::CanManageStudies => flag(&self.can_manage_studies),
            Field::HasDashboardAccess => flag(&self.has_dashboard_access),
            Field::NpiNumber => text(&self.npi_number),
            Field::PhoneNumber => text(&self.phone_number),
            Field::Email => Patch::Keep,
        }
    }
}

/// The change that makes someone like `new`, as far as a change can. What `new` leaves out is kept.
impl From<&NewUser> for UserPatch {
    fn from(new: &NewUser) -> Self {
        let optional = |text: &Option<String>| text.clone().map_or(Patch::Keep, Patch::Set);
        Self {
            first_name: Patch::Set(new.first_name.clone()),
            middle_name: optional(&new.middle_name),
            last_name: Patch::Set(new.last_name.clone()),
            suffix1: optional(&new.suffix1),
            suffix2: optional(&new.suffix2),
            clinic_role: Patch::Set(new.clinic_role.clone()),
            level: Patch::Set(new.level.clone()),
            can_create_reports: Patch::Set(new.can_create_reports),
            can_manage_studies: Patch::Set(new.can_manage_studies),
            has_dashboard_access: Patch::Set(new.has_dashboard_access),
            npi_number: optional(&new.npi_number),
            phone_number: optional(&new.phone_number),
        }
    }
}

fn text(patch: &Patch<String>) -> Patch<Value<'_>> {
    patch.as_ref().map(|text| Value::Text(text))
}

fn flag(patch: &Patch<bool>) -> Patch<Value<'_>> {
    patch.as_ref().map(|flag| Value::Flag(*flag))
}

fn set<T: Clone>(value: &mut T, patch: &Patch<T>) {
    if let Patch::Set(new) = patch {
        *value = new.clone();
    }
}

fn set_optional(value: &mut Option<String>, patch: &Patch<String>) {
    match patch {
        Patch::Keep => {}
        Patch::Clear => *value = None,
        Patch::Set(new) => *value = Some(new.clone()),
    }
}

/// Shows which fields change, never to what.
impl fmt::Debug for UserPatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("UserPatch").field(&self.fields()).finish()
    }
}

#[cfg(test)]
#[path = "user_patch_tests.rs"]
mod tests;
