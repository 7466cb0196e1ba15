//! The ledger: what was done to whom here, when, by whom and with what outcome. The API keeps no such record, and its list may
//! leave out people whose access was revoked, so these are known from here alone.

use avara::User;
use rusqlite::{Connection, Row, params};
use serde::Serialize;
use ts_rs::TS;

use super::sent::{Entry, Subject};
use crate::clock::now;
use crate::database::{DataError, Database};

/// An act that is written to the ledger.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Act {
    /// A person was changed.
    Update,
    /// A person was invited.
    Invite,
    /// A person's access was revoked.
    Revoke,
    /// A person's access was restored.
    Restore,
    /// An open invitation was changed.
    UpdateInvitation,
    /// An open invitation was taken back.
    RevokeInvitation,
    /// An offboarding: the receipt of all that was done then.
    Left,
}

/// What became of an act.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// The server applied it.
    Done,
    /// The server said no.
    Refused,
    /// No clear answer came.
    Unknown,
}

impl Act {
    fn as_str(self) -> &'static str {
        match self {
            Self::Update => "update",
            Self::Invite => "invite",
            Self::Revoke => "revoke",
            Self::Restore => "restore",
            Self::UpdateInvitation => "update_invitation",
            Self::RevokeInvitation => "revoke_invitation",
            Self::Left => "left",
        }
    }

    /// Writes an entry, and answers how many were written: none of a clinic that is not remembered.
    pub(super) fn record(
        self,
        connection: &Connection,
        clinic: &str,
        Subject { id, json }: &Subject,
        outcome: Outcome,
    ) -> rusqlite::Result<usize> {
        let values = params![clinic, now(), self.as_str(), outcome.as_str(), id, json];
        connection.execute(RECORD, values)
    }
}

impl Outcome {
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Refused => "refused",
            Self::Unknown => "unknown",
        }
    }
}

/// A person whose access was revoked here, or may have been, and was not restored here since.
#[derive(Debug, Serialize, TS)]
pub struct RevokedPerson {
    /// The person as they were then.
    pub user: User,
    /// When.
    pub at: String,
    /// The name of who did it, as it was stated then; empty if it was not.
    pub by: String,
    /// Whether it was done. False if the answer never came: then their access is possibly revoked.
    pub certain: bool,
}

/// The ledger.
#[derive(Debug, Clone)]
pub struct Ledger(pub(super) Database);

impl Ledger {
    /// Records an act and what is known of its outcome, under the name of the operator. Of a clinic that is not remembered nothing
    /// is written, and no entry answered.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn record(
        &self,
        clinic_id: &str,
        act: Act,
        subject: impl Into<Subject>,
        outcome: Outcome,
    ) -> Result<Option<Entry>, DataError> {
        let (clinic, subject) = (clinic_id.to_owned(), subject.into());
        self.0
            .run(move |connection| {
                let written = act.record(connection, &clinic, &subject, outcome)? == 1;
                Ok(written.then(|| Entry(connection.last_insert_rowid())))
            })
            .await
    }

    /// Records what was found to have become of the person's latest act of this kind whose outcome was unknown, if there is
    /// one.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn settle(
        &self,
        clinic_id: &str,
        act: Act,
        subject: impl Into<Subject>,
        outcome: Outcome,
    ) -> Result<(), DataError> {
        let (clinic, Subject { id, json }) = (clinic_id.to_owned(), subject.into());
        self.0
            .run(move |connection| {
                let values = params![clinic, act.as_str(), outcome.as_str(), id, json];
                connection.execute(SETTLE, values).map(drop)
            })
            .await
    }

    /// The people whose last act concerning access is a revocation that was done, or that may have been; the latest first. An entry
    /// that cannot be read hides no one else's.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub async fn revoked(&self, clinic_id: &str) -> Result<Vec<RevokedPerson>, DataError> {
        let clinic = clinic_id.to_owned();
        self.0
            .run(move |connection| {
                let mut found = connection.prepare(REVOKED)?;
                let rows = found.query_map([clinic], |row| Ok(revoked(row)))?;
                rows.filter_map(Result::transpose).collect()
            })
            .await
    }
}

const RECORD: &str = "
    INSERT INTO act (clinic_id, at, act, outcome, user_id, user, by)
    SELECT id, ?2, ?3, ?4, ?5, ?6, operator_name FROM clinic WHERE id = ?1";

const SETTLE: &str = "
    UPDATE act SET outcome = ?3, user = ?5 WHERE outcome = 'unknown' AND id =
      (SELECT max(id) FROM act WHERE clinic_id = ?1 AND user_id = ?4 AND act = ?2)";

/// Only these acts say something about a person's access. A revocation whose answer was lost says nothing new of someone whose
/// access is known to be revoked.
const REVOKED: &str = "
    SELECT user, at, by, outcome = 'done', act, max(id) FROM act AS this
    WHERE clinic_id = ?1 AND act IN ('invite', 'revoke', 'restore') AND (outcome = 'done' OR
      outcome = 'unknown' AND act = 'revoke' AND 'revoke' IS NOT
        (SELECT act FROM act AS before
         WHERE before.clinic_id = ?1 AND before.user_id = this.user_id AND before.id < this.id
           AND before.outcome = 'done' AND before.act IN ('invite', 'revoke', 'restore')
         ORDER BY before.id DESC LIMIT 1))
    GROUP BY user_id HAVING act = 'revoke' ORDER BY max(id) DESC";

/// Nothing if the person cannot be read.
fn revoked(row: &Row<'_>) -> Option<RevokedPerson> {
    Some(RevokedPerson {
        user: serde_json::from_str(row.get_ref(0).ok()?.as_str().ok()?).ok()?,
        at: row.get(1).ok()?,
        by: row.get(2).ok()?,
        certain: row.get(3).ok()?,
    })
}

#[cfg(test)]
#[path = "ledger_tests.rs"]
mod tests;
