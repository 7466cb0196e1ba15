//! What is typed into a form and not sent yet.

use serde::Deserialize;
use ts_rs::TS;

use super::clinics::OneClinic;
use crate::state::AppState;
use roster::error::CommandError;
use roster::store::{DraftForm, KeptDraft};

/// How many bytes a draft may have.
const DRAFT_LENGTH: usize = 64 * 1024;

/// How many bytes the name of a subject may have.
const SUBJECT_LENGTH: usize = 256;

/// What to keep of a form.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveDraft {
    clinic_id: String,
    form: DraftForm,
    /// Whom it is about: a user ID, an invitation ID, or empty for someone new.
    subject: String,
    /// The window's own JSON.
    draft: String,
}

/// A draft.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OneDraft {
    clinic_id: String,
    form: DraftForm,
    subject: String,
}

pub async fn save_draft(state: &AppState, args: SaveDraft) -> Result<(), CommandError> {
    if args.draft.len() > DRAFT_LENGTH || args.subject.len() > SUBJECT_LENGTH {
        let text = "This draft is too large to be kept.";
        return Err(CommandError::invalid_input("draft", text));
    }
    let drafts = state.roster.store.drafts();
    let kept = drafts
        .keep(&args.clinic_id, args.form, args.subject, args.draft)
        .await?;
    kept.then_some(()).ok_or_else(CommandError::not_remembered)
}

pub async fn read_drafts(
    state: &AppState,
    args: OneClinic,
) -> Result<Vec<KeptDraft>, CommandError> {
    Ok(state.roster.store.drafts().of(&args.clinic_id).await?)
}

pub async fn discard_draft(state: &AppState, args: OneDraft) -> Result<(), CommandError> {
    let drafts = state.roster.store.drafts();
    Ok(drafts
        .discard(&args.clinic_id, args.form, args.subject)
        .await?)
}
