#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::super::testing::{Folder, done, person};
use super::*;
use crate::settings::Settings;

fn names(ledger: &Ledger, clinic: &str) -> Vec<String> {
    let people = done(ledger.revoked(clinic)).unwrap();
    people
        .into_iter()
        .map(|person| person.user.last_name)
        .collect()
}

#[test]
fn a_revocation_stands_until_it_is_undone() {
    let folder = Folder::new();
    let store = folder.store_with(&["a", "b"]);
    let ledger = store.ledger();
    let (one, two) = (person(1, json!({})), person(2, json!({})));
    let record = |user, act, outcome| done(ledger.record("a", act, user, outcome)).unwrap();

    record(&one, Act::Revoke, Outcome::Refused);
    record(&one, Act::Revoke, Outcome::Unknown);
    assert_eq!(names(&ledger, "a"), [""; 0], "neither of them was done");
    record(&one, Act::Revoke, Outcome::Done);
    record(&two, Act::Invite, Outcome::Done);
    record(&two, Act::Revoke, Outcome::Done);
    assert_eq!(names(&ledger, "a"), ["Sample2", "Sample1"]);
    record(&one, Act::Update, Outcome::Done);
    record(&one, Act::Restore, Outcome::Refused);
    assert_eq!(names(&ledger, "a"), ["Sample2", "Sample1"]);
    record(&one, Act::Restore, Outcome::Done);
    assert_eq!(names(&ledger, "a"), ["Sample2"]);
    assert_eq!(names(&ledger, "b"), [""; 0]);
}

#[test]
fn it_says_when_and_by_whom_and_how_the_person_was() {
    let folder = Folder::new();
    let store = folder.store_with(&["a"]);
    let ledger = store.ledger();
    let record = |number| {
        let user = person(number, json!({ "suffix2": "FACR" }));
        done(ledger.record("a", Act::Revoke, &user, Outcome::Done)).unwrap();
    };
    record(1);
    let settings = Settings {
        operator_name: "Dana".into(),
        ..Settings::default()
    };
    done(store.settings().save(&settings)).unwrap();
    record(2);
    let people = done(ledger.revoked("a")).unwrap();
    assert_eq!(people[0].by, "Dana");
    assert_eq!(people[1].by, "", "nobody had said who they are");
    assert_eq!(people[0].user, person(2, json!({ "suffix2": "FACR" })));
    assert!(people[0].at.parse::<avara::Timestamp>().is_ok());
}

#[test]
fn what_was_unknown_is_settled_by_what_is_found() {
    let folder = Folder::new();
    let store = folder.store_with(&["a"]);
    let ledger = store.ledger();
    let user = person(1, json!({}));
    done(ledger.record("a", Act::Revoke, &user, Outcome::Unknown)).unwrap();
    done(ledger.settle("a", Act::Restore, &user, Outcome::Done)).unwrap();
    assert_eq!(names(&ledger, "a"), [""; 0], "another act");
    done(ledger.settle("a", Act::Revoke, &user, Outcome::Done)).unwrap();
    assert_eq!(names(&ledger, "a"), ["Sample1"]);
    done(ledger.settle("a", Act::Revoke, &user, Outcome::Refused)).unwrap();
    assert_eq!(names(&ledger, "a"), ["Sample1"], "what is known stays");
}

#[test]
fn a_forgotten_clinic_leaves_nothing_readable() {
    let folder = Folder::new();
    let store = folder.store_with(&["a", "b"]);
    let user = person(1, json!({ "lastName": "Unforgettable" }));
    let ledger = store.ledger();
    done(ledger.record("a", Act::Revoke, &user, Outcome::Done)).unwrap();
    done(store.clinics().forget("a")).unwrap();
    assert_eq!(names(&ledger, "a"), [""; 0]);
    done(ledger.record("a", Act::Revoke, &user, Outcome::Done)).unwrap();
    assert_eq!(names(&ledger, "a"), [""; 0], "an answer that came too late");
    for file in std::fs::read_dir(&folder.0).unwrap() {
        let bytes = std::fs::read(file.unwrap().path()).unwrap();
        assert!(!String::from_utf8_lossy(&bytes).contains("Unforgettable"));
    }
}
