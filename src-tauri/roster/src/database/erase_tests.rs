//! Of a clinic that was removed nothing stays readable: looked for byte by byte, in every file of the folder.
#![allow(clippy::unwrap_used)]

use std::fs;
use std::time::{Duration, Instant};

use avara::User;
use rusqlite::OpenFlags;
use serde_json::json;

use super::*;
use crate::store::testing::{Folder, done, list};
use crate::store::{Act, FORM, Outcome, Store};

/// A person whose every field can be looked for. Their size differs, so that pages are split in many ways.
fn person(run: u32, number: u32) -> User {
    let mark = run * 1000 + number;
    crate::store::testing::person(
        mark,
        json!({
            "email": format!("gone.{mark}@removed.example"),
            "firstName": format!("Goneforever{}", "x".repeat((mark * 37 % 90) as usize)),
            "lastName": format!("Vanished{mark}"),
            "npiNumber": format!("1985512{number:03}"),
            "phoneNumber": format!("5550177{number:03}"),
        }),
    )
}

/// What must not be found.
const TRACES: [&str; 6] = [
    "removed.example",
    "Goneforever",
    "Vanished",
    "1985512",
    "5550177",
    "Clinic removed",
];

/// Lists, changes and records, as a day of work does, in one clinic that stays and one that goes.
fn work(store: &Store, run: u32) {
    let people = 20 + run * 13 % 200;
    for round in 0..2 {
        let shown = (0..people).filter(|number| (number + round) % 7 > 0);
        let list = list(shown.map(|number| person(run, number)));
        done(store.snapshots().take("removed", list)).unwrap();
        for number in 0..people / 20 {
            let one = person(run, number * 3);
            let ledger = store.ledger();
            done(ledger.record("removed", Act::Revoke, &one, Outcome::Done)).unwrap();
            done(store.snapshots().put("removed", &person(run, number))).unwrap();
        }
        let stays = (0..30).map(|number| crate::store::testing::person(number, json!({})));
        done(
            store
                .snapshots()
                .take("stays", crate::store::testing::list(stays)),
        )
        .unwrap();
    }
    done(
        store
            .views()
            .save("removed", r#"{"query":"Goneforever"}"#.into()),
    )
    .unwrap();
}

/// The traces that stand in any file of the folder.
fn found(folder: &Folder) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder.path()).unwrap() {
        let path = entry.unwrap().path();
        let bytes = fs::read(&path).unwrap();
        for trace in TRACES {
            if bytes
                .windows(trace.len())
                .any(|part| part == trace.as_bytes())
            {
                found.push(format!("{trace} in {}", path.display()));
            }
        }
    }
    found
}

/// Fails if one of the traces is not there before the removal: then it proves nothing that it is not there afterwards.
fn assert_all_found(folder: &Folder, run: u32) {
    let found = found(folder);
    for trace in TRACES {
        let is_found = found.iter().any(|place| place.starts_with(trace));
        assert!(is_found, "{trace}, run {run}: {found:?}");
    }
}

/// A connection that reads, as a backup does, and what it saw first.
fn reader(folder: &Folder) -> Connection {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
    let reader = Connection::open_with_flags(folder.path().join(FORM.name), flags).unwrap();
    reader.execute_batch("BEGIN").unwrap();
    let count: u32 = reader
        .query_row("SELECT count(*) FROM person", (), |row| row.get(0))
        .unwrap();
    assert!(count > 0);
    reader
}

#[test]
fn a_hundred_removals_leave_no_trace() {
    for run in 0..100 {
        let folder = Folder::new();
        let store = folder.store_with(&["stays", "removed"]);
        work(&store, run);
        assert_all_found(&folder, run);
        // Every other time someone reads at the time, and goes on for a moment.
        let reads = (run % 2 == 1).then(|| reader(&folder));
        let leaves = std::thread::spawn(move || {
            std::thread::sleep(Duration::from_millis(20));
            drop(reads);
        });
        done(store.clinics().forget("removed", false)).unwrap();
        assert!(done(store.file().erase()).unwrap(), "run {run}");
        assert_eq!(found(&folder), [""; 0], "run {run}, while the app is open");
        leaves.join().unwrap();
        let stays = done(store.snapshots().lacking("stays", Default::default(), 99)).unwrap();
        assert_eq!(stays.len(), 30, "run {run}");
        drop(store);
        assert_eq!(found(&folder), [""; 0], "run {run}, after it");
    }
}

#[test]
fn what_a_reader_holds_up_is_erased_once_it_ends() {
    let folder = Folder::new();
    let store = folder.store_with(&["stays", "removed"]);
    work(&store, 1);
    let reads = reader(&folder);
    done(store.clinics().forget("removed", false)).unwrap();
    assert!(!done(store.file().erase()).unwrap(), "it is told");
    drop(reads);
    let deadline = Instant::now() + Duration::from_secs(20);
    while !found(&folder).is_empty() {
        assert!(Instant::now() < deadline, "{:?}", found(&folder));
        std::thread::sleep(Duration::from_millis(50));
    }
    assert!(done(store.file().erase()).unwrap());
}

#[test]
fn what_was_not_erased_before_the_end_is_erased_after_the_next_start() {
    let folder = Folder::new();
    let store = folder.store_with(&["stays", "removed"]);
    work(&store, 2);
    let reads = reader(&folder);
    done(store.clinics().forget("removed", false)).unwrap();
    drop(store);
    assert!(!found(&folder).is_empty(), "the reader was in the way");
    drop(reads);
    let store = folder.store();
    assert!(done(store.file().erase()).unwrap());
    assert_eq!(found(&folder), [""; 0]);
}

#[test]
fn a_sample_clinic_leaves_no_trace_after_the_next_start() {
    let folder = Folder::new();
    let store = folder.store();
    let sample = crate::store::testing::clinic("removed");
    done(store.clinics().put(sample, true)).unwrap();
    work(&store, 3);
    drop(store);
    let store = folder.store();
    assert!(done(store.file().erase()).unwrap());
    assert_eq!(found(&folder), [""; 0]);
}
