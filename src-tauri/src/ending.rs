//! The end of the app, on every way out: a change that is under way is waited for, and the file is closed.
//!
//! Whatever asks for the end (the window, the menu, a signal, a restart, macOS at log-out), the event loop comes to its own end last,
//! and there this stands. What is asked of the server after that is refused.

use std::time::Duration;

use tokio::time::timeout;

use crate::state::AppState;

/// How long a change under way may take to be answered. Systems that shut down wait about as long for a program.
const MOST: Duration = Duration::from_secs(5);

/// Waits for what is under way, no longer than a moment, and closes the file. Not to be called on a thread of the runtime.
pub fn finish(state: &AppState) {
    tauri::async_runtime::block_on(async {
        let _alone = timeout(MOST, state.updates.gate.close()).await;
        close(state).await;
    });
}

/// Closes the file, once what was to be written is written.
pub async fn close(state: &AppState) {
    // One that cannot be closed was not open, or its thread is gone.
    let _ = state.store.close().await;
}
