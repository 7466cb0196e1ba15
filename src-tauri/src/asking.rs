//! Questions that stand outside the page, for what a page that was taken over must not do by itself: make an admin, invite one, and
//! change the access of one person after the other.
//!
//! The system asks them, in a window of its own. They name the person as the server knows them, not as the page calls them, and the
//! page has no way to answer.

mod native;
mod rush;
mod shown;
mod words;

use std::fmt;
use std::pin::Pin;
use std::sync::{Mutex, OnceLock};
use std::time::Instant;

use avara::{Avara, Level, UserPatch};
use serde::Deserialize;

use crate::error::{CommandError, ErrorCode};
use crate::lock::lock;
use crate::settings::system_language;
use crate::state::AppState;
use crate::store::{Act, Subject};

pub(crate) use native::{ask, tell};
pub use rush::Rush;
pub use words::Text;

/// What is asked about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A person of the clinic becomes an admin.
    MakeAdmin,
    /// Someone is invited as an admin.
    InviteAdmin,
    /// Someone who was invited becomes an admin once they accept.
    MakeInvitedAdmin,
    /// The access of one person more is removed, after this many in the last minute.
    RevokeMore(usize),
    /// The invitation of one person more is revoked, after this many changes of access in the last minute.
    RevokeInvitationMore(usize),
    /// The access of one person more is restored, after this many changes of access in the last minute.
    RestoreMore(usize),
}

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

/// Names no one: questions hold people.
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

/// What asks, and what it has to remember for that.
#[derive(Default)]
pub struct Asking {
    ask: OnceLock<Ask>,
    rush: Mutex<Rush>,
    /// Held while a question stands. A page that asks for another one at the same time is up to no good.
    one: tokio::sync::Mutex<()>,
}

impl fmt::Debug for Asking {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Asking")
    }
}

impl Asking {
    /// What asks the person. Only the first one counts; without one the answer is no.
    pub fn ask_by(&self, ask: impl Fn(Text) -> Answer + Send + Sync + 'static) {
        let _ = self.ask.set(Box::new(ask));
    }
}

/// Whom a question is about, as far as it names them. People, invitations and those to be invited all have these.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
struct Person {
    first_name: String,
    last_name: String,
    email: String,
}

impl AppState {
    /// Asks the person before someone gets to be an admin.
    ///
    /// # Errors
    /// `declined` if they say no: then nothing may be sent.
    pub async fn confirm_admin(
        &self,
        clinic_id: &str,
        about: About,
        subject: &Subject,
    ) -> Result<(), CommandError> {
        self.confirm(clinic_id, about, person_of(subject)).await
    }

    /// Asks the person before an act that is one of many in a short time.
    ///
    /// # Errors
    /// `declined` if they say no, and as reading the person says: then nothing may be sent.
    pub async fn confirm_rush(
        &self,
        clinic_id: &str,
        act: Act,
        subject: &Subject,
    ) -> Result<(), CommandError> {
        let about = match act {
            Act::Revoke => About::RevokeMore,
            Act::RevokeInvitation => About::RevokeInvitationMore,
            Act::Restore => About::RestoreMore,
            _ => return Ok(()),
        };
        let Some(before) = lock(&self.asking.rush).admits(Instant::now(), subject.id()) else {
            return Ok(());
        };
        let person = match act {
            // It was read from the server a moment ago.
            Act::RevokeInvitation => person_of(subject),
            _ => self.person_at_server(clinic_id, subject).await?,
        };
        self.confirm(clinic_id, about(before), person).await?;
        lock(&self.asking.rush).confirmed(Instant::now(), subject.id());
        Ok(())
    }

    /// The person as the server knows them; as the page calls them if the server knows them no longer.
    async fn person_at_server(
        &self,
        clinic_id: &str,
        subject: &Subject,
    ) -> Result<Person, CommandError> {
        let Ok(id) = subject.id().parse() else {
            return Ok(person_of(subject));
        };
        let read = async |avara: Avara| Ok(avara.retrieve_user(&id).await?);
        match self.session.read(clinic_id, read).await {
            Ok(user) => Ok(person_of(&(&user).into())),
            Err(error)
                if matches!(
                    error.code,
                    ErrorCode::NotFound | ErrorCode::Forbidden | ErrorCode::BadResponse
                ) =>
            {
                Ok(person_of(subject))
            }
            Err(error) => Err(error),
        }
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

/// Whether this level lets someone administer the clinic. One that this version does not know might.
pub(crate) fn is_power(level: &Level) -> bool {
    *level != Level::Member
}

/// Whether the change lets someone of this level administer the clinic who could not before.
pub(crate) fn grants_power(patch: &UserPatch, level: &Level) -> bool {
    let wanted = patch.level.value();
    wanted.is_some_and(|wanted| is_power(wanted) && wanted != level)
}

/// As the subject has them. What cannot be read stays empty: the question is asked all the same.
fn person_of(subject: &Subject) -> Person {
    serde_json::from_str(subject.json()).unwrap_or_default()
}

fn declined() -> CommandError {
    let text = "The question was answered with Cancel. Nothing was sent.";
    CommandError::new(ErrorCode::Declined, text)
}
