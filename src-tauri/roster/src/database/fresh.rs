//! Making a new file. It is made under another name and takes its own only once it is whole: a file of zero length under the usual
//! name is therefore never one that we left there.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use rusqlite::{Connection, OpenFlags};

use super::{DataError, migrate, quarantine};
use crate::private;

/// Makes an empty file of the present form at `path`, if there is none.
pub(super) fn make(path: &Path, steps: &[&str]) -> Result<(), DataError> {
    let (new, connection) = begin(path, steps)?;
    drop(connection);
    fs::rename(new, path)?;
    Ok(())
}

/// Makes a new file, filled by `fill`, in the place of the damaged one at `path`, which is set aside; answers its new name. Until the
/// new file is whole, the damaged one stays where it is, so that the next start can try again.
pub(super) fn replace(
    path: &Path,
    steps: &[&str],
    fill: impl FnOnce(&mut Connection) -> rusqlite::Result<()>,
) -> Result<String, DataError> {
    let (new, mut connection) = begin(path, steps)?;
    fill(&mut connection)?;
    drop(connection);
    let ready = ready(path);
    fs::rename(new, &ready)?;
    let name = quarantine::set_aside(path, quarantine::DAMAGED)?;
    fs::rename(ready, path)?;
    Ok(name)
}

/// Ends a [`replace`] that was broken off after the damaged file was set aside.
pub(super) fn finish(path: &Path) -> io::Result<()> {
    if path.exists() {
        return Ok(());
    }
    match fs::rename(ready(path), path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        renamed => renamed,
    }
}

fn ready(path: &Path) -> PathBuf {
    quarantine::with(path, "-ready")
}

fn begin(path: &Path, steps: &[&str]) -> Result<(PathBuf, Connection), DataError> {
    let new = quarantine::with(path, "-new");
    // What a start that was broken off left there.
    for end in ["", "-journal"] {
        match fs::remove_file(quarantine::with(&new, end)) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            removed => removed?,
        }
    }
    private::file(&new)?;
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let mut connection = Connection::open_with_flags(&new, flags)?;
    connection.execute_batch("PRAGMA synchronous = FULL; PRAGMA fullfsync = ON;")?;
    migrate::migrate(&mut connection, steps)?;
    Ok((new, connection))
}
