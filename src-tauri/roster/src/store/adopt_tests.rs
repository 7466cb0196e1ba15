#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::super::testing::{Folder, done};
use super::*;

fn former(folder: &Folder) {
    let clinic = |id: &str| json!({ "id": id, "name": format!("Clinic {id}"), "origin": "here", "kept": "keychain" });
    let file = json!({ "version": 1, "clinics": [clinic("b"), clinic("a")] });
    fs::write(folder.path().join(FORMER), file.to_string()).unwrap();
}

#[test]
fn the_former_file_is_taken_over_once_and_removed() {
    let folder = Folder::new();
    former(&folder);
    let store = folder.store();
    let clinics = done(store.clinics().all("here")).unwrap();
    let names: Vec<&str> = clinics.iter().map(|clinic| clinic.name.as_str()).collect();
    assert_eq!(names, ["Clinic a", "Clinic b"]);
    let (latest, _) = done(store.clinics().latest("here")).unwrap().unwrap();
    assert_eq!(latest.id, "b", "the one connected last");
    assert!(!folder.path().join(FORMER).exists());
    assert_eq!(done(store.notices()).unwrap(), []);
}

#[test]
fn a_takeover_that_was_broken_off_before_the_removal_is_no_hindrance() {
    let folder = Folder::new();
    former(&folder);
    let store = folder.store();
    done(store.clinics().change("a", "Renamed", Colour::Rose)).unwrap();
    drop(store);
    former(&folder);
    let clinics = done(folder.store().clinics().all("here")).unwrap();
    assert_eq!(clinics.len(), 2);
    assert_eq!(clinics[0].name, "Renamed");
    assert!(!folder.path().join(FORMER).exists());
}

#[test]
fn a_damaged_former_file_is_set_aside_and_told() {
    let folder = Folder::new();
    for (number, damage) in [(1, "{"), (2, r#"{"version":9,"clinics":[]}"#)] {
        fs::write(folder.path().join(FORMER), damage).unwrap();
        let file = format!("clinics.damaged-{number}.json");
        let aside = folder.path().join(&file);
        assert_eq!(
            done(folder.store().notices()).unwrap(),
            [StoreNotice::SetAside {
                file,
                rescued: false
            }]
        );
        assert_eq!(fs::read_to_string(aside).unwrap(), damage);
    }
}
