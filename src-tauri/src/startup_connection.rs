//! Connecting while the web view still starts: by the time the page asks, the file is open and the keychain has mostly answered.

use std::fmt;
use std::sync::Mutex;

use tauri::async_runtime::JoinHandle;

use roster::error::CommandError;
use roster::lock::lock;
use roster::session::Standing;

type Outcome = Result<Standing, CommandError>;

/// A start that began before the page asked for it. Its one outcome is kept for the page, so that no keychain asks twice.
#[derive(Default)]
pub struct StartupConnection(Mutex<Option<JoinHandle<Outcome>>>);

impl fmt::Debug for StartupConnection {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("StartupConnection")
    }
}

impl StartupConnection {
    /// Connects, in the background.
    pub fn begin(&self, connect: impl Future<Output = Outcome> + Send + 'static) {
        *lock(&self.0) = Some(tauri::async_runtime::spawn(connect));
    }

    /// Takes the outcome, waiting for it if need be. There is none if nothing began, or if it was taken before.
    pub async fn take(&self) -> Option<Outcome> {
        let begun = lock(&self.0).take()?;
        // A start that ended in a panic is made anew by whoever asked.
        begun.await.ok()
    }
}
