//! What the commands share.

use std::path::PathBuf;

use avara::User;

use crate::asking::Asking;
use crate::closing::Closing;
use crate::early::Early;
use crate::endpoint::Endpoint;
use crate::folders::Folders;
use crate::frame::Frame;
use crate::keychain::Keys;
use crate::log::{Line, Log};
use crate::menu::MenuListener;
use crate::recent::Recent;
use crate::session::Session;
use crate::store::{Act, Outcome, Store};
use crate::updates::Updates;

/// What the commands share while the app runs.
#[derive(Debug)]
pub struct AppState {
    /// The connected clinic.
    pub session: Session,
    /// The start that began before the page asked.
    pub early: Early,
    /// The open invitations of a moment ago.
    pub recent: Recent,
    /// What is remembered on this computer.
    pub store: Store,
    /// The log.
    pub log: Log,
    /// What is remembered lies in this folder.
    pub data: PathBuf,
    /// What the person saves goes here.
    pub downloads: Option<PathBuf>,
    /// Where choices from the menu go.
    pub menu: MenuListener,
    /// Questions that the page can neither ask nor answer.
    pub asking: Asking,
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
        let store = Store::open(&folders.data);
        Self {
            session: Session::new(endpoint, keychain, store.clinics()),
            early: Early::default(),
            recent: Recent::default(),
            store,
            log: Log::new(&folders.logs),
            data: folders.data,
            downloads: folders.downloads,
            menu: MenuListener::default(),
            asking: Asking::default(),
            closing: Closing::default(),
            frame: Frame::default(),
            updates: Updates::default(),
        }
    }

    /// Writes down what was found to have become of an act whose outcome was unknown.
    pub async fn settle(&self, clinic_id: &str, act: Act, user: &User, outcome: Outcome) {
        let ledger = self.store.ledger();
        if let Err(error) = ledger.settle(clinic_id, act, user, outcome).await {
            self.log.write(Line::not_kept("act", &error));
        }
        if outcome == Outcome::Done {
            self.saw(clinic_id, user).await;
        }
    }

    /// Keeps a person as the server answered them: what was done here is no news at the next list.
    pub async fn saw(&self, clinic_id: &str, user: &User) {
        if let Err(error) = self.store.snapshots().put(clinic_id, user).await {
            self.log.write(Line::not_kept("person", &error));
        }
    }
}
