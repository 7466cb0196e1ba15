//! The connections to the service, and when to begin with new ones.
//!
//! A computer that slept keeps connections of which the other end knows nothing anymore, and a request into one of them is
//! lost: an act would end as unknown. A computer that was carried elsewhere has another proxy, which is read when a client is
//! made. So after a rest, and after a failure to connect, the next request begins with a new client.

use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

use reqwest::Client;

use crate::error::Error;

/// How long connections may rest. By the clock on the wall: the other one stands still while the computer sleeps.
const LONGEST_REST: Duration = Duration::from_secs(60);

pub(crate) struct Connections {
    open: Box<dyn Fn() -> Result<Client, Error> + Send + Sync>,
    present: Mutex<Present>,
}

struct Present {
    client: Client,
    used: SystemTime,
    /// A request failed on the way.
    failed: bool,
}

impl Connections {
    /// The connections of the clients that `open` makes. One is made at once, so that it is known that it can be.
    pub(crate) fn new(
        open: impl Fn() -> Result<Client, Error> + Send + Sync + 'static,
    ) -> Result<Self, Error> {
        let present = Present {
            client: open()?,
            used: SystemTime::now(),
            failed: false,
        };
        Ok(Self {
            open: Box::new(open),
            present: Mutex::new(present),
        })
    }

    /// The client for a request that is sent now.
    pub(crate) fn client(&self, now: SystemTime) -> Client {
        let mut present = self.present();
        let rest = now.duration_since(present.used);
        let fresh = rest.is_ok_and(|rest| rest <= LONGEST_REST);
        // If no new one can be made, the old one may still do.
        if (present.failed || !fresh)
            && let Ok(client) = (self.open)()
        {
            present.client = client;
            present.failed = false;
        }
        present.used = now;
        present.client.clone()
    }

    /// A request got no answer: the next one takes another way.
    pub(crate) fn failed(&self) {
        self.present().failed = true;
    }

    fn present(&self) -> std::sync::MutexGuard<'_, Present> {
        // Nothing in there is ever half done.
        self.present.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    #[test]
    fn a_client_is_made_anew_after_a_rest_and_after_a_failure() {
        let made = Arc::new(AtomicUsize::new(0));
        let count = Arc::clone(&made);
        let connections = Connections::new(move || {
            count.fetch_add(1, Ordering::Relaxed);
            Ok(Client::new())
        });
        let connections = connections.expect("a client");
        let start = SystemTime::now();
        let at = |seconds| {
            connections.client(start + Duration::from_secs(seconds));
            made.load(Ordering::Relaxed)
        };
        assert_eq!([at(0), at(50), at(100)], [1, 1, 1]);
        assert_eq!([at(161), at(162)], [2, 2], "it rested");
        assert_eq!(at(10), 3, "the clock was set back");
        connections.failed();
        assert_eq!([at(11), at(12)], [4, 4]);
    }

    #[test]
    fn the_old_client_stays_if_no_new_one_can_be_made() {
        let made = AtomicUsize::new(0);
        let connections = Connections::new(move || match made.fetch_add(1, Ordering::Relaxed) {
            1 => Err(Error::misuse("not now")),
            _ => Ok(Client::new()),
        });
        let connections = connections.expect("a client");
        connections.failed();
        let now = SystemTime::now();
        connections.client(now);
        assert!(connections.present().failed, "it is tried again");
        connections.client(now);
        assert!(!connections.present().failed);
    }
}
