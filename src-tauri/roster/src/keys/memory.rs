//! Keys in memory: for clinics whose key is kept for this session only.

use std::collections::HashMap;
use std::sync::Mutex;

use avara::ApiKey;

use super::{EntryName, KeyStore, KeychainError};
use crate::lock::lock;

/// Keys that are gone when the app ends.
#[derive(Debug, Default)]
pub struct MemoryKeys(Mutex<HashMap<EntryName, ApiKey>>);

impl MemoryKeys {
    fn with<T>(&self, look: impl FnOnce(&mut HashMap<EntryName, ApiKey>) -> T) -> T {
        look(&mut lock(&self.0))
    }
}

impl KeyStore for MemoryKeys {
    fn read(&self, entry: &EntryName) -> Result<ApiKey, KeychainError> {
        self.with(|keys| keys.get(entry).cloned())
            .ok_or(KeychainError::NoEntry)
    }

    fn save(&self, entry: &EntryName, key: &ApiKey) -> Result<(), KeychainError> {
        self.with(|keys| keys.insert(entry.clone(), key.clone()));
        Ok(())
    }

    fn delete(&self, entry: &EntryName) -> Result<(), KeychainError> {
        match self.with(|keys| keys.remove(entry)) {
            Some(_) => Ok(()),
            None => Err(KeychainError::NoEntry),
        }
    }

    fn names(&self) -> Result<Vec<EntryName>, KeychainError> {
        Ok(self.with(|keys| keys.keys().cloned().collect()))
    }
}
