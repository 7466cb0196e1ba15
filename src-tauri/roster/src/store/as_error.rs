//! What the window gets if the data on this computer cannot be used.

use super::{StoreError, StoreFault};
use crate::error::{CommandError, ErrorCode};

impl From<StoreError> for CommandError {
    fn from(error: StoreError) -> Self {
        let (code, message) = match error.fault() {
            StoreFault::Newer => (
                ErrorCode::DataNewer,
                "A newer version of this app wrote the data on this computer. Nothing was changed.",
            ),
            StoreFault::NotUpdated => (
                ErrorCode::DataNotUpdated,
                "The data on this computer could not be updated for this version. Nothing was changed.",
            ),
            StoreFault::ReadOnly => (
                ErrorCode::DataReadOnly,
                "This app may not write into its data folder.",
            ),
            StoreFault::Full => (ErrorCode::DiskFull, "The disk is full."),
            StoreFault::Other => {
                let what = "This app's data on this computer cannot be read or written";
                return Self::internal(format!("{what} ({}).", error.word()));
            }
        };
        Self::new(code, message)
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn only_what_can_be_put_right_meanwhile_is_worth_another_try() {
        let of = |error: StoreError| {
            let error = CommandError::from(error);
            (error.code, error.retryable)
        };
        let file = |kind| StoreError::File(io::Error::from(kind));
        assert_eq!(of(StoreError::Newer), (ErrorCode::DataNewer, false));
        let not_updated = StoreError::NotUpdated(rusqlite::Error::InvalidQuery);
        assert_eq!(of(not_updated), (ErrorCode::DataNotUpdated, false));
        let read_only = file(io::ErrorKind::ReadOnlyFilesystem);
        assert_eq!(of(read_only), (ErrorCode::DataReadOnly, true));
        let full = file(io::ErrorKind::StorageFull);
        assert_eq!(of(full), (ErrorCode::DiskFull, true));
    }
}
