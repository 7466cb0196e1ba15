//! Closing the window over a draft: the page asks first.
//!
//! The page says when it holds a draft. Only then is a wish to close passed on to it, so that a page which does not answer can
//! always be closed when there is nothing to lose.

use std::fmt;
use std::sync::OnceLock;
use std::sync::atomic::{AtomicBool, Ordering};

/// Whether the window may close, and how it does.
#[derive(Default)]
pub struct Closing {
    held: AtomicBool,
    exit: OnceLock<Box<dyn Fn() + Send + Sync>>,
}

impl fmt::Debug for Closing {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Closing")
            .field("held", &self.held)
            .finish_non_exhaustive()
    }
}

impl Closing {
    /// What ends the app. Only the first one counts.
    pub fn exit_by(&self, exit: impl Fn() + Send + Sync + 'static) {
        let _ = self.exit.set(Box::new(exit));
    }

    /// The page holds a draft, or no longer does.
    pub fn hold(&self, held: bool) {
        self.held.store(held, Ordering::Relaxed);
    }

    /// Whether the page must be asked.
    pub fn is_held(&self) -> bool {
        self.held.load(Ordering::Relaxed)
    }

    /// Closes, whatever the page held: the person said so.
    pub fn close(&self) {
        self.hold(false);
        if let Some(exit) = self.exit.get() {
            exit();
        }
    }
}
