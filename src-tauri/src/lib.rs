//! Clinic Roster: the people of an Avara AutoScribe clinic as cards, changed safely. This is the shell around [`roster`]: the window
//! and its menu, the system's keychain, and updates.
//!
//! The page asks by commands ([`commands`]). What goes back to it are plain values and [`roster::CommandError`]s, never a key.
#![warn(missing_docs)]

pub mod bindings;
mod claim;
pub mod cli;
pub mod closing;
pub mod commands;
mod context;
pub mod ending;
pub mod folders;
pub mod frame;
pub mod keychain;
#[cfg(target_os = "linux")]
mod linux_rendering;
mod menu;
mod menu_listener;
mod native_question;
#[cfg(unix)]
pub mod signals;
mod signature;
pub mod starting;
mod startup_connection;
pub mod state;
mod support;
pub mod updates;
mod window;

use tauri::{App, AppHandle, Manager, RunEvent};
use tauri_plugin_updater::{UpdaterBuilder, UpdaterExt as _};
use tauri_plugin_window_state::StateFlags;

use folders::{Folders, OwnFolder};
use keychain::SystemKeychain;
use roster::Endpoint;
use roster::keys::Keys;
use roster::log::Line;
use roster::store::{self, Claimed};
use state::AppState;
use updates::{Feed, Installs, Policy, Source};

/// Opens the app and stays until it is closed. To be called by `main` before anything else.
///
/// # Errors
/// If the environment names a server that must not be used, or the system does not let the app be opened.
pub fn run() -> Result<(), Box<dyn std::error::Error>> {
    #[cfg(target_os = "linux")]
    {
        linux_rendering::choose();
        gtk::init().map_err(|_| "there is no screen, or it may not be used")?;
    }
    let endpoint = Endpoint::from_env()?;
    let own = OwnFolder::from_env();
    let mut context = context::built_in();
    if let Some(own) = &own {
        let config = context.config_mut();
        config.identifier = own.identifier(&config.identifier);
    }
    let mut builder = tauri::Builder::default();
    // First, so that a second start does nothing but bring the first one to the front. On macOS the system does so, and the plugin would
    // use a socket in /tmp, which another account could take to keep the app from starting.
    #[cfg(not(target_os = "macos"))]
    {
        builder = builder.plugin(tauri_plugin_single_instance::init(|app, _, _| {
            window::focus(app)
        }));
    }
    // It writes where the system keeps the settings of apps, and nowhere else.
    if own.is_none() {
        builder = builder.plugin(
            tauri_plugin_window_state::Builder::new()
                .with_state_flags(StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED)
                .with_filename("window.json")
                .build(),
        );
    }
    let claimed = own.clone();
    let app = builder
        .plugin(tauri_plugin_updater::Builder::new().build())
        .invoke_handler(commands::handler())
        .on_menu_event(|app, event| menu::choose(app, &event))
        .setup(move |app| {
            // Tauri would panic over an error, where no one sees it.
            if let Err(error) = set_up(app, endpoint, own.as_ref()) {
                starting::tell_failure(&error.to_string());
                std::process::exit(1);
            }
            Ok(())
        })
        .build(context)?;
    // After the plugin, which ends a second app in the same session; before the database is opened.
    let claim = claim::of_app(&app, claimed.as_ref())?;
    if matches!(claim, Claimed::Taken) {
        starting::tell_already_open();
        return Ok(());
    }
    app.run(|app, event| match event {
        // Without a code it is the system that wants it, as when the last window is gone.
        RunEvent::ExitRequested {
            code: None, api, ..
        } if !menu::may_close(app) => api.prevent_exit(),
        RunEvent::Exit => ending::finish(&app.state::<AppState>()),
        _ => {}
    });
    drop(claim);
    Ok(())
}

/// What has to be there before the window is.
fn set_up(
    app: &mut App,
    endpoint: Endpoint,
    own: Option<&OwnFolder>,
) -> Result<(), Box<dyn std::error::Error>> {
    let folders = match own {
        Some(own) => own.folders(),
        None => Folders::of_system(app.path())?,
    };
    // Before the store opens it: on Windows a file that is open twice could not be set aside.
    let look = store::look(&folders.data);
    let keys = Keys::new(SystemKeychain);
    app.manage(AppState::new(endpoint, keys.clone(), folders));
    let handle = app.handle().clone();
    keys.tell_failures(move |error| {
        let what = error.to_string();
        handle
            .state::<AppState>()
            .roster
            .log
            .write(Line::Keychain { what });
    });
    let handle = app.handle().clone();
    roster::panics::tell_place_only(move |line| handle.state::<AppState>().roster.log.write(line));
    commands::connect_ahead(app.handle());
    let state = app.state::<AppState>();
    let handle = app.handle().clone();
    state.closing.exit_by(move || window::leave(&handle));
    let handle = app.handle().clone();
    state
        .roster
        .questions
        .ask_by(move |question| native_question::ask(&handle, question));
    let handle = app.handle().clone();
    state.frame.dress_by(move |settings| {
        window::dress(&handle, settings.theme);
        menu::speak(&handle, settings.language);
    });
    let handle = app.handle().clone();
    state.frame.print_by(move || window::print(&handle));
    let handle = app.handle().clone();
    state.updates.restart_by(move || handle.request_restart());
    state
        .updates
        .browse_by(|page| open::that_detached(page.as_str()));
    if let Some(feed) = Feed::given() {
        let handle = app.handle().clone();
        state.updates.come_from(Source {
            feed,
            policy: Policy::of_system(),
            current: app.package_info().version.clone(),
            installs: Installs::here(),
            begin: Box::new(move || updater(&handle)),
        });
    }
    #[cfg(unix)]
    signals::end_when_told(app.handle());
    menu::open(app.handle(), look.language)?;
    #[cfg(target_os = "linux")]
    linux_rendering::keep_scrollbars();
    window::open(app, &look, own)?;
    Ok(())
}

/// What fetches newer versions. On Windows it ends the app by itself, past the end of the event loop.
fn updater(app: &AppHandle) -> UpdaterBuilder {
    let handle = app.clone();
    app.updater_builder().on_before_exit(move || {
        tauri::async_runtime::block_on(ending::close(&handle.state::<AppState>()));
        handle.cleanup_before_exit();
    })
}
