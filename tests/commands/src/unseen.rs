//! The part of the app that the page does not see.

use clinic_roster::closing::Closing;
use clinic_roster::frame::Frame;
use clinic_roster::state::AppState;
use clinic_roster::updates::{Feed, Updates};
use sample_releases::Releases;
use tauri::Manager as _;
use tauri_plugin_updater::UpdaterExt as _;

use crate::{Window, World};

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

    /// Newer versions of the app.
    pub fn updates(&self) -> &Updates {
        &self.app.state::<AppState>().inner().updates
    }

    /// Lets newer versions come from there, unless this world's policy forbids it.
    pub fn updates_come_from(&self, releases: &Releases, world: &World) {
        let handle = self.app.handle().clone();
        let feed = Feed::new(&releases.address(), releases.key()).unwrap();
        self.updates()
            .come_from(feed, world.policy(), move || handle.updater_builder());
    }
}
