//! Questions outside the page, before what a page that was taken over must not do alone: make, invite or restore an admin, and act on
//! one person after the other.
//!
//! The system asks them, in a window of its own. They name the person as the server knows them, not as the page calls them, and the
//! page has no way to answer.

mod about;
mod native;
mod rush;
mod shown;
mod words;

use std::fmt;
use std::pin::Pin;
use std::sync::{Mutex, OnceLock};
use std::time::Instant;

use avara::User;
use serde::Deserialize;

use crate::address::plain;
use crate::error::{CommandError, ErrorCode};
use crate::lock::lock;
use crate::settings::system_language;
use crate::state::AppState;
use crate::store::{Act, Subject};
use rush::{Kind, Rush};

pub use about::About;
pub(crate) use about::{granted, is_power};
pub(crate) use native::{ask, tell};
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
pub struct Asking {
    ask: OnceLock<Ask>,
    rush: Mutex<Rush>,
    /// Held while a question is open. The app's own page never needs a second one at the same time, so that one is declined.
    one: tokio::sync::Mutex<()>,
}

impl fmt::Debug for Asking {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Asking")
    }
}

impl Asking {
    /// Sets how the person is asked. Only the first call counts. Without one, every answer is no.
    pub fn ask_by(&self, ask: impl Fn(Text) -> Answer + Send + Sync + 'static) {
        let _ = self.ask.set(Box::new(ask));
    }
}

/// What a question shows of the person. Users, invitations and people to invite all have these fields.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
struct Person {
    first_name: String,
    last_name: String,
    email: String,
}

impl AppState {
    /// Asks the person before an act that gives someone `power` over the clinic, or else as [`confirm_rush`](Self::confirm_rush)
    /// does. Answers whether it had to.
    ///
    /// # Errors
    /// `declined` if they say no, and as reading the person says: then nothing may be sent.
    pub async fn confirm_change(
        &self,
        clinic_id: &str,
        act: Act,
        power: Option<About>,
        subject: &Subject,
    ) -> Result<bool, CommandError> {
        let Some(about) = power else {
            return self.confirm_rush(clinic_id, act, subject).await;
        };
        self.confirm(clinic_id, about, person_of(subject)).await?;
        // One question is enough for this act, even if it comes after many others.
        self.said_yes(act, subject);
        Ok(true)
    }

    /// Asks the person before someone gets back the power to administer the clinic. A member gets access back without a question.
    ///
    /// The page may call an admin a member, and it is unknown how the server shows someone whose access is revoked. So this asks
    /// if the server or the ledger says that they are more than a member, and if neither of the two knows them.
    ///
    /// # Errors
    /// `declined` if they say no, and as reading the person says: then nothing may be sent.
    pub async fn confirm_restored_admin(
        &self,
        clinic_id: &str,
        user: &User,
    ) -> Result<(), CommandError> {
        let at_server = self.user_at_server(clinic_id, user.user_id).await?;
        let revoked = self.store.ledger().revoked(clinic_id).await;
        let revoked = self.noted("act", revoked).unwrap_or_default().into_iter();
        let kept = revoked
            .map(|one| one.user)
            .find(|kept| kept.user_id == user.user_id);
        let known: Vec<User> = at_server.into_iter().chain(kept).collect();
        if !known.is_empty() && !known.iter().any(|known| is_power(&known.level)) {
            return Ok(());
        }
        let subject = Subject::from(known.first().unwrap_or(user));
        let (act, power) = (Act::Restore, Some(About::RestoreAdmin));
        let asked = self.confirm_change(clinic_id, act, power, &subject);
        asked.await.map(drop)
    }

    /// Asks the person before an act that is one of many in a short time. Answers whether it had to.
    ///
    /// # Errors
    /// `declined` if they say no, and as reading the person says: then nothing may be sent.
    pub async fn confirm_rush(
        &self,
        clinic_id: &str,
        act: Act,
        subject: &Subject,
    ) -> Result<bool, CommandError> {
        let Some(kind) = Kind::of(act) else {
            return Ok(false);
        };
        let admitted = lock(&self.asking.rush).admits(Instant::now(), kind, &who(subject));
        let Some(before) = admitted else {
            return Ok(false);
        };
        let person = match act {
            Act::Revoke | Act::Restore => self.person_at_server(clinic_id, subject).await?,
            // It was read from the server a moment ago, or the server knows no more of them than the page.
            _ => person_of(subject),
        };
        let about = About::one_more(act, before);
        self.confirm(clinic_id, about, person).await?;
        self.said_yes(act, subject);
        Ok(true)
    }

    fn said_yes(&self, act: Act, subject: &Subject) {
        if let Some(kind) = Kind::of(act) {
            lock(&self.asking.rush).confirmed(Instant::now(), kind, &who(subject));
        }
    }

    /// The person as the server knows them. If the server does not know them, as the page calls them.
    async fn person_at_server(
        &self,
        clinic_id: &str,
        subject: &Subject,
    ) -> Result<Person, CommandError> {
        let Ok(id) = subject.id().parse() else {
            return Ok(person_of(subject));
        };
        Ok(match self.user_at_server(clinic_id, id).await? {
            Some(user) => person_of(&Subject::from(&user)),
            None => person_of(subject),
        })
    }

    async fn confirm(
        &self,
        clinic_id: &str,
        about: About,
        person: Person,
    ) -> Result<(), CommandError> {
        let clinic = self.session.clinic_name(clinic_id)?;
        let Ok(_one) = self.asking.one.try_lock() else {
            return Err(declined());
        };
        let question = Question {
            about,
            name: shown::shown(&format!("{} {}", person.first_name, person.last_name)),
            email: shown::shown(&person.email),
            clinic: shown::shown(&clinic),
        };
        let settings = self.noted("settings", self.store.settings().read().await);
        let language = settings.unwrap_or_default().language;
        let text = words::text(&question, language.spoken(&system_language()));
        let is_yes = match self.asking.ask.get() {
            Some(ask) => ask(text).await,
            None => false,
        };
        is_yes.then_some(()).ok_or_else(declined)
    }
}

/// Under what an act on someone counts: their id or, if they have none yet, their address.
fn who(subject: &Subject) -> String {
    match subject.id() {
        "" => plain(&person_of(subject).email),
        id => id.to_owned(),
    }
}

/// The fields as the subject has them. What cannot be read stays empty, and the question is still asked.
fn person_of(subject: &Subject) -> Person {
    serde_json::from_str(subject.json()).unwrap_or_default()
}

fn declined() -> CommandError {
    let text = "The question was answered with Cancel. Nothing was sent.";
    CommandError::new(ErrorCode::Declined, text)
}
