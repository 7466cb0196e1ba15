//! The fields of a person that a change can touch, in one table, and their names.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::field_value::FieldValue;
use crate::level::Level;
use crate::role::ClinicRole;

/// The table: the name, the type in a person, the name in [`Field`] and the name on the wire of each field that a change
/// can touch, in the order of a form. It hands these lines to the macro `$make`, behind `$person` if there is one.
///
/// To add a field, add a line here and declare it in `User`, `Invitation`, `NewUser` and `UserPatch`: the compiler tells
/// where it is missing. These four are written out since what each says of a field, in attributes and to the window, differs.
macro_rules! field_table {
    ($make:ident $($person:ident)?) => {
        $make! { $($person)?
            first_name: String, FirstName "firstName";
            middle_name: Option<String>, MiddleName "middleName";
            last_name: String, LastName "lastName";
            suffix1: Option<String>, Suffix1 "suffix1";
            suffix2: Option<String>, Suffix2 "suffix2";
            clinic_role: ClinicRole, ClinicRole "clinicRole";
            level: Level, Level "level";
            can_create_reports: bool, CanCreateReports "canCreateReports";
            can_manage_studies: bool, CanManageStudies "canManageStudies";
            has_dashboard_access: bool, HasDashboardAccess "hasDashboardAccess";
            npi_number: Option<String>, NpiNumber "npiNumber";
            phone_number: Option<String>, PhoneNumber "phoneNumber";
        }
    };
}
pub(crate) use field_table;

macro_rules! field {
    ($($name:ident: $type:ty, $variant:ident $wire:literal;)+) => {
        /// A field of a person, by its wire name.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "camelCase")]
        #[cfg_attr(feature = "ts", derive(ts_rs::TS))]
        pub enum Field {
            $( #[doc = concat!("`", $wire, "`")] $variant, )+
            /// `email`, which no change can touch.
            Email,
        }

        impl Field {
            /// The fields a change can touch, in the order of a form.
            pub const CHANGEABLE: [Self; [$($wire),+].len()] = [$(Self::$variant),+];

            /// The name on the wire.
            #[must_use]
            pub fn as_str(self) -> &'static str {
                match self {
                    $( Self::$variant => $wire, )+
                    Self::Email => "email",
                }
            }

            /// Whether `null` clears the field. Every other field always has a value.
            #[must_use]
            pub(crate) fn is_clearable(self) -> bool {
                match self {
                    $( Self::$variant => <$type>::CLEARED.is_some(), )+
                    Self::Email => false,
                }
            }
        }
    };
}
field_table!(field);

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}
