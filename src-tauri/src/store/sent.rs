//! The ledger's entries of acts that are under way: each is written before the act is sent and completed by its answer, so that
//! whatever was sent stands there, also where the app ended while the answer was awaited.

use std::fmt;

use avara::{Invitation, NewUser, User};
use rusqlite::params;
use serde::Serialize;

use super::StoreError;
use super::ledger::{Ledger, Outcome};

/// Whom an act concerns, as they are kept.
#[derive(Clone)]
pub struct Subject {
    pub(super) id: String,
    pub(super) json: String,
}

impl Subject {
    /// Anything that is kept under a person's id.
    pub fn new(id: impl fmt::Display, kept: &impl Serialize) -> Self {
        Self {
            id: id.to_string(),
            // All that is kept has text keys only.
            json: serde_json::to_string(kept).unwrap_or_default(),
        }
    }
}

impl Subject {
    /// The person's id; empty for someone without one as yet.
    pub fn id(&self) -> &str {
        &self.id
    }

    /// What is kept.
    pub fn json(&self) -> &str {
        &self.json
    }
}

impl From<&User> for Subject {
    fn from(user: &User) -> Self {
        Self::new(user.user_id, user)
    }
}

impl From<&Invitation> for Subject {
    fn from(invitation: &Invitation) -> Self {
        Self::new(invitation.user_id, invitation)
    }
}

/// Somebody without an id as yet.
impl From<&NewUser> for Subject {
    fn from(new: &NewUser) -> Self {
        Self::new("", new)
    }
}

/// Shows the id alone.
impl fmt::Debug for Subject {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_tuple("Subject").field(&self.id).finish()
    }
}

/// An entry of the ledger.
#[derive(Debug, Clone, Copy)]
pub struct Entry(pub(super) i64);

impl Ledger {
    /// Writes down the outcome of an act, and whom it concerned where only the answer told. Answers whether the entry was still there.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub async fn end(
        &self,
        Entry(id): Entry,
        outcome: Outcome,
        subject: Option<Subject>,
    ) -> Result<bool, StoreError> {
        let sql = "UPDATE act SET outcome = ?2, user_id = coalesce(?3, user_id),
                   user = coalesce(?4, user) WHERE id = ?1";
        let (user_id, json) = subject.map(|subject| (subject.id, subject.json)).unzip();
        self.0
            .run(move |connection| {
                let values = params![id, outcome.as_str(), user_id, json];
                Ok(connection.execute(sql, values)? == 1)
            })
            .await
    }

    /// Takes out the entry of an act that was not sent after all.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub async fn withdraw(&self, Entry(id): Entry) -> Result<(), StoreError> {
        let sql = "DELETE FROM act WHERE id = ?1";
        self.0
            .run(move |connection| connection.execute(sql, [id]).map(drop))
            .await
    }

    /// Writes down who was found under the e-mail address of the latest invite, where its outcome was unknown.
    ///
    /// # Errors
    /// Where the file cannot be written.
    pub async fn found_invited(
        &self,
        clinic_id: &str,
        email: &str,
        subject: Subject,
    ) -> Result<(), StoreError> {
        let sql = "
            UPDATE act SET outcome = 'done', user_id = ?3, user = ?4
            WHERE outcome = 'unknown' AND id =
              (SELECT max(id) FROM act WHERE clinic_id = ?1 AND act = 'invite'
                 AND lower(user ->> '$.email') = lower(?2))";
        let (clinic, email) = (clinic_id.to_owned(), email.to_owned());
        self.0
            .run(move |connection| {
                let values = params![clinic, email, subject.id, subject.json];
                connection.execute(sql, values).map(drop)
            })
            .await
    }
}

#[cfg(test)]
#[path = "sent_tests.rs"]
mod tests;
