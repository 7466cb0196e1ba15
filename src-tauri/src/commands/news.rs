//! What changed since the list was last seen here.

use super::clinics::OneClinic;
use crate::error::CommandError;
use crate::state::AppState;

pub async fn dismiss_news(state: &AppState, args: OneClinic) -> Result<(), CommandError> {
    Ok(state
        .store
        .snapshots()
        .dismiss_news(&args.clinic_id)
        .await?)
}
