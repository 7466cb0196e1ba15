//! Connecting while the web view still starts: by the time the page asks, the file is open and the keychain has mostly answered.

use std::fmt;
use std::sync::Mutex;

use tauri::async_runtime::JoinHandle;
use tauri::{AppHandle, Manager, Runtime};

use crate::error::CommandError;
use crate::lock::lock;
use crate::log::Line;
use crate::session::Standing;
use crate::state::AppState;

type Outcome = Result<Standing, CommandError>;

/// A start that began before the page asked for it. Its one outcome is kept for the page, so that no keychain asks twice.
#[derive(Default)]
pub struct Early(Mutex<Option<JoinHandle<Outcome>>>);

impl fmt::Debug for Early {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Early")
    }
}

impl Early {
    /// Takes the outcome, waiting for it if need be. There is none if nothing began, or if it was taken before.
    pub async fn take(&self) -> Option<Outcome> {
        let begun = lock(&self.0).take()?;
        // A start that ended in a panic is made anew by whoever asked.
        begun.await.ok()
    }
}

/// Begins to connect to the clinic that was connected last.
pub fn begin<R: Runtime>(app: &AppHandle<R>) {
    let handle = app.clone();
    let begun =
        tauri::async_runtime::spawn(
            async move { handle.state::<AppState>().session.start().await },
        );
    let handle = app.clone();
    // Beside it: a keychain that asks for a password must not hold up the window for this.
    tauri::async_runtime::spawn(async move {
        let state = handle.state::<AppState>();
        if let Err(error) = state.session.delete_leftover_keys().await {
            state
                .log
                .write(Line::failed("delete_leftover_keys", &error));
        }
    });
    let state = app.state::<AppState>();
    *lock(&state.early.0) = Some(begun);
}
