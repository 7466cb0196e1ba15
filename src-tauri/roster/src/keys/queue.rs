//! The thread on which every call of a key store is made, one after another.

use std::fmt;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{OnceLock, mpsc};
use std::thread;

use super::{KeyStore, KeychainError};

/// A call of a key store.
pub(super) type Call = Box<dyn FnOnce(&dyn KeyStore) + Send>;

/// Calls that wait for their turn. The thread ends after the last of them, once this is dropped.
pub(super) struct Queue {
    calls: mpsc::Sender<Call>,
    listener: OnceLock<Listener>,
}

type Listener = Box<dyn Fn(&KeychainError) + Send + Sync>;

impl fmt::Debug for Queue {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Queue")
    }
}

impl Queue {
    /// An empty queue for calls of `store`.
    pub(super) fn new(store: impl KeyStore) -> Self {
        let (calls, queue) = mpsc::channel::<Call>();
        let thread = thread::Builder::new().name("keychain".to_owned());
        // If the thread cannot be made, every call that is added is dropped.
        let _ = thread.spawn(move || {
            for call in queue {
                // A call that panics must not keep the later ones from being made.
                let _ = catch_unwind(AssertUnwindSafe(|| call(&store)));
            }
        });
        Self {
            calls,
            listener: OnceLock::new(),
        }
    }

    /// Sets what is told of each failure. Only the first call counts.
    pub(super) fn tell_failures(&self, listener: Listener) {
        let _ = self.listener.set(listener);
    }

    /// Tells of a failure. A missing entry does not count as one.
    pub(super) fn failed(&self, error: &KeychainError) {
        if let Some(listener) = self.listener.get()
            && *error != KeychainError::NoEntry
        {
            listener(error);
        }
    }

    /// Puts a call at the end. If the thread is gone, the call is dropped, and whoever waits for its answer learns that.
    pub(super) fn add(&self, call: Call) {
        let _ = self.calls.send(call);
    }
}
