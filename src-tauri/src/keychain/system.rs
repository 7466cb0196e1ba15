//! The system's keychain: Keychain on macOS, Credential Manager on Windows, the Secret Service on Linux.

use std::collections::HashMap;

use avara::ApiKey;
use keyring::{Entry, Error};

use super::kind::{self, Kind};
use roster::keys::{EntryName, KeyStore, KeychainError};

/// The service name of the entries.
const SERVICE: &str = "Clinic Roster";

/// How the library is asked for the entries under that name.
const ALL: (&str, &str) = if cfg!(windows) {
    ("pattern", r"\.Clinic Roster$")
} else {
    ("service", SERVICE)
};

/// The keychain of the person who is logged in to this computer.
///
/// If there is none, every call says so at once, and nothing takes its place in silence. The library looks once per process, so a
/// keychain that is started later is seen at the next start of the app.
#[derive(Debug, Default)]
pub struct SystemKeychain;

impl SystemKeychain {
    fn is_there() -> Result<(), KeychainError> {
        let Err(error) = Entry::store_status() else {
            return Ok(());
        };
        Err(match classify(error) {
            // No entry was asked for yet, so none can be missing.
            KeychainError::NoEntry => KeychainError::Unavailable(describe(error)),
            error => error,
        })
    }

    fn entry(name: &EntryName) -> Result<Entry, KeychainError> {
        Self::is_there()?;
        new_entry(name).map_err(|error| classify(&error))
    }
}

/// An entry that stays on this computer. By default Windows would let it roam with the person's profile.
#[cfg(windows)]
fn new_entry(name: &EntryName) -> Result<Entry, Error> {
    let modifiers = HashMap::from([("persistence", "local")]);
    let inner = keyring_core::Entry::new_with_modifiers(SERVICE, name.as_str(), &modifiers)?;
    Ok(Entry { inner })
}

#[cfg(not(windows))]
fn new_entry(name: &EntryName) -> Result<Entry, Error> {
    Entry::new(SERVICE, name.as_str())
}

impl KeyStore for SystemKeychain {
    fn read(&self, entry: &EntryName) -> Result<ApiKey, KeychainError> {
        let bytes = Self::entry(entry)?
            .get_secret()
            .map_err(|error| classify(&error))?;
        let text = String::from_utf8(bytes).ok();
        text.and_then(|text| ApiKey::new(text).ok())
            .ok_or_else(|| KeychainError::Unavailable("what it keeps is not an API key".to_owned()))
    }

    /// Saves the key as bytes, not as a password of the library: Windows stores two bytes for each letter of a password, and 2,560
    /// bytes at most.
    fn save(&self, entry: &EntryName, key: &ApiKey) -> Result<(), KeychainError> {
        Self::entry(entry)?
            .set_secret(key.expose().as_bytes())
            .map_err(|error| classify(&error))
    }

    fn delete(&self, entry: &EntryName) -> Result<(), KeychainError> {
        Self::entry(entry)?
            .delete_credential()
            .map_err(|error| classify(&error))
    }

    fn names(&self) -> Result<Vec<EntryName>, KeychainError> {
        Self::is_there()?;
        let found = keyring_core::Entry::search(&HashMap::from([ALL]));
        let found = found.map_err(|error| classify(&error))?;
        let names = found.iter().filter_map(keyring_core::Entry::get_specifiers);
        let ours = names.filter(|(service, _)| service == SERVICE);
        Ok(ours.map(|(_, name)| EntryName::listed(name)).collect())
    }
}

/// What the failure means, by the code that the system gave. The library's own kinds mix up "locked", "denied" and "missing".
fn classify(error: &Error) -> KeychainError {
    let kind = match error {
        Error::NoEntry => Kind::NoEntry,
        Error::PlatformFailure(cause) | Error::NoStorageAccess(cause) => {
            kind_of(&**cause).unwrap_or(Kind::Unavailable)
        }
        _ => Kind::Unavailable,
    };
    match kind {
        Kind::NoEntry => KeychainError::NoEntry,
        Kind::Locked => KeychainError::Locked(describe(error)),
        Kind::Denied => KeychainError::Denied(describe(error)),
        Kind::Unavailable => KeychainError::Unavailable(describe(error)),
    }
}

type Cause = dyn std::error::Error + Send + Sync;

#[cfg(target_os = "macos")]
fn status_of(cause: &Cause) -> Option<i32> {
    let error = cause.downcast_ref::<security_framework::base::Error>()?;
    Some(error.code())
}

#[cfg(target_os = "macos")]
fn kind_of(cause: &Cause) -> Option<Kind> {
    status_of(cause).map(kind::of_macos)
}

#[cfg(target_os = "macos")]
fn code_of(cause: &Cause) -> Option<String> {
    status_of(cause).map(|status| format!("OSStatus {status}"))
}

#[cfg(windows)]
fn kind_of(cause: &Cause) -> Option<Kind> {
    kind::windows_code(&cause.to_string()).map(kind::of_windows)
}

#[cfg(windows)]
fn code_of(cause: &Cause) -> Option<String> {
    kind::windows_code(&cause.to_string()).map(|code| format!("Windows error {code}"))
}

#[cfg(target_os = "linux")]
fn kind_of(cause: &Cause) -> Option<Kind> {
    use secret_service::Error::{Locked, Prompt, Zbus, ZbusFdo};
    match cause.downcast_ref()? {
        // The person dismissed the prompt, or the system has no one to ask. The keychain stays locked.
        Locked | Prompt => Some(Kind::Locked),
        Zbus(error) => kind::dbus_name(&error.to_string()).map(kind::of_secret_service),
        ZbusFdo(error) => kind::dbus_name(&error.to_string()).map(kind::of_secret_service),
        _ => None,
    }
}

#[cfg(target_os = "linux")]
fn code_of(cause: &Cause) -> Option<String> {
    use secret_service::Error::{
        Locked, NoResult, Prompt, PromptDisconnected, Unavailable, Zbus, ZbusFdo,
    };
    let named = |text: &str| kind::dbus_name(text).map(str::to_owned);
    let word = match cause.downcast_ref()? {
        Locked => "locked",
        Prompt => "prompt dismissed",
        PromptDisconnected => "prompt disconnected",
        NoResult => "no result",
        Unavailable => "no Secret Service",
        Zbus(error) => return named(&error.to_string()),
        ZbusFdo(error) => return named(&error.to_string()),
        _ => return None,
    };
    Some(word.to_owned())
}

/// What went wrong, for the log: codes and words of our own. The system's texts are not quoted, nor is what it keeps.
fn describe(error: &Error) -> String {
    let word = match error {
        Error::PlatformFailure(cause) | Error::NoStorageAccess(cause) => {
            return code_of(&**cause).unwrap_or_else(|| "unknown failure".to_owned());
        }
        Error::NoEntry => "no such entry",
        Error::BadEncoding(_) | Error::BadDataFormat(..) | Error::BadStoreFormat(_) => {
            "what it keeps is damaged"
        }
        Error::TooLong(..) => "the key is too long",
        Error::Ambiguous(_) => "two entries have this name",
        Error::NoDefaultStore => "no keychain",
        _ => "unknown failure",
    };
    word.to_owned()
}

#[cfg(all(test, windows))]
mod tests {
    use super::*;

    /// A key that roamed with the profile would be on computers where no one connected the clinic.
    #[test]
    fn a_key_stays_on_this_computer() {
        let name = EntryName::new("test-persistence", "nowhere");
        let key = ApiKey::new("ak_test_0123456789").expect("a key");
        SystemKeychain.save(&name, &key).expect("it is saved");
        let entry = SystemKeychain::entry(&name).expect("an entry");
        let attributes = entry.inner.get_attributes();
        SystemKeychain.delete(&name).expect("it is deleted");
        assert_eq!(attributes.expect("it is there")["persistence"], "Local");
    }
}
