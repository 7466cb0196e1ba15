//! What the app keeps on this computer: clinics, settings, views, snapshots and the ledger, in one SQLite file. Never a key.
//!
//! The file has one connection, on a thread of its own that ends with the last handle: no command waits for the disk on the thread
//! that paints, and no two writes meet. Each part of what is kept has its own file here and its own handle, such as [`Ledger`].

mod adopt;
mod aside;
mod beside;
mod clinics;
mod drafts;
mod file;
mod ledger;
mod looks;
mod migrate;
mod news;
mod own;
pub(crate) mod private;
mod receipts;
mod sent;
mod settings;
mod snapshot;
#[cfg(test)]
pub(crate) mod testing;
mod view;

use std::fmt;
use std::io;
use std::path::Path;
use std::sync::{Arc, mpsc};
use std::thread::JoinHandle;

use rusqlite::Connection;
use serde::Serialize;
use tokio::sync::oneshot;
use ts_rs::TS;

use file::File;

pub(crate) use beside::clinics_of_all_servers;
pub use clinics::Clinics;
pub use drafts::{DraftForm, Drafts, KeptDraft};
pub use ledger::{Act, Ledger, Outcome, RevokedPerson};
pub use looks::{Look, Looks};
pub use sent::{Entry, Subject};
pub use settings::{SavedSettings, look};
pub use snapshot::{ChangeKind, Changes, PersonChange, Snapshots, WholeList};
pub use view::{ClinicView, Views};

/// Something about the app's files that the person should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum StoreNotice {
    /// A file could not be read, so the app began a new one; the old one is kept under another name.
    SetAside {
        /// The name it has now, in the app's data folder.
        file: String,
    },
    /// A newer version of the app wrote the file, so this one began a new one; the other is whole and kept under another name.
    Newer {
        /// The name it has now, in the app's data folder.
        file: String,
    },
}

/// Why the file was not read or written.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// SQLite says no.
    #[error("the database does not do it")]
    Database(#[from] rusqlite::Error),
    /// The folder or the file says no.
    #[error("the file cannot be used")]
    File(#[from] io::Error),
    /// The thread that holds the file is gone.
    #[error("the store has ended")]
    Ended,
}

impl StoreError {
    /// What went wrong, in a word that holds nothing of what is stored.
    pub fn word(&self) -> String {
        match self {
            Self::Database(error) => match error.sqlite_error() {
                Some(code) => format!("database error {}", code.extended_code),
                None => "unexpected content".to_owned(),
            },
            Self::File(error) => error.kind().to_string(),
            Self::Ended => "ended".to_owned(),
        }
    }
}

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
    /// Begins to open the file in `folder` and returns at once. Where it cannot be opened, each call says so and tries again.
    pub fn open(folder: &Path) -> Self {
        let (jobs, queue) = mpsc::channel::<Job>();
        let mut file = File::new(folder);
        let thread = std::thread::Builder::new().name("store".to_owned());
        let thread = thread.spawn(move || {
            file.open_ahead();
            for job in queue {
                job(&mut file);
            }
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
    pub fn looks(&self) -> Looks {
        Looks(self.clone())
    }

    /// What was done here.
    pub fn ledger(&self) -> Ledger {
        Ledger(self.clone())
    }

    /// What the person should know of the app's files since the start.
    ///
    /// # Errors
    /// Where the file cannot be opened.
    pub async fn notices(&self) -> Result<Vec<StoreNotice>, StoreError> {
        self.ask(|file| {
            file.with(|_| Ok(()))?;
            Ok(file.notices().to_vec())
        })
        .await
    }

    /// Closes the file, once what was to be written before is written. Whatever is asked later opens it again.
    ///
    /// # Errors
    /// If the thread that holds the file is gone.
    pub async fn close(&self) -> Result<(), StoreError> {
        self.ask(|file| {
            file.close();
            Ok(())
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
            // Nobody waits for it any more: what was to be written is written all the same.
            let _ = answer.send(act(file));
        });
        let jobs = self.0.jobs.as_ref().ok_or(StoreError::Ended)?;
        jobs.send(job).map_err(|_| StoreError::Ended)?;
        answered.await.map_err(|_| StoreError::Ended)?
    }
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
