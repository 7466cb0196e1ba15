//! A person of the clinic, as the service answers them.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::ids::UserId;
use crate::level::{InvitedSource, Level};
use crate::role::ClinicRole;
use crate::time;

/// A person of the clinic. Optional texts are `None` when they were absent or null; NPI and phone stay as they came.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct User {
    /// The permanent id.
    pub user_id: UserId,
    /// The login. Cannot be changed.
    pub email: String,
    /// First name.
    pub first_name: String,
    /// Middle name.
    pub middle_name: Option<String>,
    /// Last name.
    pub last_name: String,
    /// First suffix, such as `MD`.
    pub suffix1: Option<String>,
    /// Second suffix, such as `FACR`.
    pub suffix2: Option<String>,
    /// What the person does in the clinic.
    pub clinic_role: ClinicRole,
    /// What the person may administer.
    pub level: Level,
    /// May dictate and sign reports. Needs an NPI.
    pub can_create_reports: bool,
    /// May assign tasks, create studies and edit their metadata.
    pub can_manage_studies: bool,
    /// May log in to the dashboard. Needed by admins.
    pub has_dashboard_access: bool,
    /// National Provider Identifier; see [`Npi`](crate::Npi) for its rules.
    pub npi_number: Option<String>,
    /// Phone number; see [`Phone`](crate::Phone) for its rules.
    pub phone_number: Option<String>,
    /// When the person was created.
    #[serde(default, deserialize_with = "time::lenient")]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub created_at: Option<Timestamp>,
    /// When the person last logged in; `None` if never.
    #[serde(default, deserialize_with = "time::lenient")]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub last_login_at: Option<Timestamp>,
    /// Where the person was invited from.
    pub invited_source: InvitedSource,
}

/// Shows the id alone: logs carry ids, never people.
impl fmt::Debug for User {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("User")
            .field("user_id", &self.user_id)
            .finish_non_exhaustive()
    }
}
