//! What the window remembers of each clinic, and whether it was asked who works there.

use rusqlite::{OptionalExtension, params};
use serde::Serialize;
use ts_rs::TS;

use super::operator::Operator;
use crate::database::{DataError, Database};

/// What the window remembers of a clinic.
#[derive(Debug, Default, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ClinicView {
    /// Who works here with this app, once that was stated.
    pub operator: Option<Operator>,
    /// Whether they were asked, whatever they answered.
    pub operator_asked: bool,
    /// The window's own JSON, as it was saved.
    pub view: Option<String>,
}

/// What the window remembers of each clinic.
#[derive(Debug, Clone)]
pub struct Views(pub(super) Database);

impl Views {
    /// What is remembered of a clinic; nothing of one that is not remembered itself.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub async fn read(&self, clinic_id: &str) -> Result<Option<ClinicView>, DataError> {
        let id = clinic_id.to_owned();
        self.0
            .run(move |connection| {
                let sql = "SELECT operator, operator_name, operator_asked, view FROM clinic
                           WHERE id = ?1";
                connection
                    .query_row(sql, [id], |row| {
                        Ok(ClinicView {
                            operator: Operator::stored(row.get(0)?, row.get(1)?),
                            operator_asked: row.get(2)?,
                            view: row.get(3)?,
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
    pub async fn save(&self, clinic_id: &str, view: String) -> Result<bool, DataError> {
        let id = clinic_id.to_owned();
        self.0
            .run(move |connection| {
                let sql = "UPDATE clinic SET view = ?2 WHERE id = ?1";
                Ok(connection.execute(sql, params![id, view])? > 0)
            })
            .await
    }
}
