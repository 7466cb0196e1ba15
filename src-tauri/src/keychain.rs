//! Where keys are kept: the system's keychain, or memory for this session only, chosen openly.
//!
//! An entry belongs to one clinic *and one origin*, so a key saved for Avara is never sent elsewhere. Calls are slow and may wait
//! for a person to unlock the keychain, so they run off the main thread and under a time limit. A failed read never deletes.

mod memory;
mod system;

use std::fmt;
use std::sync::Arc;
use std::time::Duration;

use avara::ApiKey;

pub use memory::MemoryKeys;
pub use system::SystemKeychain;

/// How long a person may take to unlock the keychain before the app gives up waiting.
const PATIENCE: Duration = Duration::from_secs(120);

/// The name of one entry: a clinic's key for one origin.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct EntryName(String);

impl EntryName {
    /// The entry of the clinic `clinic_id` for `origin`, such as `https://api.avarasoftware.com`.
    pub fn new(clinic_id: &str, origin: &str) -> Self {
        Self(format!("{clinic_id} {origin}"))
    }

    /// The name as the store is told it.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Why a store did not do as asked. The texts are for logs and hold no key.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum KeychainError {
    /// There is no such entry.
    #[error("no such entry")]
    NoEntry,
    /// There is no keychain, or it is broken.
    #[error("keychain unavailable: {0}")]
    Unavailable(String),
    /// The keychain did not answer within the time a person needs to unlock it.
    #[error("keychain did not answer")]
    NoAnswer,
    /// The keychain is locked, or the person or the system refused.
    #[error("keychain denied access: {0}")]
    Denied(String),
}

/// A place for keys. Its calls may block for long.
pub trait KeyStore: Send + Sync + 'static {
    /// The key of an entry.
    ///
    /// # Errors
    /// [`KeychainError::NoEntry`] where nothing is kept under this name; the others where the store does not work.
    fn read(&self, entry: &EntryName) -> Result<ApiKey, KeychainError>;

    /// Keeps a key, instead of the one that was there.
    ///
    /// # Errors
    /// Where the store does not work.
    fn save(&self, entry: &EntryName, key: &ApiKey) -> Result<(), KeychainError>;

    /// Deletes an entry.
    ///
    /// # Errors
    /// [`KeychainError::NoEntry`] where nothing is kept under this name; the others where the store does not work.
    fn delete(&self, entry: &EntryName) -> Result<(), KeychainError>;
}

/// A key store as the app uses it: off the main thread, under a time limit, each save read back.
#[derive(Clone)]
pub struct Keys(Arc<dyn KeyStore>);

impl fmt::Debug for Keys {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Keys")
    }
}

impl Keys {
    /// The keys in `store`.
    pub fn new(store: impl KeyStore) -> Self {
        Self(Arc::new(store))
    }

    /// The key of an entry.
    ///
    /// # Errors
    /// As [`KeyStore::read`].
    pub async fn read(&self, entry: EntryName) -> Result<ApiKey, KeychainError> {
        self.run(move |store| store.read(&entry)).await
    }

    /// Keeps a key and reads it back.
    ///
    /// # Errors
    /// As [`KeyStore::save`]; [`KeychainError::Unavailable`] where the key read back is another one, or none.
    pub async fn save(&self, entry: EntryName, key: ApiKey) -> Result<(), KeychainError> {
        self.run(move |store| {
            store.save(&entry, &key)?;
            match store.read(&entry) {
                Ok(read) if read.expose() == key.expose() => Ok(()),
                Ok(_) | Err(KeychainError::NoEntry) => {
                    let what = "it did not give back what was saved";
                    Err(KeychainError::Unavailable(what.to_owned()))
                }
                Err(error) => Err(error),
            }
        })
        .await
    }

    /// Deletes an entry; that there is none is as good. Whether there was one.
    ///
    /// # Errors
    /// As [`KeyStore::delete`], except for a missing entry.
    pub async fn delete(&self, entry: EntryName) -> Result<bool, KeychainError> {
        self.run(move |store| match store.delete(&entry) {
            Err(KeychainError::NoEntry) => Ok(false),
            answer => answer.map(|()| true),
        })
        .await
    }

    /// Runs a blocking call on a thread made for that, no longer than a person's patience.
    async fn run<T: Send + 'static>(
        &self,
        call: impl FnOnce(&dyn KeyStore) -> Result<T, KeychainError> + Send + 'static,
    ) -> Result<T, KeychainError> {
        let store = Arc::clone(&self.0);
        let call = tauri::async_runtime::spawn_blocking(move || call(store.as_ref()));
        match tokio::time::timeout(PATIENCE, call).await {
            Ok(Ok(answer)) => answer,
            Ok(Err(_)) => Err(KeychainError::Unavailable("its call broke off".to_owned())),
            Err(_) => Err(KeychainError::NoAnswer),
        }
    }
}
