//! The frame of the window and its menu, which the page cannot reach, as the person chose them.

use std::fmt;
use std::sync::OnceLock;

use crate::settings::Settings;

type Dress = Box<dyn Fn(&Settings) + Send + Sync>;

/// How the frame of the window gets its theme and its language.
#[derive(Default)]
pub struct Frame(OnceLock<Dress>);

impl fmt::Debug for Frame {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Frame")
    }
}

impl Frame {
    /// What gives the frame its theme and its language. Only the first one counts.
    pub fn dress_by(&self, dress: impl Fn(&Settings) + Send + Sync + 'static) {
        let _ = self.0.set(Box::new(dress));
    }

    /// Gives the frame what was chosen, where there is a frame.
    pub fn dress(&self, settings: &Settings) {
        if let Some(dress) = self.0.get() {
            dress(settings);
        }
    }
}
