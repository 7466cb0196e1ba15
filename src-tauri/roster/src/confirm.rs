//! What is asked before a page that was taken over could do it alone: make, invite or restore an admin, and act on one person after
//! the other. A question names the person as the server knows them, not as the page calls them.

use avara::User;
use serde::Deserialize;

use crate::Roster;
use crate::address::plain;
use crate::error::{CommandError, ErrorCode};
use crate::question::{About, Question, is_power, shown};
use crate::settings::system_language;
use crate::store::{Act, Subject};

/// What a question shows of the person. Users, invitations and people to invite all have these fields.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", default)]
#[derive(Default)]
struct Person {
    first_name: String,
    last_name: String,
    email: String,
}

impl Roster {
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
        self.questions.said_yes(act, &who(subject));
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
        let Some(about) = self.questions.rush(act, &who(subject)) else {
            return Ok(false);
        };
        let person = match act {
            Act::Revoke | Act::Restore => self.person_at_server(clinic_id, subject).await?,
            // It was read from the server a moment ago, or the server knows no more of them than the page.
            _ => person_of(subject),
        };
        self.confirm(clinic_id, about, person).await?;
        self.questions.said_yes(act, &who(subject));
        Ok(true)
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
        let question = Question {
            about,
            name: shown(&format!("{} {}", person.first_name, person.last_name)),
            email: shown(&person.email),
            clinic: shown(&clinic),
        };
        let settings = self.noted("settings", self.store.settings().read().await);
        let language = settings.unwrap_or_default().language;
        let language = language.spoken(&system_language());
        if self.questions.ask(&question, language).await {
            Ok(())
        } else {
            Err(CommandError::new(ErrorCode::Declined))
        }
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
