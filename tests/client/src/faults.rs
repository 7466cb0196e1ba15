//! Every fault of the sandbox: what the client makes of it, how often it asked, and what was changed in the end.

use std::time::Duration;

use avara::{ErrorKind, NewUser, UserPatch};
use serde_json::{Value, json};

use crate::clinic::{Clinic, sarah};

fn rename() -> UserPatch {
    serde_json::from_value(json!({"lastName": "Jonson"})).expect("a patch")
}

fn newcomer() -> NewUser {
    serde_json::from_value(json!({
        "email": "noor.haddad@clinic.example", "firstName": "Noor", "lastName": "Haddad",
        "clinicRole": "Scribe", "level": "member", "canCreateReports": false, "canManageStudies": false,
        "hasDashboardAccess": true,
    }))
    .expect("a newcomer")
}

fn status(status: u16) -> Value {
    json!({"kind": "status", "status": status, "body": {"message": "Scripted"}})
}

#[tokio::test]
async fn a_read_and_a_change_survive_two_failures() {
    for fault in [
        status(500),
        status(408),
        status(409),
        json!({"kind": "status", "status": 429, "body": "", "headers": {"retry-after-ms": "1"}}),
        json!({"kind": "cutBefore"}),
        json!({"kind": "cutMiddle"}),
        json!({"kind": "applyThenCut"}),
    ] {
        let clinic = Clinic::with_fault("*", 2, fault.clone()).await;
        assert!(
            clinic.avara.retrieve_user(&sarah()).await.is_ok(),
            "{fault}"
        );
        assert_eq!(clinic.requests("retrieveUser").len(), 3, "{fault}");

        let clinic = Clinic::with_fault("updateUser", 2, fault.clone()).await;
        let user = clinic
            .avara
            .update_user(&sarah(), &rename())
            .await
            .expect("saved");
        assert_eq!(
            (user.last_name.as_str(), clinic.requests("updateUser").len()),
            ("Jonson", 3),
            "{fault}"
        );
    }
}

#[tokio::test]
async fn a_change_that_failed_thrice_says_what_is_known() {
    for (fault, kind, perhaps, applied) in [
        (status(500), ErrorKind::Server, true, false),
        (status(429), ErrorKind::RateLimited, false, false),
        (
            json!({"kind": "cutBefore"}),
            ErrorKind::OutcomeUnknown,
            true,
            false,
        ),
        (
            json!({"kind": "cutMiddle"}),
            ErrorKind::OutcomeUnknown,
            true,
            true,
        ),
        (
            json!({"kind": "applyThenCut"}),
            ErrorKind::OutcomeUnknown,
            true,
            true,
        ),
    ] {
        let clinic = Clinic::with_fault("updateUser", 3, fault.clone()).await;
        let error = clinic
            .avara
            .update_user(&sarah(), &rename())
            .await
            .expect_err("three failures");
        assert_eq!(
            (error.kind(), error.may_have_applied()),
            (kind, perhaps),
            "{fault}"
        );
        assert_eq!(clinic.requests("updateUser").len(), 3, "{fault}");
        assert_eq!(
            clinic.stored(&sarah())["lastName"] == "Jonson",
            applied,
            "{fault}"
        );
    }
}

#[tokio::test]
async fn malformed_answers_are_not_asked_for_again() {
    let malformed = json!({"kind": "malformed"});
    let clinic = Clinic::with_fault("retrieveUser", 1, malformed.clone()).await;
    let error = clinic
        .avara
        .retrieve_user(&sarah())
        .await
        .expect_err("malformed");
    assert_eq!(
        (error.kind(), clinic.requests("retrieveUser").len()),
        (ErrorKind::BadResponse, 1)
    );

    let clinic = Clinic::with_fault("updateUser", 1, malformed.clone()).await;
    let error = clinic
        .avara
        .update_user(&sarah(), &rename())
        .await
        .expect_err("malformed");
    assert_eq!(
        (error.kind(), clinic.requests("updateUser").len()),
        (ErrorKind::OutcomeUnknown, 1)
    );
    assert!(rename().holds_in(&clinic.avara.retrieve_user(&sarah()).await.expect("Sarah")));

    let clinic = Clinic::with_fault("listUsers", 1, malformed).await;
    let error = clinic
        .avara
        .list_users(&Default::default(), None, 20)
        .await
        .expect_err("malformed");
    assert_eq!(
        (error.kind(), clinic.requests("listUsers").len()),
        (ErrorKind::BadResponse, 1)
    );
}

#[tokio::test]
async fn an_invitation_of_unknown_outcome_goes_out_once() {
    for fault in [
        status(500),
        status(503),
        json!({"kind": "status", "status": 503, "body": "", "headers": {"retry-after": "1", "x-should-retry": "true"}}),
        status(408),
        json!({"kind": "cutBefore"}),
        json!({"kind": "cutMiddle"}),
        json!({"kind": "applyThenCut"}),
        json!({"kind": "malformed"}),
    ] {
        let clinic = Clinic::with_fault("inviteUser", 1, fault.clone()).await;
        let error = clinic
            .avara
            .invite_user(&newcomer())
            .await
            .expect_err("no clear answer");
        assert_eq!(
            (error.kind(), error.may_have_applied()),
            (ErrorKind::OutcomeUnknown, true),
            "{fault}"
        );
        assert_eq!(clinic.requests("inviteUser").len(), 1, "{fault}");
    }
}

#[tokio::test]
async fn no_acting_call_is_repeated() {
    let cut = json!({"kind": "applyThenCut"});
    let clinic = Clinic::with_fault("*", 1, cut.clone()).await;
    let error = clinic.avara.revoke_access(&sarah()).await.expect_err("cut");
    assert_eq!(
        (error.kind(), clinic.sandbox.requests().len()),
        (ErrorKind::OutcomeUnknown, 1)
    );
    let clinic = Clinic::with_fault("*", 1, cut.clone()).await;
    let error = clinic.avara.reactivate(&sarah()).await.expect_err("cut");
    assert_eq!(
        (error.kind(), clinic.sandbox.requests().len()),
        (ErrorKind::OutcomeUnknown, 1)
    );
    let clinic = Clinic::with_fault("*", 1, cut).await;
    let id = "inv_1234567890abcdef1234567890abcdef"
        .parse()
        .expect("an invitation id");
    let error = clinic
        .avara
        .revoke_invitation(&avara::InvitationRef::Invitation(id))
        .await
        .expect_err("cut");
    assert_eq!(
        (error.kind(), clinic.sandbox.requests().len()),
        (ErrorKind::OutcomeUnknown, 1)
    );
}

#[tokio::test]
async fn a_rate_limit_that_names_a_wait_is_waited_out_even_by_a_post() {
    let fault =
        json!({"kind": "status", "status": 429, "body": "", "headers": {"retry-after-ms": "1"}});
    let clinic = Clinic::with_fault("inviteUser", 2, fault).await;
    assert!(clinic.avara.invite_user(&newcomer()).await.is_ok());
    assert_eq!(clinic.requests("inviteUser").len(), 3);
}

#[tokio::test]
async fn a_wait_of_seconds_is_kept_and_told() {
    let fault =
        json!({"kind": "status", "status": 429, "body": "", "headers": {"retry-after": "1"}});
    let clinic = Clinic::with_fault("retrieveUser", 1, fault).await;
    let start = tokio::time::Instant::now();
    assert!(clinic.avara.retrieve_user(&sarah()).await.is_ok());
    assert!(start.elapsed() >= Duration::from_secs(1));

    let fault =
        json!({"kind": "status", "status": 429, "body": "", "headers": {"retry-after": "120"}});
    let clinic = Clinic::with_fault("retrieveUser", 3, fault).await;
    let error = clinic
        .avara
        .retrieve_user(&sarah())
        .await
        .expect_err("limited");
    assert_eq!(
        (error.kind(), error.retry_after()),
        (ErrorKind::RateLimited, Some(Duration::from_secs(120)))
    );
}

#[tokio::test]
async fn the_service_may_forbid_a_repetition() {
    let fault = json!({"kind": "status", "status": 500, "body": "", "headers": {"x-should-retry": "false"}});
    let clinic = Clinic::with_fault("updateUser", 1, fault).await;
    let error = clinic
        .avara
        .update_user(&sarah(), &rename())
        .await
        .expect_err("a failure");
    assert_eq!(
        (error.kind(), clinic.requests("updateUser").len()),
        (ErrorKind::Server, 1)
    );
}

#[tokio::test]
async fn a_cancelled_change_is_not_repeated() {
    let clinic = Clinic::with_fault("updateUser", 1, json!({"kind": "delay", "ms": 60_000})).await;
    let (avara, change) = (clinic.avara.clone(), rename());
    let saving = tokio::spawn(async move { avara.update_user(&sarah(), &change).await });
    let arrived = async {
        while clinic.requests("updateUser").is_empty() {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    tokio::time::timeout(Duration::from_secs(30), arrived)
        .await
        .expect("the request arrives");
    saving.abort();
    assert!(saving.await.is_err_and(|end| end.is_cancelled()));
    assert!(clinic.avara.retrieve_user(&sarah()).await.is_ok());
    assert_eq!(clinic.requests("updateUser").len(), 1);
}
