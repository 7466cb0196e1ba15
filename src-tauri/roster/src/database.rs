//! A file of the app's data: SQLite, with one connection on a thread of its own that ends with the last handle. So no command waits for
//! the disk on the thread that paints, and no two writes meet. A damaged file is replaced by what can still be read of it, and nothing
//! that was deleted stays readable.

mod as_error;
mod erase;
mod error;
mod file;
mod fresh;
pub(crate) mod migrate;
pub(crate) mod quarantine;
mod salvage;
mod used;

use std::fmt;
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread::JoinHandle;
use std::time::Duration;

use rusqlite::{Connection, Transaction, TransactionBehavior};
use serde::Serialize;
use tokio::sync::oneshot;
use ts_rs::TS;

use erase::Stage;
use file::File;

pub use error::{DataError, DataFault};

/// What makes a file what it is.
#[derive(Debug)]
pub(crate) struct Form {
    /// Its name in the app's data folder.
    pub(crate) name: &'static str,
    /// The steps that make it. A step that was released is never changed.
    pub(crate) steps: &'static [&'static str],
    /// What a removal leaves to do if the app ends in the middle of it.
    pub(crate) finish_removals: &'static str,
    /// The tables that are not taken over from a damaged file: the server tells what they hold again.
    pub(crate) left_behind: &'static [&'static str],
}

/// Something about the app's files that the person should know.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum DataNotice {
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
pub struct Database(Arc<Worker>);

/// The thread that holds the connection, and the way to it.
struct Worker {
    jobs: Option<mpsc::Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl fmt::Debug for Database {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Database")
    }
}

impl Database {
    /// Begins to open the file in `folder` and returns at once. If it cannot be opened, each call says so and tries again.
    pub(crate) fn open(folder: &Path, form: &'static Form) -> Self {
        let (jobs, queue) = mpsc::channel::<Job>();
        let mut file = File::new(folder, form);
        let thread = std::thread::Builder::new().name(form.name.to_owned());
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

    /// Makes what was deleted unreadable, in the file and beside it. Whether that is done: not while another program reads the file.
    /// Then it is done as soon as that ends, at the latest at the next start.
    ///
    /// # Errors
    /// If the file cannot be written. Then too it is tried again.
    pub async fn erase(&self) -> Result<bool, DataError> {
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
    pub async fn set_aside(&self) -> Result<Vec<String>, DataError> {
        self.ask(|file| Ok(quarantine::files(file.folder(), file.name())?))
            .await
    }

    /// Deletes the files that were set aside.
    ///
    /// # Errors
    /// If one of them cannot be deleted.
    pub async fn delete_set_aside(&self) -> Result<(), DataError> {
        self.ask(|file| Ok(quarantine::delete(file.folder(), file.name())?))
            .await
    }

    /// Writes what is still to be written and closes the file, before the app ends. A later call opens it again.
    ///
    /// # Errors
    /// If the database has ended before.
    pub async fn close(&self) -> Result<(), DataError> {
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
    pub async fn notices(&self) -> Result<Vec<DataNotice>, DataError> {
        self.ask(|file| {
            file.with(|_| Ok(()))?;
            Ok(file.notices().to_vec())
        })
        .await
    }

    /// Runs `act`, which deletes something, on the connection. What it deletes is made unreadable by [`erase`](Self::erase), or as soon
    /// as the app has nothing else to do.
    pub(crate) async fn delete(
        &self,
        act: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<()> + Send + 'static,
    ) -> Result<(), DataError> {
        self.ask(|file| {
            file.with(|connection| {
                transact(connection, |transaction| {
                    act(transaction)?;
                    erase::mark(transaction)
                })
            })?;
            file.erasing = Some(Stage::Rewrite);
            Ok(())
        })
        .await
    }

    /// Runs `act` in a transaction: all of it is written, or nothing.
    pub(crate) async fn write<T: Send + 'static>(
        &self,
        act: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, DataError> {
        self.run(move |connection| transact(connection, act)).await
    }

    /// Runs `act` on the connection.
    pub(crate) async fn run<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut Connection) -> rusqlite::Result<T> + Send + 'static,
    ) -> Result<T, DataError> {
        self.ask(|file| file.with(act)).await
    }

    async fn ask<T: Send + 'static>(
        &self,
        act: impl FnOnce(&mut File) -> Result<T, DataError> + Send + 'static,
    ) -> Result<T, DataError> {
        let (answer, answered) = oneshot::channel();
        let job: Job = Box::new(move |file| {
            // If no one waits for the answer anymore, it is still written.
            let _ = answer.send(act(file));
        });
        let jobs = self.0.jobs.as_ref().ok_or(DataError::Ended)?;
        jobs.send(job).map_err(|_| DataError::Ended)?;
        answered.await.map_err(|_| DataError::Ended)?
    }
}

fn transact<T>(
    connection: &mut Connection,
    act: impl FnOnce(&Transaction<'_>) -> rusqlite::Result<T>,
) -> rusqlite::Result<T> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let answer = act(&transaction)?;
    transaction.commit()?;
    Ok(answer)
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
