//! The acts that change which clinics are remembered and which one is connected. They run one at a time.

use super::same::is_same_name;
use super::{Connected, Session, Standing, entry};
use crate::clinic::{Clinic, Colour, Kept};
use crate::error::CommandError;
use crate::keys::{EntryName, KeychainError};
use crate::lock::lock;

impl Session {
    /// The remembered clinics of this server, in order.
    ///
    /// # Errors
    /// If they cannot be read.
    pub async fn clinics(&self) -> Result<Vec<Clinic>, CommandError> {
        Ok(self.clinics.all(&self.endpoint.origin()).await?)
    }

    /// Gives a clinic another name and another color.
    ///
    /// # Errors
    /// If there is no such clinic, if another one has that name, or if it cannot be saved.
    pub async fn change(&self, id: &str, name: &str, colour: Colour) -> Result<(), CommandError> {
        let _one = self.acting.lock().await;
        let before = self.remembered(id).await?;
        if !is_same_name(&before.name, name) {
            self.check_name(Some(id), name).await?;
        }
        self.clinics.change(id, name, colour).await?;
        let mut connected = lock(&self.connected);
        if let Some(Connected { clinic, .. }) = connected.as_mut().filter(|here| here.is(id)) {
            clinic.name = name.to_owned();
            clinic.colour = colour;
        }
        Ok(())
    }

    /// Puts the clinics into an order.
    ///
    /// # Errors
    /// If one of them is not remembered, or it cannot be saved.
    pub async fn order(&self, ids: Vec<String>) -> Result<(), CommandError> {
        let known = self.clinics().await?;
        if ids
            .iter()
            .any(|id| known.iter().all(|clinic| clinic.id != *id))
        {
            return Err(CommandError::not_remembered());
        }
        Ok(self.clinics.order(ids).await?)
    }

    /// Connects to the clinic that was connected last, if its key can be read. The server is not asked: the first call to it tells
    /// whether it still accepts the key.
    ///
    /// # Errors
    /// If the remembered clinics cannot be read.
    pub async fn start(&self) -> Result<Standing, CommandError> {
        self.next_turn();
        let _one = self.acting.lock().await;
        if let Some(connected) = &*lock(&self.connected) {
            return Ok(Standing::Connected(connected.clinic.clone()));
        }
        match self.clinics.latest(&self.endpoint.origin()).await? {
            Some((clinic, true)) => self.unlock(clinic).await,
            Some((clinic, false)) => Ok(Standing::Disconnected(clinic)),
            None => self.start_with_sample().await,
        }
    }

    /// A demonstration connects by itself to the sandbox on this machine. The next start forgets its clinic.
    async fn start_with_sample(&self) -> Result<Standing, CommandError> {
        let Some(key) = self.endpoint.sample_key.clone() else {
            return Ok(Standing::None);
        };
        let clinic = Clinic {
            id: new_id(),
            name: "Sample clinic".to_owned(),
            origin: self.endpoint.origin(),
            kept: Kept::Session,
            colour: Colour::Teal,
        };
        let avara = self.client(key.clone())?;
        self.memory.save(entry(&clinic), key).await?;
        self.clinics.put(clinic.clone(), true).await?;
        Ok(Standing::Connected(self.enter(clinic, avara)))
    }

    /// Leaves the connected clinic and connects to another remembered one, if its key can be read.
    ///
    /// # Errors
    /// If there is no such clinic: then nothing was left.
    pub async fn switch(&self, id: &str) -> Result<Standing, CommandError> {
        self.next_turn();
        let _one = self.acting.lock().await;
        let clinic = self.remembered(id).await?;
        if lock(&self.connected)
            .as_ref()
            .is_some_and(|here| here.is(id))
        {
            return Ok(Standing::Connected(clinic));
        }
        // Before the first wait, so that nothing of the former clinic is answered from now on.
        self.leave();
        let standing = self.unlock(clinic).await?;
        if matches!(standing, Standing::Connected(_)) {
            self.clinics.connected(id).await?;
        }
        Ok(standing)
    }

    /// Connects to a remembered clinic, if its key can be read.
    async fn unlock(&self, clinic: Clinic) -> Result<Standing, CommandError> {
        match self.keys(clinic.kept).read(entry(&clinic)).await {
            Ok(key) => Ok(Standing::Connected(self.enter(clinic, self.client(key)?))),
            Err(error) => Ok(Standing::KeyNeeded(clinic, error.into())),
        }
    }

    /// Drops the key from memory, until the person connects again. The keychain keeps it.
    ///
    /// # Errors
    /// If that cannot be saved. The clinic is disconnected anyway, until the next start.
    pub async fn disconnect(&self) -> Result<(), CommandError> {
        self.next_turn();
        let _one = self.acting.lock().await;
        if let Some(Connected { clinic, .. }) = self.leave() {
            let _ = self.memory.delete(entry(&clinic)).await;
            self.clinics.disconnected(&clinic.id).await?;
        }
        Ok(())
    }

    /// Deletes a clinic's key and then all that is remembered of it. With `leave_key`, a key that the keychain does not delete may stay
    /// there: the person was told its name and wants the rest gone. Answers whether a key that was kept in the keychain may still be
    /// there; each start tries to delete it.
    ///
    /// # Errors
    /// If the keychain does not delete the key: then the clinic stays remembered, and `fields` tells under `key` by which name the
    /// keychain has it. If there is no such clinic.
    pub async fn forget(&self, id: &str, leave_key: bool) -> Result<bool, CommandError> {
        self.next_turn();
        let _one = self.acting.lock().await;
        let clinic = self.remembered(id).await?;
        self.clinics.removing(id, true).await?;
        self.memory.delete(entry(&clinic)).await?;
        // If the key is kept for the session, the keychain may still have an older one that it replaced. So a refusal of the keychain
        // counts even then. Only if there is no keychain at all, the clinic is removed without it.
        let key_left = match self.keychain.delete(entry(&clinic)).await {
            Ok(_) => false,
            Err(KeychainError::Unavailable(_)) if clinic.kept == Kept::Session => true,
            Err(_) if leave_key => true,
            Err(error) => {
                self.clinics.removing(id, false).await?;
                let name = entry(&clinic).as_str().to_owned();
                let mut error = CommandError::from(error);
                error.fields.insert("key".to_owned(), vec![name]);
                return Err(error);
            }
        };
        self.clinics.forget(id, key_left).await?;
        if lock(&self.connected)
            .as_ref()
            .is_some_and(|here| here.is(id))
        {
            self.leave();
        }
        Ok(key_left && clinic.kept == Kept::Keychain)
    }

    /// Deletes the keys of clinics that were removed when the keychain was not there, or whose removal was broken off.
    ///
    /// # Errors
    /// If the keychain still does not delete one: then it is tried at the next start.
    pub async fn delete_leftover_keys(&self) -> Result<(), CommandError> {
        for (id, origin) in self.clinics.leftover_keys().await? {
            self.keychain.delete(EntryName::new(&id, &origin)).await?;
            self.clinics.key_is_gone(&id).await?;
        }
        Ok(())
    }

    /// The remembered clinic of this server with this id. A clinic of another server does not count: its key must not come here.
    pub(super) async fn remembered(&self, id: &str) -> Result<Clinic, CommandError> {
        let clinic = self.clinics.get(id).await?;
        let origin = self.endpoint.origin();
        clinic
            .filter(|clinic| clinic.origin == origin)
            .ok_or_else(CommandError::not_remembered)
    }
}

/// A new clinic's id. It only has to differ from the others on this computer; it is no secret.
pub(super) fn new_id() -> String {
    use std::hash::{BuildHasher, RandomState};
    let now = std::time::SystemTime::now();
    let half = || RandomState::new().hash_one(now);
    format!("clinic_{:016x}{:016x}", half(), half())
}
