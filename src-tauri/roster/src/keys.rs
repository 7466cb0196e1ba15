//! Where keys are kept: in the system's keychain or, if the person chooses it, in memory for this session only.
//!
//! An entry belongs to one clinic *and one origin*, so a key saved for Avara is never sent elsewhere. Calls are slow and may wait
//! for a person to unlock the keychain, so they run off the main thread, one after another and under a time limit. A failed read
//! never deletes.

mod as_error;
mod memory;
mod queue;
pub mod self_test;

use std::sync::Arc;
use std::time::Duration;

use avara::ApiKey;
use tokio::sync::oneshot;

pub use memory::MemoryKeys;
use queue::Queue;

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

    /// An entry that a store listed under this name.
    pub fn listed(name: String) -> Self {
        Self(name)
    }

    /// The name as the store knows it.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether this can be the name of a clinic's key. Ids of clinics all have the same form.
    pub(crate) fn is_of_clinic(&self) -> bool {
        let Some((id, _)) = self.0.split_once(' ') else {
            return false;
        };
        let digits = id.strip_prefix("clinic_").unwrap_or_default();
        digits.len() == 32 && digits.bytes().all(|byte| byte.is_ascii_hexdigit())
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
    /// The keychain did not answer within the time a person needs to unlock it. What was asked may still be done later.
    #[error("keychain did not answer")]
    NoAnswer,
    /// The keychain is locked and was not unlocked.
    #[error("keychain locked: {0}")]
    Locked(String),
    /// The person or the system refused.
    #[error("keychain denied access: {0}")]
    Denied(String),
}

/// A place for keys. Its calls may block for long.
pub trait KeyStore: Send + Sync + 'static {
    /// The key of an entry.
    ///
    /// # Errors
    /// [`KeychainError::NoEntry`] if nothing is kept under this name; the others if the store does not work.
    fn read(&self, entry: &EntryName) -> Result<ApiKey, KeychainError>;

    /// Keeps a key, instead of the one that was there.
    ///
    /// # Errors
    /// If the store does not work.
    fn save(&self, entry: &EntryName, key: &ApiKey) -> Result<(), KeychainError>;

    /// Deletes an entry.
    ///
    /// # Errors
    /// [`KeychainError::NoEntry`] if nothing is kept under this name; the others if the store does not work.
    fn delete(&self, entry: &EntryName) -> Result<(), KeychainError>;

    /// The names of all entries that this app ever made, of whatever clinic.
    ///
    /// # Errors
    /// If the store does not work.
    fn names(&self) -> Result<Vec<EntryName>, KeychainError>;
}

/// A key store as the app uses it: off the main thread, one call after another, under a time limit, each save read back.
///
/// A call takes its place in the queue when it is made, not when it is awaited, and is carried out even if no one waits for its
/// answer anymore. So a call that comes after a slow save finds what that save left.
#[derive(Debug, Clone)]
pub struct Keys(Arc<Queue>);

impl Keys {
    /// The keys in `store`.
    pub fn new(store: impl KeyStore) -> Self {
        Self(Arc::new(Queue::new(store)))
    }

    /// Sets what is told of each failure, with the system's own code. Only the first call counts.
    pub fn tell_failures(&self, listener: impl Fn(&KeychainError) + Send + Sync + 'static) {
        self.0.tell_failures(Box::new(listener));
    }

    /// The key of an entry.
    ///
    /// # Errors
    /// As [`KeyStore::read`].
    pub fn read(&self, entry: EntryName) -> impl Future<Output = Result<ApiKey, KeychainError>> {
        self.run(move |store| store.read(&entry))
    }

    /// Keeps a key and reads it back.
    ///
    /// # Errors
    /// As [`KeyStore::save`]; [`KeychainError::Unavailable`] if the key read back is another one, or none.
    pub fn save(
        &self,
        entry: EntryName,
        key: ApiKey,
    ) -> impl Future<Output = Result<(), KeychainError>> {
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
    }

    /// Deletes an entry, and answers whether there was one. A missing entry is no error.
    ///
    /// # Errors
    /// As [`KeyStore::delete`], except for a missing entry.
    pub fn delete(&self, entry: EntryName) -> impl Future<Output = Result<bool, KeychainError>> {
        self.run(move |store| match store.delete(&entry) {
            Err(KeychainError::NoEntry) => Ok(false),
            answer => answer.map(|()| true),
        })
    }

    /// The names of all entries that this app ever made.
    ///
    /// # Errors
    /// As [`KeyStore::names`].
    pub fn names(&self) -> impl Future<Output = Result<Vec<EntryName>, KeychainError>> + use<> {
        self.run(|store| store.names())
    }

    /// Puts a blocking call into the queue and waits for its answer, no longer than [`PATIENCE`].
    fn run<T, C>(&self, call: C) -> impl Future<Output = Result<T, KeychainError>> + use<T, C>
    where
        T: Send + 'static,
        C: FnOnce(&dyn KeyStore) -> Result<T, KeychainError> + Send + 'static,
    {
        let (answer, answered) = oneshot::channel();
        self.0.add(Box::new(move |store| {
            // If no one waits anymore, the next call finds what this one did.
            let _ = answer.send(call(store));
        }));
        let queue = Arc::clone(&self.0);
        async move {
            let answer = match tokio::time::timeout(PATIENCE, answered).await {
                Ok(Ok(answer)) => answer,
                Ok(Err(_)) => Err(KeychainError::Unavailable("its call broke off".to_owned())),
                Err(_) => Err(KeychainError::NoAnswer),
            };
            answer.inspect_err(|error| queue.failed(error))
        }
    }
}

#[cfg(test)]
#[path = "keys_tests.rs"]
mod tests;
