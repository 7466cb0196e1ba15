//! Reading which clinics are remembered, beside an app that may have the file open, and without a change to it.

use std::path::Path;
use std::{fs, io};

use rusqlite::{Connection, OpenFlags};

use super::FORM;
use super::clinics::of_all_servers;
use crate::clinic::Clinic;
use crate::database::{DataError, quarantine};

/// The clinics of every server in the files of `folder`: the one in use, and those that were set aside, since nothing else knows
/// under which ids the keys of their clinics stand. One that was set aside and tells nothing is passed over.
///
/// # Errors
/// If the folder or the file in use cannot be read.
pub fn clinics_of_all_servers(folder: &Path) -> Result<Vec<Clinic>, DataError> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut clinics: Vec<Clinic> = Vec::new();
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let is_in_use = name == FORM.name;
        if !is_in_use && !quarantine::is_aside(&name, FORM.name) {
            continue;
        }
        let found = match clinics_in(&entry.path()) {
            Err(error) if is_in_use => return Err(error.into()),
            found => found.unwrap_or_default(),
        };
        for clinic in found {
            if !clinics.iter().any(|other| other.id == clinic.id) {
                clinics.push(clinic);
            }
        }
    }
    Ok(clinics)
}

fn clinics_in(file: &Path) -> rusqlite::Result<Vec<Clinic>> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    of_all_servers(&Connection::open_with_flags(file, flags)?)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::super::testing::{Folder, clinic, done};
    use super::*;

    fn ids(folder: &Folder) -> Vec<String> {
        let clinics = clinics_of_all_servers(folder.path()).unwrap();
        let mut ids: Vec<String> = clinics.into_iter().map(|clinic| clinic.id).collect();
        ids.sort();
        ids
    }

    #[test]
    fn the_clinics_of_all_servers_are_found_while_the_app_runs_and_after() {
        let folder = Folder::new();
        let store = folder.store_with(&["a", "b"]);
        let mut elsewhere = clinic("c");
        elsewhere.origin = "elsewhere".into();
        done(store.clinics().put(elsewhere, false)).unwrap();
        assert_eq!(ids(&folder), ["a", "b", "c"]);
        drop(store);
        assert_eq!(ids(&folder), ["a", "b", "c"]);
    }

    #[test]
    fn a_sample_stays_where_the_running_app_has_it() {
        let folder = Folder::new();
        let store = folder.store();
        done(store.clinics().put(clinic("sample"), true)).unwrap();
        assert_eq!(ids(&folder), ["sample"]);
        let left = done(store.clinics().get("sample")).unwrap();
        assert!(left.is_some());
    }

    #[test]
    fn files_that_were_set_aside_count_as_far_as_they_can_be_read() {
        let folder = Folder::new();
        drop(folder.store_with(&["a"]));
        fs::rename(
            folder.path().join(FORM.name),
            folder.path().join("roster.newer-1.db"),
        )
        .unwrap();
        fs::write(folder.path().join("roster.damaged-1.db"), "nonsense").unwrap();
        drop(folder.store_with(&["a", "b"]));
        assert_eq!(ids(&folder), ["a", "b"]);
    }

    #[test]
    fn where_nothing_is_remembered_nothing_is_made() {
        let folder = Folder::new();
        let none = folder.path().join("never");
        assert_eq!(clinics_of_all_servers(&none).unwrap(), []);
        assert!(!none.exists());
        assert_eq!(ids(&folder), [""; 0]);
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_damaged_file_is_no_empty_one() {
        let folder = Folder::new();
        fs::write(folder.path().join(FORM.name), "nonsense".repeat(1000)).unwrap();
        assert!(clinics_of_all_servers(folder.path()).is_err());
    }
}
