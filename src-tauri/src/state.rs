//! What the commands share.

use std::path::PathBuf;

use roster::keys::Keys;
use roster::{Endpoint, Roster};

use crate::closing::Closing;
use crate::folders::Folders;
use crate::frame::Frame;
use crate::menu_listener::MenuListener;
use crate::startup_connection::StartupConnection;
use crate::updates::Updates;

/// What the commands share while the app runs.
#[derive(Debug)]
pub struct AppState {
    /// The app without a window.
    pub roster: Roster,
    /// The connection that began before the page asked.
    pub startup_connection: StartupConnection,
    /// What is remembered lies in this folder.
    pub data: PathBuf,
    /// What the person saves goes here.
    pub downloads: Option<PathBuf>,
    /// Where choices from the menu go.
    pub menu: MenuListener,
    /// Whether the window may close.
    pub closing: Closing,
    /// What the window does that the page cannot reach.
    pub frame: Frame,
    /// Newer versions of the app.
    pub updates: Updates,
}

impl AppState {
    /// The state of an app that just started.
    pub fn new(endpoint: Endpoint, keychain: Keys, folders: Folders) -> Self {
        Self {
            roster: Roster::new(endpoint, keychain, &folders.data, &folders.logs),
            startup_connection: StartupConnection::default(),
            data: folders.data,
            downloads: folders.downloads,
            menu: MenuListener::default(),
            closing: Closing::default(),
            frame: Frame::default(),
            updates: Updates::default(),
        }
    }
}
