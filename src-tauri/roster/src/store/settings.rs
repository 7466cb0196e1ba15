//! The stored settings, read in two ways: on the connection, and once before there is a window.

use std::path::Path;

use rusqlite::{Connection, OpenFlags, OptionalExtension};

use super::FORM;
use crate::database::{DataError, Database};
use crate::settings::{Settings, lenient};

/// What the person chose for the whole app.
#[derive(Debug, Clone)]
pub struct SavedSettings(pub(super) Database);

impl SavedSettings {
    /// What was saved last, or what holds until something is.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub async fn read(&self) -> Result<Settings, DataError> {
        self.0.run(|connection| read(connection)).await
    }

    /// Saves settings that were checked.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn save(&self, settings: &Settings) -> Result<(), DataError> {
        let json = serde_json::to_string(settings).unwrap_or_default();
        let sql = "INSERT INTO settings (one, json) VALUES (1, ?1)
                   ON CONFLICT (one) DO UPDATE SET json = excluded.json";
        self.0
            .run(move |connection| connection.execute(sql, [json]).map(drop))
            .await
    }
}

/// Reads what is saved in `folder` before anything else has opened the file: the window must have its theme and its text size when it
/// is first painted. If that fails, the defaults will do; opening the file will tell why.
pub fn look(folder: &Path) -> Settings {
    let path = folder.join(FORM.name);
    if !path.exists() {
        return Settings::default();
    }
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    Connection::open_with_flags(path, flags)
        .and_then(|connection| read(&connection))
        .unwrap_or_default()
}

fn read(connection: &Connection) -> rusqlite::Result<Settings> {
    let json = connection
        .query_row("SELECT json FROM settings", (), |row| {
            row.get::<_, String>(0)
        })
        .optional()?;
    Ok(json.map(|json| lenient(&json)).unwrap_or_default())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::testing::{Folder, done};
    use super::*;
    use crate::settings::Theme;

    #[test]
    fn what_is_saved_is_read_and_looked_at() {
        let folder = Folder::new();
        assert_eq!(look(folder.path()), Settings::default());
        let store = folder.store();
        assert_eq!(done(store.settings().read()).unwrap(), Settings::default());
        let mut settings = Settings::default();
        for size in [110, 120] {
            settings.theme = Theme::Dark;
            settings.text_size = size;
            done(store.settings().save(&settings)).unwrap();
            assert_eq!(done(store.settings().read()).unwrap(), settings);
            assert_eq!(look(folder.path()), settings, "beside the open connection");
        }
        drop(store);
        assert_eq!(look(folder.path()), settings, "after it");
        let store = folder.store();
        assert_eq!(done(store.settings().read()).unwrap(), settings);
    }

    #[test]
    fn looking_at_a_damaged_file_is_no_hindrance() {
        let folder = Folder::new();
        std::fs::write(
            folder.path().join(FORM.name),
            "not a database, and long enough to be looked at".repeat(50),
        )
        .unwrap();
        assert_eq!(look(folder.path()), Settings::default());
        assert_eq!(done(folder.store().file().notices()).unwrap().len(), 1);
    }
}
