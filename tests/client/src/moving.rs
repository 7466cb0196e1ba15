//! Lists that change while they are read.

use std::collections::HashSet;
use std::pin::pin;

use avara::{Page, User, UserFilter};
use futures_util::{StreamExt, TryStreamExt};
use serde_json::json;

use crate::clinic::Clinic;

async fn everyone(clinic: &Clinic) -> Vec<Page<User>> {
    let stream = clinic.avara.stream_users(UserFilter::default());
    stream.try_collect().await.expect("pages")
}

fn sizes(pages: &[Page<User>]) -> Vec<(usize, usize)> {
    pages
        .iter()
        .map(|page| (page.items.len(), page.repeats))
        .collect()
}

fn ids(pages: &[Page<User>]) -> HashSet<String> {
    let people = pages.iter().flat_map(|page| &page.items);
    people.map(|user| user.user_id.to_string()).collect()
}

#[tokio::test]
async fn whoever_joins_meanwhile_makes_repeats_which_are_counted() {
    let clinic = Clinic::open(250).await;
    let mut stream = pin!(clinic.avara.stream_users(UserFilter::default()));
    let first = stream.next().await.expect("a page").expect("a page");
    let joined = clinic.sandbox.join(3);
    let rest: Vec<_> = stream.try_collect().await.expect("pages");
    let pages: Vec<_> = [first].into_iter().chain(rest).collect();
    assert_eq!(sizes(&pages), [(100, 0), (97, 3), (53, 0)]);
    assert!(joined.iter().all(|id| !ids(&pages).contains(id)));

    let again = everyone(&clinic).await;
    assert_eq!(sizes(&again), [(100, 0), (100, 0), (53, 0)]);
    assert!(joined.iter().all(|id| ids(&again).contains(id)));
}

#[tokio::test]
async fn who_leaves_and_who_joins_meanwhile_betray_one_another() {
    let clinic = Clinic::open(250).await;
    let whole = ids(&everyone(&clinic).await);
    clinic.script(json!([
        {"operation": "listUsers", "after": 1, "fault": {"kind": "shift", "by": 2}},
        {"operation": "listUsers", "after": 2, "fault": {"kind": "shift", "by": -1}},
    ]));
    let pages = everyone(&clinic).await;
    assert_eq!(sizes(&pages), [(100, 0), (100, 0), (48, 1)]);
    assert_eq!(whole.difference(&ids(&pages)).count(), 2);
    assert_eq!(ids(&everyone(&clinic).await), whole, "listed again");
}

#[tokio::test]
async fn one_page_after_another_remembers_nobody() {
    let clinic = Clinic::open(12).await;
    let fault = json!({"kind": "shift", "by": -2});
    clinic.script(json!([{"operation": "listInvitations", "after": 1, "fault": fault}]));
    let first = clinic
        .avara
        .list_invitations(&Default::default(), None, 4)
        .await
        .expect("a page");
    let second = clinic
        .avara
        .list_invitations(&Default::default(), first.next.as_ref(), 4)
        .await
        .expect("a page");
    // Only a stream knows whom it has handed out already.
    assert_eq!(first.items[2..], second.items[..2]);
    assert_eq!((first.repeats, second.repeats), (0, 0));
}
