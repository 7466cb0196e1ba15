//! What Unix systems say to a program: to end, and what to leave behind when it crashes.

use nix::sys::resource::{Resource, setrlimit};
use tauri::{AppHandle, Manager, Runtime};

use crate::menu::MenuAction;
use crate::state::AppState;

/// No copy of the memory is written when the app or its page crashes: the key is in it. To be called before anything is started,
/// since the page's processes inherit it.
pub fn forbid_core_dumps() {
    if let Err(error) = setrlimit(Resource::RLIMIT_CORE, 0, 0) {
        // The app works all the same.
        eprintln!("{error}");
    }
}

/// Ends the app in good order when the system tells it to: at log-out, at shutdown, from a terminal.
pub(crate) fn end_when_told<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    let told = move || {
        let state = app.state::<AppState>();
        state
            .closing
            .end(|| state.menu.send(MenuAction::Close), || app.exit(0));
    };
    // Without it a signal ends the app at once, as it does any other program.
    let _ = ctrlc::set_handler(told);
}
