#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::super::ledger::Act;
use super::super::testing::{Folder, done, person};
use super::*;

fn revoked(ledger: &Ledger) -> usize {
    let people = done(ledger.revoked("a")).unwrap();
    people.iter().filter(|person| person.certain).count()
}

#[test]
fn an_act_counts_when_its_answer_came() {
    let folder = Folder::new();
    let ledger = folder.store_with(&["a"]).ledger();
    let user = person(1, json!({}));
    let begin = || done(ledger.record("a", Act::Revoke, &user, Outcome::Unknown)).unwrap();
    let entry = begin().unwrap();
    assert_eq!(revoked(&ledger), 0, "its outcome is unknown");
    assert!(done(ledger.end(entry, Outcome::Done, None)).unwrap());
    assert_eq!(revoked(&ledger), 1);
    let other = begin().unwrap();
    done(ledger.withdraw(other)).unwrap();
    assert_eq!(revoked(&ledger), 1);
    assert!(!done(ledger.end(other, Outcome::Done, None)).unwrap());
}

#[test]
fn nothing_is_written_of_a_clinic_that_is_not_remembered() {
    let folder = Folder::new();
    let ledger = folder.store_with(&["a"]).ledger();
    let user = person(1, json!({}));
    let entry = done(ledger.record("b", Act::Revoke, &user, Outcome::Unknown)).unwrap();
    assert!(entry.is_none());
}

#[test]
fn an_invitation_counts_once_the_person_is_found() {
    counts_once_found("Robin@Clinic.example", "robin@clinic.example");
    counts_once_found("JOSÉ@clinic.example", "josé@clinic.example");
}

fn counts_once_found(invited: &str, listed: &str) {
    let folder = Folder::new();
    let ledger = folder.store_with(&["a"]).ledger();
    let new = json!({
        "email": invited, "firstName": "Robin", "lastName": "Sample",
        "clinicRole": "Radiologist", "level": "member", "canCreateReports": false,
        "canManageStudies": false, "hasDashboardAccess": false,
    });
    let new: NewUser = serde_json::from_value(new).unwrap();
    done(ledger.record("a", Act::Invite, &new, Outcome::Unknown)).unwrap();
    let robin = person(1, json!({ "email": listed }));
    let found = |email| done(ledger.found_invited("a", email, Subject::from(&robin))).unwrap();
    // A revocation makes visible whether the invite counts: the latest act that was done decides.
    let entry = done(ledger.record("a", Act::Revoke, &robin, Outcome::Unknown)).unwrap();
    found("else@clinic.example");
    done(ledger.end(entry.unwrap(), Outcome::Done, None)).unwrap();
    assert_eq!(revoked(&ledger), 1);
    let later = done(ledger.record("a", Act::Invite, &new, Outcome::Unknown)).unwrap();
    found(listed);
    assert_eq!(revoked(&ledger), 0, "{invited}");
    assert!(done(ledger.end(later.unwrap(), Outcome::Unknown, None)).unwrap());
}
