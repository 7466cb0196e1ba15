//! The ledger's entries of acts that are under way: each is written before the act is sent and completed by its answer, so that
//! whatever was sent stands there, also if the app ended while the answer was awaited.

use std::fmt;

use avara::{Invitation, NewUser, User};
use rusqlite::params;
use serde::Serialize;
use ts_rs::TS;

use super::ledger::{Ledger, Outcome};
use crate::database::DataError;

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

/// Someone without an id as yet.
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

/// Someone who was invited from this computer.
#[derive(Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InvitedHere {
    /// The invited person.
    pub user_id: String,
    /// The name of who invited them, as it was stated then; empty if it was not.
    pub by: String,
}

/// An entry of the ledger.
#[derive(Debug, Clone, Copy)]
pub struct Entry(pub(super) i64);

impl Ledger {
    /// Records the outcome of an act, and whom it concerned if only the answer told. Answers whether the entry was still there.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn end(
        &self,
        Entry(id): Entry,
        outcome: Outcome,
        subject: Option<Subject>,
    ) -> Result<bool, DataError> {
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
    /// If the file cannot be written.
    pub async fn withdraw(&self, Entry(id): Entry) -> Result<(), DataError> {
        let sql = "DELETE FROM act WHERE id = ?1";
        self.0
            .run(move |connection| connection.execute(sql, [id]).map(drop))
            .await
    }

    /// Who was invited from this computer, and by whom.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub async fn invited(&self, clinic_id: &str) -> Result<Vec<InvitedHere>, DataError> {
        let sql = "SELECT user_id, by FROM act
                   WHERE clinic_id = ?1 AND act = 'invite' AND outcome = 'done' ORDER BY id";
        let clinic = clinic_id.to_owned();
        self.0
            .run(move |connection| {
                let mut found = connection.prepare(sql)?;
                let one = |row: &rusqlite::Row<'_>| {
                    let (user_id, by) = (row.get(0)?, row.get(1)?);
                    Ok(InvitedHere { user_id, by })
                };
                found.query_map([clinic], one)?.collect()
            })
            .await
    }

    /// Records who was found under the email address of the latest invite, if its outcome was unknown.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn found_invited(
        &self,
        clinic_id: &str,
        email: &str,
        subject: Subject,
    ) -> Result<(), DataError> {
        let sql = "
            UPDATE act SET outcome = 'done', user_id = ?3, user = ?4
            WHERE outcome = 'unknown' AND id =
              (SELECT max(id) FROM act WHERE clinic_id = ?1 AND act = 'invite'
                 AND plain(user ->> '$.email') = plain(?2))";
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
