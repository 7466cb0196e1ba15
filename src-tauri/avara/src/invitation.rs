//! An invitation: a person who has an id already and has not accepted yet.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::ids::{InvitationId, UserId};
use crate::level::{InvitedSource, Level};
use crate::open_enum::open_enum;
use crate::role::ClinicRole;
use crate::time;

open_enum! {
    /// What became of an invitation. Expired is not a status; see [`Invitation::is_open`].
    pub enum InvitationStatus {
        /// Waiting for an answer.
        Sent = "sent",
        /// The person joined.
        Accepted = "accepted",
        /// The person declined.
        Rejected = "rejected",
        /// Taken back.
        Revoked = "revoked",
    }
}

/// An invitation, with the person it would make.
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Invitation {
    /// The invitation's id.
    pub invitation_id: InvitationId,
    /// The id the person has from the start and keeps.
    pub user_id: UserId,
    /// The clinic's id, a UUID.
    pub clinic_id: String,
    /// What became of it.
    pub status: InvitationStatus,
    /// Where the invitation was sent.
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
    /// What the person will do in the clinic.
    pub clinic_role: ClinicRole,
    /// What the person will administer.
    pub level: Level,
    /// Will dictate and sign reports.
    pub can_create_reports: bool,
    /// Will manage studies.
    pub can_manage_studies: bool,
    /// Will log in to the dashboard.
    pub has_dashboard_access: bool,
    /// National Provider Identifier.
    pub npi_number: Option<String>,
    /// Phone number.
    pub phone_number: Option<String>,
    /// Whether it was sent from the dashboard or through the API.
    pub invited_source: InvitedSource,
    /// Who sent it; `None` when it was sent through the API.
    pub inviter_id: Option<UserId>,
    /// The API key's id, a UUID; `None` when it was sent from the dashboard.
    pub invited_by_api_key_id: Option<String>,
    /// When it was created.
    #[serde(default, deserialize_with = "time::lenient")]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub created_at: Option<Timestamp>,
    /// When it last changed.
    #[serde(default, deserialize_with = "time::lenient")]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub updated_at: Option<Timestamp>,
    /// When it ends; `None` if never.
    #[serde(default, deserialize_with = "time::lenient")]
    #[cfg_attr(feature = "ts", ts(type = "string | null"))]
    pub expiry: Option<Timestamp>,
}

impl Invitation {
    /// Whether it still waits for an answer at `now`. Only such an invitation can be updated or revoked.
    #[must_use]
    pub fn is_open(&self, now: Timestamp) -> bool {
        self.status == InvitationStatus::Sent && self.expiry.is_none_or(|expiry| now < expiry)
    }
}

/// Shows the ids and the status alone: logs carry ids, never people.
impl fmt::Debug for Invitation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Invitation")
            .field("invitation_id", &self.invitation_id)
            .field("user_id", &self.user_id)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}
