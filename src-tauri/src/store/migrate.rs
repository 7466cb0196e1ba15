//! Bringing a file of an older version of the app to the present form, step by step, all or nothing.

use rusqlite::{Connection, TransactionBehavior};

/// The steps. The file's `user_version` is the number of steps it has behind it. A step that was released is never changed.
pub(super) const STEPS: &[&str] = &[
    include_str!("migrations/1.sql"),
    include_str!("migrations/2.sql"),
    include_str!("migrations/3.sql"),
    include_str!("migrations/5.sql"),
];

/// The `user_version` of the present form.
pub(super) const PRESENT: u32 = STEPS.len() as u32;

/// What form a file has now.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Form {
    /// The one this version of the app knows.
    Present,
    /// One that a newer version of the app wrote.
    Newer,
}

/// Brings the file to the present form, unless it is newer than that.
pub(super) fn migrate(connection: &mut Connection) -> rusqlite::Result<Form> {
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let version: u32 = transaction.query_row("PRAGMA user_version", (), |row| row.get(0))?;
    let done = usize::try_from(version).unwrap_or(usize::MAX);
    let Some(left) = STEPS.get(done..) else {
        return Ok(Form::Newer);
    };
    if !left.is_empty() {
        for step in left {
            transaction.execute_batch(step)?;
        }
        transaction.pragma_update(None, "user_version", PRESENT)?;
        transaction.commit()?;
    }
    Ok(Form::Present)
}
