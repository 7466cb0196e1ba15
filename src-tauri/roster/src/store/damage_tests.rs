//! What a damaged file costs: nothing that can still be read, and nothing in silence.
#![allow(clippy::unwrap_used)]

use std::fs;

use super::testing::{Folder, clinic, done};
use super::tests::{contents, file, set_aside};
use super::*;
use crate::clinic::Colour;
use crate::database::DataNotice;

fn rescued(name: &str) -> DataNotice {
    let file = name.to_owned();
    DataNotice::SetAside {
        file,
        rescued: true,
    }
}

/// Spoils the page that holds this text.
fn spoil(folder: &Folder, text: &str) {
    let mut bytes = fs::read(file(folder)).unwrap();
    let place = bytes
        .windows(text.len())
        .position(|part| part == text.as_bytes());
    let page = place.unwrap() / 4096 * 4096;
    bytes[page..page + 4096].fill(0xa5);
    fs::write(file(folder), bytes).unwrap();
}

#[test]
fn damage_among_the_people_costs_neither_clinics_nor_the_record() {
    let folder = Folder::new();
    let store = folder.store_with(&["a", "b"]);
    let person = |number| testing::person(number, serde_json::json!({}));
    let list = WholeList {
        people: (0..500).map(person).collect(),
        ..WholeList::default()
    };
    done(store.snapshots().take("a", list)).unwrap();
    let record = store.ledger();
    done(record.record("a", Act::Revoke, &person(7), Outcome::Done)).unwrap();
    done(store.clinics().change("b", "Renamed", Colour::Rose)).unwrap();
    drop((store, record));
    spoil(&folder, "person250@clinic.example");

    let store = folder.store();
    assert_eq!(
        done(store.file().notices()).unwrap(),
        [rescued("roster.damaged-1.db")]
    );
    let clinics = done(store.clinics().all("here")).unwrap();
    let names: Vec<&str> = clinics.iter().map(|clinic| clinic.name.as_str()).collect();
    assert_eq!(names, ["Clinic a", "Renamed"]);
    let revoked = done(store.ledger().revoked("a")).unwrap();
    assert_eq!(revoked.len(), 1);
    assert_eq!(revoked[0].user.user_id, person(7).user_id);
    drop(store);
    let store = folder.store();
    assert_eq!(done(store.file().notices()).unwrap(), [], "told once");
    assert_eq!(done(store.clinics().all("here")).unwrap().len(), 2);
}

#[test]
fn of_a_damaged_record_what_stands_before_and_after_the_damage_is_kept() {
    let folder = Folder::new();
    let store = folder.store_with(&["a"]);
    let person = |number| testing::person(number, serde_json::json!({}));
    let ledger = store.ledger();
    for number in 0..300 {
        done(ledger.record("a", Act::Revoke, &person(number), Outcome::Done)).unwrap();
    }
    drop((store, ledger));
    spoil(&folder, "person150@clinic.example");
    let store = folder.store();
    assert_eq!(
        done(store.file().notices()).unwrap(),
        [rescued("roster.damaged-1.db")]
    );
    let revoked = done(store.ledger().revoked("a")).unwrap();
    let is_kept = |number: u32| {
        let id = person(number).user_id;
        revoked.iter().any(|one| one.user.user_id == id)
    };
    assert!(is_kept(0) && is_kept(299), "{}", revoked.len());
    assert!(!is_kept(150), "{}", revoked.len());
    assert!(revoked.len() > 250, "{}", revoked.len());
}

#[test]
fn a_file_of_no_length_is_no_new_one() {
    let folder = Folder::new();
    drop(folder.store_with(&["a"]));
    fs::write(file(&folder), "").unwrap();
    let store = folder.store();
    assert_eq!(
        done(store.file().notices()).unwrap(),
        [set_aside("roster.damaged-1.db")]
    );
    done(store.clinics().put(clinic("a"), false)).unwrap();
}

/// The files as a kill leaves them: copied while the store has them open.
fn killed(from: &Folder) -> Folder {
    let folder = Folder::new();
    for (name, bytes) in contents(from) {
        fs::write(folder.path().join(name), bytes).unwrap();
    }
    folder
}

#[test]
fn a_log_that_was_taken_away_is_told_once() {
    let folder = Folder::new();
    let store = folder.store_with(&["a"]);
    let whole = killed(&folder);
    let lacking = killed(&folder);
    drop(store);
    assert_eq!(
        done(folder.store().file().notices()).unwrap(),
        [],
        "it was closed"
    );
    let store = whole.store();
    assert_eq!(done(store.file().notices()).unwrap(), [], "after a kill");
    assert_eq!(done(store.clinics().all("here")).unwrap().len(), 1);
    for end in ["-wal", "-shm"] {
        fs::remove_file(lacking.path().join(format!("roster.db{end}"))).unwrap();
    }
    let store = lacking.store();
    assert_eq!(
        done(store.file().notices()).unwrap(),
        [DataNotice::Incomplete]
    );
    drop(store);
    assert_eq!(done(lacking.store().file().notices()).unwrap(), []);
}

#[test]
fn a_replacement_that_was_broken_off_is_ended_at_the_next_start() {
    let folder = Folder::new();
    drop(folder.store_with(&["a"]));
    fs::rename(file(&folder), folder.path().join("roster.db-ready")).unwrap();
    fs::write(folder.path().join("roster.db-new"), "half of it").unwrap();
    let clinics = done(folder.store().clinics().all("here")).unwrap();
    assert_eq!(clinics.len(), 1);
}

#[test]
fn what_was_set_aside_can_be_deleted_and_nothing_else_goes() {
    let folder = Folder::new();
    fs::write(file(&folder), "this is not a database ".repeat(100)).unwrap();
    fs::write(folder.path().join("roster.db-wal"), "its latest changes").unwrap();
    fs::write(folder.path().join("notes.txt"), "somebody else's").unwrap();
    let store = folder.store_with(&["a"]);
    let names = ["roster.damaged-1.db"];
    assert_eq!(done(store.file().set_aside()).unwrap(), names);
    done(store.file().delete_set_aside()).unwrap();
    assert_eq!(done(store.file().set_aside()).unwrap(), [""; 0]);
    drop(store);
    let left: Vec<String> = contents(&folder)
        .into_iter()
        .map(|(name, _)| name)
        .collect();
    assert_eq!(left, ["notes.txt", "roster.db"]);
    assert_eq!(done(folder.store().clinics().all("here")).unwrap().len(), 1);
}
