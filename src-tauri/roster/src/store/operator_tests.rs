#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::super::ledger::Act;
use super::super::testing::{Folder, done, person};
use super::super::{Outcome, Store, Subject};
use super::*;

fn dana() -> Operator {
    Operator {
        user_id: Some("usr_dana".into()),
        name: "Dana Okafor".into(),
    }
}

/// The names under which something was recorded, in order.
fn names(store: &Store) -> Vec<String> {
    let sql = "SELECT by || ' ' || coalesce(user ->> '$.by', '-') FROM act ORDER BY id";
    done(store.file().run(move |file| {
        let mut found = file.prepare(sql)?;
        found.query_map((), |row| row.get(0))?.collect()
    }))
    .unwrap()
}

#[test]
fn a_clinic_has_one_identity_and_another_clinic_its_own() {
    let folder = Folder::new();
    let store = folder.store_with(&["a", "b"]);
    let views = store.views();
    let read = |id: &str| done(views.read(id)).unwrap().unwrap();
    let set = |id: &str, operator| done(views.set_operator(id, operator, None)).unwrap();
    assert_eq!(
        (read("a").operator, read("a").operator_asked),
        (None, false)
    );
    assert!(set("a", Some(dana())));
    assert_eq!(read("a").operator, Some(dana()));
    assert_eq!(read("b").operator, None);
    let typed = Operator {
        user_id: None,
        name: "Pat Temp".into(),
    };
    assert!(set("b", Some(typed.clone())));
    assert_eq!(read("b").operator, Some(typed));
    assert!(set("a", None));
    assert_eq!((read("a").operator, read("a").operator_asked), (None, true));
    assert!(!set("c", Some(dana())));
}

#[test]
fn a_correction_reaches_what_was_recorded_since_and_nothing_before() {
    let folder = Folder::new();
    let store = folder.store_with(&["a", "b"]);
    let (ledger, views) = (store.ledger(), store.views());
    let user = person(1, json!({}));
    let record = |clinic: &str| {
        done(ledger.record(clinic, Act::Revoke, &user, Outcome::Done)).unwrap();
        let receipt = Subject::new(user.user_id, &json!({ "by": "Wrong", "steps": [] }));
        done(ledger.record(clinic, Act::Left, receipt, Outcome::Done)).unwrap();
    };
    record("a");
    // The next entry must not be of the same millisecond.
    std::thread::sleep(std::time::Duration::from_millis(5));
    let since = Timestamp::now();
    record("a");
    record("b");
    assert!(done(views.set_operator("a", Some(dana()), Some(since))).unwrap());
    let both = ["Dana Okafor -", "Dana Okafor Dana Okafor"];
    let none = [" -", " Wrong"];
    assert_eq!(names(&store), [none, both, none].concat());
    record("a");
    assert_eq!(names(&store)[6], "Dana Okafor -", "from then on it is true");
}
