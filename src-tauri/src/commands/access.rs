//! Access taken away and given back, and offboarding.

use avara::{Avara, User};
use serde::Deserialize;
use ts_rs::TS;

use super::clinics::OneClinic;
use crate::state::AppState;
use roster::act::{Acted, posted};
use roster::error::CommandError;
use roster::offboarding::{self, Matter, Receipt};
use roster::store::{Act, RevokedPerson};

/// Whose access is meant.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct OnePerson {
    clinic_id: String,
    /// The person as the window shows them; so the ledger keeps them.
    user: User,
}

/// What to try again.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RetryLeaving {
    clinic_id: String,
    /// As `someone_left` or this answered it last.
    receipt: Receipt,
    /// What is not settled yet, in the order of doing.
    matters: Vec<Matter>,
}

pub async fn revoke_access(state: &AppState, args: OnePerson) -> Result<Acted, CommandError> {
    let OnePerson { clinic_id, user } = args;
    let send = async |avara: Avara| posted(avara.revoke_access(&user.user_id).await);
    let sent = state
        .roster
        .act(&clinic_id, Act::Revoke, (&user).into(), send);
    sent.await?.acted()
}

pub async fn restore_access(state: &AppState, args: OnePerson) -> Result<Acted, CommandError> {
    let OnePerson { clinic_id, user } = args;
    state
        .roster
        .confirm_restored_admin(&clinic_id, &user)
        .await?;
    let send = async |avara: Avara| posted(avara.reactivate(&user.user_id).await);
    let sent = state
        .roster
        .act(&clinic_id, Act::Restore, (&user).into(), send);
    sent.await?.acted()
}

pub async fn list_revoked(
    state: &AppState,
    args: OneClinic,
) -> Result<Vec<RevokedPerson>, CommandError> {
    let ask = async |_| Ok(state.roster.store.ledger().revoked(&args.clinic_id).await?);
    state.roster.session.read(&args.clinic_id, ask).await
}

pub async fn someone_left(state: &AppState, args: OnePerson) -> Result<Receipt, CommandError> {
    // Before its first step, so that a no leaves nothing half done.
    let subject = (&args.user).into();
    state
        .roster
        .confirm_rush(&args.clinic_id, Act::Revoke, &subject)
        .await?;
    // No installation comes between two of its steps.
    let _under_way = state.roster.gate.pass()?;
    offboarding::leave(&state.roster, &args.clinic_id, args.user).await
}

pub async fn retry_leaving(state: &AppState, args: RetryLeaving) -> Result<Receipt, CommandError> {
    // No installation comes between two of its steps.
    let _under_way = state.roster.gate.pass()?;
    let RetryLeaving {
        clinic_id,
        receipt,
        matters,
    } = args;
    offboarding::retry(&state.roster, &clinic_id, receipt, &matters).await
}

pub async fn list_receipts(
    state: &AppState,
    args: OneClinic,
) -> Result<Vec<Receipt>, CommandError> {
    let ask = async |_| {
        Ok(state
            .roster
            .store
            .ledger()
            .receipts(&args.clinic_id)
            .await?)
    };
    let kept = state.roster.session.read(&args.clinic_id, ask).await?;
    // One that cannot be read hides no other.
    let read = kept.iter().map(|kept| serde_json::from_str(kept));
    Ok(read.filter_map(Result::ok).collect())
}
