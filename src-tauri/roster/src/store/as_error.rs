//! What the window gets if the data on this computer cannot be used.

use super::{StoreError, StoreFault};
use crate::error::{CommandError, ErrorCode};

impl From<StoreError> for CommandError {
    fn from(error: StoreError) -> Self {
        match error.fault() {
            StoreFault::Newer => Self::new(ErrorCode::DataNewer),
            StoreFault::NotUpdated => Self::new(ErrorCode::DataNotUpdated),
            StoreFault::ReadOnly => Self::new(ErrorCode::DataReadOnly),
            StoreFault::Full => Self::new(ErrorCode::DiskFull),
            StoreFault::Other => Self::internal("the data cannot be read or written"),
        }
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
