//! What the window gets if the data on this computer cannot be used.

use super::{DataError, DataFault};
use crate::error::{CommandError, ErrorCode};

impl From<DataError> for CommandError {
    fn from(error: DataError) -> Self {
        match error.fault() {
            DataFault::Newer => Self::new(ErrorCode::DataNewer),
            DataFault::NotUpdated => Self::new(ErrorCode::DataNotUpdated),
            DataFault::ReadOnly => Self::new(ErrorCode::DataReadOnly),
            DataFault::Full => Self::new(ErrorCode::DiskFull),
            DataFault::Other => Self::internal("the data cannot be read or written"),
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn only_what_can_be_put_right_meanwhile_is_worth_another_try() {
        let of = |error: DataError| {
            let error = CommandError::from(error);
            (error.code, error.retryable)
        };
        let file = |kind| DataError::File(io::Error::from(kind));
        assert_eq!(of(DataError::Newer), (ErrorCode::DataNewer, false));
        let not_updated = DataError::NotUpdated(rusqlite::Error::InvalidQuery);
        assert_eq!(of(not_updated), (ErrorCode::DataNotUpdated, false));
        let read_only = file(io::ErrorKind::ReadOnlyFilesystem);
        assert_eq!(of(read_only), (ErrorCode::DataReadOnly, true));
        let full = file(io::ErrorKind::StorageFull);
        assert_eq!(of(full), (ErrorCode::DiskFull, true));
    }
}
