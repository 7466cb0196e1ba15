//! The system's keychain: Keychain on macOS, Credential Manager on Windows, the Secret Service on Linux.

use avara::ApiKey;
use keyring::{Entry, Error};

use super::{EntryName, KeyStore, KeychainError};

/// Under which service name the entries stand.
const SERVICE: &str = "Clinic Roster";

/// The keychain of the person who is logged in to this computer.
///
/// Where there is none, every call says so at once; there is no silent substitute. The library looks once a process: a keychain
/// that is started later is seen at the next start of the app.
#[derive(Debug, Default)]
pub struct SystemKeychain;

impl SystemKeychain {
    fn entry(name: &EntryName) -> Result<Entry, KeychainError> {
        if let Err(error) = Entry::store_status() {
            return Err(KeychainError::Unavailable(describe(error)));
        }
        Entry::new(SERVICE, name.as_str()).map_err(classify)
    }
}

impl KeyStore for SystemKeychain {
    fn read(&self, entry: &EntryName) -> Result<ApiKey, KeychainError> {
        let bytes = Self::entry(entry)?.get_secret().map_err(classify)?;
        let text = String::from_utf8(bytes).ok();
        text.and_then(|text| ApiKey::new(text).ok())
            .ok_or_else(|| KeychainError::Unavailable("what it keeps is not an API key".to_owned()))
    }

    /// As bytes, not as what the library calls a password: of that Windows keeps two bytes a letter, and 2,560 bytes at most.
    fn save(&self, entry: &EntryName, key: &ApiKey) -> Result<(), KeychainError> {
        Self::entry(entry)?
            .set_secret(key.expose().as_bytes())
            .map_err(classify)
    }

    fn delete(&self, entry: &EntryName) -> Result<(), KeychainError> {
        Self::entry(entry)?.delete_credential().map_err(classify)
    }
}

fn classify(error: Error) -> KeychainError {
    match error {
        Error::NoEntry => KeychainError::NoEntry,
        Error::NoStorageAccess(_) => KeychainError::Denied(describe(&error)),
        error => KeychainError::Unavailable(describe(&error)),
    }
}

/// What went wrong, for the log. Two kinds carry the stored bytes, which the library's own text leaves out for one and not
/// certainly for the other; so neither is quoted.
fn describe(error: &Error) -> String {
    match error {
        Error::BadEncoding(_) | Error::BadDataFormat(..) => "what it keeps is damaged".to_owned(),
        error => error.to_string(),
    }
}
