//! The clinics that are remembered, in the order the person gave them.

use rusqlite::{Connection, OptionalExtension, Row, named_params, params};

use crate::clinic::{Clinic, Colour, Kept};
use crate::database::{DataError, Database};

/// The remembered clinics.
#[derive(Debug, Clone)]
pub struct Clinics(pub(super) Database);

const COLUMNS: &str = "id, name, origin, kept, colour";

impl Clinics {
    /// The clinics of one server, in order.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub async fn all(&self, origin: &str) -> Result<Vec<Clinic>, DataError> {
        let origin = origin.to_owned();
        self.0.run(move |connection| all(connection, &origin)).await
    }

    /// The clinic of this server that was connected last, and whether it still is: the person may have disconnected it.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub async fn latest(&self, origin: &str) -> Result<Option<(Clinic, bool)>, DataError> {
        let origin = origin.to_owned();
        self.0
            .run(move |connection| {
                let sql = format!(
                    "SELECT {COLUMNS}, connected FROM clinic WHERE origin = ?1 AND connected <> 0
                     ORDER BY abs(connected) DESC LIMIT 1"
                );
                let both = |row: &Row<'_>| Ok((read(row)?, row.get::<_, i64>(5)? > 0));
                connection.query_row(&sql, [origin], both).optional()
            })
            .await
    }

    /// The clinic with this id.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub async fn get(&self, id: &str) -> Result<Option<Clinic>, DataError> {
        self.one("id = ?1", id.to_owned()).await
    }

    async fn one(&self, which: &'static str, value: String) -> Result<Option<Clinic>, DataError> {
        self.0
            .run(move |connection| {
                let sql = format!("SELECT {COLUMNS} FROM clinic WHERE {which}");
                connection.query_row(&sql, [value], read).optional()
            })
            .await
    }

    /// Remembers a clinic that is not connected yet: its key is about to be kept, and must be found again whatever happens.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn prepare(&self, clinic: Clinic) -> Result<(), DataError> {
        self.0
            .write(move |transaction| {
                insert(transaction, &clinic, false)?;
                let sql = "UPDATE clinic SET connected = 0 WHERE id = ?1";
                transaction.execute(sql, [&clinic.id])?;
                Ok(())
            })
            .await
    }

    /// Remembers a clinic, or what is new of a remembered one, as the one connected last. A sample is gone at the next start.
    ///
    /// # Errors
    /// If the file cannot be written; then nothing has changed.
    pub async fn put(&self, clinic: Clinic, is_sample: bool) -> Result<(), DataError> {
        self.0
            .write(move |transaction| {
                insert(transaction, &clinic, is_sample)?;
                transaction.execute(
                    "UPDATE clinic SET name = ?2, kept = ?3, connected = ?4 WHERE id = ?1",
                    params![
                        clinic.id,
                        clinic.name,
                        clinic.kept.as_str(),
                        next(transaction)?
                    ],
                )?;
                Ok(())
            })
            .await
    }

    /// Notes that this clinic is the one connected last.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn connected(&self, id: &str) -> Result<(), DataError> {
        let id = id.to_owned();
        self.0
            .run(move |connection| {
                let latest = next(connection)?;
                let sql = "UPDATE clinic SET connected = ?2 WHERE id = ?1";
                connection.execute(sql, params![id, latest]).map(drop)
            })
            .await
    }

    /// Notes that the person disconnected this clinic: it is not connected at the next start.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn disconnected(&self, id: &str) -> Result<(), DataError> {
        let id = id.to_owned();
        self.0
            .run(move |connection| {
                let latest = next(connection)?;
                let sql = "UPDATE clinic SET connected = -?2 WHERE id = ?1";
                connection.execute(sql, params![id, latest]).map(drop)
            })
            .await
    }

    /// Gives a clinic another name and another color.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn change(&self, id: &str, name: &str, colour: Colour) -> Result<(), DataError> {
        let (id, name) = (id.to_owned(), name.to_owned());
        self.0
            .run(move |connection| {
                let sql = "UPDATE clinic SET name = ?2, colour = ?3 WHERE id = ?1";
                let values = params![id, name, colour.as_str()];
                connection.execute(sql, values).map(drop)
            })
            .await
    }

    /// Puts the clinics into this order. Those that are not named follow as they stood.
    ///
    /// # Errors
    /// If the file cannot be written; then nothing has changed.
    pub async fn order(&self, ids: Vec<String>) -> Result<(), DataError> {
        self.0
            .write(move |transaction| {
                let count = i64::try_from(ids.len()).unwrap_or(i64::MAX);
                transaction.execute("UPDATE clinic SET place = place + ?1", [count])?;
                for (place, id) in (0..count).zip(&ids) {
                    let sql = "UPDATE clinic SET place = ?2 WHERE id = ?1";
                    transaction.execute(sql, params![id, place])?;
                }
                Ok(())
            })
            .await
    }

    /// Notes that a clinic is being removed, before its key is deleted: if the app ends in between, the next start finishes. `false`
    /// takes that back, since the keychain refused.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn removing(&self, id: &str, removing: bool) -> Result<(), DataError> {
        let id = id.to_owned();
        let sql = "UPDATE clinic SET removing = ?2 WHERE id = ?1";
        self.0
            .run(move |connection| connection.execute(sql, params![id, removing]).map(drop))
            .await
    }

    /// Forgets a clinic with all that belongs to it. [`Database::erase`] then makes it unreadable. If its key may still be in the keychain,
    /// the next start looks for it there.
    ///
    /// # Errors
    /// If the file cannot be written; then nothing has changed.
    pub async fn forget(&self, id: &str, key_left: bool) -> Result<(), DataError> {
        let id = id.to_owned();
        self.0
            .delete(move |transaction| {
                if key_left {
                    let sql = "INSERT OR IGNORE INTO leftover_key (clinic_id, origin)
                               SELECT id, origin FROM clinic WHERE id = ?1";
                    transaction.execute(sql, [&id])?;
                }
                let sql = "DELETE FROM clinic WHERE id = ?1";
                transaction.execute(sql, [&id]).map(drop)
            })
            .await
    }

    /// The keys that may still be in the keychain though their clinics were removed: each clinic's id and origin.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub async fn leftover_keys(&self) -> Result<Vec<(String, String)>, DataError> {
        let sql = "SELECT clinic_id, origin FROM leftover_key";
        self.0
            .run(move |connection| {
                let pair = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
                connection.prepare(sql)?.query_map((), pair)?.collect()
            })
            .await
    }

    /// Notes that such a key is no longer there.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn key_is_gone(&self, id: &str) -> Result<(), DataError> {
        let id = id.to_owned();
        let sql = "DELETE FROM leftover_key WHERE clinic_id = ?1";
        self.0
            .run(move |connection| connection.execute(sql, [id]).map(drop))
            .await
    }
}

/// Inserts a clinic as the last of all and the one connected last, unless it is there.
pub(super) fn insert(
    connection: &Connection,
    clinic: &Clinic,
    is_sample: bool,
) -> rusqlite::Result<()> {
    connection
        .execute(
            "INSERT OR IGNORE INTO clinic (id, name, origin, kept, colour, sample, connected, place)
             VALUES (:id, :name, :origin, :kept, :colour, :sample, :connected,
               (SELECT coalesce(max(place), -1) + 1 FROM clinic))",
            named_params! {
                ":id": clinic.id,
                ":name": clinic.name,
                ":origin": clinic.origin,
                ":kept": clinic.kept.as_str(),
                ":colour": clinic.colour.as_str(),
                ":sample": is_sample,
                ":connected": next(connection)?,
            },
        )
        .map(drop)
}

/// The number of the next connection. It is negative for a clinic that the person disconnected, and 0 before the first.
fn next(connection: &Connection) -> rusqlite::Result<i64> {
    let sql = "SELECT coalesce(max(abs(connected)), 0) + 1 FROM clinic";
    connection.query_row(sql, (), |row| row.get(0))
}

/// The clinics of every server.
pub(super) fn of_all_servers(connection: &Connection) -> rusqlite::Result<Vec<Clinic>> {
    let sql = format!("SELECT {COLUMNS} FROM clinic");
    connection.prepare(&sql)?.query_map((), read)?.collect()
}

fn all(connection: &Connection, origin: &str) -> rusqlite::Result<Vec<Clinic>> {
    let sql = format!("SELECT {COLUMNS} FROM clinic WHERE origin = ?1 ORDER BY place, id");
    connection
        .prepare(&sql)?
        .query_map([origin], read)?
        .collect()
}

fn read(row: &Row<'_>) -> rusqlite::Result<Clinic> {
    Ok(Clinic {
        id: row.get(0)?,
        name: row.get(1)?,
        origin: row.get(2)?,
        kept: Kept::stored(row.get_ref(3)?.as_str()?),
        colour: Colour::stored(row.get_ref(4)?.as_str()?),
    })
}

#[cfg(test)]
#[path = "clinics_tests.rs"]
mod tests;
