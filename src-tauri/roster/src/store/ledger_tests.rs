#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::super::Operator;
use super::super::testing::{Folder, done, person};
use super::*;

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
    assert_eq!(names(&ledger, "a"), [""; 0], "it was not done");
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
fn a_revocation_whose_answer_was_lost_is_shown_as_uncertain() {
    let folder = Folder::new();
    let store = folder.store_with(&["a"]);
    let ledger = store.ledger();
    let user = person(1, json!({}));
    let record = |act, outcome| done(ledger.record("a", act, &user, outcome)).unwrap();
    let certain = || {
        let people = done(ledger.revoked("a")).unwrap();
        people.iter().map(|one| one.certain).collect::<Vec<_>>()
    };

    record(Act::Invite, Outcome::Done);
    record(Act::Revoke, Outcome::Unknown);
    assert_eq!(certain(), [false]);
    record(Act::Revoke, Outcome::Refused);
    record(Act::Restore, Outcome::Refused);
    record(Act::Restore, Outcome::Unknown);
    record(Act::Update, Outcome::Done);
    assert_eq!(certain(), [false], "none of these tells");
    record(Act::Restore, Outcome::Done);
    assert_eq!(certain(), [true; 0]);
    record(Act::Revoke, Outcome::Unknown);
    assert_eq!(certain(), [false], "it was given back in between");
    record(Act::Revoke, Outcome::Done);
    record(Act::Revoke, Outcome::Unknown);
    record(Act::Revoke, Outcome::Unknown);
    assert_eq!(certain(), [true], "what is known stays");
    record(Act::Restore, Outcome::Done);
    assert_eq!(certain(), [true; 0]);
}

#[test]
fn an_entry_that_cannot_be_read_hides_no_other() {
    let folder = Folder::new();
    let store = folder.store_with(&["a"]);
    let ledger = store.ledger();
    for number in 1..=3 {
        let user = person(number, json!({}));
        done(ledger.record("a", Act::Revoke, &user, Outcome::Done)).unwrap();
    }
    let odd = "UPDATE act SET user = '{\"odd\": true}' WHERE id = 2";
    done(store.file().run(move |file| file.execute(odd, ()))).unwrap();
    assert_eq!(names(&ledger, "a"), ["Sample3", "Sample1"]);
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
    let dana = Operator {
        user_id: None,
        name: "Dana".into(),
    };
    done(store.views().set_operator("a", Some(dana), None)).unwrap();
    record(2);
    let people = done(ledger.revoked("a")).unwrap();
    assert_eq!(people[0].by, "Dana");
    assert_eq!(people[1].by, "", "who did it was not stated");
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
    let certain = || done(ledger.revoked("a")).unwrap()[0].certain;
    assert!(!certain(), "another act");
    done(ledger.settle("a", Act::Revoke, &user, Outcome::Done)).unwrap();
    assert!(certain());
    done(ledger.settle("a", Act::Revoke, &user, Outcome::Refused)).unwrap();
    assert_eq!(names(&ledger, "a"), ["Sample1"], "what is known stays");
}

#[test]
fn a_forgotten_clinic_leaves_nothing_readable() {
    let folder = Folder::new();
    let store = folder.store_with(&["a", "b"]);
    let user = person(1, json!({ "lastName": "Unforgettable" }));
    let traces = [
        "Unforgettable",
        "person1@clinic.example",
        "1234567893",
        "5551234567",
    ];
    let holds = |trace: &str| {
        let files = std::fs::read_dir(folder.path()).unwrap();
        let mut bytes = files.map(|file| std::fs::read(file.unwrap().path()).unwrap());
        bytes.any(|bytes| String::from_utf8_lossy(&bytes).contains(trace))
    };
    let ledger = store.ledger();
    done(ledger.record("a", Act::Revoke, &user, Outcome::Done)).unwrap();
    for trace in traces {
        assert!(holds(trace), "{trace}");
    }
    done(store.clinics().forget("a", false)).unwrap();
    assert_eq!(names(&ledger, "a"), [""; 0]);
    done(ledger.record("a", Act::Revoke, &user, Outcome::Done)).unwrap();
    assert_eq!(names(&ledger, "a"), [""; 0], "an answer that came too late");
    assert!(done(store.file().erase()).unwrap());
    for trace in traces {
        assert!(!holds(trace), "{trace}");
    }
}
