//! What the window remembers: settings for the whole app, and a view of each clinic.

use avara::UserId;
use serde::Deserialize;
use ts_rs::TS;

use super::clinics::OneClinic;
use crate::error::CommandError;
use crate::settings::{self, Settings};
use crate::state::AppState;
use crate::store::ClinicView;

/// How many bytes a view may have.
const VIEW_LENGTH: usize = 64 * 1024;

/// What to save for the whole app.
#[derive(Debug, Deserialize, TS)]
pub struct SaveSettings {
    settings: Settings,
}

/// What to remember of a clinic.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveView {
    clinic_id: String,
    /// The window's own JSON.
    view: String,
}

/// Which person of a clinic works with this app.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetOperator {
    clinic_id: String,
    /// The person, or null where it is none of them.
    #[ts(type = "string | null")]
    user_id: Option<UserId>,
}

pub async fn save_settings(state: &AppState, args: SaveSettings) -> Result<(), CommandError> {
    let settings = settings::check(args.settings)?;
    state.store.settings().save(&settings).await?;
    state.frame.dress(&settings);
    Ok(())
}

pub async fn read_view(state: &AppState, args: OneClinic) -> Result<ClinicView, CommandError> {
    let view = state.store.views().read(&args.clinic_id).await?;
    view.ok_or_else(CommandError::not_remembered)
}

pub async fn save_view(state: &AppState, args: SaveView) -> Result<(), CommandError> {
    if args.view.len() > VIEW_LENGTH {
        let text = "This view is too large to be remembered.";
        return Err(CommandError::invalid_input("view", text));
    }
    let saved = state.store.views().save(&args.clinic_id, args.view).await?;
    saved.then_some(()).ok_or_else(CommandError::not_remembered)
}

pub async fn set_operator(state: &AppState, args: SetOperator) -> Result<(), CommandError> {
    let user_id = args.user_id.map(|id| id.to_string());
    let views = state.store.views();
    let saved = views.set_operator(&args.clinic_id, user_id).await?;
    saved.then_some(()).ok_or_else(CommandError::not_remembered)
}
