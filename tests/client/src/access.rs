//! Access taken away and given back, however the service shows it.

use avara::{ErrorKind, InvitationRef, UserFilter, differences};
use avara_sandbox::{Reset, RevokedLook, samples};
use serde_json::json;

use crate::clinic::{Clinic, sarah};

#[tokio::test]
async fn a_person_comes_back_as_they_were() {
    for look in [RevokedLook::Unchanged, RevokedLook::PermissionsOff] {
        let clinic = Clinic::open(12).await;
        clinic.sandbox.reset_to(Reset {
            revoked_look: Some(look),
            ..Reset::default()
        });
        let before = clinic.avara.retrieve_user(&sarah()).await.expect("Sarah");
        clinic.avara.revoke_access(&sarah()).await.expect("revoked");
        let revoked = clinic.avara.retrieve_user(&sarah()).await.expect("Sarah");
        let changed = differences(&before, &revoked).len();
        assert_eq!(changed, if look == RevokedLook::Unchanged { 0 } else { 3 });
        clinic.avara.reactivate(&sarah()).await.expect("restored");
        let after = clinic.avara.retrieve_user(&sarah()).await.expect("Sarah");
        assert_eq!(after, before);
    }
}

#[tokio::test]
async fn a_revoked_person_can_be_found_by_id_when_the_list_has_dropped_them() {
    let clinic = Clinic::open(12).await;
    clinic.sandbox.reset_to(Reset {
        lists_revoked: Some(false),
        ..Reset::default()
    });
    clinic.avara.revoke_access(&sarah()).await.expect("revoked");
    let page = clinic
        .avara
        .list_users(&UserFilter::default(), None, 100)
        .await
        .expect("a page");
    assert!(page.items.iter().all(|user| user.user_id != sarah()));
    assert!(clinic.avara.retrieve_user(&sarah()).await.is_ok());
}

#[tokio::test]
async fn a_polite_no_is_a_failure_and_says_why() {
    let clinic = Clinic::open(12).await;
    let answer = json!({"success": false, "message": "Ask the owner"});
    let fault = json!({"kind": "status", "status": 200, "body": answer});
    clinic.script(json!([{"operation": "*", "times": 3, "fault": fault}]));
    let which = InvitationRef::Invitation(samples::PENDING.parse().expect("an invitation id"));
    for error in [
        clinic.avara.revoke_access(&sarah()).await,
        clinic.avara.reactivate(&sarah()).await,
        clinic.avara.revoke_invitation(&which).await,
    ] {
        let error = error.expect_err("refused");
        assert_eq!(error.kind(), ErrorKind::Refused);
        assert_eq!(error.message(), Some("Ask the owner"));
        assert!(!error.may_have_applied());
    }
}
