//! What becomes of invitations, and what they look like to the client.

use avara::{Expiry, InvitationFilter, InvitationId, InvitationState, Timestamp, UserFilter};
use avara_sandbox::samples;
use serde_json::json;

use crate::clinic::Clinic;

fn id(text: &str) -> InvitationId {
    text.parse().expect("an invitation id")
}

async fn state(clinic: &Clinic, text: &str) -> InvitationState {
    let invitation = clinic.avara.retrieve_invitation(&id(text)).await;
    invitation.expect("an invitation").state(Timestamp::now())
}

#[tokio::test]
async fn every_sample_is_in_its_state() {
    let clinic = Clinic::open(12).await;
    for (sample, expected) in [
        (samples::PENDING, InvitationState::Open),
        (samples::CLOSING, InvitationState::Open),
        (samples::ENDLESS, InvitationState::Open),
        (samples::EXPIRED, InvitationState::Expired),
        (samples::ACCEPTED, InvitationState::Accepted),
        (samples::REJECTED, InvitationState::Rejected),
        (samples::REVOKED, InvitationState::Revoked),
    ] {
        assert_eq!(state(&clinic, sample).await, expected, "{sample}");
    }
    let endless = clinic
        .avara
        .retrieve_invitation(&id(samples::ENDLESS))
        .await;
    assert_eq!(endless.expect("an invitation").expiry, Expiry::Never);
}

#[tokio::test]
async fn an_unreadable_expiry_is_neither_open_nor_over() {
    let clinic = Clinic::open(12).await;
    let page = clinic
        .avara
        .list_invitations(&InvitationFilter::default(), None, 1)
        .await
        .expect("a page");
    let mut json = serde_json::to_value(&page.items[0]).expect("JSON");
    json["expiry"] = json!("in a while");
    let body = json!({"hasMore": false, "invitations": [json]});
    let fault = json!({"kind": "status", "status": 200, "body": body});
    clinic.script(json!([{"operation": "listInvitations", "fault": fault}]));
    let page = clinic
        .avara
        .list_invitations(&InvitationFilter::default(), None, 1)
        .await
        .expect("a page");
    assert_eq!(page.skipped, []);
    let now = Timestamp::now();
    let expected = InvitationState::Unknown("in a while".into());
    assert_eq!(page.items[0].state(now), expected);
    assert!(page.items[0].may_be_open(now));
}

#[tokio::test]
async fn whoever_accepts_is_listed_and_keeps_their_id() {
    let clinic = Clinic::open(12).await;
    let invitation = clinic
        .avara
        .retrieve_invitation(&id(samples::PENDING))
        .await
        .expect("an invitation");
    let filter = UserFilter {
        email: Some(invitation.email.clone()),
        ..UserFilter::default()
    };
    let found = async || {
        let page = clinic.avara.list_users(&filter, None, 10).await;
        let people = page.expect("a page").items.into_iter();
        people.map(|user| user.user_id).collect::<Vec<_>>()
    };
    assert_eq!(found().await, []);
    clinic.sandbox.accept(samples::PENDING);
    assert_eq!(found().await, [invitation.user_id]);
    let after = state(&clinic, samples::PENDING).await;
    assert_eq!(after, InvitationState::Accepted);
}

#[tokio::test]
async fn declining_and_expiring_end_an_invitation() {
    let clinic = Clinic::open(12).await;
    clinic.sandbox.reject(samples::PENDING);
    clinic.sandbox.expire(samples::ENDLESS);
    let after = state(&clinic, samples::PENDING).await;
    assert_eq!(after, InvitationState::Rejected);
    let after = state(&clinic, samples::ENDLESS).await;
    assert_eq!(after, InvitationState::Expired);
}
