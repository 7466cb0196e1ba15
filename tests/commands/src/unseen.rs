//! The part of the app that the page does not see.

use clinic_roster::closing::Closing;
use clinic_roster::frame::Frame;
use clinic_roster::state::AppState;
use tauri::Manager as _;

use crate::Window;

impl Window {
    /// Begins to connect before the page asks, as the app does when it starts.
    pub fn begin_early(&self) {
        clinic_roster::early::begin(self.app.handle());
    }

    /// Whether closing the window asks first, and what closes it.
    pub fn closing(&self) -> &Closing {
        &self.app.state::<AppState>().inner().closing
    }

    /// What prints the window.
    pub fn frame(&self) -> &Frame {
        &self.app.state::<AppState>().inner().frame
    }
}
