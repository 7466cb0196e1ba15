//! What the window remembers of each clinic, and who works there with this app.

use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use ts_rs::TS;

use super::{Store, StoreError};

/// Stands for an operator who is none of the clinic's people.
const NOBODY: &str = "";

/// What the window remembers of a clinic.
#[derive(Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClinicView {
    /// Which person of the clinic works with this app, once they have said so.
    pub operator_user_id: Option<String>,
    /// Whether they have said who they are, or that they are none of these people.
    pub operator_known: bool,
    /// The window's own JSON, as it was saved.
    pub view: Option<String>,
}

/// What the window remembers of each clinic.
#[derive(Debug, Clone)]
pub struct Views(pub(super) Store);

impl Views {
    /// What is remembered of a clinic; nothing of one that is not remembered itself.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub async fn read(&self, clinic_id: &str) -> Result<Option<ClinicView>, StoreError> {
        let id = clinic_id.to_owned();
        self.0
            .run(move |connection| {
                let sql = "SELECT operator, view FROM clinic WHERE id = ?1";
                connection
                    .query_row(sql, [id], |row| {
                        let operator: Option<String> = row.get(0)?;
                        Ok(ClinicView {
                            operator_known: operator.is_some(),
                            operator_user_id: operator.filter(|id| id != NOBODY),
                            view: row.get(1)?,
                        })
                    })
                    .optional()
            })
            .await
    }

    /// Remembers the window's JSON; answers whether the clinic is remembered.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn save(&self, clinic_id: &str, view: String) -> Result<bool, StoreError> {
        self.set("view", clinic_id, view).await
    }

    /// Remembers which person works with this app, or that it is none of them; answers whether the clinic is remembered.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn set_operator(
        &self,
        clinic_id: &str,
        user_id: Option<String>,
    ) -> Result<bool, StoreError> {
        let operator = user_id.unwrap_or_else(|| NOBODY.to_owned());
        self.set("operator", clinic_id, operator).await
    }

    async fn set(
        &self,
        column: &'static str,
        clinic_id: &str,
        value: String,
    ) -> Result<bool, StoreError> {
        let id = clinic_id.to_owned();
        self.0
            .run(move |connection| {
                let sql = format!("UPDATE clinic SET {column} = ?2 WHERE id = ?1");
                let changed = connection.execute(&sql, params![id, value])?;
                Ok(changed > 0)
            })
            .await
    }
}
