//! The six operations on people.

use avara::{ClinicRole, ErrorKind, Level, NewUser, UserId, UserPatch};
use serde_json::{Value, json};

use crate::clinic::{Clinic, KEY, client, sarah};

fn patch(json: Value) -> UserPatch {
    serde_json::from_value(json).expect("a patch")
}

fn newcomer() -> NewUser {
    NewUser {
        email: "noor.haddad@clinic.example".into(),
        first_name: "Noor".into(),
        middle_name: None,
        last_name: "Haddad".into(),
        suffix1: Some("MD".into()),
        suffix2: None,
        clinic_role: ClinicRole::Cardiologist,
        level: Level::Member,
        can_create_reports: true,
        can_manage_studies: false,
        has_dashboard_access: true,
        npi_number: Some("1003000126".into()),
        phone_number: None,
    }
}

#[tokio::test]
async fn retrieves_a_person() {
    let clinic = Clinic::open(12).await;
    let user = clinic.avara.retrieve_user(&sarah()).await.expect("Sarah");
    assert_eq!(
        (user.first_name.as_str(), user.last_name.as_str()),
        ("Sarah", "Johnson")
    );
    assert_eq!(user.npi_number.as_deref(), Some("1234567893"));
    assert!(user.created_at.is_some());
}

#[tokio::test]
async fn sends_exactly_the_change_and_answers_the_person_as_they_are_now() {
    let clinic = Clinic::open(12).await;
    let change = patch(
        json!({"lastName": "Jonson", "phoneNumber": null, "clinicRole": "Pathologists' Assistant"}),
    );
    let before = clinic.avara.retrieve_user(&sarah()).await.expect("Sarah");
    let after = clinic
        .avara
        .update_user(&sarah(), &change)
        .await
        .expect("saved");
    assert_eq!(after, change.apply(&before));
    assert!(change.holds_in(&after));
    assert_eq!(clinic.stored(&sarah())["lastName"], "Jonson");

    let requests = clinic.requests("updateUser");
    assert_eq!(requests.len(), 1);
    let body = r#"{"lastName":"Jonson","clinicRole":"Pathologists' Assistant","phoneNumber":null}"#;
    assert_eq!(requests[0]["body"], body);
    assert_eq!(requests[0]["method"], "PATCH");
    assert_eq!(
        requests[0]["path"],
        "/v1/autoScribe/users/usr_1234567890abcdef1234567890abcdef"
    );
}

#[tokio::test]
async fn every_field_can_be_changed() {
    let clinic = Clinic::open(12).await;
    let change = patch(json!({
        "firstName": "Sara", "middleName": "M.", "lastName": "Jonson", "suffix1": "DO", "suffix2": "PhD",
        "clinicRole": "Cardiologist", "level": "admin", "canCreateReports": true, "canManageStudies": true,
        "hasDashboardAccess": true, "npiNumber": "1003000126", "phoneNumber": "15551234567",
    }));
    let after = clinic
        .avara
        .update_user(&sarah(), &change)
        .await
        .expect("saved");
    assert!(change.holds_in(&after));

    let clearing = patch(
        json!({"canCreateReports": false, "middleName": null, "suffix1": null, "suffix2": null,
        "npiNumber": null, "phoneNumber": null}),
    );
    let after = clinic
        .avara
        .update_user(&sarah(), &clearing)
        .await
        .expect("saved");
    assert!(clearing.holds_in(&after));
}

#[tokio::test]
async fn what_must_never_be_sent_is_not_sent() {
    let clinic = Clinic::open(12).await;
    for change in [
        json!({"clinicRole": null}),
        json!({"clinicRole": "PACS Administrator"}),
        json!({"level": "owner"}),
        json!({"level": "guest"}),
        json!({"firstName": " "}),
        json!({"canCreateReports": null}),
    ] {
        let error = clinic
            .avara
            .update_user(&sarah(), &patch(change))
            .await
            .expect_err("refused here");
        assert_eq!(
            (error.kind(), error.fields().len()),
            (ErrorKind::BadRequest, 1)
        );
    }
    let nobody = NewUser {
        level: Level::Owner,
        email: String::new(),
        ..newcomer()
    };
    let error = clinic
        .avara
        .invite_user(&nobody)
        .await
        .expect_err("refused here");
    assert_eq!(
        error.fields().keys().collect::<Vec<_>>(),
        ["email", "level"]
    );
    assert_eq!(
        clinic.requests("updateUser").len() + clinic.requests("inviteUser").len(),
        0
    );
}

#[tokio::test]
async fn what_the_service_refuses_comes_back_by_field() {
    let clinic = Clinic::open(12).await;
    let change = patch(json!({"npiNumber": null}));
    let error = clinic
        .avara
        .update_user(&sarah(), &change)
        .await
        .expect_err("reports need an NPI");
    assert_eq!(
        (error.kind(), error.status()),
        (ErrorKind::Invalid, Some(422))
    );
    assert!(error.message().is_some());
    assert_eq!(error.fields().keys().collect::<Vec<_>>(), ["npiNumber"]);
    assert!(!error.may_have_applied());
}

#[tokio::test]
async fn a_wrong_key_and_an_unknown_person_are_told_apart() {
    let clinic = Clinic::open(12).await;
    let stranger = client(&clinic.sandbox.url(), "ak_wrong");
    let error = stranger
        .retrieve_user(&sarah())
        .await
        .expect_err("a wrong key");
    assert_eq!(
        (error.kind(), error.status()),
        (ErrorKind::Unauthorized, Some(401))
    );

    let nobody: UserId = "usr_ffffffffffffffffffffffffffffffff"
        .parse()
        .expect("a user id");
    let error = clinic
        .avara
        .retrieve_user(&nobody)
        .await
        .expect_err("nobody");
    assert_eq!(
        (error.kind(), error.status()),
        (ErrorKind::NotFound, Some(404))
    );

    let arrived = serde_json::to_string(&clinic.sandbox.requests()).expect("JSON");
    assert!(!arrived.contains(KEY));
}

#[tokio::test]
async fn invites_once() {
    let clinic = Clinic::open(12).await;
    let user = clinic
        .avara
        .invite_user(&newcomer())
        .await
        .expect("invited");
    assert_eq!(
        (user.email.as_str(), user.suffix1.as_deref()),
        ("noor.haddad@clinic.example", Some("MD"))
    );
    let requests = clinic.requests("inviteUser");
    assert_eq!(requests.len(), 1);
    let body: Value =
        serde_json::from_str(requests[0]["body"].as_str().expect("a body")).expect("JSON");
    assert_eq!(
        body.as_object().expect("an object").len(),
        10,
        "absent fields are absent"
    );

    let error = clinic
        .avara
        .invite_user(&newcomer())
        .await
        .expect_err("a second time");
    assert!(matches!(
        error.kind(),
        ErrorKind::Conflict | ErrorKind::Invalid
    ));
}

#[tokio::test]
async fn revokes_and_reactivates() {
    let clinic = Clinic::open(12).await;
    clinic.avara.revoke_access(&sarah()).await.expect("revoked");
    clinic.avara.reactivate(&sarah()).await.expect("restored");
    for operation in ["revokeAccess", "reactivateUser"] {
        let requests = clinic.requests(operation);
        assert_eq!(requests.len(), 1, "{operation}");
        assert_eq!(
            requests[0]["body"],
            r#"{"userId":"usr_1234567890abcdef1234567890abcdef"}"#
        );
    }
}
