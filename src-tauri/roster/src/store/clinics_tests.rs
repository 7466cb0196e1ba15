#![allow(clippy::unwrap_used)]

use super::super::testing::{Folder, clinic, done};
use super::*;

fn ids(clinics: &Clinics) -> Vec<String> {
    let all = done(clinics.all("here")).unwrap();
    all.into_iter().map(|clinic| clinic.id).collect()
}

fn latest(clinics: &Clinics) -> Option<String> {
    let (clinic, is_connected) = done(clinics.latest("here")).unwrap()?;
    is_connected.then_some(clinic.id)
}

#[test]
fn what_is_put_is_there_again() {
    let folder = Folder::new();
    assert_eq!(latest(&folder.store().clinics()), None);
    drop(folder.store_with(&["a", "b", "a"]));
    let clinics = folder.store().clinics();
    assert_eq!(ids(&clinics), ["a", "b"]);
    assert_eq!(latest(&clinics).as_deref(), Some("a"));
    assert_eq!(done(clinics.get("b")).unwrap(), Some(clinic("b")));
    done(clinics.connected("b")).unwrap();
    assert_eq!(latest(&clinics).as_deref(), Some("b"));
}

#[test]
fn one_that_was_disconnected_stays_so_until_it_is_connected_again() {
    let folder = Folder::new();
    drop(folder.store_with(&["a", "b"]));
    let clinics = folder.store().clinics();
    done(clinics.disconnected("b")).unwrap();
    let (clinic, is_connected) = done(clinics.latest("here")).unwrap().unwrap();
    assert_eq!((clinic.id.as_str(), is_connected), ("b", false));
    done(clinics.connected("a")).unwrap();
    assert_eq!(latest(&clinics).as_deref(), Some("a"));
    done(clinics.connected("b")).unwrap();
    assert_eq!(latest(&clinics).as_deref(), Some("b"));
}

#[test]
fn one_whose_key_is_not_kept_yet_is_remembered_and_not_opened() {
    let folder = Folder::new();
    let clinics = folder.store_with(&["a"]).clinics();
    done(clinics.prepare(clinic("b"))).unwrap();
    assert_eq!(ids(&clinics), ["a", "b"]);
    assert_eq!(latest(&clinics).as_deref(), Some("a"));
    done(clinics.put(clinic("b"), false)).unwrap();
    assert_eq!(latest(&clinics).as_deref(), Some("b"));
}

#[test]
fn a_clinic_of_another_server_is_not_offered() {
    let folder = Folder::new();
    let clinics = folder.store().clinics();
    let elsewhere = Clinic {
        origin: "there".into(),
        ..clinic("a")
    };
    done(clinics.put(elsewhere, false)).unwrap();
    assert_eq!(latest(&clinics), None);
    assert!(ids(&clinics).is_empty());
}

#[test]
fn another_key_keeps_place_and_colour() {
    let folder = Folder::new();
    let clinics = folder.store_with(&["a", "b"]).clinics();
    done(clinics.change("a", "Renamed", Colour::Rose)).unwrap();
    let again = Clinic {
        kept: Kept::Session,
        ..clinic("a")
    };
    done(clinics.put(again, false)).unwrap();
    let first = done(clinics.all("here")).unwrap().remove(0);
    assert_eq!(first.id, "a");
    assert_eq!(first.name, "Clinic a");
    assert_eq!(first.kept, Kept::Session);
    assert_eq!(first.colour, Colour::Rose);
}

#[test]
fn they_stand_in_the_order_they_were_given() {
    let folder = Folder::new();
    let clinics = folder.store_with(&["a", "b", "c", "d"]).clinics();
    let order = |ids: &[&str]| {
        let ids = ids.iter().map(|id| (*id).to_owned()).collect();
        done(clinics.order(ids)).unwrap();
    };
    order(&["c", "a"]);
    assert_eq!(ids(&clinics), ["c", "a", "b", "d"]);
    order(&["d", "c", "b", "a"]);
    assert_eq!(ids(&clinics), ["d", "c", "b", "a"]);
    done(clinics.put(clinic("e"), false)).unwrap();
    assert_eq!(ids(&clinics), ["d", "c", "b", "a", "e"]);
}

#[test]
fn a_forgotten_one_is_gone() {
    let folder = Folder::new();
    let store = folder.store_with(&["a", "b"]);
    done(store.clinics().forget("b", false)).unwrap();
    drop(store);
    assert_eq!(ids(&folder.store().clinics()), ["a"]);
}

#[test]
fn a_sample_is_gone_at_the_next_start() {
    let folder = Folder::new();
    let store = folder.store();
    done(store.clinics().put(clinic("a"), true)).unwrap();
    assert_eq!(ids(&store.clinics()), ["a"]);
    drop(store);
    assert!(ids(&folder.store().clinics()).is_empty());
}

#[test]
fn a_removal_that_was_broken_off_is_ended_at_the_next_start() {
    let folder = Folder::new();
    let store = folder.store_with(&["a", "b"]);
    done(store.clinics().removing("a", true)).unwrap();
    done(store.clinics().removing("b", true)).unwrap();
    done(store.clinics().removing("b", false)).unwrap();
    drop(store);
    let store = folder.store();
    let clinics = store.clinics();
    assert_eq!(ids(&clinics), ["b"], "the keychain refused the other");
    let key = ("a".to_owned(), "here".to_owned());
    assert_eq!(done(clinics.leftover_keys()).unwrap(), [key]);
    done(clinics.key_is_gone("a")).unwrap();
    assert_eq!(done(clinics.leftover_keys()).unwrap(), []);
}

#[test]
fn a_key_that_may_be_left_outlives_its_clinic() {
    let folder = Folder::new();
    let store = folder.store_with(&["a", "b"]);
    done(store.clinics().forget("a", true)).unwrap();
    done(store.clinics().forget("b", false)).unwrap();
    drop(store);
    let key = ("a".to_owned(), "here".to_owned());
    assert_eq!(
        done(folder.store().clinics().leftover_keys()).unwrap(),
        [key]
    );
}
