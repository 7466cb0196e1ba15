//! A keychain that does as told.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, Sender};
use std::sync::{Arc, Mutex};

use avara::ApiKey;
use roster::keys::{EntryName, KeyStore, KeychainError, MemoryKeys};

/// A keychain in memory that outlives a start of the app, counts its entries and can be made to fail.
#[derive(Clone, Default)]
pub struct FakeKeychain(Arc<Inside>);

#[derive(Default)]
struct Inside {
    keys: MemoryKeys,
    names: Mutex<Vec<EntryName>>,
    failure: Mutex<Option<KeychainError>>,
    lie: Mutex<Option<Lie>>,
    reads: AtomicUsize,
    pause: Mutex<Option<(Sender<()>, Receiver<()>)>>,
    pause_deleting: Mutex<Option<(Sender<()>, Receiver<()>)>>,
}

/// What a keychain does that says it kept a key and did not.
#[derive(Clone, Copy)]
pub enum Lie {
    /// Keeps nothing.
    Forgets,
    /// Keeps another key.
    KeepsAnother,
}

impl FakeKeychain {
    /// Every call fails like this from now on; `None` ends that.
    pub fn fail(&self, failure: Option<KeychainError>) {
        *self.0.failure.lock().expect("no panic holds it") = failure;
    }

    /// The next save goes wrong unseen.
    pub fn lie_once(&self, lie: Lie) {
        *self.0.lie.lock().expect("no panic holds it") = Some(lie);
    }

    /// The next save asks the person, as it were: the receiver tells when it does, the sender lets it go on.
    pub fn pause_once(&self) -> (Receiver<()>, Sender<()>) {
        let ((asks, asked), (answer, answered)) = (mpsc::channel(), mpsc::channel());
        *self.0.pause.lock().expect("no panic holds it") = Some((asks, answered));
        (asked, answer)
    }

    /// The same for the next deletion, which takes place once it may go on.
    pub fn pause_deleting_once(&self) -> (Receiver<()>, Sender<()>) {
        let ((asks, asked), (answer, answered)) = (mpsc::channel(), mpsc::channel());
        *self.0.pause_deleting.lock().expect("no panic holds it") = Some((asks, answered));
        (asked, answer)
    }

    /// The names of the entries that are kept.
    pub fn names(&self) -> Vec<String> {
        let names = self.0.names.lock().expect("no panic holds it");
        names.iter().map(|name| name.as_str().to_owned()).collect()
    }

    /// How often a key was asked for.
    pub fn reads(&self) -> usize {
        self.0.reads.load(Ordering::Relaxed)
    }

    fn works(&self) -> Result<(), KeychainError> {
        match &*self.0.failure.lock().expect("no panic holds it") {
            Some(failure) => Err(failure.clone()),
            None => Ok(()),
        }
    }
}

impl KeyStore for FakeKeychain {
    fn read(&self, entry: &EntryName) -> Result<ApiKey, KeychainError> {
        self.0.reads.fetch_add(1, Ordering::Relaxed);
        self.works()?;
        self.0.keys.read(entry)
    }

    fn save(&self, entry: &EntryName, key: &ApiKey) -> Result<(), KeychainError> {
        self.works()?;
        let pause = self.0.pause.lock().expect("no panic holds it").take();
        if let Some((asks, answered)) = pause {
            asks.send(()).expect("the test waits for it");
            answered.recv().expect("the test answers");
        }
        let lie = self.0.lie.lock().expect("no panic holds it").take();
        let another = ApiKey::new("another-key").expect("a key");
        let kept = match lie {
            None => key,
            Some(Lie::KeepsAnother) => &another,
            Some(Lie::Forgets) => {
                let _ = self.delete(entry);
                return Ok(());
            }
        };
        self.0.keys.save(entry, kept)?;
        let mut names = self.0.names.lock().expect("no panic holds it");
        if !names.contains(entry) {
            names.push(entry.clone());
        }
        Ok(())
    }

    fn delete(&self, entry: &EntryName) -> Result<(), KeychainError> {
        self.works()?;
        let pause = self
            .0
            .pause_deleting
            .lock()
            .expect("no panic holds it")
            .take();
        if let Some((asks, answered)) = pause {
            asks.send(()).expect("the test waits for it");
            // Whoever never answers is a kill in the middle of it.
            if answered.recv().is_err() {
                return Err(KeychainError::NoAnswer);
            }
        }
        self.0.keys.delete(entry)?;
        self.0
            .names
            .lock()
            .expect("no panic holds it")
            .retain(|name| name != entry);
        Ok(())
    }

    fn names(&self) -> Result<Vec<EntryName>, KeychainError> {
        self.works()?;
        self.0.keys.names()
    }
}
