//! A person as the sandbox keeps one, and the change of one.

use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};

/// The answer to every question about a user. Optional fields without a value are absent, as published.
#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Person {
    pub(crate) user_id: String,
    pub(crate) email: String,
    pub(crate) first_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) middle_name: Option<String>,
    pub(crate) last_name: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) suffix1: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) suffix2: Option<String>,
    pub(crate) clinic_role: String,
    pub(crate) level: String,
    pub(crate) can_create_reports: bool,
    pub(crate) can_manage_studies: bool,
    pub(crate) has_dashboard_access: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) npi_number: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) phone_number: Option<String>,
    pub(crate) created_at: Option<String>,
    pub(crate) last_login_at: Option<String>,
    pub(crate) invited_source: String,
    #[serde(skip)]
    pub(crate) standing: Standing,
}

/// What no answer says of a person, and every rule depends on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Standing {
    #[default]
    Active,
    /// Invited, and has not answered yet.
    Invited,
    /// Invited in vain: declined, or the invitation was taken back. Can be retrieved, is not listed.
    Lapsed,
    /// Without access, which can be restored.
    Revoked,
}

impl Person {
    /// The person with some fields replaced; `null` takes a value away. `None` if the result would be no person.
    pub(crate) fn with(&self, changes: &Map<String, Value>) -> Option<Self> {
        let mut person: Self = overlay(self, changes)?;
        person.standing = self.standing;
        Some(person)
    }

    /// The JSON of an answer.
    pub(crate) fn to_json(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}

fn overlay<T: Serialize + DeserializeOwned>(item: &T, changes: &Map<String, Value>) -> Option<T> {
    let Ok(Value::Object(mut fields)) = serde_json::to_value(item) else {
        return None;
    };
    fields.extend(changes.clone());
    serde_json::from_value(Value::Object(fields)).ok()
}
