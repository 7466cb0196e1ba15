//! The part of a person that a change concerns. Users, invitations and people to invite all have it, so that one check and
//! one comparison serve all three.

use crate::field::{Field, field_table};
use crate::field_value::{FieldValue, Value};
use crate::invitation::Invitation;
use crate::level::Level;
use crate::new_user::NewUser;
use crate::role::ClinicRole;
use crate::user::User;

/// Someone whom a [`UserPatch`](crate::UserPatch) can change. Only this crate's own types are.
pub trait Editable: Clone + sealed::HasFields {}

impl<T: Clone + sealed::HasFields> Editable for T {}

pub(crate) mod sealed {
    use super::{Field, PersonFields};

    pub trait HasFields {
        fn person_fields(&self) -> PersonFields;
        #[must_use]
        fn with(&self, fields: PersonFields) -> Self;
        /// The texts among the fields, as far as there are any. Of a role and a level only one that this version does not know.
        fn texts_mut(&mut self) -> [Option<&mut String>; Field::CHANGEABLE.len()];
    }
}

macro_rules! person_fields {
    ($($name:ident: $type:ty, $variant:ident $wire:literal;)+) => {
        /// The fields that a change can touch, without the rest of the person.
        #[derive(Clone, PartialEq, Eq)]
        pub struct PersonFields {
            $( pub(crate) $name: $type, )+
        }

        impl PersonFields {
            /// `None` for what no change can touch.
            pub(crate) fn value(&self, field: Field) -> Option<Value<'_>> {
                match field {
                    $( Field::$variant => Some(self.$name.value()), )+
                    Field::Email => None,
                }
            }
        }
    };
}
field_table!(person_fields);

macro_rules! has_fields {
    ($person:ident $($name:ident: $type:ty, $variant:ident $wire:literal;)+) => {
        impl sealed::HasFields for $person {
            fn person_fields(&self) -> PersonFields {
                PersonFields { $( $name: self.$name.clone(), )+ }
            }

            fn with(&self, fields: PersonFields) -> Self {
                Self { $( $name: fields.$name, )+ ..self.clone() }
            }

            fn texts_mut(&mut self) -> [Option<&mut String>; Field::CHANGEABLE.len()] {
                [$( self.$name.text_mut(), )+]
            }
        }
    };
}
field_table!(has_fields User);
field_table!(has_fields Invitation);
field_table!(has_fields NewUser);

/// The changeable fields in which two states of a person differ, in the order of a form.
#[must_use]
pub fn differences(one: &impl Editable, other: &impl Editable) -> Vec<Field> {
    let (one, other) = (one.person_fields(), other.person_fields());
    let differs = |field: &Field| one.value(*field) != other.value(*field);
    Field::CHANGEABLE.into_iter().filter(differs).collect()
}

#[cfg(test)]
mod tests {
    use super::sealed::HasFields;
    use super::*;
    use crate::samples::{newcomer, robin, sarah};

    #[test]
    fn fields_go_from_one_kind_of_person_to_another() {
        let (sarah, robin, newcomer) = (sarah(), robin(), newcomer());
        let (invited, invitable) = (
            robin.with(sarah.person_fields()),
            newcomer.with(sarah.person_fields()),
        );
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
