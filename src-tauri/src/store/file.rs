//! The file itself: opened once, checked, brought to its present form, or set aside where it cannot be used.

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, Error, ErrorCode, OpenFlags};

use super::migrate::{Form, migrate};
use super::{StoreError, StoreNotice, adopt, aside, private};

/// The name of the file in the app's data folder.
pub(super) const NAME: &str = "roster.db";

/// Every commit is on the disk before it is answered (`synchronous`, and `fullfsync` where the disk has a cache of its own), and
/// what is deleted is overwritten (`secure_delete`): a forgotten clinic's people must not stay readable in the file.
const PRAGMAS: &str = "
    PRAGMA journal_mode = WAL;
    PRAGMA synchronous = FULL;
    PRAGMA fullfsync = ON;
    PRAGMA foreign_keys = ON;
    PRAGMA secure_delete = ON;
    PRAGMA trusted_schema = OFF;";

/// The connection, as soon and as long as there is one.
pub(super) struct File {
    folder: PathBuf,
    connection: Option<Connection>,
    notices: Vec<StoreNotice>,
}

impl File {
    pub(super) fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            connection: None,
            notices: Vec::new(),
        }
    }

    /// What the person should know, since the start.
    pub(super) fn notices(&self) -> &[StoreNotice] {
        &self.notices
    }

    /// Opens the file before anything is asked of it. A failure is told when something is.
    pub(super) fn open_ahead(&mut self) {
        let _ = self.with(|_| Ok(()));
    }

    /// Closes the file: what SQLite keeps beside it goes into it.
    pub(super) fn close(&mut self) {
        self.connection = None;
    }

    /// Runs `act` on the connection, opening the file where that is still to be done.
    pub(super) fn with<T>(
        &mut self,
        act: impl FnOnce(&mut Connection) -> rusqlite::Result<T>,
    ) -> Result<T, StoreError> {
        let mut connection = match self.connection.take() {
            Some(connection) => connection,
            None => self.open()?,
        };
        // A panic in `act` drops the connection, which takes back what was half done; the next call opens the file again.
        let answer = std::panic::catch_unwind(std::panic::AssertUnwindSafe(|| {
            let answer = act(&mut connection);
            (connection, answer)
        }));
        let (connection, answer) = answer.map_err(|_| StoreError::Ended)?;
        self.connection = Some(connection);
        Ok(answer?)
    }

    fn open(&mut self) -> Result<Connection, StoreError> {
        let path = self.folder.join(NAME);
        private::folder(&self.folder)?;
        private::file(&path)?;
        let mut connection = match open(&path) {
            Ok(Some(connection)) => connection,
            Err(error) if !is_damage(&error) => return Err(error.into()),
            Ok(None) => {
                let file = aside::set_aside(&path, "newer")?;
                self.notices.push(StoreNotice::Newer { file });
                anew(&path)?
            }
            Err(_) => {
                let file = aside::set_aside(&path, aside::DAMAGED)?;
                self.notices.push(StoreNotice::SetAside { file });
                anew(&path)?
            }
        };
        adopt::adopt(&mut connection, &self.folder, &mut self.notices)?;
        connection.execute("DELETE FROM clinic WHERE sample = 1", ())?;
        Ok(connection)
    }
}

/// The connection to a new file, where the former one was set aside.
fn anew(path: &Path) -> Result<Connection, StoreError> {
    private::file(path)?;
    Ok(open(path)?.ok_or(Error::InvalidQuery)?)
}

/// The connection to a sound file of the present form, or nothing where a newer version of the app wrote it.
fn open(path: &Path) -> rusqlite::Result<Option<Connection>> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(path, flags)?;
    // Only for what else may look at the file for a moment, such as a virus scanner or a backup.
    connection.busy_timeout(Duration::from_secs(5))?;
    // Until the file is known to be sound, what stands beside it is left as it is: it may be set aside with it.
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    connection.execute_batch(PRAGMAS)?;
    let verdict: String = connection.query_row("PRAGMA quick_check(1)", (), |row| row.get(0))?;
    if verdict != "ok" {
        return Err(Error::SqliteFailure(
            rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CORRUPT),
            None,
        ));
    }
    if migrate(&mut connection)? == Form::Newer {
        return Ok(None);
    }
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, false)?;
    Ok(Some(connection))
}

/// Whether the file is to blame, not the disk or the system. Where SQL is not understood, a table is missing, or one is there that
/// must not be.
fn is_damage(error: &Error) -> bool {
    use ErrorCode::{DatabaseCorrupt, NotADatabase};
    match error {
        Error::SqlInputError { .. } => true,
        error => matches!(
            error.sqlite_error_code(),
            Some(DatabaseCorrupt | NotADatabase)
        ),
    }
}
