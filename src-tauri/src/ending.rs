//! The end of the app: it waits for changes under way and closes the file.
//!
//! This runs when the event loop ends, and so on every way out: the window, the menu, a signal, a restart, macOS at log-out. While it
//! waits, no new change may begin.

use std::time::Duration;

use tokio::time::timeout;

use crate::state::AppState;

/// How long to wait for the answers to changes under way. A system that shuts down waits about as long for a program.
const MOST: Duration = Duration::from_secs(5);

/// Waits a moment at most for changes under way, and closes the file. It blocks, so don't call it on a thread of the runtime.
pub fn finish(state: &AppState) {
    tauri::async_runtime::block_on(async {
        let _alone = timeout(MOST, state.roster.gate.close()).await;
        close(state).await;
    });
}

/// Writes what is still to be written, and closes the file.
pub async fn close(state: &AppState) {
    // If it cannot be closed, it was not open or its thread is gone.
    let _ = state.roster.store.file().close().await;
}
