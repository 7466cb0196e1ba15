//! Every operation says no in the shape that the contract says.

use avara_sandbox::{Fault, FaultKind};
use reqwest::Method;
use serde_json::{Value, json};

use super::successes::newcomer;
use super::visitor::Visitor;

const SARAH: &str = "/usr_1234567890abcdef1234567890abcdef";
const PENDING: &str = "/invitations/inv_1234567890abcdef1234567890abcdef";
const NOBODY: &str = "usr_ffffffffffffffffffffffffffffffff";
const NOTHING: &str = "inv_ffffffffffffffffffffffffffffffff";

/// One request for each operation.
fn requests() -> Vec<(Method, &'static str, Option<Value>)> {
    let user = json!({ "userId": NOBODY });
    vec![
        (Method::GET, "", None),
        (Method::POST, "", Some(newcomer("ines"))),
        (Method::GET, SARAH, None),
        (Method::PATCH, SARAH, Some(json!({ "lastName": "Sample" }))),
        (Method::POST, "/revoke-access", Some(user.clone())),
        (Method::POST, "/reactivate", Some(user.clone())),
        (Method::GET, "/invitations", None),
        (Method::GET, PENDING, None),
        (
            Method::PATCH,
            PENDING,
            Some(json!({ "lastName": "Sample" })),
        ),
        (Method::POST, "/invitations/revoke", Some(user)),
    ]
}

/// Every operation is answered with this status, whatever the reason.
async fn all_are(visitor: &mut Visitor, status: u16) {
    for (method, path, body) in requests() {
        visitor.call(method, path, body, status).await;
    }
    assert_eq!(visitor.unseen(status), Vec::<String>::new());
}

#[tokio::test]
async fn every_operation_refuses_a_wrong_key() {
    let mut visitor = Visitor::start(12, None).await;
    visitor.key = "wrong";
    all_are(&mut visitor, 401).await;
}

#[tokio::test]
async fn every_operation_keeps_the_pace() {
    let mut visitor = Visitor::start(12, Some(1)).await;
    visitor.get("?limit=1", 200).await;
    all_are(&mut visitor, 429).await;
}

#[tokio::test]
async fn every_operation_fails_as_scripted() {
    let mut visitor = Visitor::start(12, None).await;
    for status in [403, 500] {
        let body = Some(json!({ "message": "scripted" }));
        visitor.sandbox.script(vec![Fault {
            operation: "*".to_owned(),
            after: 0,
            times: Some(10),
            share: None,
            fault: FaultKind::Status {
                status,
                body,
                headers: [].into(),
            },
        }]);
        all_are(&mut visitor, status).await;
    }
}

#[tokio::test]
async fn what_is_not_there_is_not_found() {
    let mut visitor = Visitor::start(12, None).await;
    let user = json!({ "userId": NOBODY });
    let invitation = json!({ "invitationId": NOTHING });
    visitor.get(&format!("/{NOBODY}"), 404).await;
    visitor.patch(&format!("/{NOBODY}"), json!({}), 404).await;
    visitor.post("/revoke-access", user.clone(), 404).await;
    visitor.post("/reactivate", user.clone(), 404).await;
    visitor.get(&format!("/invitations/{NOTHING}"), 404).await;
    visitor
        .patch(&format!("/invitations/{NOTHING}"), json!({}), 404)
        .await;
    visitor.post("/invitations/revoke", invitation, 404).await;
    visitor.post("/invitations/revoke", user, 404).await;
}

#[tokio::test]
async fn what_is_over_or_there_already_conflicts() {
    let mut visitor = Visitor::start(12, None).await;
    visitor.post("", newcomer("ines"), 200).await;
    visitor.post("", newcomer("ines"), 409).await;
    let body = json!({ "invitationId": PENDING.rsplit('/').next() });
    visitor.post("/invitations/revoke", body.clone(), 200).await;
    visitor.post("/invitations/revoke", body, 409).await;
    visitor
        .patch(PENDING, json!({ "lastName": "Sample" }), 409)
        .await;
}

#[tokio::test]
async fn wrong_queries_are_bad_requests() {
    let mut visitor = Visitor::start(12, None).await;
    for query in [
        "limit=0",
        "limit=101",
        "limit=all",
        "cursor=x",
        "level=king",
        "level=admin,member",
        "invitedSource=api,dashboard",
        "canCreateReports=1",
    ] {
        visitor.get(&format!("?{query}"), 400).await;
    }
    for query in [
        "limit=101",
        "cursor=x",
        "status=sent,expired",
        "expired=soon",
        "expired=expired,not-expired",
        "startDate=today",
        "endDate=2026-02-29",
        "startDate=2026-02-01T00:00:00Z",
        "userId=usr_7",
    ] {
        visitor.get(&format!("/invitations?{query}"), 400).await;
    }
}

#[tokio::test]
async fn wrong_values_are_named() {
    let mut visitor = Visitor::start(12, None).await;
    let update = [
        (json!({ "firstName": "" }), "firstName"),
        (json!({ "lastName": null }), "lastName"),
        (json!({ "level": "owner" }), "level"),
        (json!({ "clinicRole": "Wizard" }), "clinicRole"),
        (json!({ "npiNumber": "1234567890" }), "npiNumber"),
        (json!({ "phoneNumber": "555 010 0199" }), "phoneNumber"),
        (json!({ "email": "ada@hospital.example" }), "email"),
        (
            json!({ "canCreateReports": true, "npiNumber": null }),
            "npiNumber",
        ),
        (
            json!({ "level": "admin", "hasDashboardAccess": false }),
            "hasDashboardAccess",
        ),
    ];
    for (body, field) in update {
        for path in [SARAH, PENDING] {
            let answer = visitor.patch(path, body.clone(), 422).await;
            assert_eq!(answer["errors"][0]["path"], field, "{path} {body}");
        }
    }
    let mut incomplete = newcomer("ines");
    incomplete.as_object_mut().unwrap().remove("level");
    assert_eq!(
        visitor.post("", incomplete, 422).await["errors"][0]["path"],
        "level"
    );
    for path in ["/revoke-access", "/reactivate"] {
        let answer = visitor.post(path, json!({}), 422).await;
        assert_eq!(answer["errors"][0]["path"], "userId", "{path}");
    }
    visitor.post("/invitations/revoke", json!({}), 422).await;
}
