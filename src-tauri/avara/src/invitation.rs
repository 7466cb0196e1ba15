//! An invitation: a person who has an id already and has not accepted yet.

use std::fmt;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use crate::expiry::Expiry;
use crate::ids::{InvitationId, UserId};
use crate::level::{InvitedSource, Level};
use crate::open_enum::open_enum;
use crate::role::ClinicRole;
use crate::time;

open_enum! {
    /// What became of an invitation. Expired is not a status; see [`Invitation::state`].
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

/// Where an invitation stands at a moment: its status and its expiry, taken together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InvitationState {
    /// Waiting for an answer. Only such an invitation can be updated or revoked.
    Open,
    /// Sent, and over without an answer.
    Expired,
    /// The person joined.
    Accepted,
    /// The person declined.
    Rejected,
    /// Taken back.
    Revoked,
    /// Not known to this version, which therefore may neither call it open nor over: the status as it came, or the
    /// expiry if that is what cannot be read.
    Unknown(String),
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
    /// When it ends.
    #[serde(default)]
    pub expiry: Expiry,
}

impl Invitation {
    /// Where it stands at `now`.
    #[must_use]
    pub fn state(&self, now: Timestamp) -> InvitationState {
        match (&self.status, &self.expiry) {
            (InvitationStatus::Accepted, _) => InvitationState::Accepted,
            (InvitationStatus::Rejected, _) => InvitationState::Rejected,
            (InvitationStatus::Revoked, _) => InvitationState::Revoked,
            (InvitationStatus::Unknown(status), _) => InvitationState::Unknown(status.clone()),
            (InvitationStatus::Sent, Expiry::Unknown(expiry)) => {
                InvitationState::Unknown(expiry.clone())
            }
            (InvitationStatus::Sent, Expiry::At(end)) if *end <= now => InvitationState::Expired,
            (InvitationStatus::Sent, Expiry::At(_) | Expiry::Never) => InvitationState::Open,
        }
    }

    /// Whether it may still wait for an answer at `now`: it is open, or this version cannot tell. Whoever removes someone's
    /// access must treat both alike.
    #[must_use]
    pub fn may_be_open(&self, now: Timestamp) -> bool {
        matches!(
            self.state(now),
            InvitationState::Open | InvitationState::Unknown(_)
        )
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::robin;

    #[test]
    fn a_state_is_the_status_and_the_expiry_together() {
        let now: Timestamp = "2026-03-01T12:00:00Z".parse().expect("a time");
        let at = |text: &str| Expiry::At(text.parse().expect("a time"));
        let later = || at("2026-03-01T12:00:01Z");
        let soon = || Expiry::Unknown("soon".into());
        for (status, expiry, state, may_be_open) in [
            ("sent", later(), InvitationState::Open, true),
            ("sent", Expiry::Never, InvitationState::Open, true),
            ("sent", Expiry::At(now), InvitationState::Expired, false),
            (
                "sent",
                soon(),
                InvitationState::Unknown("soon".into()),
                true,
            ),
            (
                "accepted",
                Expiry::At(now),
                InvitationState::Accepted,
                false,
            ),
            ("rejected", later(), InvitationState::Rejected, false),
            ("revoked", soon(), InvitationState::Revoked, false),
            (
                "lost",
                later(),
                InvitationState::Unknown("lost".into()),
                true,
            ),
        ] {
            let invitation = Invitation {
                status: status.into(),
                expiry,
                ..robin()
            };
            assert_eq!(invitation.state(now), state, "{status}");
            assert_eq!(invitation.may_be_open(now), may_be_open, "{status}");
        }
    }

    #[test]
    fn an_expiry_that_is_missing_or_unreadable_is_not_never() {
        let mut json = serde_json::to_value(robin()).expect("JSON");
        json["expiry"] = "soon".into();
        let read = |json: &serde_json::Value| {
            serde_json::from_value::<Invitation>(json.clone()).map(|read| read.expiry)
        };
        assert_eq!(read(&json).ok(), Some(Expiry::Unknown("soon".into())));
        json["expiry"] = serde_json::Value::Null;
        assert_eq!(read(&json).ok(), Some(Expiry::Never));
        json.as_object_mut().expect("an object").remove("expiry");
        assert_eq!(read(&json).ok(), Some(Expiry::default()));
    }
}
