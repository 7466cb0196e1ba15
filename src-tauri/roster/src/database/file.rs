//! The file itself: opened once, checked and brought to its present form. A damaged one is replaced; one that this version must not
//! touch is left alone.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::functions::FunctionFlags;
use rusqlite::{Connection, Error, OpenFlags};

use super::erase::Stage;
use super::{DataError, DataNotice, Form, erase, fresh, migrate, salvage, used};
use crate::address::plain;
use crate::private;

/// How long to wait for what else may look at the file for a moment, such as a virus scanner or a backup.
pub(super) const PATIENCE: Duration = Duration::from_secs(5);

/// Every commit is on the disk before it is answered (`synchronous`, and `fullfsync` for a disk that has a cache of its own). What is
/// deleted is overwritten (`secure_delete`), and nothing is put into files elsewhere (`temp_store`): the people of a clinic that was
/// removed must not stay readable.
const PRAGMAS: &str = "
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA temp_store = MEMORY;
    PRAGMA trusted_schema = OFF;";

/// The connection, as soon and as long as there is one.
pub(super) struct File {
    folder: PathBuf,
    form: &'static Form,
    connection: Option<Connection>,
    notices: Vec<DataNotice>,
    /// Whether it was open before, since the start.
    was_open: bool,
    /// What is still to be erased.
    pub(super) erasing: Option<Stage>,
}

impl File {
    pub(super) fn new(folder: &Path, form: &'static Form) -> Self {
        Self {
            folder: folder.to_owned(),
            form,
            connection: None,
            notices: Vec::new(),
            was_open: false,
            erasing: None,
        }
    }

    /// The app's data folder.
    pub(super) fn folder(&self) -> &Path {
        &self.folder
    }

    /// The file's name.
    pub(super) fn name(&self) -> &'static str {
        self.form.name
    }

    /// What the person should know, since the start.
    pub(super) fn notices(&self) -> &[DataNotice] {
        &self.notices
    }

    /// Opens the file before anything is asked of it. A failure is told when something is.
    pub(super) fn open_ahead(&mut self) {
        let _ = self.with(|_| Ok(()));
    }

    /// Runs `act` on the connection, opening the file if that is still to be done.
    pub(super) fn with<T>(
        &mut self,
        act: impl FnOnce(&mut Connection) -> rusqlite::Result<T>,
    ) -> Result<T, DataError> {
        let mut connection = match self.connection.take() {
            Some(connection) => connection,
            None => self.open()?,
        };
        // A panic in `act` drops the connection, which takes back what was half done; the next call opens the file again.
        let answer = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let answer = act(&mut connection);
            (connection, answer)
        }));
        let (connection, answer) = answer.map_err(|_| DataError::Ended)?;
        self.connection = Some(connection);
        Ok(answer?)
    }

    /// Brings all into the file itself and closes it. While another program reads it, the log stays beside it, which loses nothing.
    pub(super) fn close(&mut self) {
        if self.erasing.is_some() {
            let _ = self.erase();
        }
        let Some(connection) = self.connection.take() else {
            return;
        };
        if erase::empty_log(&connection).unwrap_or(false) {
            let _ = used::end(&self.folder.join(self.form.name));
        }
    }

    fn open(&mut self) -> Result<Connection, DataError> {
        let path = self.folder.join(self.form.name);
        private::folder(&self.folder)?;
        fresh::finish(&path)?;
        let lacks_latest = !self.was_open && used::lacks_latest(&path);
        let connection = match open_or_make(&path, self.form) {
            Err(error) if error.is_damage() => {
                let mut rows = 0;
                let file = fresh::replace(&path, self.form.steps, |new| {
                    rows = salvage::salvage(&path, new, self.form.left_behind)?;
                    Ok(())
                })?;
                let rescued = rows > 0;
                self.notices.push(DataNotice::SetAside { file, rescued });
                open(&path, self.form)?
            }
            connection => {
                let connection = connection?;
                if lacks_latest {
                    self.notices.push(DataNotice::Incomplete);
                }
                connection
            }
        };
        connection.execute_batch(self.form.finish_removals)?;
        if erase::is_marked(&connection)? {
            self.erasing = Some(Stage::Rewrite);
        }
        // Without the mark only one kind of damage goes unnoticed: no reason not to open.
        let _ = used::begin(&path);
        self.was_open = true;
        Ok(connection)
    }
}

fn open_or_make(path: &Path, form: &Form) -> Result<Connection, DataError> {
    if !path.exists() {
        fresh::make(path, form.steps)?;
    }
    private::file(path)?;
    open(path, form)
}

/// The connection to a sound file, brought to the present form.
fn open(path: &Path, form: &Form) -> Result<Connection, DataError> {
    // We never leave one behind, and SQLite would take it for a new one.
    if path.metadata()?.len() == 0 {
        return Err(damaged().into());
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(path, flags)?;
    connection.busy_timeout(PATIENCE)?;
    // Until the file is known to be sound, what stands beside it is left as it is: it may be set aside with it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    // Before anything else is done to it.
    if migrate::version(&connection)? > migrate::present(form.steps) {
        return Err(DataError::Newer);
    }
    connection.execute_batch(PRAGMAS)?;
    check(&connection)?;
    migrate::migrate(&mut connection, form.steps).map_err(not_updated)?;
    // It writes into the file, so it comes after all that can find the file unfit.
    connection.execute_batch("PRAGMA journal_mode = WAL")?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    know_addresses(&connection)?;
    Ok(connection)
}

/// Checks all of it.
fn check(connection: &Connection) -> Result<(), DataError> {
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", (), |row| row.get(0))?;
    if verdict == "ok" {
        Ok(())
    } else {
        Err(damaged().into())
    }
}

/// Lets statements compare addresses as everything else does, by `plain(…)`: SQLite's own `lower` knows the case of ASCII alone.
fn know_addresses(connection: &Connection) -> rusqlite::Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8 | FunctionFlags::SQLITE_DETERMINISTIC;
    connection.create_scalar_function("plain", 1, flags, |call| {
        let email: Option<String> = call.get(0)?;
        Ok(email.map(|email| plain(&email)))
    })
}

fn damaged() -> Error {
    Error::SqliteFailure(
        rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT),
        None,
    )
}

/// A mistake in a step, or content that it does not expect, is told as what it is. Any other failure is not the step's.
fn not_updated(error: Error) -> DataError {
    use rusqlite::ErrorCode::{ConstraintViolation, TypeMismatch, Unknown};
    match error.sqlite_error_code() {
        None | Some(Unknown | ConstraintViolation | TypeMismatch) => DataError::NotUpdated(error),
        Some(_) => error.into(),
    }
}
