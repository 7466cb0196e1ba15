//! The sample bodies in `tests/wire`, which the TypeScript tests read too.

use avara::{ErrorKind, InvitedSource, Level, User, UserPatch};
use serde_json::{Value, json};

use crate::clinic::{Clinic, sarah};

const FULL: &str = include_str!("../../wire/user-full.json");
const MINIMAL: &str = include_str!("../../wire/user-minimal.json");
const UNKNOWN: &str = include_str!("../../wire/user-unknown.json");
const PAGE: &str = include_str!("../../wire/users-page.json");
const ERRORS: &str = include_str!("../../wire/errors.json");
const PATCHES: &str = include_str!("../../wire/patches.json");

fn value(json: &str) -> Value {
    serde_json::from_str(json).expect("JSON")
}

fn user(json: &str) -> User {
    serde_json::from_str(json).expect("a person")
}

#[test]
fn a_full_person_is_written_as_read() {
    assert_eq!(serde_json::to_value(user(FULL)).expect("JSON"), value(FULL));
}

#[test]
fn what_is_absent_is_written_as_null() {
    let written = serde_json::to_value(user(MINIMAL)).expect("JSON");
    for name in [
        "middleName",
        "suffix1",
        "suffix2",
        "npiNumber",
        "phoneNumber",
    ] {
        assert_eq!(written.get(name), Some(&Value::Null), "{name}");
    }
    assert_eq!(user(&written.to_string()), user(MINIMAL));
}

#[test]
fn what_is_unknown_is_kept_and_written_back() {
    let user = user(UNKNOWN);
    assert_eq!(user.clinic_role.as_str(), "PACS Administrator");
    assert_eq!(user.level, Level::Unknown("auditor".into()));
    assert_eq!(user.invited_source, InvitedSource::Unknown("fax".into()));
    assert_eq!(user.created_at, None);
    let written = serde_json::to_value(&user).expect("JSON");
    for name in ["clinicRole", "level", "invitedSource"] {
        assert_eq!(written[name], value(UNKNOWN)[name]);
    }
    assert_eq!(written["lastLoginAt"], "2026-05-04T07:00:00.123456Z");
}

#[tokio::test]
async fn a_page_survives_its_bad_items() {
    let fault = json!({"kind": "status", "status": 200, "body": value(PAGE)});
    let clinic = Clinic::with_fault("listUsers", 1, fault).await;
    let page = clinic
        .avara
        .list_users(&Default::default(), None, 20)
        .await
        .expect("a page");
    assert_eq!(page.items, [user(FULL), user(MINIMAL)]);
    assert!(page.next.is_some());
    let skipped: Vec<_> = page
        .skipped
        .iter()
        .map(|skipped| skipped.id.as_deref())
        .collect();
    let unreadable = Some("usr_00000000000000000000000000000004");
    assert_eq!(skipped, [unreadable, None]);
}

#[test]
fn patches_are_written_byte_for_byte() {
    let patches = value(PATCHES);
    for case in patches["accepted"].as_array().expect("a list") {
        let json = case["json"].as_str().expect("a text");
        let patch: UserPatch = serde_json::from_str(json).expect("a patch");
        assert_eq!(
            serde_json::to_string(&patch).expect("JSON"),
            json,
            "{}",
            case["name"]
        );
        assert_eq!(
            serde_json::to_value(patch.fields()).expect("JSON"),
            case["fields"],
            "{}",
            case["name"]
        );
    }
    for case in patches["refused"].as_array().expect("a list") {
        let json = case["json"].as_str().expect("a text");
        assert!(
            serde_json::from_str::<UserPatch>(json).is_err(),
            "{}",
            case["name"]
        );
    }
}

#[tokio::test]
async fn every_shape_of_error_is_understood() {
    for case in value(ERRORS).as_array().expect("a list") {
        let fault = json!({"kind": "status", "status": case["status"], "body": case["body"]});
        let clinic = Clinic::with_fault("retrieveUser", 3, fault).await;
        let error = clinic
            .avara
            .retrieve_user(&sarah())
            .await
            .expect_err("an error");
        assert_eq!(
            format!("{:?}", error.kind()),
            case["kind"].as_str().expect("a text"),
            "{}",
            case["name"]
        );
        assert_eq!(json!(error.message()), case["message"], "{}", case["name"]);
        assert_eq!(json!(error.fields()), case["fields"], "{}", case["name"]);
        assert_ne!(error.kind(), ErrorKind::OutcomeUnknown);
    }
}
