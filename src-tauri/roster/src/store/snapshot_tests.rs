#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::super::testing::{Folder, done, list, person, told};
use super::*;

#[test]
fn the_first_list_has_nothing_to_tell() {
    let folder = Folder::new();
    let snapshots = folder.store_with(&["a", "b"]).snapshots();
    let first = done(snapshots.take("a", list([person(1, json!({}))]))).unwrap();
    assert_eq!(first, Changes::default());
    let same = done(snapshots.take("a", list([person(1, json!({}))]))).unwrap();
    assert!(same.since.is_some());
    assert_eq!(told(&same), []);
    let other = done(snapshots.take("b", list([person(1, json!({}))]))).unwrap();
    assert_eq!(other, Changes::default(), "another clinic's first");
}

#[test]
fn who_came_who_changed_and_who_is_gone() {
    let folder = Folder::new();
    let snapshots = folder.store_with(&["a"]).snapshots();
    let before = (1..=4).map(|number| person(number, json!({ "suffix2": null })));
    done(snapshots.take("a", list(before))).unwrap();
    let now = [
        person(1, json!({ "lastLoginAt": "2026-11-24T09:00:00Z" })),
        person(
            2,
            json!({ "lastName": "Renamed", "npiNumber": null, "email": "new@clinic.example" }),
        ),
        person(4, json!({ "suffix2": "" })),
        person(5, json!({})),
    ];
    let changes = done(snapshots.take("a", list(now.clone()))).unwrap();
    use ChangeKind::{Added, Changed, Gone};
    let fields = [Field::LastName, Field::NpiNumber, Field::Email];
    assert_eq!(
        told(&changes),
        [
            (Changed, "Robin Renamed", &fields[..]),
            (Added, "Robin Sample5", &[]),
            (Gone, "Robin Sample3", &[]),
        ]
    );
    done(snapshots.dismiss_news("a")).unwrap();
    let again = done(snapshots.take("a", list(now))).unwrap();
    assert_eq!(told(&again), [], "it was told and dismissed");
}

#[test]
fn who_could_not_be_read_is_not_gone() {
    let folder = Folder::new();
    let snapshots = folder.store_with(&["a"]).snapshots();
    let everybody = || (1..=3).map(|number| person(number, json!({})));
    done(snapshots.take("a", list(everybody()))).unwrap();
    let mut known = list([person(1, json!({}))]);
    known.unread.insert(person(2, json!({})).user_id);
    let changes = done(snapshots.take("a", known)).unwrap();
    assert_eq!(
        told(&changes),
        [(ChangeKind::Gone, "Robin Sample3", &[][..])]
    );

    done(snapshots.dismiss_news("a")).unwrap();
    let mut unknown = list([]);
    unknown.may_lack_others = true;
    let changes = done(snapshots.take("a", unknown)).unwrap();
    assert_eq!(told(&changes), []);
    let changes = done(snapshots.take("a", list(everybody()))).unwrap();
    assert_eq!(
        told(&changes),
        [(ChangeKind::Added, "Robin Sample3", &[][..])]
    );
}

#[test]
fn what_was_changed_here_is_no_news() {
    let folder = Folder::new();
    let snapshots = folder.store_with(&["a"]).snapshots();
    done(snapshots.take("a", list([person(1, json!({}))]))).unwrap();
    let changed = person(1, json!({ "lastName": "Renamed" }));
    done(snapshots.put("a", &changed)).unwrap();
    let changes = done(snapshots.take("a", list([changed]))).unwrap();
    assert_eq!(told(&changes), []);
}

#[test]
fn of_a_clinic_that_is_not_remembered_nothing_is_kept() {
    let folder = Folder::new();
    let snapshots = folder.store().snapshots();
    for _ in 0..2 {
        let changes = done(snapshots.take("a", list([person(1, json!({}))]))).unwrap();
        assert_eq!(changes, Changes::default());
    }
}

#[test]
fn an_address_is_spelt_as_it_was_listed() {
    let folder = Folder::new();
    let store = folder.store_with(&["a", "b"]);
    let list = WholeList {
        people: vec![
            person(1, json!({ "email": "JOSÉ@clinic.example" })),
            person(2, json!({ "email": "Robin.Sample@Clinic.example" })),
        ],
        ..Default::default()
    };
    done(store.snapshots().take("a", list)).unwrap();
    let spelling = |clinic, email| done(store.snapshots().spelling(clinic, email)).unwrap();
    let robin = "robin.sample@clinic.example";
    assert_eq!(
        spelling("a", robin).as_deref(),
        Some("Robin.Sample@Clinic.example")
    );
    assert_eq!(
        spelling("a", "josé@clinic.example").as_deref(),
        Some("JOSÉ@clinic.example")
    );
    assert_eq!(spelling("a", "else@clinic.example"), None);
    assert_eq!(spelling("b", robin), None);
}

#[test]
fn who_is_lacking_is_known_as_long_as_they_are_few() {
    let folder = Folder::new();
    let snapshots = folder.store_with(&["a"]).snapshots();
    let people: Vec<User> = (1..=4).map(|number| person(number, json!({}))).collect();
    done(snapshots.take("a", list(people.clone()))).unwrap();
    let lacking = |clinic, here: &[User], most| {
        let here = here.iter().map(|user| user.user_id).collect();
        done(snapshots.lacking(clinic, here, most)).unwrap()
    };
    assert_eq!(lacking("a", &people[..2], 2), people[2..]);
    assert_eq!(lacking("a", &people[..1], 2), [], "too many");
    assert_eq!(lacking("a", &people, 2), []);
    assert_eq!(lacking("b", &[], 9), [], "another clinic");
}
