//! A mark beside the file while it is in use: an empty file that goes once all stands in the database itself. What was written last
//! stands in the log beside the database until then. If the mark is there and the log is not, something took the log away.

use std::fs;
use std::io;
use std::path::Path;

use super::quarantine;
use crate::private;

/// Whether the last use of the file at `path` did not come to its end, and what was written last is gone.
pub(super) fn lacks_latest(path: &Path) -> bool {
    quarantine::with(path, MARK).exists() && !quarantine::with(path, "-wal").exists()
}

/// Sets the mark.
pub(super) fn begin(path: &Path) -> io::Result<()> {
    private::file(&quarantine::with(path, MARK))
}

/// Takes the mark away.
pub(super) fn end(path: &Path) -> io::Result<()> {
    match fs::remove_file(quarantine::with(path, MARK)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        removed => removed,
    }
}

const MARK: &str = "-in-use";
