//! What the window gets if the keychain refuses.

use super::KeychainError;
use crate::error::{CommandError, ErrorCode};

impl From<KeychainError> for CommandError {
    fn from(error: KeychainError) -> Self {
        Self::new(match error {
            KeychainError::NoEntry => ErrorCode::NoKey,
            KeychainError::Unavailable(_) | KeychainError::NoAnswer => {
                ErrorCode::KeychainUnavailable
            }
            KeychainError::Locked(_) => ErrorCode::KeychainLocked,
            KeychainError::Denied(_) => ErrorCode::KeychainDenied,
        })
    }
}
