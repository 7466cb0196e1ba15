//! What is typed into the forms of a clinic and not sent yet. It is kept while it is typed, so that a crash loses nothing, and it is
//! gone once it is sent or discarded.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Row, params};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clock;
use crate::database::{DataError, Database};

/// A form that keeps what is typed into it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DraftForm {
    /// A person's details; the subject is their user ID.
    Edit,
    /// A new invitation; the subject is empty.
    Invite,
    /// The details of an open invitation; the subject is its ID.
    Invitation,
}

impl DraftForm {
    const fn as_str(self) -> &'static str {
        match self {
            Self::Edit => "edit",
            Self::Invite => "invite",
            Self::Invitation => "invitation",
        }
    }
}

impl ToSql for DraftForm {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.as_str().into())
    }
}

impl FromSql for DraftForm {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let forms = [Self::Edit, Self::Invite, Self::Invitation];
        let text = value.as_str()?;
        let form = forms.into_iter().find(|form| form.as_str() == text);
        form.ok_or(FromSqlError::InvalidType)
    }
}

/// What was typed into a form and not sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KeptDraft {
    /// Which form.
    pub form: DraftForm,
    /// Whom it is about: a user ID, an invitation ID, or empty for someone new.
    pub subject: String,
    /// When it was last kept, as RFC 3339.
    pub at: String,
    /// The window's own JSON, as it was saved.
    pub draft: String,
}

/// The drafts that are kept.
#[derive(Debug, Clone)]
pub struct Drafts(pub(super) Database);

impl Drafts {
    /// Keeps a draft in place of the one before; answers whether the clinic is remembered.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn keep(
        &self,
        clinic_id: &str,
        form: DraftForm,
        subject: String,
        draft: String,
    ) -> Result<bool, DataError> {
        let clinic = clinic_id.to_owned();
        let sql = "INSERT OR REPLACE INTO draft (clinic_id, form, subject, at, draft)
                   SELECT id, ?2, ?3, ?4, ?5 FROM clinic WHERE id = ?1";
        self.0
            .run(move |connection| {
                let values = params![clinic, form, subject, clock::now(), draft];
                Ok(connection.execute(sql, values)? > 0)
            })
            .await
    }

    /// The drafts of a clinic, the latest first. One that another version of the app wrote for a form of its own is left out.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub async fn of(&self, clinic_id: &str) -> Result<Vec<KeptDraft>, DataError> {
        let clinic = clinic_id.to_owned();
        let sql = "SELECT form, subject, at, draft FROM draft
                   WHERE clinic_id = ?1 AND form IN ('edit', 'invite', 'invitation')
                   ORDER BY at DESC, form, subject";
        self.0
            .run(move |connection| {
                let mut select = connection.prepare(sql)?;
                let read = |row: &Row<'_>| {
                    Ok(KeptDraft {
                        form: row.get(0)?,
                        subject: row.get(1)?,
                        at: row.get(2)?,
                        draft: row.get(3)?,
                    })
                };
                select.query_map([clinic], read)?.collect()
            })
            .await
    }

    /// Deletes a draft that was sent or discarded.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn discard(
        &self,
        clinic_id: &str,
        form: DraftForm,
        subject: String,
    ) -> Result<(), DataError> {
        let clinic = clinic_id.to_owned();
        let sql = "DELETE FROM draft WHERE clinic_id = ?1 AND form = ?2 AND subject = ?3";
        self.0
            .run(move |connection| {
                let values = params![clinic, form, subject];
                connection.execute(sql, values).map(drop)
            })
            .await
    }
}

#[cfg(test)]
#[path = "drafts_tests.rs"]
mod tests;
