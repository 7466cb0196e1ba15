//! What the reference leaves open: every choice is one that the contract allows.

use avara_sandbox::{Reset, RevokedLook, samples};
use serde_json::{Value, json};

use super::successes::{newcomer, texts};
use super::visitor::Visitor;

const SARAH: &str = "usr_1234567890abcdef1234567890abcdef";
const ROBIN: &str = "usr_fedcba0987654321fedcba0987654321";
const PERMISSIONS: [&str; 3] = ["canCreateReports", "canManageStudies", "hasDashboardAccess"];

/// Twelve people, with something decided differently.
async fn visitor(reset: Reset) -> Visitor {
    let visitor = Visitor::start(12, None).await;
    visitor.sandbox.reset_to(reset);
    visitor
}

async fn listed(visitor: &mut Visitor, filter: &str) -> Vec<String> {
    let page = visitor.get(&format!("?limit=100&{filter}"), 200).await;
    texts(&page["users"], "userId")
}

fn permissions(user: &Value) -> [bool; 3] {
    PERMISSIONS.map(|name| user[name].as_bool().unwrap())
}

#[tokio::test]
async fn the_list_keeps_revoked_people_or_not() {
    for keeps in [true, false] {
        let mut visitor = visitor(Reset {
            lists_revoked: Some(keeps),
            ..Reset::default()
        })
        .await;
        let body = json!({ "userId": SARAH });
        visitor.post("/revoke-access", body.clone(), 200).await;
        let ids = listed(&mut visitor, "").await;
        assert_eq!(ids.len(), if keeps { 12 } else { 11 });
        assert_eq!(ids.iter().any(|id| id == SARAH), keeps);
        visitor.get(&format!("/{SARAH}"), 200).await;
        visitor.post("/reactivate", body, 200).await;
        assert_eq!(listed(&mut visitor, "").await.len(), 12);
    }
}

#[tokio::test]
async fn invited_people_are_listed_or_not_until_they_accept() {
    for lists in [true, false] {
        let mut visitor = visitor(Reset {
            lists_invited: Some(lists),
            ..Reset::default()
        })
        .await;
        let ids = listed(&mut visitor, "").await;
        // Those of the pending samples, of which one is over; never those who declined or were uninvited.
        assert_eq!(ids.len(), if lists { 12 + 4 } else { 12 });
        assert_eq!(ids.iter().any(|id| id == ROBIN), lists);

        let ines = visitor.post("", newcomer("ines"), 200).await["userId"].clone();
        let filter = "email=ines.sample@other.example";
        assert_eq!(listed(&mut visitor, filter).await.len(), usize::from(lists));
        let by_user = json!({ "userId": ines });
        visitor.post("/invitations/revoke", by_user, 200).await;
        assert_eq!(listed(&mut visitor, filter).await.len(), 0);

        visitor.sandbox.accept(samples::PENDING);
        let filter = "email=robin.sample@hospital.example";
        assert_eq!(listed(&mut visitor, filter).await, [ROBIN]);
    }
}

#[tokio::test]
async fn a_revoked_person_looks_as_before_or_without_permissions() {
    for look in [RevokedLook::Unchanged, RevokedLook::PermissionsOff] {
        let mut visitor = visitor(Reset {
            revoked_look: Some(look),
            ..Reset::default()
        })
        .await;
        let path = format!("/{SARAH}");
        let before = visitor.get(&path, 200).await;
        let shown = match look {
            RevokedLook::Unchanged => permissions(&before),
            RevokedLook::PermissionsOff => [false; 3],
        };
        let body = json!({ "userId": SARAH });
        visitor.post("/revoke-access", body.clone(), 200).await;
        assert_eq!(permissions(&visitor.get(&path, 200).await), shown);
        let suffix = json!({ "suffix2": "FSIR" });
        let changed = visitor.patch(&path, suffix, 200).await;
        assert_eq!(
            (permissions(&changed), &changed["suffix2"]),
            (shown, &json!("FSIR"))
        );
        let found = listed(&mut visitor, "canCreateReports=true").await;
        assert_eq!(found.iter().any(|id| id == SARAH), shown[0]);

        visitor.post("/reactivate", body, 200).await;
        let after = visitor.get(&path, 200).await;
        assert_eq!(permissions(&after), permissions(&before), "as they were");
    }
}

#[tokio::test]
async fn what_is_not_given_stays_over_a_reset() {
    let mut visitor = visitor(Reset {
        people: Some(3),
        lists_invited: Some(true),
        ..Reset::default()
    })
    .await;
    visitor.sandbox.reset();
    assert_eq!(listed(&mut visitor, "").await.len(), 3 + 4);
}
