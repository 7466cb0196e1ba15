//! What the commands share.

use std::path::PathBuf;

use avara::{Avara, User, UserId};

use crate::asking::Asking;
use crate::closing::Closing;
use crate::early::Early;
use crate::endpoint::Endpoint;
use crate::error::{CommandError, ErrorCode};
use crate::folders::Folders;
use crate::frame::Frame;
use crate::keychain::Keys;
use crate::log::Log;
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
            session: Session::new(endpoint, keychain, &store),
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

    /// Records what was found to have become of an act whose outcome was unknown.
    pub async fn settle(&self, clinic_id: &str, act: Act, user: &User, outcome: Outcome) {
        let ledger = self.store.ledger();
        let settled = ledger.settle(clinic_id, act, user, outcome).await;
        self.noted("act", settled);
        if outcome == Outcome::Done {
            self.saw(clinic_id, user).await;
        }
    }

    /// The user as the server knows them; nothing if the server does not know them or cannot be understood.
    ///
    /// # Errors
    /// As reading says otherwise, such as `offline` or `unauthorized`.
    pub async fn user_at_server(
        &self,
        clinic_id: &str,
        id: UserId,
    ) -> Result<Option<User>, CommandError> {
        let read = async |avara: Avara| Ok(avara.retrieve_user(&id).await?);
        match self.session.read(clinic_id, read).await {
            Ok(user) => Ok(Some(user)),
            Err(error)
                if matches!(
                    error.code,
                    ErrorCode::NotFound | ErrorCode::Forbidden | ErrorCode::BadResponse
                ) =>
            {
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Keeps a person as the server answered them: what was done here is no news at the next list.
    pub async fn saw(&self, clinic_id: &str, user: &User) {
        let put = self.store.snapshots().put(clinic_id, user).await;
        self.noted("person", put);
    }
}
