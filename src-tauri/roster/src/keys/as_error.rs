//! What the window gets if the keychain refuses.

use super::KeychainError;
use crate::error::{CommandError, ErrorCode};

impl From<KeychainError> for CommandError {
    fn from(error: KeychainError) -> Self {
        match error {
            KeychainError::NoEntry => Self::new(
                ErrorCode::NoKey,
                "The keychain holds no key for this clinic.",
            ),
            KeychainError::Unavailable(_) => Self::new(
                ErrorCode::KeychainUnavailable,
                "This computer's keychain cannot be used.",
            ),
            KeychainError::NoAnswer => Self::new(
                ErrorCode::KeychainUnavailable,
                "The keychain did not answer. It may be waiting for you to unlock it.",
            ),
            KeychainError::Locked(_) => {
                Self::new(ErrorCode::KeychainLocked, "The keychain is locked.")
            }
            KeychainError::Denied(_) => {
                Self::new(ErrorCode::KeychainDenied, "The keychain refused access.")
            }
        }
    }
}
