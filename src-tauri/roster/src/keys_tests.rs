//! Calls of a keychain: one after another, whatever becomes of those who made them.

use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex};

use super::*;
use crate::lock::lock;

/// A keychain whose saves wait until they are let go on.
struct Slow {
    keys: Arc<MemoryKeys>,
    saving: Sender<()>,
    go: Mutex<Receiver<()>>,
}

impl KeyStore for Slow {
    fn read(&self, entry: &EntryName) -> Result<ApiKey, KeychainError> {
        self.keys.read(entry)
    }

    fn save(&self, entry: &EntryName, key: &ApiKey) -> Result<(), KeychainError> {
        let _ = self.saving.send(());
        let _ = lock(&self.go).recv();
        self.keys.save(entry, key)
    }

    fn delete(&self, entry: &EntryName) -> Result<(), KeychainError> {
        self.keys.delete(entry)
    }

    fn names(&self) -> Result<Vec<EntryName>, KeychainError> {
        Ok(Vec::new())
    }
}

fn key() -> ApiKey {
    ApiKey::new("a-key").expect("a key")
}

fn entry() -> EntryName {
    EntryName::new("clinic_1", "https://api.avarasoftware.com")
}

#[test]
fn what_takes_back_a_save_comes_after_it_even_if_no_one_waited() {
    let ((saving, is_saving), (go, wait)) = (channel(), channel());
    let kept = Arc::new(MemoryKeys::default());
    let keys = Keys::new(Slow {
        keys: Arc::clone(&kept),
        saving,
        go: Mutex::new(wait),
    });
    // Given up, as after the time limit.
    drop(keys.save(entry(), key()));
    is_saving.recv().expect("the save has begun");
    drop(keys.delete(entry()));
    let last = keys.read(entry());
    go.send(()).expect("the save waits");
    let last = crate::testing::done(last);
    assert_eq!(last, Err(KeychainError::NoEntry));
    assert_eq!(kept.read(&entry()), Err(KeychainError::NoEntry));
}

/// A keychain that breaks when it is read.
struct Breaks;

impl KeyStore for Breaks {
    fn read(&self, _: &EntryName) -> Result<ApiKey, KeychainError> {
        panic!("no luck")
    }

    fn save(&self, _: &EntryName, _: &ApiKey) -> Result<(), KeychainError> {
        Ok(())
    }

    fn delete(&self, _: &EntryName) -> Result<(), KeychainError> {
        Ok(())
    }

    fn names(&self) -> Result<Vec<EntryName>, KeychainError> {
        Ok(Vec::new())
    }
}

#[test]
fn a_call_that_panics_is_a_failure_and_the_next_one_works() {
    let keys = Keys::new(Breaks);
    let told = Arc::new(Mutex::new(Vec::new()));
    let heard = Arc::clone(&told);
    keys.tell_failures(move |error| lock(&heard).push(error.to_string()));
    let read = crate::testing::done(keys.read(entry()));
    assert_eq!(
        read,
        Err(KeychainError::Unavailable("its call broke off".to_owned()))
    );
    assert_eq!(crate::testing::done(keys.delete(entry())), Ok(true));
    assert_eq!(*lock(&told), ["keychain unavailable: its call broke off"]);
}
