//! What the app keeps of its clinics on this computer: names, settings, views, snapshots and the ledger, in one file. Never a key.
//!
//! Each part of what is kept has its own file here and its own handle, such as [`Ledger`].

mod claim;
mod clinics;
mod drafts;
mod ledger;
mod operator;
mod own_changes;
mod read_only;
mod receipts;
mod sent;
mod settings;
mod snapshot;
#[cfg(test)]
pub(crate) mod testing;
mod unseen_changes;
mod update_checks;
mod view;

use std::fmt;
use std::path::Path;

use crate::database::{Database, Form};

pub use claim::{Claim, Claimed};
pub use clinics::Clinics;
pub use drafts::{DraftForm, Drafts, KeptDraft};
pub use ledger::{Act, Ledger, Outcome, RevokedPerson};
pub use operator::Operator;
pub use read_only::clinics_of_all_servers;
pub use sent::{Entry, InvitedHere, Subject};
pub use settings::{SavedSettings, look};
pub use snapshot::{ChangeKind, Changes, PersonChange, Snapshots, WholeList};
pub use update_checks::{PastCheck, UpdateChecks};
pub use view::{ClinicView, Views};

/// The file.
pub(crate) const FORM: Form = Form {
    name: "roster.db",
    steps: &[include_str!("store/form.sql")],
    // The key is still to be deleted from the keychain, the clinic's people here. A sample clinic is removed at each start.
    finish_removals: "
    INSERT OR IGNORE INTO leftover_key (clinic_id, origin)
      SELECT id, origin FROM clinic WHERE removing = 1;
    INSERT OR IGNORE INTO erasing (one)
      SELECT 1 FROM clinic WHERE removing = 1 OR sample = 1 LIMIT 1;
    DELETE FROM clinic WHERE removing = 1 OR sample = 1;",
    left_behind: &["person", "news", "version_look"],
};

/// A handle to the file. All handles share one connection.
#[derive(Clone)]
pub struct Store(Database);

impl fmt::Debug for Store {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Store")
    }
}

impl Store {
    /// Begins to open the file in `folder` and returns at once. If it cannot be opened, each call says so and tries again.
    pub fn open(folder: &Path) -> Self {
        Self(Database::open(folder, &FORM))
    }

    /// The clinics that are remembered.
    pub fn clinics(&self) -> Clinics {
        Clinics(self.0.clone())
    }

    /// What the person chose for the whole app.
    pub fn settings(&self) -> SavedSettings {
        SavedSettings(self.0.clone())
    }

    /// What the window remembers of each clinic.
    pub fn views(&self) -> Views {
        Views(self.0.clone())
    }

    /// What is typed and not sent yet.
    pub fn drafts(&self) -> Drafts {
        Drafts(self.0.clone())
    }

    /// The people as they were last seen.
    pub fn snapshots(&self) -> Snapshots {
        Snapshots(self.0.clone())
    }

    /// The checks for a newer version of the app.
    pub fn update_checks(&self) -> UpdateChecks {
        UpdateChecks(self.0.clone())
    }

    /// What was done here.
    pub fn ledger(&self) -> Ledger {
        Ledger(self.0.clone())
    }

    /// The file itself.
    pub fn file(&self) -> &Database {
        &self.0
    }
}

#[cfg(test)]
#[path = "store/store_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "store/damage_tests.rs"]
mod damage_tests;
