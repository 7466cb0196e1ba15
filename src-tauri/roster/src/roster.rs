//! The app without a window: the state that its calls share.

use std::path::Path;

use avara::{Avara, User, UserId};

use crate::database::DataError;
use crate::endpoint::Endpoint;
use crate::error::{CommandError, ErrorCode};
use crate::gate::Gate;
use crate::keys::Keys;
use crate::log::{Line, Log};
use crate::open_invitation_cache::OpenInvitationCache;
use crate::question::Questions;
use crate::session::Session;
use crate::store::{Act, Outcome, Store};

/// The app without a window.
#[derive(Debug)]
pub struct Roster {
    /// The connected clinic.
    pub session: Session,
    /// The open invitations of a moment ago.
    pub open_invitations: OpenInvitationCache,
    /// What is kept on this computer.
    pub store: Store,
    /// The log.
    pub log: Log,
    /// Questions that the page can neither ask nor answer.
    pub questions: Questions,
    /// Changes that are under way.
    pub gate: Gate,
}

impl Roster {
    /// An app that just started. It keeps people in the folder `data` and its log in `logs`.
    pub fn new(endpoint: Endpoint, keychain: Keys, data: &Path, logs: &Path) -> Self {
        let store = Store::open(data);
        Self {
            session: Session::new(endpoint, keychain, &store),
            open_invitations: OpenInvitationCache::default(),
            store,
            log: Log::new(logs),
            questions: Questions::default(),
            gate: Gate::default(),
        }
    }

    /// What the store answered about `what`; nothing but a line in the log if it cannot be used. What was sent was done all the same.
    pub fn noted<T>(&self, what: &'static str, stored: Result<T, DataError>) -> Option<T> {
        stored
            .map_err(|error| self.log.write(Line::not_kept(what, &error)))
            .ok()
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
