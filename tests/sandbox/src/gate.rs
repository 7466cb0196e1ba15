//! Where requests wait until a test lets them go on, instead of for a time that is too short on one machine and too
//! long on another.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use tokio::sync::Notify;
use tokio::time::timeout;

/// No one waits for ever, should a test forget to let them go.
const LONGEST: Duration = Duration::from_secs(120);

#[derive(Default)]
pub(crate) struct Gate {
    held: AtomicUsize,
    opened: Notify,
}

impl Gate {
    /// Waits until those who are held are let go.
    pub(crate) async fn pass(&self) {
        let mut opened = std::pin::pin!(self.opened.notified());
        // From here on an opening is heard; only then is it told that someone waits.
        opened.as_mut().enable();
        let held = Held::of(&self.held);
        let _ = timeout(LONGEST, opened).await;
        drop(held);
    }

    /// How many are held now.
    pub(crate) fn held(&self) -> usize {
        self.held.load(Ordering::SeqCst)
    }

    /// Lets those go that are held now.
    pub(crate) fn open(&self) {
        self.opened.notify_waiters();
    }
}

/// One that is held, also where the server stops in the meantime.
struct Held<'gate>(&'gate AtomicUsize);

impl<'gate> Held<'gate> {
    fn of(count: &'gate AtomicUsize) -> Self {
        count.fetch_add(1, Ordering::SeqCst);
        Self(count)
    }
}

impl Drop for Held<'_> {
    fn drop(&mut self) {
        self.0.fetch_sub(1, Ordering::SeqCst);
    }
}
