//! The connected clinic, and how one becomes connected.

use std::path::PathBuf;
use std::sync::{Mutex, MutexGuard, PoisonError};

use avara::{ApiKey, Avara, UserFilter};
use tokio::sync::watch;

use crate::endpoint::Endpoint;
use crate::error::{CommandError, ErrorCode};
use crate::keychain::{EntryName, Keys, MemoryKeys};
use crate::records::{Clinic, Kept, Records};

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
}

/// What the app knows of its clinics while it runs. At most one is connected.
#[derive(Debug)]
pub struct Session {
    endpoint: Endpoint,
    keychain: Keys,
    memory: Keys,
    file: PathBuf,
    /// Read when first needed, off the start of the window.
    records: Mutex<Option<Records>>,
    connected: Mutex<Option<Connected>>,
    /// Held while a clinic is being connected or forgotten, so that two such acts never mix.
    acting: tokio::sync::Mutex<()>,
    /// Counts the lists of people that were begun; each ends the former one.
    lists: watch::Sender<u64>,
}

impl Session {
    /// A session in which nothing is connected. The clinics are remembered in `file`.
    pub fn new(endpoint: Endpoint, keychain: Keys, file: PathBuf) -> Self {
        Self {
            endpoint,
            keychain,
            memory: Keys::new(MemoryKeys::default()),
            file,
            records: Mutex::default(),
            connected: Mutex::default(),
            acting: tokio::sync::Mutex::default(),
            lists: watch::Sender::new(0),
        }
    }

    /// The client of the connected clinic.
    ///
    /// # Errors
    /// Where none is connected.
    pub fn avara(&self) -> Result<Avara, CommandError> {
        let connected = lock(&self.connected);
        let connected = connected.as_ref().ok_or_else(CommandError::not_connected)?;
        Ok(connected.avara.clone())
    }

    /// Begins a list of people and ends the former one. The receiver changes when this one is to end.
    pub fn begin_list(&self) -> watch::Receiver<u64> {
        self.lists.send_modify(|count| *count += 1);
        self.lists.subscribe()
    }

    /// Connects to the clinic that was connected last, as far as its key can be had. The server is not asked: the first call to it
    /// will tell whether it still accepts the key.
    ///
    /// # Errors
    /// Where the remembered clinics cannot be read.
    pub async fn start(&self) -> Result<Standing, CommandError> {
        let _one = self.acting.lock().await;
        if let Some(connected) = &*lock(&self.connected) {
            return Ok(Standing::Connected(connected.clinic.clone()));
        }
        let origin = self.endpoint.origin();
        let Some(clinic) = self.with_records(|records| Ok(records.latest(&origin).cloned()))?
        else {
            return self.start_with_sample();
        };
        match self.keys(clinic.kept).read(entry(&clinic)).await {
            Ok(key) => Ok(Standing::Connected(self.enter(clinic, self.client(key)?))),
            Err(error) => Ok(Standing::KeyNeeded(clinic, error.into())),
        }
    }

    /// A demonstration connects by itself to the sandbox on this machine; nothing of it is remembered.
    fn start_with_sample(&self) -> Result<Standing, CommandError> {
        let Some(key) = self.endpoint.sample_key.clone() else {
            return Ok(Standing::None);
        };
        let clinic = Clinic {
            id: new_id(),
            name: "Sample clinic".to_owned(),
            origin: self.endpoint.origin(),
            kept: Kept::Session,
        };
        Ok(Standing::Connected(self.enter(clinic, self.client(key)?)))
    }

    /// Proves a key by one call, keeps it where the person chose, remembers the clinic and connects. With `clinic_id` the key of
    /// that clinic is replaced. Where anything fails, what was connected and kept before still is.
    ///
    /// # Errors
    /// As the server says of the key; as the keychain says of keeping it; where the clinic cannot be remembered.
    pub async fn connect(
        &self,
        clinic_id: Option<String>,
        name: &str,
        key: ApiKey,
        kept: Kept,
    ) -> Result<Clinic, CommandError> {
        let _one = self.acting.lock().await;
        let avara = self.client(key.clone())?;
        avara.list_users(&UserFilter::default(), None, 1).await?;
        let is_new = clinic_id.is_none();
        let clinic = Clinic {
            id: clinic_id.unwrap_or_else(new_id),
            name: name.to_owned(),
            origin: self.endpoint.origin(),
            kept,
        };
        if let Err(error) = self.keys(kept).save(entry(&clinic), key).await {
            if is_new {
                // Nobody will ever ask for this entry again. It is our own of a moment ago, so nothing else is lost with it.
                let _ = self.keys(kept).delete(entry(&clinic)).await;
            }
            return Err(error.into());
        }
        self.with_records(|records| records.put(clinic.clone()))?;
        Ok(self.enter(clinic, avara))
    }

    /// Drops the key from memory. The keychain keeps it.
    pub async fn disconnect(&self) {
        let _one = self.acting.lock().await;
        if let Some(connected) = self.leave() {
            let _ = self.memory.delete(entry(&connected.clinic)).await;
        }
    }

    /// Deletes a clinic's key and then its record.
    ///
    /// # Errors
    /// Where the keychain keeps the key and does not delete it: then the clinic stays remembered, since only so the key can be found
    /// again. Where there is no such clinic.
    pub async fn forget(&self, id: &str) -> Result<(), CommandError> {
        let _one = self.acting.lock().await;
        let is_connected = |connected: &Connected| connected.clinic.id == id;
        let here = lock(&self.connected).clone().filter(is_connected);
        let known = self.with_records(|records| Ok(records.get(id).cloned()))?;
        let Some(clinic) = known.or(here.map(|connected| connected.clinic)) else {
            return Err(CommandError::new(
                ErrorCode::NotFound,
                "This clinic is not remembered.",
            ));
        };
        self.memory.delete(entry(&clinic)).await?;
        // A key that is kept for the session may have an elder one in the keychain, from before it was replaced.
        match self.keychain.delete(entry(&clinic)).await {
            Err(error) if clinic.kept == Kept::Keychain => return Err(error.into()),
            _ => {}
        }
        self.with_records(|records| records.remove(id))?;
        if lock(&self.connected).as_ref().is_some_and(is_connected) {
            self.leave();
        }
        Ok(())
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

    /// Makes a clinic the connected one. The former clinic's list ends.
    fn enter(&self, clinic: Clinic, avara: Avara) -> Clinic {
        self.lists.send_modify(|count| *count += 1);
        *lock(&self.connected) = Some(Connected {
            clinic: clinic.clone(),
            avara,
        });
        clinic
    }

    fn leave(&self) -> Option<Connected> {
        self.lists.send_modify(|count| *count += 1);
        lock(&self.connected).take()
    }

    fn with_records<T>(
        &self,
        act: impl FnOnce(&mut Records) -> std::io::Result<T>,
    ) -> Result<T, CommandError> {
        let mut place = lock(&self.records);
        let answer = match place.take() {
            Some(records) => Ok(records),
            None => Records::open(self.file.clone()),
        }
        .and_then(|records| act(place.insert(records)));
        answer.map_err(|error| {
            let what = "The list of clinics cannot be read or written on this computer";
            CommandError::internal(format!("{what} ({}).", error.kind()))
        })
    }
}

fn entry(clinic: &Clinic) -> EntryName {
    EntryName::new(&clinic.id, &clinic.origin)
}

/// A lock that outlives a panic elsewhere: what it guards is replaced whole, never left half changed.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A new clinic's id. It only has to differ from the others on this computer; it is no secret.
fn new_id() -> String {
    use std::hash::{BuildHasher, RandomState};
    let now = std::time::SystemTime::now();
    let half = || RandomState::new().hash_one(now);
    format!("clinic_{:016x}{:016x}", half(), half())
}
