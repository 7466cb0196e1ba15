//! What the app keeps on this computer: clinics, settings, views, snapshots and the ledger, in one SQLite file. Never a key.
//!
//! The file has one connection, on a thread of its own that ends with the last handle: no command waits for the disk on the thread
//! that paints, and no two writes meet. Each part of what is kept has its own file here and its own handle, such as [`Ledger`].

mod adopt;
mod as_error;
mod claim;
mod clinics;
mod drafts;
mod erase;
mod error;
mod file;
mod fresh;
mod ledger;
mod migrate;
mod operator;
mod own_changes;
mod quarantine;
mod read_only;
mod receipts;
mod salvage;
mod sent;
mod settings;
mod snapshot;
#[cfg(test)]
pub(crate) mod testing;
mod unseen_changes;
mod update_checks;
mod used;
mod view;

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread::JoinHandle;
use std::time::Duration;

use rusqlite::Connection;
use serde::Serialize;
use tokio::sync::oneshot;
use ts_rs::TS;

use file::File;

pub use claim::{Claim, Claimed};
pub use clinics::Clinics;
pub use drafts::{DraftForm, Drafts, KeptDraft};
pub use error::{StoreError, StoreFault};
pub use ledger::{Act, Ledger, Outcome, RevokedPerson};
pub use operator::Operator;
pub use read_only::clinics_of_all_servers;
pub use sent::{Entry, InvitedHere, Subject};
pub use settings::{SavedSettings, look};
pub use snapshot::{ChangeKind, Changes, PersonChange, Snapshots, WholeList};
pub use update_checks::{PastCheck, UpdateChecks};
pub use view::{ClinicView, Views};

/// Something about the app's files that the person should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum StoreNotice {
    /// A file was damaged, so the app started a new one. The old one is kept under another name.
    SetAside {
        /// The name it has now, in the app's data folder.
        file: String,
        /// Whether clinics and the change history could be read and were taken over.
        rescued: bool,
    },
    /// A file that held what was saved last is gone. Everything before it is still there.
    Incomplete,
}

/// How long to wait before what could not be erased is tried again.
const ERASE_AGAIN: Duration = Duration::from_secs(2);

/// How often a removal tries to erase while another program reads the file, and how long it waits in between.
const ERASE_TRIES: u32 = 30;
const ERASE_WAIT: Duration = Duration::from_millis(100);

type Job = Box<dyn FnOnce(&mut File) + Send>;

/// A handle to the file. All handles share one connection.
#[derive(Clone)]
pub struct Store(Arc<Worker>);

/// The thread that holds the connection, and the way to it.
struct Worker {
    jobs: Option<mpsc::Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl fmt::Debug for Store {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Store")
    }
}

impl Store {
    /// Begins to open the file in `folder` and returns at once. If it cannot be opened, each call says so and tries again.
    pub fn open(folder: &Path) -> Self {
        let (jobs, queue) = mpsc::channel::<Job>();
        let mut file = File::new(folder);
        let thread = std::thread::Builder::new().name("store".to_owned());
        let thread = thread.spawn(move || {
            file.open_ahead();
            while let Some(job) = next(&queue, &mut file) {
                job(&mut file);
            }
            file.close();
        });
        Self(Arc::new(Worker {
            jobs: Some(jobs),
            thread: thread.ok(),
        }))
    }

    /// The clinics that are remembered.
    pub fn clinics(&self) -> Clinics {
        Clinics(self.clone())
    }

    /// What the person chose for the whole app.
    pub fn settings(&self) -> SavedSettings {
        SavedSettings(self.clone())
    }

    /// What the window remembers of each clinic.
    pub fn views(&self) -> Views {
        Views(self.clone())
    }

    /// What is typed and not sent yet.
    pub fn drafts(&self) -> Drafts {
        Drafts(self.clone())
    }

    /// The people as they were last seen.
    pub fn snapshots(&self) -> Snapshots {
        Snapshots(self.clone())
    }

    /// The looks for a newer version of the app.
    pub fn update_checks(&self) -> UpdateChecks {
        UpdateChecks(self.clone())
    }

    /// What was done here.
    pub fn ledger(&self) -> Ledger {
        Ledger(self.clone())
    }

    /// Makes what was deleted unreadable, in the file and beside it. Whether that is done: not while another program reads the file.
    /// Then it is done as soon as that ends, at the latest at the next start.
    ///
    /// # Errors
    /// If the file cannot be written. Then too it is tried again.
    pub async fn erase(&self) -> Result<bool, StoreError> {
        for _ in 0..ERASE_TRIES {
            if self.ask(File::erase).await? {
                return Ok(true);
            }
            tokio::time::sleep(ERASE_WAIT).await;
        }
        Ok(false)
    }

    /// The names of the files that were set aside because they were damaged. Each may hold the people of any clinic.
    ///
    /// # Errors
    /// If the folder cannot be read.
    pub async fn set_aside(&self) -> Result<Vec<String>, StoreError> {
        self.ask(|file| Ok(quarantine::files(file.folder())?)).await
    }

    /// Deletes the files that were set aside.
    ///
    /// # Errors
    /// If one of them cannot be deleted.
    pub async fn delete_set_aside(&self) -> Result<(), StoreError> {
        self.ask(|file| Ok(quarantine::delete(file.folder())?))
            .await
    }

    /// Writes what is still to be written and closes the file, before the app ends. A later call opens it again.
    ///
    /// # Errors
    /// If the store has ended before.
    pub async fn close(&self) -> Result<(), StoreError> {
        self.ask(|file| {
            file.close();
            Ok(())
        })
        .await
    }

    /// What the person should know of the app's files since the start.
    ///
    /// # Errors
    /// If the file cannot be opened.
    pub async fn notices(&self) -> Result<Vec<StoreNotice>, StoreError> {
        self.ask(|file| {
            file.with(|_| Ok(()))?;
            Ok(file.notices().to_vec())
        })
        .await
    }

    /// Runs `act` on the connection.
    async fn run<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.ask(|file| file.with(act)).await
    }

    async fn ask<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut File) -> Result<T, StoreError> + Send + 'static,
    ) -> Result<T, StoreError> {
        let (answer, answered) = oneshot::channel();
        let job: Job = Box::new(move |file| {
            // If no one waits for the answer anymore, it is still written.
            let _ = answer.send(act(file));
        });
        let jobs = self.0.jobs.as_ref().ok_or(StoreError::Ended)?;
        jobs.send(job).map_err(|_| StoreError::Ended)?;
        answered.await.map_err(|_| StoreError::Ended)?
    }
}

/// The next job, or none once no handle is left. While it waits, it erases what could not be erased before.
fn next(queue: &mpsc::Receiver<Job>, file: &mut File) -> Option<Job> {
    while file.erasing.is_some() {
        match queue.recv_timeout(ERASE_AGAIN) {
            Ok(job) => return Some(job),
            Err(RecvTimeoutError::Disconnected) => return None,
            // A failure is tried again in a moment.
            Err(RecvTimeoutError::Timeout) => drop(file.erase()),
        }
    }
    queue.recv().ok()
}

impl Drop for Worker {
    /// Waits until what was to be written is written.
    fn drop(&mut self) {
        self.jobs.take();
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
#[path = "store/store_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "store/damage_tests.rs"]
mod damage_tests;
