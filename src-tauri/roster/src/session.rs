//! The connected clinic: whose key is in memory, and what may be asked with it.

mod connect;
mod same;
mod switching;

use std::sync::Mutex;

use avara::{ApiKey, Avara};
use tokio::sync::watch;

use crate::clinic::{Clinic, Kept};
use crate::endpoint::Endpoint;
use crate::error::CommandError;
use crate::keys::{EntryName, Keys, MemoryKeys};
use crate::lock::lock;
use crate::store::{Clinics, Snapshots, Store};

pub use connect::NewKey;

/// A clinic, and the client that holds its key.
#[derive(Debug, Clone)]
struct Connected {
    clinic: Clinic,
    avara: Avara,
}

/// How the app stands towards a clinic.
#[derive(Debug)]
pub enum Standing {
    /// No clinic is remembered.
    None,
    /// Ready to work.
    Connected(Clinic),
    /// A clinic is remembered, but its key cannot be had.
    KeyNeeded(Clinic, CommandError),
    /// The person disconnected this clinic and has not connected one since.
    Disconnected(Clinic),
}

/// What the app knows of its clinics while it runs. At most one is connected.
#[derive(Debug)]
pub struct Session {
    endpoint: Endpoint,
    keychain: Keys,
    memory: Keys,
    clinics: Clinics,
    snapshots: Snapshots,
    connected: Mutex<Option<Connected>>,
    /// Held while a clinic is being connected, left or removed, so that two such acts never mix.
    acting: tokio::sync::Mutex<()>,
    /// Counts those acts. Each ends the proving of a key that was begun before it.
    turns: watch::Sender<u64>,
    /// Counts the lists of people that were begun; each ends the former one.
    lists: watch::Sender<u64>,
    /// The same for lists of invitations.
    invitation_lists: watch::Sender<u64>,
}

impl Session {
    /// A session in which nothing is connected.
    pub fn new(endpoint: Endpoint, keychain: Keys, store: &Store) -> Self {
        Self {
            endpoint,
            keychain,
            memory: Keys::new(MemoryKeys::default()),
            clinics: store.clinics(),
            snapshots: store.snapshots(),
            connected: Mutex::default(),
            acting: tokio::sync::Mutex::default(),
            turns: watch::Sender::new(0),
            lists: watch::Sender::new(0),
            invitation_lists: watch::Sender::new(0),
        }
    }

    /// The client of the clinic, as long as it is the connected one.
    ///
    /// # Errors
    /// If none or another one is connected.
    pub fn avara(&self, clinic_id: &str) -> Result<Avara, CommandError> {
        of(&lock(&self.connected), clinic_id)
    }

    /// What the clinic is called, as long as it is the connected one.
    ///
    /// # Errors
    /// If none or another one is connected.
    pub fn clinic_name(&self, clinic_id: &str) -> Result<String, CommandError> {
        let connected = lock(&self.connected);
        of(&connected, clinic_id)?;
        let name = connected.as_ref().map(|here| here.clinic.name.clone());
        Ok(name.unwrap_or_default())
    }

    /// Reads something of the clinic. An answer that comes after the clinic was left is dropped.
    ///
    /// # Errors
    /// As reading says, and if the clinic is not, or no longer, the connected one.
    pub async fn read<T>(
        &self,
        clinic_id: &str,
        ask: impl AsyncFnOnce(Avara) -> Result<T, CommandError>,
    ) -> Result<T, CommandError> {
        let answer = ask(self.avara(clinic_id)?).await;
        self.avara(clinic_id)?;
        answer
    }

    /// Begins a list of the clinic's people and ends the former one. The receiver changes when this one is to end.
    ///
    /// # Errors
    /// If the clinic is not the connected one.
    pub fn begin_list(
        &self,
        clinic_id: &str,
    ) -> Result<(Avara, watch::Receiver<u64>), CommandError> {
        self.begin(&self.lists, clinic_id)
    }

    /// Ends the list of people under way, which then says that it is not whole.
    pub fn stop_list(&self) {
        self.lists.send_modify(|count| *count += 1);
    }

    /// A client for a list of the clinic's invitations, which the next such list ends.
    ///
    /// # Errors
    /// If the clinic is not the connected one.
    pub fn begin_invitations(
        &self,
        clinic_id: &str,
    ) -> Result<(Avara, watch::Receiver<u64>), CommandError> {
        self.begin(&self.invitation_lists, clinic_id)
    }

    fn begin(
        &self,
        lists: &watch::Sender<u64>,
        clinic_id: &str,
    ) -> Result<(Avara, watch::Receiver<u64>), CommandError> {
        // Held to the end, so that a switch to another clinic comes before this list, or ends it.
        let connected = lock(&self.connected);
        let avara = of(&connected, clinic_id)?;
        lists.send_modify(|count| *count += 1);
        Ok((avara, lists.subscribe()))
    }

    /// Begins an act that decides which clinic is connected.
    fn next_turn(&self) -> u64 {
        let mut turn = 0;
        self.turns.send_modify(|turns| {
            *turns += 1;
            turn = *turns;
        });
        turn
    }

    fn is_overtaken(&self, turn: u64) -> bool {
        *self.turns.borrow() != turn
    }

    /// Waits until a later act begins.
    async fn overtaken(&self, turn: u64) {
        // The sender is our own, so it outlives this wait.
        let _ = self
            .turns
            .subscribe()
            .wait_for(|turns| *turns != turn)
            .await;
    }

    /// Where keys of this kind are kept.
    fn keys(&self, kept: Kept) -> &Keys {
        match kept {
            Kept::Keychain => &self.keychain,
            Kept::Session => &self.memory,
        }
    }

    fn client(&self, key: ApiKey) -> Result<Avara, CommandError> {
        let builder = Avara::builder(key).base_url(self.endpoint.base.clone());
        Ok(builder.build()?)
    }

    /// Makes a clinic the connected one. The former clinic's lists end.
    fn enter(&self, clinic: Clinic, avara: Avara) -> Clinic {
        let next = Connected {
            clinic: clinic.clone(),
            avara,
        };
        self.replace(Some(next));
        clinic
    }

    fn leave(&self) -> Option<Connected> {
        self.replace(None)
    }

    fn replace(&self, next: Option<Connected>) -> Option<Connected> {
        let mut connected = lock(&self.connected);
        for lists in [&self.lists, &self.invitation_lists] {
            lists.send_modify(|count| *count += 1);
        }
        std::mem::replace(&mut *connected, next)
    }
}

impl Connected {
    fn is(&self, clinic_id: &str) -> bool {
        self.clinic.id == clinic_id
    }
}

fn of(connected: &Option<Connected>, clinic_id: &str) -> Result<Avara, CommandError> {
    let connected = connected.as_ref().ok_or_else(CommandError::not_connected)?;
    if connected.is(clinic_id) {
        Ok(connected.avara.clone())
    } else {
        Err(CommandError::not_connected())
    }
}

/// Where the keychain keeps the clinic's key.
pub fn entry(clinic: &Clinic) -> EntryName {
    EntryName::new(&clinic.id, &clinic.origin)
}
