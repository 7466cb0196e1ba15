//! Clinic Roster: the people of an Avara AutoScribe clinic as cards, changed safely.
//!
//! The page asks by commands ([`commands`]); [`session`] holds the connected clinic, [`keychain`] its key, [`change`] the one act
//! this app is about, [`store`] what is remembered on this computer, [`log`] what a support call needs. What goes back to the page
//! are plain values and [`error::CommandError`]s, never a key.
#![warn(missing_docs)]

mod act;
pub mod bindings;
mod change;
mod clinic;
mod clock;
pub mod closing;
pub mod commands;
mod context;
pub mod early;
mod email;
pub mod endpoint;
pub mod errand;
pub mod error;
pub mod folders;
pub mod frame;
mod invitation;
pub mod keychain;
mod leaving;
mod lock;
mod log;
mod menu;
mod missing;
#[cfg(target_os = "linux")]
mod painting;
mod receipt;
mod recent;
mod session;
mod settings;
pub mod state;
pub mod store;
mod support;
pub mod updates;
mod window;

use tauri::{Manager, RunEvent};
use tauri_plugin_updater::UpdaterExt as _;
use tauri_plugin_window_state::StateFlags;

use endpoint::Endpoint;
use folders::{Folders, OwnFolder};
use keychain::{Keys, SystemKeychain};
use state::AppState;
use updates::{Feed, Installs, Policy, Source};

/// Opens the app and stays until it is closed. To be called by `main` before anything else.
///
/// # Errors
/// Where the environment names a server that must not be used, or the system does not let the app be opened.
pub fn run() -> Result<(), Box<dyn std::error::Error>> {
    #[cfg(target_os = "linux")]
    painting::choose();
    let endpoint = Endpoint::from_env()?;
    let own = OwnFolder::from_env();
    let mut context = context::built_in();
    if let Some(own) = &own {
        let config = context.config_mut();
        config.identifier = own.identifier(&config.identifier);
    }
    let mut builder = tauri::Builder::default()
        // First, so that a second start does nothing but bring the first one to the front.
        .plugin(tauri_plugin_single_instance::init(|app, _, _| {
            window::focus(app)
        }));
    // It writes where the system keeps the settings of apps, and nowhere else.
    if own.is_none() {
        builder = builder.plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .with_filename("window.json")
                .build(),
        );
    }
    builder
        .plugin(tauri_plugin_updater::Builder::new().build())
        .invoke_handler(commands::handler())
        .on_menu_event(|app, event| menu::choose(app, &event))
        .setup(move |app| {
            let folders = match &own {
                Some(own) => own.folders(),
                None => Folders::of_system(app.path())?,
            };
            // Before the store opens it: on Windows a file that is open twice could not be set aside.
            let look = store::look(&folders.data);
            app.manage(AppState::new(endpoint, Keys::new(SystemKeychain), folders));
            early::begin(app.handle());
            let handle = app.handle().clone();
            app.state::<AppState>()
                .closing
                .exit_by(move || handle.exit(0));
            let handle = app.handle().clone();
            app.state::<AppState>().frame.dress_by(move |settings| {
                window::dress(&handle, settings.theme);
                menu::speak(&handle, settings.language);
            });
            let handle = app.handle().clone();
            app.state::<AppState>()
                .frame
                .print_by(move || window::print(&handle));
            let handle = app.handle().clone();
            let updates = &app.state::<AppState>().updates;
            updates.restart_by(move || handle.request_restart());
            updates.browse_by(|page| open::that_detached(page.as_str()));
            if let Some(feed) = Feed::given() {
                let handle = app.handle().clone();
                updates.come_from(Source {
                    feed,
                    policy: Policy::of_system(),
                    current: app.package_info().version.clone(),
                    installs: Installs::here(),
                    begin: Box::new(move || handle.updater_builder()),
                });
            }
            menu::open(app.handle(), look.language)?;
            #[cfg(target_os = "linux")]
            painting::keep_scrollbars();
            window::open(app, &look, own.as_ref())?;
            Ok(())
        })
        .build(context)?
        .run(|app, event| {
            // Without a code it is the system that wants it, as the Dock's Quit does.
            if let RunEvent::ExitRequested {
                code: None, api, ..
            } = event
                && !menu::may_close(app)
            {
                api.prevent_exit();
            }
        });
    Ok(())
}
