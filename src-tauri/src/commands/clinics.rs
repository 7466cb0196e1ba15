//! Connecting, disconnecting and forgetting a clinic.

use avara::ApiKey;
use serde::Deserialize;
use ts_rs::TS;

use super::Nothing;
use crate::error::CommandError;
use crate::records::{Clinic, Kept};
use crate::state::AppState;

/// How to connect a clinic. Holds a key, so it has no `Debug`.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ConnectClinic {
    /// What the person calls the clinic.
    name: String,
    /// The API key, as pasted.
    key: String,
    /// Where to keep the key.
    keep: Kept,
    /// The clinic whose key is replaced, or null for a new one.
    clinic_id: Option<String>,
}

/// Which clinic to forget.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ForgetClinic {
    /// The clinic's id.
    clinic_id: String,
}

pub async fn connect_clinic(state: &AppState, args: ConnectClinic) -> Result<Clinic, CommandError> {
    let name = args.name.trim();
    if name.is_empty() {
        return Err(CommandError::invalid_input(
            "name",
            "Give the clinic a name.",
        ));
    }
    let key = ApiKey::new(args.key)
        .map_err(|error| CommandError::invalid_input("key", &error.to_string()))?;
    state
        .session
        .connect(args.clinic_id, name, key, args.keep)
        .await
}

pub async fn disconnect_clinic(state: &AppState, _: Nothing) -> Result<(), CommandError> {
    state.session.disconnect().await;
    Ok(())
}

pub async fn forget_clinic(state: &AppState, args: ForgetClinic) -> Result<(), CommandError> {
    state.session.forget(&args.clinic_id).await
}
