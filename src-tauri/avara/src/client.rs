//! The handle that everything is called on. The calls themselves stand with their resources.

use std::fmt;
use std::sync::Arc;

use url::Url;

use crate::http::Transport;

/// A clinic's people, by one API key at one origin. Cheap to clone; clones share their connections.
#[derive(Clone)]
pub struct Avara {
    pub(crate) transport: Arc<Transport>,
    pub(crate) users: Url,
}

impl Avara {
    /// A URL below the list of people.
    pub(crate) fn url<const N: usize>(&self, steps: [&str; N]) -> Url {
        let mut url = self.users.clone();
        url.path_segments_mut()
            .expect("an http URL has a path")
            .extend(steps);
        url
    }
}

/// Shows where it connects, and no key.
impl fmt::Debug for Avara {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Avara")
            .field("users", &self.users.as_str())
            .finish_non_exhaustive()
    }
}
