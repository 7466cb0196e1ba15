//! What the window remembers: settings for the whole app, and a view of each clinic.

use avara::{Timestamp, UserId};
use serde::Deserialize;
use ts_rs::TS;

use super::clinics::OneClinic;
use crate::state::AppState;
use roster::clinic::NAME_LENGTH;
use roster::error::CommandError;
use roster::settings::{self, Settings};
use roster::store::{ClinicView, Operator};

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

/// Who works at a clinic with this app.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SetOperator {
    clinic_id: String,
    /// Null if they would rather not say.
    operator: Option<Operator>,
    /// When the flow began in which they said so: what it recorded takes this name too. Null if there is none.
    #[ts(type = "string | null")]
    since: Option<Timestamp>,
}

pub async fn save_settings(state: &AppState, args: SaveSettings) -> Result<(), CommandError> {
    let settings = settings::validate(args.settings)?;
    state.roster.store.settings().save(&settings).await?;
    state.frame.dress(&settings);
    Ok(())
}

pub async fn read_view(state: &AppState, args: OneClinic) -> Result<ClinicView, CommandError> {
    let view = state.roster.store.views().read(&args.clinic_id).await?;
    view.ok_or_else(CommandError::not_remembered)
}

pub async fn save_view(state: &AppState, args: SaveView) -> Result<(), CommandError> {
    if args.view.len() > VIEW_LENGTH {
        let text = "This view is too large to be remembered.";
        return Err(CommandError::invalid_input("view", text));
    }
    let saved = state
        .roster
        .store
        .views()
        .save(&args.clinic_id, args.view)
        .await?;
    saved.then_some(()).ok_or_else(CommandError::not_remembered)
}

pub async fn set_operator(state: &AppState, args: SetOperator) -> Result<(), CommandError> {
    let operator = args.operator.map(checked_operator).transpose()?;
    let views = state.roster.store.views();
    let set = views.set_operator(&args.clinic_id, operator, args.since);
    let saved = set.await?;
    saved.then_some(()).ok_or_else(CommandError::not_remembered)
}

/// The name goes into records that are printed: one line, and not endless.
fn checked_operator(operator: Operator) -> Result<Operator, CommandError> {
    let wrong = |text: &str| Err(CommandError::invalid_input("name", text));
    let Operator { user_id, name } = operator;
    let plain: String = name.chars().filter(|letter| !letter.is_control()).collect();
    let name = plain.trim().to_owned();
    if name.is_empty() {
        return wrong("Enter a name.");
    }
    if name.chars().count() > NAME_LENGTH {
        return wrong(&format!("Use at most {NAME_LENGTH} characters."));
    }
    match user_id.as_deref().map(str::parse::<UserId>).transpose() {
        Ok(_) => Ok(Operator { user_id, name }),
        Err(_) => wrong("Choose a person from the list."),
    }
}
