//! Acts: whatever changes something at Avara.
//!
//! An act stands in the ledger before it is sent, as one of unknown outcome, and its answer completes the entry: if the app ends
//! while the answer is awaited, the ledger still says that something was sent. A POST is never repeated while its outcome is unknown.

use avara::{Avara, Error, Invitation, User};
use serde::Serialize;
use ts_rs::TS;

use crate::Roster;
use crate::change::is_clear_no;
use crate::error::{CommandError, ErrorCode};
use crate::store::{Act, Entry, Outcome, Subject};

/// An act that Avara confirmed.
#[derive(Debug, Clone, Copy, Serialize, TS)]
pub struct Acted {
    /// Whether it was also recorded on this computer. If it was not, say so: the act was done, and "Revoked" does not know of it.
    pub noted: bool,
}

/// What came of an act, and whether that was recorded.
pub struct Sent<T> {
    /// What Avara answered.
    pub answer: Result<T, CommandError>,
    /// Whether it was also recorded on this computer.
    pub noted: bool,
}

impl Sent<()> {
    /// The answer of an act that has nothing else to tell.
    ///
    /// # Errors
    /// As the act's.
    pub fn acted(self) -> Result<Acted, CommandError> {
        let noted = self.noted;
        self.answer.map(|()| Acted { noted })
    }
}

/// What the ledger is to say of an answer, beyond its outcome.
pub trait Answer {
    /// Whom the act concerns, if only the answer tells.
    fn subject(&self) -> Option<Subject> {
        None
    }
}

impl Answer for () {}

impl Answer for User {
    fn subject(&self) -> Option<Subject> {
        Some(self.into())
    }
}

impl Answer for Invitation {
    fn subject(&self) -> Option<Subject> {
        Some(self.into())
    }
}

impl Roster {
    /// Records an act, sends it and records its outcome. What cannot be recorded is sent all the same, since it can be
    /// urgent to take away access.
    ///
    /// # Errors
    /// In the outer result only if nothing was sent: the clinic is not, or no longer, the connected one, the app is being updated, or
    /// the person said no.
    pub async fn act<T: Answer>(
        &self,
        clinic_id: &str,
        act: Act,
        subject: Subject,
        send: impl AsyncFnOnce(Avara) -> Result<T, CommandError>,
    ) -> Result<Sent<T>, CommandError> {
        self.session.avara(clinic_id)?;
        // Before the gate: a question may stand for long, and nothing is under way until it is answered. What is compared before it is
        // sent was asked about then, and is not again.
        self.confirm_rush(clinic_id, act, &subject).await?;
        let _under_way = self.gate.pass()?;
        let ledger = self.store.ledger();
        let entry = ledger.record(clinic_id, act, subject, Outcome::Unknown);
        let entry = self.noted("act", entry.await).flatten();
        // The clinic may have been left in the meantime. Nothing was sent yet, and nothing is from here on.
        let answer = match self.session.avara(clinic_id) {
            Ok(avara) => {
                let answer = send(avara).await;
                // What was read before is no longer so.
                self.open_invitations.forget();
                answer
            }
            Err(left) => {
                self.withdraw(entry).await;
                return Err(left);
            }
        };
        let noted = match &answer {
            Err(error) if never_left(error) => self.withdraw(entry).await,
            answer => self.end(entry, answer).await,
        };
        Ok(Sent { answer, noted })
    }

    async fn end<T: Answer>(&self, entry: Option<Entry>, answer: &Result<T, CommandError>) -> bool {
        let Some(entry) = entry else {
            return false;
        };
        let outcome = outcome(answer);
        let subject = answer.as_ref().ok().and_then(Answer::subject);
        let ended = self.store.ledger().end(entry, outcome, subject).await;
        self.noted("act", ended).unwrap_or(false)
    }

    async fn withdraw(&self, entry: Option<Entry>) -> bool {
        let Some(entry) = entry else {
            return true;
        };
        let withdrawn = self.store.ledger().withdraw(entry).await;
        self.noted("act", withdrawn).is_some()
    }
}

/// The outcome of a call that was sent, by its answer.
fn outcome<T>(answer: &Result<T, CommandError>) -> Outcome {
    match answer {
        Ok(_) => Outcome::Done,
        Err(error) if error.code == ErrorCode::OutcomeUnknown => Outcome::Unknown,
        Err(_) => Outcome::Refused,
    }
}

/// Whether this failure says that nothing was sent at all: then there is no act to be remembered.
fn never_left(error: &CommandError) -> bool {
    matches!(error.code, ErrorCode::Offline | ErrorCode::Tls)
}

/// The answer to a POST, which is never repeated while its outcome is unknown: whoever asked has to look first.
pub fn posted<T>(answer: Result<T, Error>) -> Result<T, CommandError> {
    answer.map_err(|error| {
        if is_clear_no(&error) {
            error.into()
        } else {
            unknown(Some(&error))
        }
    })
}

/// An act of unknown outcome. Repeating it could double it.
pub fn unknown(cause: Option<&Error>) -> CommandError {
    CommandError {
        retryable: false,
        ..CommandError::outcome_unknown(cause)
    }
}
