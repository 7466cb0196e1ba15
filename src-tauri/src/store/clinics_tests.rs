#![allow(clippy::unwrap_used)]

use super::super::testing::{Folder, clinic, done};
use super::*;

fn ids(clinics: &Clinics) -> Vec<String> {
    let all = done(clinics.all("here")).unwrap();
    all.into_iter().map(|clinic| clinic.id).collect()
}

fn latest(clinics: &Clinics) -> Option<String> {
    done(clinics.latest("here"))
        .unwrap()
        .map(|clinic| clinic.id)
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
    done(store.clinics().forget("b")).unwrap();
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
