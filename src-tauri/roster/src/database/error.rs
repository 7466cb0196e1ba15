//! Why the file was not read or written, and what a person can do about it.

use std::io;

use rusqlite::ErrorCode;

/// Why the file was not read or written.
#[derive(Debug, thiserror::Error)]
pub enum DataError {
    /// SQLite refused.
    #[error("the database refused")]
    Database(#[from] rusqlite::Error),
    /// The system refused the folder or the file.
    #[error("the file cannot be used")]
    File(#[from] io::Error),
    /// A newer version of the app wrote the file. Nothing in it was changed.
    #[error("a newer version wrote the file")]
    Newer,
    /// The file could not be brought to the form of this version. Nothing in it was changed.
    #[error("the file cannot be updated")]
    NotUpdated(rusqlite::Error),
    /// The thread that holds the file is gone.
    #[error("the store has ended")]
    Ended,
}

/// What is wrong, as far as a person can do something about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DataFault {
    /// A newer version of the app wrote the data.
    Newer,
    /// The data cannot be updated for this version.
    NotUpdated,
    /// The disk is full.
    Full,
    /// The folder or the file may not be written.
    ReadOnly,
    /// Anything else.
    Other,
}

impl DataError {
    /// What is wrong, as far as a person can do something about it.
    pub fn fault(&self) -> DataFault {
        match self {
            Self::Newer => DataFault::Newer,
            Self::NotUpdated(_) => DataFault::NotUpdated,
            Self::Database(error) => of_database(error.sqlite_error_code()),
            Self::File(error) => of_file(error.kind()),
            Self::Ended => DataFault::Other,
        }
    }

    /// What went wrong, in a word that holds nothing of what is stored.
    pub fn word(&self) -> String {
        match self {
            Self::Database(error) => word(error),
            Self::NotUpdated(error) => format!("not updated, {}", word(error)),
            Self::File(error) => match error.raw_os_error() {
                Some(code) => format!("file error {code}, {}", error.kind()),
                None => error.kind().to_string(),
            },
            Self::Newer => "of a newer version".to_owned(),
            Self::Ended => "ended".to_owned(),
        }
    }

    /// Whether the file itself is damaged. No other failure may cost anyone their data: not a disk that is full, a folder that is
    /// locked, or a mistake in our own SQL.
    pub(super) fn is_damage(&self) -> bool {
        let Self::Database(error) = self else {
            return false;
        };
        matches!(
            error.sqlite_error_code(),
            Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase)
        )
    }
}

fn of_database(code: Option<ErrorCode>) -> DataFault {
    match code {
        Some(ErrorCode::DiskFull) => DataFault::Full,
        // On a disk that is read-only, the file beside the database cannot be made: that is "cannot open".
        Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => {
            DataFault::ReadOnly
        }
        _ => DataFault::Other,
    }
}

fn of_file(kind: io::ErrorKind) -> DataFault {
    use io::ErrorKind as Kind;
    match kind {
        Kind::StorageFull | Kind::QuotaExceeded => DataFault::Full,
        Kind::PermissionDenied
        | Kind::ReadOnlyFilesystem
        | Kind::NotADirectory
        | Kind::AlreadyExists => DataFault::ReadOnly,
        _ => DataFault::Other,
    }
}

fn word(error: &rusqlite::Error) -> String {
    match error.sqlite_error() {
        Some(code) => format!("database error {}", code.extended_code),
        None => "unexpected content".to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use rusqlite::ffi;

    use super::*;

    fn database(code: i32) -> DataError {
        rusqlite::Error::SqliteFailure(ffi::Error::new(code), None).into()
    }

    #[test]
    fn only_a_broken_file_is_damage() {
        for code in [
            ffi::SQLITE_CORRUPT,
            ffi::SQLITE_CORRUPT_INDEX,
            ffi::SQLITE_NOTADB,
        ] {
            assert!(database(code).is_damage(), "{code}");
        }
        for code in [
            ffi::SQLITE_ERROR,
            ffi::SQLITE_FULL,
            ffi::SQLITE_IOERR_READ,
            ffi::SQLITE_CANTOPEN,
            ffi::SQLITE_CONSTRAINT_FOREIGNKEY,
            ffi::SQLITE_READONLY,
            ffi::SQLITE_BUSY,
        ] {
            assert!(!database(code).is_damage(), "{code}");
            let error = rusqlite::Error::SqliteFailure(ffi::Error::new(code), None);
            assert!(!DataError::NotUpdated(error).is_damage(), "{code}");
        }
    }

    #[test]
    fn a_full_and_a_read_only_disk_are_told_apart() {
        for (error, fault) in [
            (database(ffi::SQLITE_FULL), DataFault::Full),
            (database(ffi::SQLITE_READONLY), DataFault::ReadOnly),
            (
                database(ffi::SQLITE_READONLY_DIRECTORY),
                DataFault::ReadOnly,
            ),
            (database(ffi::SQLITE_CANTOPEN), DataFault::ReadOnly),
            (database(ffi::SQLITE_IOERR), DataFault::Other),
            (
                io::Error::from(io::ErrorKind::StorageFull).into(),
                DataFault::Full,
            ),
            (
                io::Error::from(io::ErrorKind::ReadOnlyFilesystem).into(),
                DataFault::ReadOnly,
            ),
            (
                io::Error::from(io::ErrorKind::PermissionDenied).into(),
                DataFault::ReadOnly,
            ),
            (DataError::Newer, DataFault::Newer),
            (DataError::Ended, DataFault::Other),
        ] {
            assert_eq!(error.fault(), fault, "{}", error.word());
        }
    }

    #[test]
    fn the_system_error_is_named_by_its_number() {
        let error = DataError::from(io::Error::from_raw_os_error(30));
        assert!(
            error.word().starts_with("file error 30, "),
            "{}",
            error.word()
        );
    }
}
