//! Lists: pages, filters, streams.

use std::collections::HashSet;

use avara::{Error, ErrorKind, Level, Page, User, UserFilter};
use avara_sandbox::Reset;
use futures_util::TryStreamExt;
use serde_json::json;

use crate::clinic::Clinic;

async fn stream(clinic: &Clinic, filter: UserFilter) -> Result<Vec<Page<User>>, Error> {
    clinic.avara.stream_users(filter).try_collect().await
}

#[tokio::test]
async fn walks_page_by_page() {
    let clinic = Clinic::open(12).await;
    let first = clinic
        .avara
        .list_users(&UserFilter::default(), None, 5)
        .await
        .expect("a page");
    assert_eq!((first.items.len(), first.skipped.len()), (5, 0));
    let cursor = first.next.expect("more");
    let second = clinic
        .avara
        .list_users(&UserFilter::default(), Some(&cursor), 100)
        .await
        .expect("a page");
    assert_eq!((second.items.len(), second.next), (7, None));
    let ids: HashSet<_> = first
        .items
        .iter()
        .chain(&second.items)
        .map(|user| user.user_id)
        .collect();
    assert_eq!(ids.len(), 12);
}

#[tokio::test]
async fn a_page_holds_1_to_100() {
    let clinic = Clinic::open(12).await;
    for limit in [0, 101, 255] {
        let error = clinic
            .avara
            .list_users(&UserFilter::default(), None, limit)
            .await
            .expect_err("no such page");
        assert_eq!(error.kind(), ErrorKind::BadRequest);
    }
    assert_eq!(clinic.requests("listUsers").len(), 0);
}

#[tokio::test]
async fn streams_everyone_once_in_pages_of_100() {
    let clinic = Clinic::open(250).await;
    let pages = stream(&clinic, UserFilter::default()).await.expect("pages");
    assert_eq!(
        pages
            .iter()
            .map(|page| page.items.len())
            .collect::<Vec<_>>(),
        [100, 100, 50]
    );
    let ids: HashSet<_> = pages
        .iter()
        .flat_map(|page| &page.items)
        .map(|user| user.user_id)
        .collect();
    assert_eq!(ids.len(), 250);
    assert_eq!(clinic.requests("listUsers").len(), 3);
}

#[tokio::test]
async fn a_stream_can_run_in_a_task_of_its_own() {
    let clinic = Clinic::open(12).await;
    let stream = clinic.avara.stream_users(UserFilter::default());
    let pages: Vec<_> = tokio::spawn(stream.try_collect())
        .await
        .expect("no panic")
        .expect("pages");
    assert_eq!(pages.len(), 1);
}

#[tokio::test]
async fn filters_narrow_the_list() {
    let clinic = Clinic::open(60).await;
    let all: Vec<User> = stream(&clinic, UserFilter::default())
        .await
        .expect("pages")
        .into_iter()
        .flat_map(|page| page.items)
        .collect();
    let count = |holds: fn(&User) -> bool| all.iter().filter(|user| holds(user)).count();
    let email = all[3].email.clone();
    for (filter, expected) in [
        (
            UserFilter {
                level: Some(Level::Admin),
                ..UserFilter::default()
            },
            count(|user| user.level == Level::Admin),
        ),
        (
            UserFilter {
                can_create_reports: Some(true),
                ..UserFilter::default()
            },
            count(|user| user.can_create_reports),
        ),
        (
            UserFilter {
                can_create_reports: Some(false),
                ..UserFilter::default()
            },
            count(|user| !user.can_create_reports),
        ),
        (
            UserFilter {
                email: Some(email),
                ..UserFilter::default()
            },
            1,
        ),
        (
            UserFilter {
                last_name: Some("no such name".into()),
                ..UserFilter::default()
            },
            0,
        ),
    ] {
        let found: usize = stream(&clinic, filter)
            .await
            .expect("pages")
            .iter()
            .map(|page| page.items.len())
            .sum();
        assert_eq!(found, expected);
    }
}

#[tokio::test]
async fn one_bad_person_is_skipped_and_reported() {
    let clinic = Clinic::with_fault("listUsers", 1, json!({"kind": "badItem"})).await;
    let page = clinic
        .avara
        .list_users(&UserFilter::default(), None, 100)
        .await
        .expect("the page survives");
    assert_eq!(page.skipped.len(), 1);
    assert!(page.items.len() >= 11);
}

#[tokio::test]
async fn short_pages_are_no_end() {
    let clinic = Clinic::open(250).await;
    clinic.sandbox.reset_to(Reset {
        short_pages: Some(true),
        ..Reset::default()
    });
    let pages = stream(&clinic, UserFilter::default()).await.expect("pages");
    let ids: HashSet<_> = pages
        .iter()
        .flat_map(|page| &page.items)
        .map(|user| user.user_id)
        .collect();
    assert_eq!((pages.len(), ids.len()), (5, 250));
}

#[tokio::test]
async fn a_cursor_that_is_refused_is_an_error_and_not_the_end() {
    let clinic = Clinic::open(250).await;
    clinic.sandbox.reset_to(Reset {
        cursors_expire: Some(true),
        ..Reset::default()
    });
    let mut pages = Box::pin(clinic.avara.stream_users(UserFilter::default()));
    let first = pages.try_next().await.expect("a page").expect("people");
    assert_eq!(first.items.len(), 100);
    let _joined = clinic.sandbox.join(1);
    let error = pages.try_next().await.expect_err("the cursor has expired");
    assert_eq!(error.kind(), ErrorKind::Invalid);
}
