//! Bringing a file of an older version of the app to the present form, step by step, all or nothing.

use rusqlite::{Connection, Error, TransactionBehavior};

/// The `user_version` of the present form: the number of steps behind it.
pub(crate) fn present(steps: &[&str]) -> u32 {
    u32::try_from(steps.len()).unwrap_or(u32::MAX)
}

/// The form of a file.
pub(super) fn version(connection: &Connection) -> rusqlite::Result<u32> {
    connection.query_row("PRAGMA user_version", (), |row| row.get(0))
}

/// Brings the file to the present form: takes the steps that it does not have behind it yet. Foreign keys are off in the meantime:
/// otherwise a step that rebuilds a table would delete the rows that refer to it, as it drops the old one. They are checked before
/// anything is kept.
pub(super) fn migrate(connection: &mut Connection, steps: &[&str]) -> rusqlite::Result<()> {
    // Inside a transaction this has no effect, so it cannot be part of it.
    connection.pragma_update(None, "foreign_keys", false)?;
    let taken = take(connection, steps);
    connection.pragma_update(None, "foreign_keys", true)?;
    taken
}

fn take(connection: &mut Connection, steps: &[&str]) -> rusqlite::Result<()> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let done = usize::try_from(version(&transaction)?).unwrap_or(usize::MAX);
    let left = steps.get(done..).unwrap_or_default();
    if left.is_empty() {
        return Ok(());
    }
    for step in left {
        transaction.execute_batch(step)?;
    }
    if transaction
        .prepare("PRAGMA foreign_key_check")?
        .exists(())?
    {
        return Err(Error::SqliteFailure(
            rusqlite::ffi::Error::new(rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY),
            None,
        ));
    }
    transaction.pragma_update(None, "user_version", present(steps))?;
    transaction.commit()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    const STEPS: &[&str] = &["
        CREATE TABLE clinic (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;
        CREATE TABLE person (
          clinic_id TEXT NOT NULL REFERENCES clinic (id) ON DELETE CASCADE, user_id TEXT NOT NULL
        ) STRICT;"];

    /// Rebuilds the table that others refer to, in the way that SQLite's own documentation gives.
    const REBUILD: &str = "
        CREATE TABLE clinic_new (id TEXT NOT NULL PRIMARY KEY, name TEXT NOT NULL) STRICT;
        INSERT INTO clinic_new SELECT id, name FROM clinic;
        DROP TABLE clinic;
        ALTER TABLE clinic_new RENAME TO clinic;";

    fn filled() -> Connection {
        let mut connection = Connection::open_in_memory().unwrap();
        migrate(&mut connection, STEPS).unwrap();
        connection
            .execute_batch(
                "INSERT INTO clinic (id, name) VALUES ('a', 'Clinic a');
                 INSERT INTO person (clinic_id, user_id) VALUES ('a', 'usr_1');",
            )
            .unwrap();
        connection
    }

    fn people(connection: &Connection) -> u32 {
        let sql = "SELECT count(*) FROM person";
        connection.query_row(sql, (), |row| row.get(0)).unwrap()
    }

    fn and(step: &str) -> Vec<&str> {
        [STEPS, &[step]].concat()
    }

    #[test]
    fn a_table_that_is_rebuilt_keeps_the_rows_that_refer_to_it() {
        let mut connection = filled();
        migrate(&mut connection, &and(REBUILD)).unwrap();
        assert_eq!(people(&connection), 1);
        assert_eq!(version(&connection).unwrap(), present(STEPS) + 1);
        connection
            .execute("DELETE FROM clinic WHERE id = 'a'", ())
            .unwrap();
        assert_eq!(people(&connection), 0, "foreign keys are on again");
    }

    #[test]
    fn a_step_that_leaves_rows_without_their_clinic_is_taken_back() {
        let mut connection = filled();
        let orphans = "UPDATE clinic SET id = 'b'";
        for step in [orphans, "CREATE TABLE clinic (id TEXT)", "nonsense"] {
            assert!(migrate(&mut connection, &and(step)).is_err(), "{step}");
            assert_eq!(version(&connection).unwrap(), present(STEPS), "{step}");
            let sql = "SELECT id FROM clinic";
            let id: String = connection.query_row(sql, (), |row| row.get(0)).unwrap();
            assert_eq!((id.as_str(), people(&connection)), ("a", 1), "{step}");
        }
    }
}
