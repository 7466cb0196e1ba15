//! A person to invite.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::level::Level;
use crate::role::ClinicRole;

/// A person to invite. Inviting creates the person at once and sends an email.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct NewUser {
    /// Where the invitation goes; the later login.
    pub email: String,
    /// First name.
    pub first_name: String,
    /// Middle name.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional = false))]
    pub middle_name: Option<String>,
    /// Last name.
    pub last_name: String,
    /// First suffix, such as `MD`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional = false))]
    pub suffix1: Option<String>,
    /// Second suffix, such as `FACR`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional = false))]
    pub suffix2: Option<String>,
    /// What the person will do in the clinic.
    pub clinic_role: ClinicRole,
    /// Admin or member; no one is invited as an owner.
    pub level: Level,
    /// Will dictate and sign reports. Needs an NPI.
    pub can_create_reports: bool,
    /// Will manage studies.
    pub can_manage_studies: bool,
    /// Will log in to the dashboard. Needed by admins.
    pub has_dashboard_access: bool,
    /// National Provider Identifier; see [`Npi`](crate::Npi).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional = false))]
    pub npi_number: Option<String>,
    /// Phone number; see [`Phone`](crate::Phone).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "ts", ts(optional = false))]
    pub phone_number: Option<String>,
}

/// Shows nothing: everything in it is personal.
impl fmt::Debug for NewUser {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewUser").finish_non_exhaustive()
    }
}
