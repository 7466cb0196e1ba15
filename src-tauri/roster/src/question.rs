//! Questions that the page can neither ask nor answer. The system asks them, in a window of its own.

mod about;
mod rush;
mod shown;
mod words;

use std::fmt;
use std::pin::Pin;
use std::sync::{Mutex, OnceLock};
use std::time::Instant;

use crate::lock::lock;
use crate::store::Act;
use rush::{Kind, Rush};

pub use about::{About, granted, is_power};
pub use shown::shown;
pub use words::Text;

/// A question.
#[derive(Clone, PartialEq, Eq)]
pub struct Question {
    /// What it is about.
    pub about: About,
    /// The person's name, cleaned of what would deceive the eye.
    pub name: String,
    /// The person's email, cleaned likewise.
    pub email: String,
    /// What the clinic is called here.
    pub clinic: String,
}

/// Shows no name: a question is about a person.
impl fmt::Debug for Question {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_tuple("Question")
            .field(&self.about)
            .finish()
    }
}

/// Whether the person said yes.
pub type Answer = Pin<Box<dyn Future<Output = bool> + Send>>;

type Ask = Box<dyn Fn(Text) -> Answer + Send + Sync>;

/// Asks the questions, and remembers what it needs for that.
#[derive(Default)]
pub struct Questions {
    ask: OnceLock<Ask>,
    rush: Mutex<Rush>,
    /// Held while a question is open. The app's own page never needs a second one at the same time, so that one is declined.
    one: tokio::sync::Mutex<()>,
}

impl fmt::Debug for Questions {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Questions")
    }
}

impl Questions {
    /// Sets how the person is asked. Only the first call counts. Without one, every answer is no.
    pub fn ask_by(&self, ask: impl Fn(Text) -> Answer + Send + Sync + 'static) {
        let _ = self.ask.set(Box::new(ask));
    }

    /// Asks in this language. Answers no where another question is open.
    pub async fn ask(&self, question: &Question, language: &str) -> bool {
        let Ok(_one) = self.one.try_lock() else {
            return false;
        };
        match self.ask.get() {
            Some(ask) => ask(words::text(question, language)).await,
            None => false,
        }
    }

    /// What to ask before one more act on `who`, if it comes after many others in a short time.
    pub fn rush(&self, act: Act, who: &str) -> Option<About> {
        let before = lock(&self.rush).admits(Instant::now(), Kind::of(act)?, who)?;
        Some(About::one_more(act, before))
    }

    /// The person said yes to this act on `who`: it counts as one of several.
    pub fn said_yes(&self, act: Act, who: &str) {
        if let Some(kind) = Kind::of(act) {
            lock(&self.rush).confirmed(Instant::now(), kind, who);
        }
    }
}
