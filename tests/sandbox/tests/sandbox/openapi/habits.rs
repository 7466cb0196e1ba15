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

#[tokio::test]
async fn texts_are_stored_as_they_came_or_tidied() {
    for (tidies, stored) in [(false, " Anna  Maria "), (true, "Anna Maria")] {
        let mut visitor = visitor(Reset {
            tidies: Some(tidies),
            ..Reset::default()
        })
        .await;
        let name = json!({ "firstName": " Anna  Maria " });
        let answer = visitor.patch(&format!("/{SARAH}"), name, 200).await;
        assert_eq!(answer["firstName"], stored);
    }
}

#[tokio::test]
async fn reads_can_lag_behind_a_change() {
    let mut visitor = visitor(Reset {
        stale_reads: Some(2),
        ..Reset::default()
    })
    .await;
    let path = format!("/{SARAH}");
    let suffix = json!({ "suffix2": "FSIR" });
    let answer = visitor.patch(&path, suffix, 200).await;
    assert_eq!(answer["suffix2"], "FSIR", "the answer itself is fresh");
    let mut seen = Vec::new();
    for _ in 0..3 {
        seen.push(visitor.get(&path, 200).await["suffix2"] == "FSIR");
    }
    assert_eq!(seen, [false, false, true]);
    assert_eq!(visitor.sandbox.user(SARAH).unwrap()["suffix2"], "FSIR");
}

#[tokio::test]
async fn pages_can_be_short_and_still_reach_everyone() {
    let mut visitor = visitor(Reset {
        short_pages: Some(true),
        ..Reset::default()
    })
    .await;
    let (mut ids, mut cursor, mut sizes) = (Vec::new(), String::new(), Vec::new());
    loop {
        let page = visitor.get(&format!("?limit=10{cursor}"), 200).await;
        let part = texts(&page["users"], "userId");
        sizes.push(part.len());
        ids.extend(part);
        let Some(next) = page["cursor"].as_str() else {
            break;
        };
        cursor = format!("&cursor={}", next.replace('=', "%3D"));
    }
    assert_eq!((sizes, ids.len()), (vec![5, 5, 2], 12));
}

#[tokio::test]
async fn a_cursor_can_be_refused_after_a_change() {
    let mut visitor = visitor(Reset {
        cursors_expire: Some(true),
        ..Reset::default()
    })
    .await;
    let page = visitor.get("?limit=5", 200).await;
    let cursor = page["cursor"].as_str().unwrap().replace('=', "%3D");
    let next = format!("?limit=5&cursor={cursor}");
    visitor.get(&next, 200).await;
    let suffix = json!({ "suffix2": "FSIR" });
    visitor.patch(&format!("/{SARAH}"), suffix, 200).await;
    visitor.get(&next, 400).await;
}
