//! The sandbox's own paths: what a test does that no client of the API could.

use avara_sandbox::{Config, Sandbox, samples};
use reqwest::{Client, Method};
use serde_json::{Value, json};

const SARAH: &str = "usr_1234567890abcdef1234567890abcdef";
const ROBIN: &str = "usr_fedcba0987654321fedcba0987654321";

struct Visitor {
    sandbox: Sandbox,
    http: Client,
}

impl Visitor {
    async fn start() -> Self {
        Self {
            sandbox: Sandbox::start(Config::default()).await.unwrap(),
            http: Client::builder().no_proxy().build().unwrap(),
        }
    }

    /// The status and the body of an answer.
    async fn call(&self, method: Method, path: &str, body: Option<Value>) -> (u16, Value) {
        let url = format!("{}{path}", self.sandbox.url());
        let mut request = self.http.request(method, url).bearer_auth("any");
        if let Some(body) = &body {
            request = request.json(body);
        }
        let answer = request.send().await.unwrap();
        let status = answer.status().as_u16();
        let body = answer.bytes().await.unwrap();
        (status, serde_json::from_slice(&body).unwrap_or_default())
    }

    async fn post(&self, path: &str, body: Value) -> (u16, Value) {
        let path = format!("/_sandbox/{path}");
        self.call(Method::POST, &path, Some(body)).await
    }

    async fn tell(&self, path: &str) -> u16 {
        let path = format!("/_sandbox/{path}");
        self.call(Method::POST, &path, None).await.0
    }

    async fn listed(&self, query: &str) -> Vec<String> {
        let path = format!("/v1/autoScribe/users?limit=100&{query}");
        let (_, page) = self.call(Method::GET, &path, None).await;
        let users = page["users"].as_array().unwrap().iter();
        users
            .map(|user| user["userId"].as_str().unwrap().to_owned())
            .collect()
    }

    /// Pages of five, to the end.
    async fn pages(&self) -> Vec<Vec<String>> {
        let (mut pages, mut cursor) = (Vec::new(), String::new());
        loop {
            let path = format!("/v1/autoScribe/users?limit=5{cursor}");
            let (_, page) = self.call(Method::GET, &path, None).await;
            let users = page["users"].as_array().unwrap().iter();
            pages.push(
                users
                    .map(|user| user["userId"].as_str().unwrap().to_owned())
                    .collect(),
            );
            match page["cursor"].as_str() {
                Some(next) => cursor = format!("&cursor={}", next.replace('=', "%3D")),
                None => return pages,
            }
        }
    }
}

#[tokio::test]
async fn a_reset_decides_anew_and_refuses_what_it_does_not_know() {
    let visitor = Visitor::start().await;
    let other = json!({
        "people": 3, "seed": 2, "listsRevoked": false, "listsInvited": true, "revokedLook": "permissionsOff",
    });
    assert_eq!(visitor.post("reset", other).await.0, 200);
    assert_eq!(visitor.listed("").await.len(), 3 + 4);
    assert_eq!(visitor.tell("reset").await, 200);
    assert_eq!(visitor.listed("").await.len(), 3 + 4);
    let usual = json!({ "people": 12, "listsInvited": false });
    assert_eq!(visitor.post("reset", usual).await.0, 200);
    assert_eq!(visitor.listed("").await.len(), 12);
    for wrong in [json!({ "persons": 3 }), json!({ "revokedLook": "gone" })] {
        assert_eq!(visitor.post("reset", wrong).await.0, 400);
    }
}

#[tokio::test]
async fn people_come_and_go() {
    let visitor = Visitor::start().await;
    let (status, joined) = visitor.post("users", json!({ "count": 2 })).await;
    assert_eq!(status, 200);
    let listed = visitor.listed("").await;
    assert_eq!((json!(listed[..2]), listed.len()), (joined, 14));
    let more = visitor.sandbox.join(1);
    assert_eq!(visitor.listed("").await[0], more[0]);

    let remove = format!("/_sandbox/users/{SARAH}");
    assert_eq!(visitor.call(Method::DELETE, &remove, None).await.0, 200);
    assert_eq!(visitor.call(Method::DELETE, &remove, None).await.0, 404);
    assert_eq!(visitor.listed("").await.len(), 14);
    let path = format!("/v1/autoScribe/users/{SARAH}");
    assert_eq!(visitor.call(Method::GET, &path, None).await.0, 404);
    visitor.sandbox.remove(ROBIN);
    let path = format!("/v1/autoScribe/users/invitations/{}", samples::PENDING);
    assert_eq!(visitor.call(Method::GET, &path, None).await.0, 404);
}

#[tokio::test]
async fn somebody_logs_in() {
    let visitor = Visitor::start().await;
    let before = visitor.sandbox.user(SARAH).unwrap()["lastLoginAt"].clone();
    assert_eq!(visitor.tell(&format!("users/{SARAH}/login")).await, 200);
    let after = visitor.sandbox.user(SARAH).unwrap()["lastLoginAt"].clone();
    assert!(before.as_str() < after.as_str(), "{before} {after}");
    assert_eq!(visitor.tell("users/usr_7/login").await, 404);
}

#[tokio::test]
async fn an_invitation_meets_its_end_once() {
    for (what, status, listed) in [
        ("accept", "accepted", 1),
        ("reject", "rejected", 0),
        ("expire", "sent", 0),
    ] {
        let visitor = Visitor::start().await;
        let path = format!("invitations/{}/{what}", samples::PENDING);
        assert_eq!(visitor.tell(&path).await, 200, "{what}");
        assert_eq!(visitor.tell(&path).await, 409, "{what}");
        let read = format!("/v1/autoScribe/users/invitations/{}", samples::PENDING);
        let (_, invitation) = visitor.call(Method::GET, &read, None).await;
        assert_eq!(invitation["status"], status, "{what}");
        let robin = visitor.listed("email=robin.sample@hospital.example").await;
        assert_eq!(robin.len(), listed, "{what}");
        let revoke = "/v1/autoScribe/users/invitations/revoke";
        let body = json!({ "invitationId": samples::PENDING });
        assert_eq!(visitor.call(Method::POST, revoke, Some(body)).await.0, 409);
    }
    let visitor = Visitor::start().await;
    assert_eq!(visitor.tell("invitations/inv_7/accept").await, 404);
    let unknown = format!("invitations/{}/forget", samples::PENDING);
    assert_eq!(visitor.tell(&unknown).await, 404);
}

#[tokio::test]
async fn a_page_can_shift_and_the_rest_follows() {
    let visitor = Visitor::start().await;
    let all = visitor.listed("").await;
    for (by, second, third) in [(-2, 3..8, 8..12), (2, 7..12, 12..12)] {
        let fault = json!({ "kind": "shift", "by": by });
        let fault = json!([{ "operation": "listUsers", "after": 1, "fault": fault }]);
        assert_eq!(visitor.post("faults", fault).await.0, 200);
        let mut expected = vec![&all[..5], &all[second]];
        expected.extend((!third.is_empty()).then_some(&all[third]));
        assert_eq!(visitor.pages().await, expected, "{by}");
        assert_eq!(visitor.pages().await.concat(), all, "and then no more");
    }
}

#[tokio::test]
async fn a_share_of_the_requests_fails_until_the_reset() {
    let visitor = Visitor::start().await;
    let failed = async |share: f64| {
        let fault = json!({ "kind": "status", "status": 503 });
        let fault = json!([{ "operation": "listUsers", "share": share, "fault": fault }]);
        assert_eq!(visitor.post("faults", fault).await.0, 200);
        let mut failed = 0;
        for _ in 0..40 {
            let (status, _) = visitor
                .call(Method::GET, "/v1/autoScribe/users", None)
                .await;
            failed += usize::from(status == 503);
        }
        let path = format!("/v1/autoScribe/users/{SARAH}");
        assert_eq!(visitor.call(Method::GET, &path, None).await.0, 200);
        assert_eq!(visitor.tell("reset").await, 200);
        failed
    };
    assert_eq!((failed(0.0).await, failed(1.0).await), (0, 40));
    // The same seed makes the same choice.
    let some = failed(0.5).await;
    assert!((10..30).contains(&some), "{some}");
    assert_eq!(failed(0.5).await, some);
}

#[tokio::test]
async fn what_is_delayed_is_answered_as_ever() {
    let visitor = Visitor::start().await;
    let path = format!("/v1/autoScribe/users/{SARAH}");
    let usual = visitor.call(Method::GET, &path, None).await;
    let fault = json!([{ "operation": "retrieveUser", "fault": { "kind": "delay", "ms": 1 } }]);
    assert_eq!(visitor.post("faults", fault).await.0, 200);
    assert_eq!(visitor.call(Method::GET, &path, None).await, usual);
}
