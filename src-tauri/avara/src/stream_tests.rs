use std::sync::Mutex;
use std::sync::atomic::{AtomicU32, Ordering};

use futures_util::{StreamExt, TryStreamExt};

use super::*;
use crate::samples::sarah;
use crate::user::User;

fn person(number: u32) -> User {
    User {
        user_id: format!("usr_{number:032x}").parse().expect("a user id"),
        ..sarah()
    }
}

fn page(people: &[u32], next: Option<&str>) -> Result<Page<User>, Error> {
    Ok(Page {
        items: people.iter().copied().map(person).collect(),
        next: next.map(|next| Cursor(next.into())),
        skipped: Vec::new(),
        shortened: 0,
        repeats: 0,
    })
}

/// Walks through pages that are answered in order; yields the people of each page, and the cursors asked for.
async fn walk(
    answers: Vec<Result<Page<User>, Error>>,
) -> (Vec<Result<Vec<User>, ErrorKind>>, Vec<String>) {
    let answers = Mutex::new(answers.into_iter());
    let asked = Mutex::new(Vec::new());
    let stream = pages(|cursor: Option<Cursor>| {
        asked
            .lock()
            .expect("one thread")
            .push(cursor.map_or_else(String::new, |Cursor(cursor)| cursor));
        let answer = answers
            .lock()
            .expect("one thread")
            .next()
            .expect("no page too many");
        async move { answer }
    });
    let seen = stream
        .map_ok(|page| page.items)
        .map_err(|error| error.kind())
        .collect()
        .await;
    (seen, asked.into_inner().expect("one thread"))
}

fn people(numbers: &[u32]) -> Result<Vec<User>, ErrorKind> {
    Ok(numbers.iter().copied().map(person).collect())
}

#[tokio::test]
async fn follows_the_cursors_to_the_end() {
    let (seen, asked) = walk(vec![
        page(&[1, 2], Some("a")),
        page(&[3], Some("b")),
        page(&[], None),
    ])
    .await;
    assert_eq!(seen, [people(&[1, 2]), people(&[3]), people(&[])]);
    assert_eq!(asked, ["", "a", "b"]);
}

#[tokio::test]
async fn hands_everyone_out_once() {
    let (seen, _) = walk(vec![
        page(&[1, 2, 1], Some("a")),
        page(&[2, 3], Some("b")),
        page(&[1, 4], None),
    ])
    .await;
    assert_eq!(seen, [people(&[1, 2]), people(&[3]), people(&[4])]);
}

#[tokio::test]
async fn counts_whom_it_left_out() {
    let answers = Mutex::new(
        vec![
            page(&[1, 2, 1], Some("a")),
            page(&[2, 1, 3], Some("b")),
            page(&[4], None),
        ]
        .into_iter(),
    );
    let stream = pages(|_| {
        let answer = answers.lock().expect("one thread").next();
        async move { answer.expect("no page too many") }
    });
    let repeats: Vec<_> = stream
        .map_ok(|page| page.repeats)
        .try_collect()
        .await
        .expect("pages");
    assert_eq!(repeats, [1, 2, 0]);
}

#[tokio::test]
async fn a_cursor_that_comes_again_ends_a_list_that_is_not_whole() {
    let (seen, asked) = walk(vec![
        page(&[1], Some("a")),
        page(&[2], Some("b")),
        page(&[3], Some("a")),
    ])
    .await;
    let end = Err(ErrorKind::BadResponse);
    assert_eq!(seen, [people(&[1]), people(&[2]), people(&[3]), end]);
    assert_eq!(asked, ["", "a", "b"]);
}

#[tokio::test]
async fn an_error_ends_the_list() {
    let (seen, asked) = walk(vec![
        page(&[1], Some("a")),
        Err(Error::new(ErrorKind::Server)),
    ])
    .await;
    assert_eq!(seen, [people(&[1]), Err(ErrorKind::Server)]);
    assert_eq!(asked, ["", "a"]);
}

/// What a list that never ends comes to: how many pages are asked for, and why no more are.
async fn follow(page: impl Fn(u32) -> Vec<User> + Send) -> (u32, Option<Cause>) {
    let counter = AtomicU32::new(0);
    let asked = &counter;
    let stream = pages(move |_| {
        let number = asked.fetch_add(1, Ordering::Relaxed);
        let answer = Page {
            items: page(number),
            next: Some(Cursor(number.to_string())),
            skipped: Vec::new(),
            shortened: 0,
            repeats: 0,
        };
        async move { Ok(answer) }
    });
    let end = stream.try_for_each(async |_| Ok(())).await;
    (
        asked.load(Ordering::Relaxed),
        end.expect_err("no end").cause(),
    )
}

#[tokio::test]
async fn a_list_that_brings_no_one_new_is_given_up() {
    let again = follow(|_| vec![person(1)]).await;
    assert_eq!(again, (1 + IDLE_PAGES, Some(Cause::Endless)));
    let nothing = follow(|_| Vec::new()).await;
    assert_eq!(nothing, (IDLE_PAGES, Some(Cause::Endless)));
    let slowly = follow(|number| match number {
        0..40 => vec![person(number / 5)],
        _ => Vec::new(),
    });
    assert_eq!(slowly.await.0, 41, "four pages of five brought no one");
}

#[tokio::test]
async fn a_list_without_end_is_followed_to_the_most_that_are_taken() {
    let hundred = |number: u32| (0..100).map(|one| person(number * 100 + one)).collect();
    let end = follow(hundred).await;
    assert_eq!(end, (MOST as u32 / 100, Some(Cause::TooMany)));
}
