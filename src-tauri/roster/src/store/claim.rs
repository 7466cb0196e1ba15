//! One app a folder: a lock on a file beside the database, which the system takes back when the app ends, however it ends.
//!
//! The single-instance plugin brings the first app to the front, but it knows only of apps in the same session of the same desktop.

use std::fs::{File, OpenOptions, TryLockError};
use std::path::Path;

use crate::private;

/// The name of the file that is locked.
const NAME: &str = "roster.lock";

/// What became of claiming a folder.
#[derive(Debug)]
pub enum Claimed {
    /// The folder is ours for as long as this is kept.
    Ours(Claim),
    /// Another app has it.
    Taken,
    /// The folder or the lock cannot be used. Opening the database there will tell why, if it matters.
    Unknown,
}

/// A folder that is ours.
#[derive(Debug)]
pub struct Claim {
    _lock: File,
}

impl Claim {
    /// Claims the folder, which is made if it is not there.
    pub fn of(folder: &Path) -> Claimed {
        let Some(lock) = lock_file(folder) else {
            return Claimed::Unknown;
        };
        match lock.try_lock() {
            Ok(()) => Claimed::Ours(Self { _lock: lock }),
            Err(TryLockError::WouldBlock) => Claimed::Taken,
            // Some disks of a network know no locks.
            Err(TryLockError::Error(_)) => Claimed::Unknown,
        }
    }
}

fn lock_file(folder: &Path) -> Option<File> {
    let path = folder.join(NAME);
    private::folder(folder).ok()?;
    private::file(&path).ok()?;
    OpenOptions::new().write(true).open(path).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::testing::Folder;
    use super::*;

    #[test]
    fn a_folder_belongs_to_the_first_until_that_ends() {
        let folder = Folder::new();
        let first = Claim::of(folder.path());
        assert!(matches!(first, Claimed::Ours(_)));
        assert!(matches!(Claim::of(folder.path()), Claimed::Taken));
        let other = Folder::new();
        assert!(matches!(Claim::of(other.path()), Claimed::Ours(_)));
        drop(first);
        assert!(matches!(Claim::of(folder.path()), Claimed::Ours(_)));
    }

    #[test]
    fn a_folder_that_cannot_be_used_is_left_to_the_database() {
        let folder = Folder::new();
        let taken = folder.path().join("data");
        std::fs::write(&taken, "a file in its place").unwrap();
        assert!(matches!(Claim::of(&taken), Claimed::Unknown));
    }
}
