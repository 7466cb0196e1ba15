//! Questions outside the page, before what a page that was taken over must not do alone: make, invite or restore an admin, and change
//! the access of one person after the other.
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

use avara::{Level, User, UserPatch};
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
    /// An admin or an owner gets their access back.
    RestoreAdmin,
    /// The access of one more person is revoked, after access was changed for this many people in the last minute.
    RevokeMore(usize),
    /// The invitation of one more person is revoked, after access was changed for this many people in the last minute.
    RevokeInvitationMore(usize),
    /// The access of one more person is restored, after access was changed for this many people in the last minute.
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
    /// Asks the person before someone becomes an admin.
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
        self.confirm_admin(clinic_id, About::RestoreAdmin, &subject)
            .await?;
        // One question is enough for this act, even if it comes after many others.
        lock(&self.asking.rush).confirmed(Instant::now(), subject.id());
        Ok(())
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

/// Whether someone of this level can administer the clinic. A level that this version does not know counts, to be safe.
pub(crate) fn is_power(level: &Level) -> bool {
    *level != Level::Member
}

/// Whether the change gives someone of this level another level that lets them administer the clinic.
pub(crate) fn grants_power(patch: &UserPatch, level: &Level) -> bool {
    let wanted = patch.level.value();
    wanted.is_some_and(|wanted| is_power(wanted) && wanted != level)
}

/// The fields as the subject has them. What cannot be read stays empty, and the question is still asked.
fn person_of(subject: &Subject) -> Person {
    serde_json::from_str(subject.json()).unwrap_or_default()
}

fn declined() -> CommandError {
    let text = "The question was answered with Cancel. Nothing was sent.";
    CommandError::new(ErrorCode::Declined, text)
}
