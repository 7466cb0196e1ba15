//! The four operations on invitations.

use avara::{
    ErrorKind, Expired, InvitationFilter, InvitationId, InvitationRef, InvitationState,
    InvitationStatus, Timestamp, UserPatch,
};
use futures_util::TryStreamExt;
use serde_json::json;

use crate::clinic::Clinic;

/// The pending invitation of the published example.
fn pending() -> InvitationId {
    "inv_1234567890abcdef1234567890abcdef"
        .parse()
        .expect("an invitation id")
}

#[tokio::test]
async fn lists_by_status_and_expiry() {
    let clinic = Clinic::open(12).await;
    let filter = InvitationFilter {
        status: vec![InvitationStatus::Sent, InvitationStatus::Accepted],
        expired: Some(Expired::Without),
        ..InvitationFilter::default()
    };
    let page = clinic
        .avara
        .list_invitations(&filter, None, 100)
        .await
        .expect("a page");
    assert!(
        page.items
            .iter()
            .any(|invitation| invitation.invitation_id == pending())
    );
    assert!(
        page.items
            .iter()
            .all(|invitation| filter.status.contains(&invitation.status))
    );
    assert_eq!(page.skipped, []);

    let pages: Vec<_> = clinic
        .avara
        .stream_invitations(InvitationFilter::default())
        .try_collect()
        .await
        .expect("pages");
    let all: usize = pages.iter().map(|page| page.items.len()).sum();
    assert!(all >= page.items.len());
}

#[tokio::test]
async fn retrieves_and_updates_an_open_one() {
    let clinic = Clinic::open(12).await;
    let before = clinic
        .avara
        .retrieve_invitation(&pending())
        .await
        .expect("the invitation");
    assert_eq!(before.state(Timestamp::now()), InvitationState::Open);
    let change: UserPatch = serde_json::from_value(json!({"lastName": "Haddad"})).expect("a patch");
    let after = clinic
        .avara
        .update_invitation(&pending(), &change)
        .await
        .expect("saved");
    assert_eq!(
        (after.last_name.as_str(), after.user_id),
        ("Haddad", before.user_id)
    );
    assert_eq!(
        clinic.requests("updateInvitation")[0]["body"],
        r#"{"lastName":"Haddad"}"#
    );
}

#[tokio::test]
async fn revokes_by_either_id_or_both() {
    let user = Clinic::open(12)
        .await
        .avara
        .retrieve_invitation(&pending())
        .await
        .expect("the invitation")
        .user_id;
    for (which, body) in [
        (
            InvitationRef::Invitation(pending()),
            json!({"invitationId": pending()}),
        ),
        (InvitationRef::User(user), json!({"userId": user})),
        (
            InvitationRef::Both(pending(), user),
            json!({"invitationId": pending(), "userId": user}),
        ),
    ] {
        let clinic = Clinic::open(12).await;
        clinic
            .avara
            .revoke_invitation(&which)
            .await
            .expect("revoked");
        assert_eq!(
            clinic.requests("revokeInvitation")[0]["body"],
            body.to_string()
        );

        let revoked = clinic
            .avara
            .retrieve_invitation(&pending())
            .await
            .expect("the invitation");
        assert_eq!(revoked.status, InvitationStatus::Revoked);
        assert!(!revoked.may_be_open(Timestamp::now()));
        let change: UserPatch =
            serde_json::from_value(json!({"lastName": "Haddad"})).expect("a patch");
        assert!(
            clinic
                .avara
                .update_invitation(&pending(), &change)
                .await
                .is_err()
        );
    }
}

#[tokio::test]
async fn an_unknown_one_is_not_found() {
    let clinic = Clinic::open(12).await;
    let nothing: InvitationId = "inv_ffffffffffffffffffffffffffffffff"
        .parse()
        .expect("an invitation id");
    let error = clinic
        .avara
        .retrieve_invitation(&nothing)
        .await
        .expect_err("no such invitation");
    assert_eq!(error.kind(), ErrorKind::NotFound);
}
