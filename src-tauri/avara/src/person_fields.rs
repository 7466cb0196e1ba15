//! The part of a person that a change concerns. Users, invitations and people to invite all have it, so that one check and
//! one comparison serve all three.

use crate::invitation::Invitation;
use crate::level::Level;
use crate::new_user::NewUser;
use crate::problem::Field;
use crate::role::ClinicRole;
use crate::user::User;

/// Someone whom a [`UserPatch`](crate::UserPatch) can change. Only this crate's own types are.
pub trait Editable: Clone + sealed::Parts {}

impl<T: Clone + sealed::Parts> Editable for T {}

pub(crate) mod sealed {
    use super::Details;

    pub trait Parts {
        fn details(&self) -> Details;
        #[must_use]
        fn with(&self, details: Details) -> Self;
        /// The texts among the details, as far as there are any. Of a role and a level only one that this version does not know.
        fn texts_mut(&mut self) -> [Option<&mut String>; 9];
    }
}

/// The fields that a change can touch, without the rest of the person.
#[derive(Clone, PartialEq, Eq)]
pub struct Details {
    pub(crate) first_name: String,
    pub(crate) middle_name: Option<String>,
    pub(crate) last_name: String,
    pub(crate) suffix1: Option<String>,
    pub(crate) suffix2: Option<String>,
    pub(crate) clinic_role: ClinicRole,
    pub(crate) level: Level,
    pub(crate) can_create_reports: bool,
    pub(crate) can_manage_studies: bool,
    pub(crate) has_dashboard_access: bool,
    pub(crate) npi_number: Option<String>,
    pub(crate) phone_number: Option<String>,
}

/// The value of one field, for comparing. An absent optional text is as good as an empty one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Value<'a> {
    Text(&'a str),
    Flag(bool),
}

impl Details {
    /// `None` for what no change can touch.
    pub(crate) fn value(&self, field: Field) -> Option<Value<'_>> {
        Some(match field {
            Field::FirstName => Value::Text(&self.first_name),
            Field::MiddleName => optional(&self.middle_name),
            Field::LastName => Value::Text(&self.last_name),
            Field::Suffix1 => optional(&self.suffix1),
            Field::Suffix2 => optional(&self.suffix2),
            Field::ClinicRole => Value::Text(self.clinic_role.as_str()),
            Field::Level => Value::Text(self.level.as_str()),
            Field::CanCreateReports => Value::Flag(self.can_create_reports),
            Field::CanManageStudies => Value::Flag(self.can_manage_studies),
            Field::HasDashboardAccess => Value::Flag(self.has_dashboard_access),
            Field::NpiNumber => optional(&self.npi_number),
            Field::PhoneNumber => optional(&self.phone_number),
            Field::Email => return None,
        })
    }
}

fn optional(text: &Option<String>) -> Value<'_> {
    Value::Text(text.as_deref().unwrap_or_default())
}

/// The changeable fields in which two states of a person differ, in the order of a form.
#[must_use]
pub fn differences(one: &impl Editable, other: &impl Editable) -> Vec<Field> {
    let (one, other) = (one.details(), other.details());
    let differs = |field: &Field| one.value(*field) != other.value(*field);
    Field::CHANGEABLE.into_iter().filter(differs).collect()
}

macro_rules! editable {
    ($($name:ident)+) => { $(
        impl sealed::Parts for $name {
            fn details(&self) -> Details {
                Details {
                    first_name: self.first_name.clone(),
                    middle_name: self.middle_name.clone(),
                    last_name: self.last_name.clone(),
                    suffix1: self.suffix1.clone(),
                    suffix2: self.suffix2.clone(),
                    clinic_role: self.clinic_role.clone(),
                    level: self.level.clone(),
                    can_create_reports: self.can_create_reports,
                    can_manage_studies: self.can_manage_studies,
                    has_dashboard_access: self.has_dashboard_access,
                    npi_number: self.npi_number.clone(),
                    phone_number: self.phone_number.clone(),
                }
            }

            fn with(&self, details: Details) -> Self {
                Self {
                    first_name: details.first_name,
                    middle_name: details.middle_name,
                    last_name: details.last_name,
                    suffix1: details.suffix1,
                    suffix2: details.suffix2,
                    clinic_role: details.clinic_role,
                    level: details.level,
                    can_create_reports: details.can_create_reports,
                    can_manage_studies: details.can_manage_studies,
                    has_dashboard_access: details.has_dashboard_access,
                    npi_number: details.npi_number,
                    phone_number: details.phone_number,
                    ..self.clone()
                }
            }

            fn texts_mut(&mut self) -> [Option<&mut String>; 9] {
                [
                    Some(&mut self.first_name),
                    self.middle_name.as_mut(),
                    Some(&mut self.last_name),
                    self.suffix1.as_mut(),
                    self.suffix2.as_mut(),
                    self.clinic_role.unknown_mut(),
                    self.level.unknown_mut(),
                    self.npi_number.as_mut(),
                    self.phone_number.as_mut(),
                ]
            }
        }
    )+ };
}

editable!(User Invitation NewUser);

#[cfg(test)]
mod tests {
    use super::sealed::Parts;
    use super::*;
    use crate::samples::{newcomer, robin, sarah};

    #[test]
    fn details_go_from_one_kind_of_person_to_another() {
        let (sarah, robin, newcomer) = (sarah(), robin(), newcomer());
        let (invited, invitable) = (robin.with(sarah.details()), newcomer.with(sarah.details()));
        assert_eq!(differences(&invited, &sarah), []);
        assert_eq!(differences(&invitable, &sarah), []);
        assert_eq!(
            (invited.invitation_id, invited.email),
            (robin.invitation_id, robin.email)
        );
    }

    #[test]
    fn an_absent_text_is_as_good_as_an_empty_one() {
        let before = sarah();
        let after = User {
            suffix2: Some(String::new()),
            phone_number: None,
            has_dashboard_access: true,
            email: "else@clinic.example".into(),
            ..sarah()
        };
        let fields = [Field::HasDashboardAccess, Field::PhoneNumber];
        assert_eq!(differences(&before, &after), fields);
    }
}
