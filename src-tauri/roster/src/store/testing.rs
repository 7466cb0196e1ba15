//! What the tests of the store share.
#![allow(clippy::unwrap_used)]

use std::path::Path;

use avara::{Field, Invitation, User};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::{ChangeKind, Changes, Store, WholeList};
use crate::clinic::{Clinic, Colour, Kept};
pub(crate) use crate::testing::done;

/// A folder of its own for one test, gone with it.
pub(crate) struct Folder(TempDir);

impl Folder {
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    pub(crate) fn path(&self) -> &Path {
        self.0.path()
    }

    pub(crate) fn store(&self) -> Store {
        Store::open(self.path())
    }

    /// A store that remembers these clinics.
    pub(crate) fn store_with(&self, ids: &[&str]) -> Store {
        let store = self.store();
        for id in ids {
            done(store.clinics().put(clinic(id), false)).unwrap();
        }
        store
    }
}

pub(crate) fn clinic(id: &str) -> Clinic {
    Clinic {
        id: id.into(),
        name: format!("Clinic {id}"),
        origin: "here".into(),
        kept: Kept::Keychain,
        colour: Colour::Teal,
    }
}

/// A fictional person, told from the others by a number.
pub(crate) fn person(number: u32, changed: Value) -> User {
    let mut person = json!({
        "userId": format!("usr_{number:032x}"),
        "email": format!("person{number}@clinic.example"),
        "firstName": "Robin",
        "middleName": null,
        "lastName": format!("Sample{number}"),
        "suffix1": "MD",
        "clinicRole": "Radiologist",
        "level": "member",
        "canCreateReports": true,
        "canManageStudies": false,
        "hasDashboardAccess": false,
        "npiNumber": "1234567893",
        "phoneNumber": "5551234567",
        "createdAt": "2026-01-02T03:04:05Z",
        "lastLoginAt": null,
        "invitedSource": "api",
    });
    for (name, value) in changed.as_object().unwrap() {
        person[name] = value.clone();
    }
    serde_json::from_value(person).unwrap()
}

/// An open invitation of this number to a fictional person.
pub(crate) fn invitation(number: u32, user: u32) -> Invitation {
    let json = json!({
        "invitationId": format!("inv_{number:032x}"),
        "userId": format!("usr_{user:032x}"),
        "clinicId": "5a3d0c11-0000-4000-8000-000000000001",
        "status": "sent",
        "email": "robin.sample@clinic.example",
        "firstName": "Robin",
        "lastName": "Sample",
        "clinicRole": "Radiologist",
        "level": "member",
        "canCreateReports": false,
        "canManageStudies": false,
        "hasDashboardAccess": true,
        "invitedSource": "api",
        "expiry": null,
    });
    serde_json::from_value(json).unwrap()
}

/// A list that came to its end.
pub(crate) fn list(people: impl IntoIterator<Item = User>) -> WholeList {
    WholeList {
        people: people.into_iter().collect(),
        ..WholeList::default()
    }
}

/// What changes say, without the ids.
pub(crate) fn told(changes: &Changes) -> Vec<(ChangeKind, &str, &[Field])> {
    let people = changes.people.iter();
    people
        .map(|person| (person.kind, person.name.as_str(), person.fields.as_slice()))
        .collect()
}
