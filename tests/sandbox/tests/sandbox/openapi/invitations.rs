//! The sample invitations, what becomes of them, and how their list is narrowed.

use avara_sandbox::samples;
use serde_json::{Value, json};

use super::successes::texts;
use super::visitor::Visitor;

async fn found(visitor: &mut Visitor, filter: &str) -> Vec<String> {
    let page = visitor.get(&format!("/invitations?{filter}"), 200).await;
    texts(&page["invitations"], "invitationId")
}

/// The day so many days from today, as the sandbox counts days.
fn day(days: i64) -> String {
    let time = jiff::Timestamp::now() + jiff::SignedDuration::from_hours(24 * days);
    time.to_string()[..10].to_owned()
}

#[tokio::test]
async fn there_is_one_for_each_state() {
    let mut visitor = Visitor::start(12, None).await;
    let all = [
        (samples::PENDING, "sent"),
        (samples::CLOSING, "sent"),
        (samples::ENDLESS, "sent"),
        (samples::EXPIRED, "sent"),
        (samples::ACCEPTED, "accepted"),
        (samples::REJECTED, "rejected"),
        (samples::REVOKED, "revoked"),
    ];
    assert_eq!(found(&mut visitor, "").await, all.map(|(id, _)| id));
    for (id, status) in all {
        let invitation = visitor.get(&format!("/invitations/{id}"), 200).await;
        assert_eq!(invitation["status"], status, "{id}");
        let user = invitation["userId"].as_str().unwrap();
        let user = visitor.get(&format!("/{user}"), 200).await;
        assert_eq!(user["email"], invitation["email"], "{id}");
        let from_api = invitation["inviterId"].is_null();
        assert_eq!(invitation["invitedByApiKeyId"].is_null(), !from_api, "{id}");
        assert_eq!(invitation["invitedSource"] == "api", from_api, "{id}");
    }
    let expiry = async |visitor: &mut Visitor, id| {
        let path = format!("/invitations/{id}");
        visitor.get(&path, 200).await["expiry"].clone()
    };
    let in_days = |days, time: &Value| time.as_str().is_some_and(|time| time < day(days).as_str());
    assert_eq!(expiry(&mut visitor, samples::ENDLESS).await, Value::Null);
    assert!(in_days(3, &expiry(&mut visitor, samples::CLOSING).await));
    assert!(!in_days(5, &expiry(&mut visitor, samples::PENDING).await));
    assert!(in_days(-3, &expiry(&mut visitor, samples::EXPIRED).await));
}

#[tokio::test]
async fn a_small_clinic_has_nobody_who_accepted() {
    let mut visitor = Visitor::start(3, None).await;
    assert_eq!(found(&mut visitor, "status=accepted").await, [""; 0]);
    assert_eq!(found(&mut visitor, "").await.len(), 6);
}

#[tokio::test]
async fn the_list_is_narrowed_as_asked() {
    let mut visitor = Visitor::start(12, None).await;
    for (filter, ids) in [
        (
            "status=accepted,rejected",
            vec![samples::ACCEPTED, samples::REJECTED],
        ),
        ("status=sent&expired=expired", vec![samples::EXPIRED]),
        (
            "status=sent&expired=not-expired",
            vec![samples::PENDING, samples::CLOSING, samples::ENDLESS],
        ),
        (
            "userId=usr_fedcba0987654321fedcba0987654321&expired=all",
            vec![samples::PENDING],
        ),
    ] {
        assert_eq!(found(&mut visitor, filter).await, ids, "{filter}");
    }
}

#[tokio::test]
async fn both_days_count() {
    let mut visitor = Visitor::start(12, None).await;
    let path = format!("/invitations/{}", samples::EXPIRED);
    let sent = visitor.get(&path, 200).await["createdAt"].clone();
    let sent = &sent.as_str().unwrap()[..10];
    let within = format!("startDate={sent}&endDate={sent}");
    assert_eq!(found(&mut visitor, &within).await, [samples::EXPIRED]);
    let later = format!("startDate={}", day(1));
    assert_eq!(found(&mut visitor, &later).await, [""; 0]);
    let earlier = format!("endDate={}", day(-60));
    assert_eq!(found(&mut visitor, &earlier).await, [samples::ENDLESS]);
    let turned = format!("startDate={}&endDate={}", day(1), day(-60));
    assert_eq!(found(&mut visitor, &turned).await, [""; 0]);
}

#[tokio::test]
async fn only_a_pending_one_can_be_changed_or_revoked() {
    let mut visitor = Visitor::start(12, None).await;
    for (id, status) in [
        (samples::PENDING, 200),
        (samples::CLOSING, 200),
        (samples::ENDLESS, 200),
        (samples::EXPIRED, 409),
        (samples::ACCEPTED, 409),
        (samples::REJECTED, 409),
        (samples::REVOKED, 409),
    ] {
        let change = json!({ "suffix1": "RN" });
        visitor
            .patch(&format!("/invitations/{id}"), change, status)
            .await;
        let body = json!({ "invitationId": id });
        visitor.post("/invitations/revoke", body, status).await;
    }
}

#[tokio::test]
async fn a_polite_refusal_has_status_200_and_changes_nothing() {
    let mut visitor = Visitor::start(12, None).await;
    let sarah = json!({ "userId": "usr_1234567890abcdef1234567890abcdef" });
    let pending = json!({ "invitationId": samples::PENDING });
    for (operation, path, body) in [
        ("revokeAccess", "/revoke-access", &sarah),
        ("reactivateUser", "/reactivate", &sarah),
        ("revokeInvitation", "/invitations/revoke", &pending),
    ] {
        let answer = json!({ "success": false, "message": "Not today" });
        let fault = json!({ "kind": "status", "status": 200, "body": answer });
        let fault = json!({ "operation": operation, "fault": fault });
        visitor
            .sandbox
            .script(vec![serde_json::from_value(fault).unwrap()]);
        assert_eq!(visitor.post(path, body.clone(), 200).await, answer);
        // Sarah's access was not taken away, so here it is, and after that there is some to give back.
        assert_eq!(visitor.post(path, body.clone(), 200).await["success"], true);
    }
}
