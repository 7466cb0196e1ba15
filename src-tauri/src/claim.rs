//! One app a data folder. The single-instance plugin, and on macOS the system, bring the first one to the front; they do not see
//! one that was started in another way, or in another session of the same person.

use tauri::{App, Manager, Runtime};

use crate::folders::{Folders, OwnFolder};
use roster::store::{Claim, Claimed};

/// Claims the data folder for as long as the answer is kept. If another app has it, that one is asked to come to the front, if the
/// system can do so.
///
/// # Errors
/// If the system has no such folder.
pub(crate) fn of_app<R: Runtime>(app: &App<R>, own: Option<&OwnFolder>) -> tauri::Result<Claimed> {
    let folders = match own {
        Some(own) => own.folders(),
        None => Folders::of_system(app.path())?,
    };
    let claimed = Claim::of(&folders.data);
    #[cfg(target_os = "macos")]
    if matches!(claimed, Claimed::Taken) {
        // Opening an app that is open already brings it to the front.
        let mut open = std::process::Command::new("/usr/bin/open");
        let _ = open.args(["-b", &app.config().identifier]).status();
    }
    Ok(claimed)
}
