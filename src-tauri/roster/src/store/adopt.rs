//! Taking over `clinics.json`, in which an earlier development version kept the clinics.

use std::fs;
use std::io;
use std::path::Path;

use rusqlite::Connection;
use serde::Deserialize;

use super::clinics::insert;
use super::{StoreError, StoreNotice, quarantine};
use crate::clinic::{Clinic, Colour, Kept};

/// The name of the former file.
pub(super) const FORMER: &str = "clinics.json";

#[derive(Deserialize)]
struct Former {
    version: u32,
    /// The one connected last first.
    clinics: Vec<Record>,
}

#[derive(Deserialize)]
struct Record {
    id: String,
    name: String,
    origin: String,
    kept: Kept,
}

/// Takes the clinics of the former file over and removes it, once they are safely in the database. One that cannot be read is set
/// aside: its clinics' keys stand in the keychain under ids that only it knows.
pub(super) fn adopt(
    connection: &mut Connection,
    folder: &Path,
    notices: &mut Vec<StoreNotice>,
) -> Result<(), StoreError> {
    let path = folder.join(FORMER);
    let bytes = match fs::read(&path) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        read => read?,
    };
    match serde_json::from_slice::<Former>(&bytes) {
        Ok(former) if former.version == 1 => {
            take_over(connection, former.clinics)?;
            fs::remove_file(&path)?;
        }
        _ => {
            let file = quarantine::set_aside(&path, quarantine::DAMAGED)?;
            let rescued = false;
            notices.push(StoreNotice::SetAside { file, rescued });
        }
    }
    Ok(())
}

fn take_over(connection: &mut Connection, records: Vec<Record>) -> rusqlite::Result<()> {
    let transaction = connection.transaction()?;
    let mut taken = Vec::new();
    // The last first, since each that is inserted counts as the one connected last.
    for record in records.into_iter().rev() {
        let colour = Colour::next(&taken);
        taken.push(colour);
        let clinic = Clinic {
            id: record.id,
            name: record.name,
            origin: record.origin,
            kept: record.kept,
            colour,
        };
        insert(&transaction, &clinic, false)?;
    }
    transaction.commit()
}

#[cfg(test)]
#[path = "adopt_tests.rs"]
mod tests;
