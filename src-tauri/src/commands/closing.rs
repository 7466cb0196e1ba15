//! Closing the window: over a draft, and once all is saved.

use serde::Deserialize;
use ts_rs::TS;

use super::Nothing;
use crate::state::AppState;
use roster::error::CommandError;

/// Whether the window holds a draft.
#[derive(Debug, Deserialize, TS)]
pub struct HoldWindow {
    held: bool,
}

pub async fn hold_window(state: &AppState, args: HoldWindow) -> Result<(), CommandError> {
    state.closing.hold(args.held);
    Ok(())
}

pub async fn close_window(state: &AppState, _: Nothing) -> Result<(), CommandError> {
    state.closing.close();
    Ok(())
}
