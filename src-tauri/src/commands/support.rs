//! What leaves the app by the person's own hand: a receipt, and details for a support call.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Nothing;
use crate::state::AppState;
use crate::support;
use roster::error::CommandError;
use roster::saved_receipt::{self, FileName};

/// Which receipt to save.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct SaveReceipt {
    /// A simple name that ends in `.txt`.
    file_name: String,
    text: String,
}

/// Where a receipt was saved.
#[derive(Debug, Serialize, TS)]
pub struct SavedReceipt {
    path: String,
}

/// What a support call asks for.
#[derive(Debug, Serialize, TS)]
pub struct SupportDetails {
    text: String,
}

pub async fn save_receipt(
    state: &AppState,
    args: SaveReceipt,
) -> Result<SavedReceipt, CommandError> {
    let name = FileName::checked(&args.file_name)?;
    let folder = state.downloads.clone();
    let folder = folder.ok_or_else(|| CommandError::internal("there is no Downloads folder"))?;
    let path = aside(move || saved_receipt::save(&folder, &name, &args.text)).await??;
    let path = path.to_string_lossy().into_owned();
    Ok(SavedReceipt { path })
}

pub async fn print_page(state: &AppState, _: Nothing) -> Result<(), CommandError> {
    let printed = state.frame.print();
    printed.map_err(|_| CommandError::internal("the window cannot be printed"))
}

pub async fn support_details(state: &AppState, _: Nothing) -> Result<SupportDetails, CommandError> {
    let faults = state.roster.log.faults();
    let text = aside(move || support::details(&faults)).await?;
    Ok(SupportDetails { text })
}

/// Runs what may wait for the disk or the system on a thread made for that.
async fn aside<T: Send + 'static>(
    act: impl FnOnce() -> T + Send + 'static,
) -> Result<T, CommandError> {
    tauri::async_runtime::spawn_blocking(act)
        .await
        .map_err(|_| CommandError::internal("a panic"))
}
