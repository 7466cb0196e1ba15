//! An invitation as the sandbox keeps one.

use jiff::{SignedDuration, Timestamp};
use serde_json::{Value, json};

use crate::clock::{now, text};
use crate::person::Person;

/// The one clinic of the sandbox, and the one key to it.
const CLINIC_ID: &str = "5a3d0c11-0000-4000-8000-000000000001";
const KEY_ID: &str = "5a3d0c11-0000-4000-8000-000000000002";

pub(crate) struct Invitation {
    pub(crate) id: String,
    pub(crate) person: Person,
    pub(crate) status: &'static str,
    pub(crate) created: Timestamp,
    pub(crate) updated: Timestamp,
    /// `None` never expires.
    pub(crate) expiry: Option<Timestamp>,
    /// Who sent it from the dashboard; `None` if the API did.
    pub(crate) inviter: Option<String>,
}

impl Invitation {
    /// One sent through the API now; it expires in a week.
    pub(crate) fn new(id: String, person: Person) -> Self {
        let created = now();
        let expiry = Some(created + SignedDuration::from_hours(7 * 24));
        Self {
            id,
            person,
            status: "sent",
            created,
            updated: created,
            expiry,
            inviter: None,
        }
    }

    /// Changes the status now.
    pub(crate) fn set_status(&mut self, status: &'static str) {
        self.status = status;
        self.updated = now();
    }

    pub(crate) fn is_expired(&self) -> bool {
        self.expiry.is_some_and(|expiry| expiry <= now())
    }

    pub(crate) fn is_pending(&self) -> bool {
        self.status == "sent" && !self.is_expired()
    }

    /// The JSON of an answer.
    pub(crate) fn to_json(&self) -> Value {
        let mut json = self.person.to_json();
        json["invitationId"] = json!(self.id);
        json["clinicId"] = json!(CLINIC_ID);
        json["status"] = json!(self.status);
        json["createdAt"] = json!(text(self.created));
        json["updatedAt"] = json!(text(self.updated));
        json["expiry"] = json!(self.expiry.map(text));
        json["inviterId"] = json!(self.inviter);
        json["invitedByApiKeyId"] = json!(self.inviter.is_none().then_some(KEY_ID));
        if let Some(fields) = json.as_object_mut() {
            fields.remove("lastLoginAt");
        }
        json
    }
}
