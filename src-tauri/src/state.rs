//! What the commands share.

use std::path::Path;

use crate::closing::Closing;
use crate::endpoint::Endpoint;
use crate::keychain::Keys;
use crate::menu::MenuListener;
use crate::session::Session;

/// What the commands share while the app runs.
#[derive(Debug)]
pub struct AppState {
    /// The connected clinic.
    pub session: Session,
    /// Where choices from the menu go.
    pub menu: MenuListener,
    /// Whether the window may close.
    pub closing: Closing,
}

impl AppState {
    /// The state of an app that just started. Its files are written into `folder`.
    pub fn new(endpoint: Endpoint, keychain: Keys, folder: &Path) -> Self {
        Self {
            session: Session::new(endpoint, keychain, folder.join("clinics.json")),
            menu: MenuListener::default(),
            closing: Closing::default(),
        }
    }
}
