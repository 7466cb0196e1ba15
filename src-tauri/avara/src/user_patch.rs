//! A partial update of a person: what changes, and nothing else.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::field::{Field, field_table};
use crate::field_value::{FieldValue, Value};
use crate::level::Level;
use crate::new_user::NewUser;
use crate::patch::Patch;
use crate::person_fields::{Editable, PersonFields, differences};
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

    /// The person as they would be afterwards. Clearing what cannot be cleared changes nothing.
    #[must_use]
    pub fn apply<T: Editable>(&self, person: &T) -> T {
        person.with(self.apply_to(person.person_fields()))
    }

    /// Whether every change already stands in `person`. A cleared field holds when it is absent or empty.
    #[must_use]
    pub fn holds_in(&self, person: &impl Editable) -> bool {
        let fields = person.person_fields();
        Field::CHANGEABLE
            .into_iter()
            .all(|field| self.holds(field, &fields))
    }

    /// Whether the change of one field stands in `person`. A kept field always holds.
    #[must_use]
    pub fn field_holds_in(&self, field: Field, person: &impl Editable) -> bool {
        self.holds(field, &person.person_fields())
    }

    fn holds(&self, field: Field, fields: &PersonFields) -> bool {
        match self.wanted(field) {
            Patch::Keep => true,
            Patch::Clear => fields.value(field).is_some_and(Value::is_empty),
            Patch::Set(wanted) => fields.value(field) == Some(wanted),
        }
    }

    /// The fields of this change that someone else changed too: `current` differs from `base`, on which the change was
    /// made, and is not what the change wants anyway.
    #[must_use]
    pub fn conflicts<T: Editable>(&self, base: &T, current: &T) -> Vec<Field> {
        let (moved, now) = (differences(base, current), current.person_fields());
        self.fields()
            .into_iter()
            .filter(|field| moved.contains(field) && !self.holds(*field, &now))
            .collect()
    }
}

macro_rules! through_all_fields {
    ($($name:ident: $type:ty, $variant:ident $wire:literal;)+) => {
        impl UserPatch {
            pub(crate) fn apply_to(&self, mut fields: PersonFields) -> PersonFields {
                $( fields.$name.change(&self.$name); )+
                fields
            }

            /// What becomes of a field.
            pub(crate) fn wanted(&self, field: Field) -> Patch<Value<'_>> {
                match field {
                    $( Field::$variant => self.$name.as_ref().map(FieldValue::value), )+
                    Field::Email => Patch::Keep,
                }
            }
        }

        /// The change that makes someone like `new`, as far as a change can. What `new` leaves out is kept.
        impl From<&NewUser> for UserPatch {
            fn from(new: &NewUser) -> Self {
                Self { $( $name: new.$name.to_change(), )+ }
            }
        }
    };
}
field_table!(through_all_fields);

/// Shows which fields change, never to what.
impl fmt::Debug for UserPatch {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("UserPatch").field(&self.fields()).finish()
    }
}

#[cfg(test)]
#[path = "user_patch_tests.rs"]
mod tests;
