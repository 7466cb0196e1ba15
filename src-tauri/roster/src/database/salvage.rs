//! Taking over from a damaged file what can still be read: the clinics, since only they tell under which names the keys stand in the
//! keychain, the record of what was done here, which no server keeps, and the settings. The people are listed anew.

use std::path::Path;

use rusqlite::config::DbConfig;
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags, params_from_iter};

/// Copies what can be read from the file at `damaged` into a new one, and answers how many rows of its first table that were. The
/// damaged file stays as it is.
pub(super) fn salvage(
    damaged: &Path,
    new: &mut Connection,
    left_behind: &[&str],
) -> rusqlite::Result<u32> {
    let Ok(old) = open(damaged) else {
        return Ok(0);
    };
    let transaction = new.transaction()?;
    let tables = tables(&transaction, left_behind)?;
    for table in &tables {
        copy(&old, &transaction, table)?;
    }
    let Some(first) = tables.first() else {
        return Ok(0);
    };
    let count = transaction.query_row(&format!("SELECT count(*) FROM {first}"), (), |row| {
        row.get(0)
    })?;
    transaction.commit()?;
    Ok(count)
}

fn open(damaged: &Path) -> rusqlite::Result<Connection> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let connection = Connection::open_with_flags(damaged, flags)?;
    connection.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true)?;
    Ok(connection)
}

/// The tables to fill, each after those it refers to, as the steps made them.
fn tables(new: &Connection, left_behind: &[&str]) -> rusqlite::Result<Vec<String>> {
    let sql = "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'
               ORDER BY rowid";
    let mut found = new.prepare(sql)?;
    let names = found.query_map((), |row| row.get::<_, String>(0))?;
    let names: Vec<String> = names.collect::<rusqlite::Result<_>>()?;
    let is_wanted = |name: &String| !left_behind.contains(&name.as_str());
    Ok(names.into_iter().filter(is_wanted).collect())
}

fn columns(connection: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let mut found = connection.prepare("SELECT name FROM pragma_table_info(?1)")?;
    found.query_map([table], |row| row.get(0))?.collect()
}

/// Copies the rows of a table: from the first on as far as they can be read, and from the last on, which reaches what lies behind a
/// damaged page. Only a failure of the new file is one.
fn copy(old: &Connection, new: &Connection, table: &str) -> rusqlite::Result<()> {
    let known = columns(old, table).unwrap_or_default();
    let mut shared = columns(new, table)?;
    shared.retain(|column| known.contains(column));
    if shared.is_empty() {
        return Ok(());
    }
    let names = shared.join(", ");
    let places = vec!["?"; shared.len()].join(", ");
    let insert = format!("INSERT OR IGNORE INTO {table} ({names}) VALUES ({places})");
    let mut insert = new.prepare(&insert)?;
    for order in ["ASC", "DESC"] {
        // The first column is the key of each table, by which it is stored.
        let sql = format!(
            "SELECT {names} FROM {table} ORDER BY {} {order}",
            by(old, table)
        );
        let Ok(mut select) = old.prepare(&sql) else {
            continue;
        };
        let Ok(mut rows) = select.query(()) else {
            continue;
        };
        while let Ok(Some(row)) = rows.next() {
            let values: rusqlite::Result<Vec<Value>> =
                (0..shared.len()).map(|place| row.get(place)).collect();
            let Ok(values) = values else { continue };
            match insert.execute(params_from_iter(values)) {
                // A row whose clinic was lost, or one whose content a newer rule refuses, is lost with it.
                Err(error)
                    if error.sqlite_error_code()
                        == Some(rusqlite::ErrorCode::ConstraintViolation) => {}
                inserted => drop(inserted?),
            }
        }
    }
    Ok(())
}

/// By what a table is stored, so that reading in this order needs no other page than its own.
fn by(old: &Connection, table: &str) -> &'static str {
    let sql = format!("SELECT rowid FROM {table} LIMIT 0");
    if old.prepare(&sql).is_ok() {
        "rowid"
    } else {
        "1"
    }
}
