//! The part of the app that the page does not see.

use clinic_roster::closing::Closing;
use clinic_roster::frame::Frame;
use clinic_roster::state::AppState;
use clinic_roster::updates::{Feed, Installs, Policy, Source, Updates};
use sample_releases::Releases;
use serde_json::Value;
use tauri::Manager as _;
use tauri_plugin_updater::{Update, UpdaterExt as _};

use crate::{Window, World};

impl Window {
    /// Begins to connect before the page asks, as the app does when it starts.
    pub fn begin_early(&self) {
        clinic_roster::commands::connect_ahead(self.app.handle());
    }

    /// Whether closing the window asks first, and what closes it.
    pub fn closing(&self) -> &Closing {
        &self.app.state::<AppState>().inner().closing
    }

    /// Ends the app as the event loop does, and waits for what it waits for.
    pub fn finish(&self) {
        clinic_roster::ending::finish(&self.app.state::<AppState>());
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
    pub fn updates_come_from(&self, releases: &Releases, world: &World, installs: Installs) {
        let feed = Feed::new(&releases.address(), releases.key()).unwrap();
        let current = self.app.package_info().version.to_string();
        self.updates_come_from_feed(feed, &current, world, installs);
    }

    /// As above, to an app of another version, from a feed of another key.
    pub fn updates_come_from_feed(
        &self,
        feed: Feed,
        current: &str,
        world: &World,
        installs: Installs,
    ) {
        let handle = self.app.handle().clone();
        self.updates().come_from(Source {
            feed,
            policy: Policy::File(world.policy()),
            current: current.parse().unwrap(),
            installs,
            begin: Box::new(move || handle.updater_builder()),
        });
    }

    /// What an older app of another system would install of an announcement, by this key.
    pub fn update_for(&self, platform: &str, key: &str, announced: Value) -> Update {
        let updater = self.app.updater_builder().target(platform).pubkey(key);
        // The tests' app has the very version that is announced. Nothing is asked for, but an address there must be.
        let updater = updater.version_comparator(|_, _| true);
        let nowhere = "https://releases.example".parse().unwrap();
        let updater = updater.endpoints(vec![nowhere]).unwrap().build().unwrap();
        updater.restore_update(announced).unwrap().unwrap()
    }
}
