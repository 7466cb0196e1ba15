//! Who works at a clinic with this app. One identity per clinic: the warnings go by its id, and everything recorded by its name.

use avara::Timestamp;
use rusqlite::params;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::view::Views;
use crate::database::DataError;

/// Who works here with this app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Operator {
    /// Which person of the clinic that is; null for someone who is not in its list.
    pub user_id: Option<String>,
    /// The name that records show.
    pub name: String,
}

impl Operator {
    /// As it is stored: without an id, only the name tells that it was stated at all.
    pub(super) fn stored(id: Option<String>, name: String) -> Option<Self> {
        let user_id = id.filter(|id| !id.is_empty());
        (user_id.is_some() || !name.is_empty()).then_some(Self { user_id, name })
    }
}

impl Views {
    /// Remembers who works at a clinic, or that they would rather not say; answers whether the clinic is remembered.
    ///
    /// With `since`, what was recorded from that moment on takes the name too: it was recorded in the same flow, under a name that was
    /// not true. Everything from before keeps the name that was stated then.
    ///
    /// # Errors
    /// If the file cannot be written; then nothing has changed.
    pub async fn set_operator(
        &self,
        clinic_id: &str,
        operator: Option<Operator>,
        since: Option<Timestamp>,
    ) -> Result<bool, DataError> {
        let clinic = clinic_id.to_owned();
        let (id, name) = match operator {
            Some(Operator { user_id, name }) => (Some(user_id.unwrap_or_default()), name),
            None => (None, String::new()),
        };
        self.0
            .write(move |transaction| {
                let known = transaction.execute(SET, params![clinic, id, name])? > 0;
                if let Some(since) = since {
                    let since = format!("{since:.3}");
                    transaction.execute(CORRECT, params![clinic, since, name])?;
                }
                Ok(known)
            })
            .await
    }
}

const SET: &str = "
    UPDATE clinic SET operator = ?2, operator_name = ?3, operator_asked = 1 WHERE id = ?1";

/// A receipt holds the name once more.
const CORRECT: &str = "
    UPDATE act SET by = ?3,
      user = CASE WHEN act = 'left' AND json_valid(user) THEN json_set(user, '$.by', ?3) ELSE user END
    WHERE clinic_id = ?1 AND at >= ?2";

#[cfg(test)]
#[path = "operator_tests.rs"]
mod tests;
