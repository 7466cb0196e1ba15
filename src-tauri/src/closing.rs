//! Closing the window: the page asks about a draft first, and saves what it changed a moment ago.
//!
//! The page says when it holds a draft. If it holds none, the app waits for it at most a moment. So a page that does not answer can
//! be closed if there is nothing to lose.

use std::fmt;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, OnceLock};
use std::thread;
use std::time::Duration;

/// How long the page may take to save what it changed.
const MOST: Duration = Duration::from_secs(1);

/// Whether the window may close, and how it does.
#[derive(Debug, Clone, Default)]
pub struct Closing(Arc<State>);

#[derive(Default)]
struct State {
    held: AtomicBool,
    exit: OnceLock<Box<dyn Fn() + Send + Sync>>,
}

impl fmt::Debug for State {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("State")
            .field("held", &self.held)
            .finish_non_exhaustive()
    }
}

impl Closing {
    /// Sets how the app is ended. Only the first call counts.
    pub fn exit_by(&self, exit: impl Fn() + Send + Sync + 'static) {
        let _ = self.0.exit.set(Box::new(exit));
    }

    /// The page holds a draft, or no longer does.
    pub fn hold(&self, held: bool) {
        self.0.held.store(held, Ordering::Relaxed);
    }

    /// Whether the page holds a draft.
    pub fn is_held(&self) -> bool {
        self.0.held.load(Ordering::Relaxed)
    }

    /// The person wants to close the window. Answers whether it may close at once. If not, the page was told, and closes it.
    ///
    /// `tell` tells the page, and answers whether there is a page.
    pub fn request(&self, tell: impl FnOnce() -> bool) -> bool {
        if !tell() {
            return !self.is_held();
        }
        if !self.is_held() {
            let closing = self.clone();
            let waiting = thread::Builder::new().name("closing".to_owned());
            let waiting = waiting.spawn(move || closing.close_after(MOST));
            // Without the thread, nothing would close the window if the page does not.
            return waiting.is_err();
        }
        false
    }

    /// Closes the window even if the page holds a draft: the person said so.
    pub fn close(&self) {
        self.hold(false);
        if let Some(exit) = self.0.exit.get() {
            exit();
        }
    }

    /// The system ends the app, even if the page holds a draft. The page only gets the time to save what it changed a moment
    /// ago. `exit` ends the app if nothing else does.
    pub fn end(&self, tell: impl FnOnce() -> bool, exit: impl FnOnce()) {
        if tell() {
            thread::sleep(MOST);
        }
        self.hold(false);
        exit();
    }

    fn close_after(&self, wait: Duration) {
        thread::sleep(wait);
        // By now the page may have told of a draft, and asks about it.
        if !self.is_held() {
            self.close();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_ends_the_app_whatever_the_page_holds() {
        let (closing, ended) = (Closing::default(), AtomicBool::new(false));
        closing.hold(true);
        closing.end(|| false, || ended.store(true, Ordering::Relaxed));
        assert!(ended.load(Ordering::Relaxed));
        assert!(!closing.is_held());
    }

    #[test]
    fn a_draft_of_which_the_page_tells_late_keeps_the_window_open() {
        let (closing, closed) = (Closing::default(), Arc::new(AtomicBool::new(false)));
        let note = Arc::clone(&closed);
        closing.exit_by(move || note.store(true, Ordering::Relaxed));
        closing.hold(true);
        closing.close_after(Duration::ZERO);
        assert!(!closed.load(Ordering::Relaxed));
        closing.hold(false);
        closing.close_after(Duration::ZERO);
        assert!(closed.load(Ordering::Relaxed));
    }
}
