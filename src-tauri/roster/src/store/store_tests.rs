//! What the file survives: older and newer versions of the app, damage, and curious eyes.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::path::PathBuf;

use rusqlite::Connection;

use super::testing::{Folder, clinic, done};
use super::*;
use crate::database::{DataError, DataNotice, migrate};

pub(super) fn file(folder: &Folder) -> PathBuf {
    folder.path().join(FORM.name)
}

fn version(folder: &Folder) -> u32 {
    let connection = Connection::open(file(folder)).unwrap();
    let read = |row: &rusqlite::Row<'_>| row.get(0);
    connection
        .query_row("PRAGMA user_version", (), read)
        .unwrap()
}

pub(super) fn set_aside(name: &str) -> DataNotice {
    let file = name.to_owned();
    DataNotice::SetAside {
        file,
        rescued: false,
    }
}

#[test]
fn every_older_version_is_brought_to_the_present_form() {
    for done_before in 0..=FORM.steps.len() {
        let folder = Folder::new();
        let old = Connection::open(file(&folder)).unwrap();
        for step in &FORM.steps[..done_before] {
            old.execute_batch(step).unwrap();
        }
        old.pragma_update(None, "user_version", done_before as u32)
            .unwrap();
        if done_before >= 1 {
            let sql = "INSERT INTO clinic (id, name, origin, kept, colour, place, connected)
                       VALUES ('a', 'Clinic a', 'here', 'keychain', 'teal', 0, 1)";
            old.execute(sql, ()).unwrap();
        }
        drop(old);
        let store = folder.store();
        assert_eq!(
            done(store.file().notices()).unwrap(),
            [],
            "from {done_before}"
        );
        let kept = done(store.clinics().get("a")).unwrap();
        assert_eq!(kept, (done_before >= 1).then(|| clinic("a")));
        done(store.clinics().put(clinic("b"), false)).unwrap();
        let list = || done(store.snapshots().take("b", WholeList::default())).unwrap();
        assert_eq!((list(), list().people), (Changes::default(), Vec::new()));
        drop(store);
        assert_eq!(version(&folder), migrate::present(FORM.steps));
    }
}

#[test]
fn the_file_of_a_newer_version_stops_the_app_and_is_not_touched() {
    let folder = Folder::new();
    drop(folder.store_with(&["a"]));
    let newer = Connection::open(file(&folder)).unwrap();
    newer
        .pragma_update(None, "user_version", migrate::present(FORM.steps) + 1)
        .unwrap();
    drop(newer);
    let before = fs::read(file(&folder)).unwrap();
    let store = folder.store();
    assert!(matches!(
        done(store.file().notices()),
        Err(DataError::Newer)
    ));
    assert!(done(store.clinics().all("here")).is_err());
    drop(store);
    assert!(fs::read(file(&folder)).unwrap() == before);
    // Looking at it makes an empty log, and nothing is set aside.
    for (name, bytes) in contents(&folder) {
        let is_known = ["roster.db", "roster.db-shm"].contains(&name.as_str());
        assert!(
            is_known || name == "roster.db-wal" && bytes.is_empty(),
            "{name}"
        );
    }
}

#[test]
fn a_file_that_cannot_be_updated_stops_the_app_and_is_not_touched() {
    let folder = Folder::new();
    let other = Connection::open(file(&folder)).unwrap();
    other
        .execute_batch("CREATE TABLE clinic (something TEXT); INSERT INTO clinic VALUES ('kept')")
        .unwrap();
    drop(other);
    let before = contents(&folder);
    let store = folder.store();
    let error = done(store.file().notices()).unwrap_err();
    assert!(matches!(error, DataError::NotUpdated(_)), "{error:?}");
    drop(store);
    assert!(contents(&folder) == before);
}

/// The names and contents of all files.
pub(super) fn contents(folder: &Folder) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(folder.path()).unwrap();
    let mut files: Vec<(String, Vec<u8>)> = entries
        .map(|entry| {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_string_lossy().into_owned();
            (name, fs::read(path).unwrap())
        })
        .collect();
    files.sort();
    files
}

#[test]
fn a_damaged_file_is_set_aside_with_what_stands_beside_it() {
    let folder = Folder::new();
    let damage = "this is not a database ".repeat(100);
    for number in 1..=2 {
        fs::write(file(&folder), &damage).unwrap();
        fs::write(folder.path().join("roster.db-wal"), "its latest changes").unwrap();
        let name = format!("roster.damaged-{number}.db");
        let store = folder.store();
        assert_eq!(done(store.file().notices()).unwrap(), [set_aside(&name)]);
        assert_eq!(
            fs::read_to_string(folder.path().join(&name)).unwrap(),
            damage
        );
        let wal = fs::read_to_string(folder.path().join(format!("{name}-wal"))).unwrap();
        assert_eq!(wal, "its latest changes");
        done(store.clinics().put(clinic("a"), false)).unwrap();
        assert_eq!(done(store.clinics().all("here")).unwrap().len(), 1);
    }
}

#[test]
fn where_it_cannot_be_opened_each_call_says_so_and_tries_again() {
    let folder = Folder::new();
    let taken = folder.path().join("data");
    fs::write(&taken, "a file where the folder should be").unwrap();
    let store = Store::open(&taken);
    assert!(matches!(
        done(store.file().notices()),
        Err(DataError::File(_))
    ));
    assert!(done(store.clinics().all("here")).is_err());
    fs::remove_file(&taken).unwrap();
    assert_eq!(done(store.clinics().all("here")).unwrap(), []);
}

#[cfg(unix)]
#[test]
fn only_the_owner_reads_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let data = folder.path().join("data");
    fs::create_dir(&data).unwrap();
    fs::set_permissions(&data, fs::Permissions::from_mode(0o755)).unwrap();
    fs::write(data.join(FORM.name), "").unwrap();
    fs::set_permissions(data.join(FORM.name), fs::Permissions::from_mode(0o644)).unwrap();
    let store = Store::open(&data);
    done(store.clinics().put(clinic("a"), false)).unwrap();
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&data), 0o700);
    let mut found = 0;
    for entry in fs::read_dir(&data).unwrap() {
        assert_eq!(mode(&entry.unwrap().path()), 0o600);
        found += 1;
    }
    let what = "the file, its log, its index, its mark, and the empty one that was there";
    assert_eq!(found, 5, "{what}");
}
