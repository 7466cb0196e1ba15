//! The receipts of offboardings: each an entry of the ledger, replaced by what is tried again later.

use rusqlite::{Connection, OptionalExtension, params};

use super::ledger::{Act, Ledger, Outcome};
use super::sent::Subject;
use crate::database::DataError;

impl Ledger {
    /// The receipts, the latest first, as they were kept.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub async fn receipts(&self, clinic_id: &str) -> Result<Vec<String>, DataError> {
        let sql = "SELECT user FROM act WHERE clinic_id = ?1 AND act = 'left' ORDER BY id DESC";
        let clinic = clinic_id.to_owned();
        self.0
            .run(move |connection| {
                let mut found = connection.prepare(sql)?;
                found.query_map([clinic], |row| row.get(0))?.collect()
            })
            .await
    }

    /// Keeps a receipt in place of the person's latest one, if it `follows` that; otherwise beside it, since that one was not kept then.
    /// Answers whether the clinic is remembered.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn keep_receipt(
        &self,
        clinic_id: &str,
        receipt: Subject,
        outcome: Outcome,
        follows: impl Fn(&str) -> bool + Send + 'static,
    ) -> Result<bool, DataError> {
        let clinic = clinic_id.to_owned();
        self.0
            .write(move |transaction| {
                let kept = latest(transaction, &clinic, &receipt.id)?;
                let written = match kept.filter(|(_, kept)| follows(kept)) {
                    Some((id, _)) => {
                        let sql = "UPDATE act SET outcome = ?2, user = ?3 WHERE id = ?1";
                        transaction.execute(sql, params![id, outcome.as_str(), receipt.json])?
                    }
                    None => Act::Left.record(transaction, &clinic, &receipt, outcome)?,
                };
                Ok(written == 1)
            })
            .await
    }
}

/// The person's latest receipt, and its entry.
fn latest(
    connection: &Connection,
    clinic: &str,
    user_id: &str,
) -> rusqlite::Result<Option<(i64, String)>> {
    let sql = "SELECT id, user FROM act WHERE clinic_id = ?1 AND user_id = ?2 AND act = 'left'
               ORDER BY id DESC LIMIT 1";
    let pair = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    connection
        .query_row(sql, [clinic, user_id], pair)
        .optional()
}

#[cfg(test)]
#[path = "receipts_tests.rs"]
mod tests;
