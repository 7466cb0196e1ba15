//! The menu: what each system expects of one, with the keys that go with it.
//!
//! The window learns of a choice through the channel of the command `watch_menu`, so it needs no permission to listen to events.
//!
//! The keys shown here are the menu's own on macOS and Linux: the system hands them to the menu before the page sees them. On
//! Windows no one consults the menu while the page has the focus (wry issue 451), so there the page listens for the same keys.

mod layout;
mod table;
mod words;

use std::sync::Mutex;

use tauri::menu::MenuEvent;
use tauri::{AppHandle, Manager, Runtime};

use crate::menu_listener::MenuAction;
use crate::state::AppState;
use roster::lock::lock;
use roster::settings::{Language, system_language};
pub(crate) use words::{Words, words};

/// The language that the menu speaks.
struct Spoken(Mutex<&'static str>);

/// Makes the menu, in the language that was chosen.
///
/// # Errors
/// If the system does not let one be made.
pub fn open<R: Runtime>(app: &AppHandle<R>, language: Language) -> tauri::Result<()> {
    let spoken = language.spoken(&system_language());
    app.manage(Spoken(Mutex::new(spoken)));
    app.set_menu(layout::build(app, spoken)?)?;
    Ok(())
}

/// Makes the menu anew if another language is spoken from now on.
pub fn speak<R: Runtime>(app: &AppHandle<R>, language: Language) {
    let spoken = language.spoken(&system_language());
    let state = app.state::<Spoken>();
    let before = std::mem::replace(&mut *lock(&state.0), spoken);
    if before == spoken {
        return;
    }
    let handle = app.clone();
    // If no other can be made, the menu that stands stays: it still works.
    let _ = app.run_on_main_thread(move || {
        let _ = layout::build(&handle, spoken).and_then(|menu| handle.set_menu(menu));
    });
}

/// Acts upon a choice.
pub fn choose<R: Runtime>(app: &AppHandle<R>, event: &MenuEvent) {
    if event.id() == layout::QUIT {
        if may_close(app) {
            app.exit(0);
        }
    } else if let Some(action) = layout::action(event.id()) {
        app.state::<AppState>().menu.send(action);
    }
}

/// Whether the window may close at once. If not, the window was told and closes by itself, or asks about its draft.
pub fn may_close<R: Runtime>(app: &AppHandle<R>) -> bool {
    let state = app.state::<AppState>();
    state.closing.request(|| state.menu.send(MenuAction::Close))
}
