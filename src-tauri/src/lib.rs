//! Clinic Roster: the people of an Avara AutoScribe clinic as cards, changed safely.
//!
//! The page asks by commands ([`commands`]); [`session`] holds the connected clinic, [`keychain`] its key, [`change`] the one act
//! this app is about. What goes back to the page are plain values and [`error::CommandError`]s, never a key.

pub mod bindings;
mod change;
pub mod closing;
pub mod commands;
pub mod endpoint;
pub mod error;
pub mod keychain;
mod menu;
mod records;
mod session;
pub mod state;
mod window;

use tauri::{Manager, RunEvent};
use tauri_plugin_window_state::StateFlags;

use endpoint::Endpoint;
use keychain::{Keys, SystemKeychain};
use state::AppState;

/// Opens the app and stays until it is closed.
///
/// # Errors
/// Where the environment names a server that must not be used, or the system does not let the app be opened.
pub fn run() -> Result<(), Box<dyn std::error::Error>> {
    let endpoint = Endpoint::from_env()?;
    tauri::Builder::default()
        // First, so that a second start does nothing but bring the first one to the front.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            window::focus(app)
        }))
        .plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .with_filename("window.json")
                .build(),
        )
        .invoke_handler(commands::handler())
        .menu(menu::build)
        .on_menu_event(|app, event| menu::choose(app, &event))
        .setup(move |app| {
            let folder = app.path().app_data_dir()?;
            app.manage(AppState::new(endpoint, Keys::new(SystemKeychain), &folder));
            let handle = app.handle().clone();
            app.state::<AppState>()
                .closing
                .exit_by(move || handle.exit(0));
            window::open(app)?;
            Ok(())
        })
        .build(tauri::generate_context!())?
        .run(|app, event| {
            // Without a code it is the system that wants it, as the Dock's Quit does.
            if let RunEvent::ExitRequested {
                code: None, api, ..
            } = event
                && menu::is_held(app)
            {
                api.prevent_exit();
            }
        });
    Ok(())
}
