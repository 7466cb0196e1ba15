//! Erasing: of a clinic that was removed nothing stays readable, neither in the file nor beside it.
//!
//! `secure_delete` overwrites what is deleted, but a page that was rearranged before can hold a copy of it. So the file is written
//! anew (`VACUUM`), and then the log beside it is emptied into it (a checkpoint). While another program reads the file, the log cannot
//! be emptied: then it is tried again, and a mark in the file carries that over to the next start.

use std::time::Duration;

use rusqlite::Connection;

use super::DataError;
use super::file::{File, PATIENCE};

/// How far an erasing has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Stage {
    /// The file is still to be written anew.
    Rewrite,
    /// Only the log is still to be emptied.
    Empty,
}

impl File {
    /// Erases what was deleted, as far as that is still to be done; whether nothing of it is left.
    pub(super) fn erase(&mut self) -> Result<bool, DataError> {
        if self.erasing == Some(Stage::Rewrite) {
            self.with(|connection| connection.execute_batch("VACUUM"))?;
            self.erasing = Some(Stage::Empty);
        }
        if self.erasing.is_none() {
            return Ok(true);
        }
        if !self.with(|connection| empty_log(connection))? {
            return Ok(false);
        }
        self.with(|connection| connection.execute("DELETE FROM erasing", ()))?;
        self.erasing = None;
        Ok(true)
    }
}

/// Notes in the file that something was deleted and is to be erased.
pub(super) fn mark(connection: &Connection) -> rusqlite::Result<()> {
    let sql = "INSERT OR IGNORE INTO erasing (one) VALUES (1)";
    connection.execute(sql, ()).map(drop)
}

/// Whether that stands in the file.
pub(super) fn is_marked(connection: &Connection) -> rusqlite::Result<bool> {
    connection.prepare("SELECT 1 FROM erasing")?.exists(())
}

/// Brings all that the log holds into the file and empties the log, without waiting for whoever reads. Whether that is done.
pub(super) fn empty_log(connection: &Connection) -> rusqlite::Result<bool> {
    connection.busy_timeout(Duration::ZERO)?;
    let sql = "PRAGMA wal_checkpoint(TRUNCATE)";
    let is_busy = connection.query_row(sql, (), |row| row.get::<_, bool>(0));
    connection.busy_timeout(PATIENCE)?;
    Ok(!is_busy?)
}

#[cfg(test)]
#[path = "erase_tests.rs"]
mod tests;
