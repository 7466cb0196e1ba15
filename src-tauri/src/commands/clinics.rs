//! Connecting, switching, naming and removing clinics.

use avara::ApiKey;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Nothing;
use super::start::Connection;
use crate::state::AppState;
use roster::clinic::{Clinic, Colour, Kept, checked_name};
use roster::error::CommandError;
use roster::session::NewKey;

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
    /// Whether the person knows that another clinic has this key, or other people are behind it, and wants it all the same.
    #[serde(default)]
    twice: bool,
}

/// Which clinic is meant.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OneClinic {
    /// The clinic's id.
    pub(super) clinic_id: String,
}

/// Which clinic to remove from this computer.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ForgetClinic {
    clinic_id: String,
    /// Whether a key that the keychain does not delete may stay there: the person was told its name and wants the rest gone.
    #[serde(default)]
    leave_key: bool,
}

/// What a clinic is to be called, and its color.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ChangeClinic {
    clinic_id: String,
    name: String,
    colour: Colour,
}

/// The order of the clinics.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OrderClinics {
    /// Those that are not named follow.
    clinic_ids: Vec<String>,
}

/// What is left of a clinic that was removed.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RemovedClinic {
    /// Whether nothing of its people can be read in the app's files anymore. If another program reads them, that is done once it
    /// ends, at the latest at the next start.
    erased: bool,
    /// Whether its key may still be in the keychain, since there was no keychain to ask. The next start looks again.
    key_left: bool,
    /// Damaged files that were set aside, which may hold its people too.
    set_aside: Vec<String>,
}

pub async fn connect_clinic(state: &AppState, args: ConnectClinic) -> Result<Clinic, CommandError> {
    let name = checked_name(&args.name)?;
    let key = ApiKey::new(args.key)
        .map_err(|error| CommandError::invalid_input("key", &error.to_string()))?;
    let new = NewKey {
        key,
        kept: args.keep,
        twice: args.twice,
    };
    state
        .roster
        .session
        .connect(args.clinic_id, name, new)
        .await
}

pub async fn stop_connecting(state: &AppState, _: Nothing) -> Result<(), CommandError> {
    state.roster.session.stop_connecting();
    Ok(())
}

pub async fn disconnect_clinic(state: &AppState, _: Nothing) -> Result<(), CommandError> {
    state.roster.open_invitations.forget();
    state.roster.session.disconnect().await
}

pub async fn forget_clinic(
    state: &AppState,
    args: ForgetClinic,
) -> Result<RemovedClinic, CommandError> {
    state.roster.open_invitations.forget();
    let key_left = state
        .roster
        .session
        .forget(&args.clinic_id, args.leave_key)
        .await?;
    let erased = state
        .roster
        .noted("erasing", state.roster.store.file().erase().await);
    let set_aside = state
        .roster
        .noted("erasing", state.roster.store.file().set_aside().await);
    Ok(RemovedClinic {
        erased: erased.unwrap_or(false),
        key_left,
        set_aside: set_aside.unwrap_or_default(),
    })
}

pub async fn list_set_aside(state: &AppState, _: Nothing) -> Result<Vec<String>, CommandError> {
    Ok(state.roster.store.file().set_aside().await?)
}

pub async fn delete_set_aside(state: &AppState, _: Nothing) -> Result<(), CommandError> {
    Ok(state.roster.store.file().delete_set_aside().await?)
}

pub async fn switch_clinic(state: &AppState, args: OneClinic) -> Result<Connection, CommandError> {
    state.roster.open_invitations.forget();
    let standing = state.roster.session.switch(&args.clinic_id).await?;
    Ok(Connection::told("switch_clinic", standing, state))
}

pub async fn list_clinics(state: &AppState, _: Nothing) -> Result<Vec<Clinic>, CommandError> {
    state.roster.session.clinics().await
}

pub async fn change_clinic(
    state: &AppState,
    args: ChangeClinic,
) -> Result<Vec<Clinic>, CommandError> {
    let name = checked_name(&args.name)?;
    state
        .roster
        .session
        .change(&args.clinic_id, name, args.colour)
        .await?;
    state.roster.session.clinics().await
}

pub async fn order_clinics(
    state: &AppState,
    args: OrderClinics,
) -> Result<Vec<Clinic>, CommandError> {
    state.roster.session.order(args.clinic_ids).await?;
    state.roster.session.clinics().await
}
