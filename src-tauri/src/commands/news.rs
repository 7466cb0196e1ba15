//! What changed since the list was last seen here.

use super::clinics::OneClinic;
use crate::state::AppState;
use roster::error::CommandError;

pub async fn dismiss_news(state: &AppState, args: OneClinic) -> Result<(), CommandError> {
    Ok(state
        .roster
        .store
        .snapshots()
        .dismiss_news(&args.clinic_id)
        .await?)
}
