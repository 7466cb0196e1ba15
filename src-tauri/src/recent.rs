//! The open invitations as they were read a moment ago.
//!
//! The service cannot be asked for those to one address, so that looking for an address reads them all. While an address is typed
//! and corrected they are not read again each time. They are before an invite is sent, what was sent from here makes the list old,
//! and an address to which an invite was sent is looked for anew each time.

use std::collections::HashSet;
use std::fmt;
use std::sync::Mutex;
use std::time::{Duration, Instant};

use avara::{Avara, Error};

use crate::invitation::{OpenInvitations, all_open};
use crate::lock::lock;

/// How long the list is taken for the present one. Somebody else may invite meanwhile, as they may while it is read.
const FRESH: Duration = Duration::from_secs(30);

/// The open invitations of the clinic that was asked last.
#[derive(Default)]
pub struct Recent(Mutex<Memory>);

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

impl fmt::Debug for Recent {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Recent")
    }
}

impl Recent {
    /// The open invitations to an e-mail address.
    ///
    /// # Errors
    /// As reading says.
    pub async fn open_to(
        &self,
        clinic_id: &str,
        avara: &Avara,
        email: &str,
    ) -> Result<OpenInvitations, Error> {
        let (begun, turn) = (Instant::now(), lock(&self.0).turns);
        if let Some(found) = self.find(clinic_id, email, begun) {
            return Ok(found);
        }
        let open = all_open(avara).await?;
        let found = open.to(email);
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
        let memory = lock(&self.0);
        let read = memory.read.as_ref()?;
        let is_fresh = now.duration_since(read.begun) < FRESH;
        let is_sure = !memory.doubted.contains(&address(clinic_id, email));
        let holds = read.clinic_id == clinic_id && is_fresh && is_sure;
        holds.then(|| read.open.to(email))
    }

    /// A list with entries that could not be read is better read once more.
    fn keep(&self, read: Read, turn: u64) {
        let mut memory = lock(&self.0);
        if memory.turns == turn && read.open.skipped == 0 {
            memory.read = Some(read);
        }
    }
}

/// As [`is_same`](crate::invitation::is_same) compares.
fn address(clinic_id: &str, email: &str) -> (String, String) {
    (clinic_id.to_owned(), email.trim().to_lowercase())
}

#[cfg(test)]
#[path = "recent_tests.rs"]
mod tests;
