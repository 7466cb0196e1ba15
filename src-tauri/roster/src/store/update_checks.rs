//! When the app last checked for a newer version, and what it found.

use rusqlite::{OptionalExtension, params};
use serde_json::Value;

use crate::database::{DataError, Database};

/// The last check for a newer version.
#[derive(Debug, PartialEq, Eq)]
pub struct PastCheck {
    /// When it was, as [`crate::clock::now`] writes it.
    pub at: String,
    /// What was found, as it was told; none if there was nothing newer.
    pub release: Option<Value>,
}

/// The checks for a newer version. Only the last one is kept.
#[derive(Debug, Clone)]
pub struct UpdateChecks(pub(super) Database);

impl UpdateChecks {
    /// The last one.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub async fn last(&self) -> Result<Option<PastCheck>, DataError> {
        let sql = "SELECT at, release FROM version_look";
        self.0
            .run(move |connection| {
                let look = |row: &rusqlite::Row<'_>| {
                    let release: Option<String> = row.get(1)?;
                    Ok(PastCheck {
                        at: row.get(0)?,
                        release: release.and_then(|text| serde_json::from_str(&text).ok()),
                    })
                };
                connection.query_row(sql, (), look).optional()
            })
            .await
    }

    /// Keeps one in place of the former.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn keep(&self, look: PastCheck) -> Result<(), DataError> {
        let sql = "INSERT INTO version_look (one, at, release) VALUES (1, ?1, ?2)
                   ON CONFLICT (one) DO UPDATE SET at = excluded.at, release = excluded.release";
        let release = look.release.map(|release| release.to_string());
        self.0
            .run(move |connection| connection.execute(sql, params![look.at, release]).map(drop))
            .await
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use serde_json::json;

    use super::super::testing::{Folder, done};
    use super::*;

    #[test]
    fn the_last_one_is_kept() {
        let folder = Folder::new();
        let checks = folder.store().update_checks();
        assert_eq!(done(checks.last()).unwrap(), None);
        for release in [Some(json!({ "version": "9.0.0" })), None] {
            let look = || PastCheck {
                at: "2026-12-01T09:15:00.250Z".into(),
                release: release.clone(),
            };
            done(checks.keep(look())).unwrap();
            assert_eq!(done(checks.last()).unwrap(), Some(look()));
        }
    }
}
