#![allow(clippy::unwrap_used)]

use rusqlite::Connection;
use serde_json::json;

use super::super::file::NAME;
use super::super::ledger::Act;
use super::super::migrate::STEPS;
use super::super::testing::{Folder, clinic, done, person};
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
    done(store.run(move |file| {
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

/// The file of the form before this one, with this operator, this name in the settings, and one person.
fn older(folder: &Folder, operator: Option<&str>, name: &str) {
    let old = Connection::open(folder.path().join(NAME)).unwrap();
    for step in &STEPS[..3] {
        old.execute_batch(step).unwrap();
    }
    old.pragma_update(None, "user_version", 3).unwrap();
    let sql = "INSERT INTO clinic (id, name, origin, kept, colour, place, connected, operator)
               VALUES ('a', 'Clinic a', 'here', 'keychain', 'teal', 0, 1, ?1)";
    old.execute(sql, [operator]).unwrap();
    let dana = json!({ "firstName": "Dana", "lastName": "Okafor" });
    let sql = "INSERT INTO person (clinic_id, user_id, user) VALUES ('a', 'usr_dana', ?1)";
    old.execute(sql, [dana.to_string()]).unwrap();
    let settings = json!({ "operatorName": name, "textSize": 120 });
    let sql = "INSERT INTO settings (one, json) VALUES (1, ?1)";
    old.execute(sql, [settings.to_string()]).unwrap();
}

#[test]
fn the_name_in_the_settings_moves_to_the_clinics() {
    let typed = |name: &str| {
        let (user_id, name) = (None, name.into());
        Some(Operator { user_id, name })
    };
    for (operator, name, wanted, asked) in [
        (Some("usr_dana"), "Someone Else", Some(dana()), true),
        (
            Some("usr_gone"),
            "Dana",
            Some(Operator {
                user_id: Some("usr_gone".into()),
                name: "Dana".into(),
            }),
            true,
        ),
        (Some(""), "Dana", typed("Dana"), true),
        (Some(""), "", None, true),
        (None, "Dana", typed("Dana"), false),
        (None, "", None, false),
    ] {
        let folder = Folder::new();
        older(&folder, operator, name);
        let store = folder.store();
        assert_eq!(done(store.clinics().get("a")).unwrap(), Some(clinic("a")));
        let view = done(store.views().read("a")).unwrap().unwrap();
        assert_eq!(
            (view.operator, view.operator_asked),
            (wanted, asked),
            "{operator:?} {name}"
        );
        let settings = done(store.settings().read()).unwrap();
        assert_eq!(settings.text_size, 120, "the other settings stay");
    }
}
