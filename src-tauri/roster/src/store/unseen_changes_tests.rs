#![allow(clippy::unwrap_used)]

use avara::{Field, User};
use rusqlite::Connection;
use serde_json::json;

use super::super::Store;
use super::super::testing::{Folder, done, list, person, told};
use super::*;
use ChangeKind::{Added, Changed, Gone};

/// Makes a list of these people and answers what it tells.
fn take<'a>(store: &Store, clinic: &str, people: impl IntoIterator<Item = &'a User>) -> Changes {
    let list = list(people.into_iter().cloned());
    done(store.snapshots().take(clinic, list)).unwrap()
}

#[test]
fn it_is_told_until_it_is_dismissed() {
    let folder = Folder::new();
    let store = folder.store_with(&["a", "b"]);
    let (one, two) = (person(1, json!({})), person(2, json!({})));
    take(&store, "a", [&one]);
    take(&store, "b", [&one]);
    let first = take(&store, "a", [&one, &two]);
    assert_eq!(told(&first), [(Added, "Robin Sample2", &[][..])]);
    assert_eq!(take(&store, "a", [&one, &two]), first);
    let other = take(&store, "b", [&one]);
    assert_eq!(told(&other), [], "another clinic has none of it");
    drop(store);

    let store = folder.store();
    let again = take(&store, "a", [&one, &two]);
    assert_eq!(again, first, "also after the end of the app");
    done(store.snapshots().dismiss_news("b")).unwrap();
    assert_eq!(take(&store, "a", [&one, &two]), first);
    done(store.snapshots().dismiss_news("a")).unwrap();
    let then = take(&store, "a", [&one, &two]);
    assert_eq!(told(&then), []);
    assert!(then.since > first.since, "since the last list from now on");
}

#[test]
fn it_adds_up() {
    let folder = Folder::new();
    let store = folder.store_with(&["a"]);
    let renamed = |number| person(number, json!({ "lastName": format!("Then{number}") }));
    let all: Vec<User> = (1..=4).map(|number| person(number, json!({}))).collect();
    take(&store, "a", &all);
    let new = person(5, json!({}));
    // 1 changes, 2 stays, 3 is gone, 4 is gone, 5 is new.
    let first = take(&store, "a", [&renamed(1), &all[1], &new]);
    let both = json!({ "lastName": "Then1", "npiNumber": null, "email": "then@clinic.example" });
    // 1 changes once more, 2 does, 3 was only passed over, 5 changes and is new all the same.
    let then = [person(1, both), renamed(2), all[2].clone(), renamed(5)];
    let second = take(&store, "a", &then);
    assert_eq!(second.since, first.since);
    let fields = [Field::LastName, Field::NpiNumber, Field::Email];
    assert_eq!(
        told(&second),
        [
            (Changed, "Robin Then1", &fields[..]),
            (Added, "Robin Then5", &[]),
            (Gone, "Robin Sample4", &[]),
            (Changed, "Robin Then2", &fields[..1]),
        ]
    );
    let third = take(&store, "a", &then[1..]);
    assert_eq!(told(&third)[0], (Gone, "Robin Then1", &[][..]));
}

#[test]
fn what_is_taken_back_leaves_nothing_to_tell() {
    let folder = Folder::new();
    let store = folder.store_with(&["a"]);
    let both = [person(1, json!({})), person(2, json!({}))];
    take(&store, "a", &both);
    assert_eq!(told(&take(&store, "a", &both[..1])).len(), 1);
    assert_eq!(told(&take(&store, "a", &both)), []);
    assert_eq!(told(&take(&store, "a", &both)), []);
}

#[test]
fn it_is_forgotten_with_the_clinic() {
    let folder = Folder::new();
    let store = folder.store_with(&["a"]);
    let one = person(1, json!({}));
    take(&store, "a", [&one]);
    take(&store, "a", [&one, &person(2, json!({}))]);
    let file = folder.path().join("roster.db");
    let count = || -> u32 {
        let sql = "SELECT count(*) FROM news";
        let connection = Connection::open(&file).unwrap();
        connection.query_row(sql, (), |row| row.get(0)).unwrap()
    };
    assert_eq!(count(), 1);
    done(store.clinics().forget("a", false)).unwrap();
    assert_eq!(count(), 0);
}

#[test]
fn what_cannot_be_read_hides_nothing_that_is_new() {
    let folder = Folder::new();
    let store = folder.store_with(&["a"]);
    let one = person(1, json!({}));
    take(&store, "a", [&one]);
    take(&store, "a", [&one, &person(2, json!({}))]);
    let connection = Connection::open(folder.path().join("roster.db")).unwrap();
    let spoiled = connection.execute("UPDATE news SET people = '[{\"odd\": true}]'", ());
    assert_eq!(spoiled.unwrap(), 1);
    let now = [one, person(2, json!({})), person(3, json!({}))];
    let changes = take(&store, "a", &now);
    assert_eq!(told(&changes), [(Added, "Robin Sample3", &[][..])]);
}
