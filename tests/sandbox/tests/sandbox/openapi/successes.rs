//! Every operation does what it is for, in the shape that the contract says.

use avara_sandbox::samples;
use serde_json::{Value, json};

use super::visitor::Visitor;

const SARAH: &str = "usr_1234567890abcdef1234567890abcdef";

#[tokio::test]
async fn every_operation_of_the_contract_is_answered_as_it_says() {
    let mut visitor = Visitor::start(230, None).await;
    list_users(&mut visitor).await;
    update_user(&mut visitor).await;
    revoke_and_reactivate(&mut visitor).await;
    invite(&mut visitor).await;
    assert_eq!(visitor.unseen(200), Vec::<String>::new());
}

async fn list_users(visitor: &mut Visitor) {
    let mut ids = Vec::new();
    let mut path = "?limit=100".to_owned();
    loop {
        let page = visitor.get(&path, 200).await;
        ids.extend(texts(&page["users"], "userId"));
        if page["hasMore"] == false {
            break;
        }
        path = format!("?limit=100&cursor={}", page["cursor"].as_str().unwrap());
    }
    assert_eq!(ids.len(), 230);
    for id in &ids {
        visitor.get(&format!("/{id}"), 200).await;
    }
    for (filter, field, value) in [
        ("level=owner", "level", json!("owner")),
        ("canCreateReports=false", "canCreateReports", json!(false)),
        (
            "invitedSource=dashboard",
            "invitedSource",
            json!("dashboard"),
        ),
        ("firstName=sar&lastName=JOHNSON", "userId", json!(SARAH)),
    ] {
        let page = visitor.get(&format!("?{filter}"), 200).await;
        let users = page["users"].as_array().unwrap();
        assert!(!users.is_empty(), "{filter}");
        assert!(users.iter().all(|user| user[field] == value), "{filter}");
    }
}

async fn update_user(visitor: &mut Visitor) {
    let path = format!("/{SARAH}");
    let all = json!({
        "canCreateReports": true, "canManageStudies": false, "clinicRole": "Pathologists' Assistant",
        "firstName": "Ada", "hasDashboardAccess": true, "lastName": "Sample", "level": "admin",
        "middleName": "May", "npiNumber": "1003000126", "phoneNumber": "5550100199",
        "suffix1": "Jr.", "suffix2": "PhD",
    });
    let user = visitor.patch(&path, all.clone(), 200).await;
    assert!(
        all.as_object()
            .unwrap()
            .iter()
            .all(|(name, value)| user[name] == *value)
    );

    let clear = json!({
        "canCreateReports": false, "middleName": null, "npiNumber": null,
        "phoneNumber": null, "suffix1": null, "suffix2": null,
    });
    visitor.patch(&path, clear, 200).await;
    let user = visitor.get(&path, 200).await;
    for name in [
        "middleName",
        "npiNumber",
        "phoneNumber",
        "suffix1",
        "suffix2",
    ] {
        assert!(user.get(name).is_none(), "{name}");
    }
    assert_eq!(visitor.patch(&path, json!({}), 200).await, user);
}

async fn revoke_and_reactivate(visitor: &mut Visitor) {
    let body = json!({ "userId": SARAH });
    for path in ["/revoke-access", "/reactivate"] {
        assert_eq!(visitor.post(path, body.clone(), 200).await["success"], true);
        let again = visitor.post(path, body.clone(), 200).await;
        assert_eq!(again["success"], false, "{path}");
    }
}

async fn invite(visitor: &mut Visitor) {
    let user = visitor.post("", newcomer("ines"), 200).await;
    let by_user = format!("/invitations?userId={}", user["userId"].as_str().unwrap());
    let page = visitor.get(&by_user, 200).await;
    let invitations = page["invitations"].as_array().unwrap();
    assert_eq!(invitations.len(), 1);
    assert_eq!(invitations[0]["inviterId"], Value::Null, "the API sent it");
    let id = invitations[0]["invitationId"].as_str().unwrap().to_owned();
    let path = format!("/invitations/{id}");

    assert_eq!(visitor.get(&path, 200).await, invitations[0]);
    let updated = visitor.patch(&path, json!({ "suffix1": "RN" }), 200).await;
    assert_eq!(updated["suffix1"], "RN");
    let updated = visitor.patch(&path, json!({ "suffix1": null }), 200).await;
    assert_ne!(updated["suffix1"], "RN");

    let both = json!({ "invitationId": id, "userId": user["userId"] });
    assert_eq!(
        visitor.post("/invitations/revoke", both, 200).await["success"],
        true
    );
    let filter = "/invitations?status=revoked,rejected&expired=not-expired&startDate=2020-01-01";
    assert_eq!(
        texts(
            &visitor.get(filter, 200).await["invitations"],
            "invitationId"
        ),
        [samples::REVOKED, &id]
    );

    visitor
        .get(&format!("/invitations/{}", samples::PENDING), 200)
        .await;
    for limit in [1, 100] {
        visitor
            .get(&format!("/invitations?limit={limit}"), 200)
            .await;
    }
}

/// Someone to invite.
pub fn newcomer(name: &str) -> Value {
    json!({
        "canCreateReports": false, "canManageStudies": true, "clinicRole": "Front Desk Operator",
        "email": format!("{name}.sample@other.example"), "firstName": "Inés", "lastName": "Sample",
        "hasDashboardAccess": true, "level": "member", "phoneNumber": "5550100198",
    })
}

/// One field of every item.
pub fn texts(items: &Value, field: &str) -> Vec<String> {
    let items = items.as_array().unwrap().iter();
    items
        .map(|item| item[field].as_str().unwrap().to_owned())
        .collect()
}
