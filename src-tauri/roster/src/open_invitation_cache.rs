//! The open invitations as they were read a moment ago.
//!
//! The service cannot be asked for those to one address, so that looking for an address reads them all. While an address is typed
//! and corrected they are not read again each time. They are before an invite is sent, what was sent from here makes the list old,
//! and an address to which an invite was sent is looked for anew each time.

use std::collections::HashSet;
use std::fmt;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use avara::{Avara, Error, Invitation};

use crate::address::plain;
use crate::invitation::{OpenInvitations, all_open};
use crate::lock::lock;

/// How long the list is taken for the present one. Someone else can invite in the meantime, as they can while it is read.
const FRESH: Duration = Duration::from_secs(30);

/// The open invitations of the clinic that was asked last.
#[derive(Default)]
pub struct OpenInvitationCache(Mutex<Memory>);

#[derive(Default)]
struct Memory {
    read: Option<Read>,
    /// Counts what makes the list old. One that was begun before is not kept.
    turns: u64,
    /// Addresses, each with its clinic, to which an invite was sent.
    doubted: HashSet<(String, String)>,
}

struct Read {
    clinic_id: String,
    begun: Instant,
    open: OpenInvitations,
}

impl fmt::Debug for OpenInvitationCache {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("OpenInvitationCache")
    }
}

impl OpenInvitationCache {
    /// The open invitations to an email address.
    ///
    /// # Errors
    /// As reading says.
    pub async fn open_to(
        &self,
        clinic_id: &str,
        avara: &Avara,
        email: &str,
    ) -> Result<OpenInvitations, Error> {
        if let Some(found) = self.find(clinic_id, email, Instant::now()) {
            return Ok(found);
        }
        self.read(clinic_id, avara, |open| open.to(email)).await
    }

    /// The open invitations with an NPI. They only give rise to a warning, so what was read a moment ago is good enough.
    ///
    /// # Errors
    /// As reading says.
    pub async fn open_with_npi(
        &self,
        clinic_id: &str,
        avara: &Avara,
        npi: &str,
    ) -> Result<Vec<Invitation>, Error> {
        let pick = |open: &OpenInvitations| open.with_npi(npi);
        if let Some(found) = self.fresh(clinic_id, Instant::now(), pick) {
            return Ok(found);
        }
        self.read(clinic_id, avara, pick).await
    }

    /// Reads the list anew and keeps it.
    async fn read<T>(
        &self,
        clinic_id: &str,
        avara: &Avara,
        pick: impl FnOnce(&OpenInvitations) -> T,
    ) -> Result<T, Error> {
        let (begun, turn) = (Instant::now(), lock(&self.0).turns);
        let open = all_open(avara).await?;
        let found = pick(&open);
        let read = Read {
            clinic_id: clinic_id.to_owned(),
            begun,
            open,
        };
        self.keep(read, turn);
        Ok(found)
    }

    /// Something was sent, or the clinic was left: what was read before is old.
    pub fn forget(&self) {
        let mut memory = lock(&self.0);
        memory.turns += 1;
        memory.read = None;
    }

    /// An invite is about to be sent to this address.
    pub fn doubt(&self, clinic_id: &str, email: &str) {
        lock(&self.0).doubted.insert(address(clinic_id, email));
    }

    fn find(&self, clinic_id: &str, email: &str, now: Instant) -> Option<OpenInvitations> {
        let doubted = lock(&self.0).doubted.contains(&address(clinic_id, email));
        if doubted {
            return None;
        }
        self.fresh(clinic_id, now, |open| open.to(email))
    }

    fn fresh<T>(
        &self,
        clinic_id: &str,
        now: Instant,
        pick: impl FnOnce(&OpenInvitations) -> T,
    ) -> Option<T> {
        let memory = lock(&self.0);
        let read = memory.read.as_ref()?;
        let is_fresh = now.duration_since(read.begun) < FRESH;
        (read.clinic_id == clinic_id && is_fresh).then(|| pick(&read.open))
    }

    /// A list with entries that could not be read is better read once more.
    fn keep(&self, read: Read, turn: u64) {
        let mut memory = lock(&self.0);
        if memory.turns == turn && read.open.skipped == 0 {
            memory.read = Some(read);
        }
    }
}

fn address(clinic_id: &str, email: &str) -> (String, String) {
    (clinic_id.to_owned(), plain(email))
}

#[cfg(test)]
#[path = "open_invitation_cache_tests.rs"]
mod tests;
