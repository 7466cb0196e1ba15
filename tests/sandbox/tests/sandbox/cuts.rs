//! What a peer sees when a connection is cut, byte by byte.

use avara_sandbox::{Config, Sandbox};
use serde_json::json;

use crate::change::{SARAH, ask, first_name, next_goes, read, sandbox};

/// Renames Sarah and reads until the sandbox closes the connection.
fn rename(sandbox: &Sandbox, name: &str) -> String {
    read(ask(sandbox, name))
}

#[tokio::test]
async fn a_cut_before_gives_nothing_and_does_nothing() {
    let sandbox = sandbox(json!({ "kind": "cutBefore" })).await;
    assert_eq!(rename(&sandbox, "Sara"), "");
    assert_eq!(first_name(&sandbox), "Sarah");
    assert_eq!(sandbox.requests()[0].status, None);
}

#[tokio::test]
async fn a_cut_after_the_change_gives_nothing() {
    let sandbox = sandbox(json!({ "kind": "applyThenCut" })).await;
    assert_eq!(rename(&sandbox, "Sara"), "");
    assert_eq!(first_name(&sandbox), "Sara");
}

#[tokio::test]
async fn a_cut_in_the_middle_gives_the_head_and_half_of_what_it_promises() {
    let sandbox = sandbox(json!({ "kind": "cutMiddle" })).await;
    let answer = rename(&sandbox, "Sara");
    let (head, body) = answer.split_once("\r\n\r\n").unwrap();
    assert!(head.starts_with("HTTP/1.1 200"), "{head}");
    let length = head
        .lines()
        .find_map(|line| line.strip_prefix("content-length: "));
    let length: usize = length.unwrap().parse().unwrap();
    assert_eq!(body.len(), length / 2);
    assert_eq!(first_name(&sandbox), "Sara");
}

#[tokio::test]
async fn a_body_that_is_too_long_is_refused_and_not_taken_for_none() {
    let sandbox = Sandbox::start(Config::default()).await.unwrap();
    let url = format!("{}/v1/autoScribe/users/{SARAH}", sandbox.url());
    let http = reqwest::Client::builder().no_proxy().build().unwrap();
    let body = json!({ "firstName": "a".repeat(1024 * 1024) }).to_string();
    let answer = http.patch(url).bearer_auth("any").body(body).send().await;
    // A server that stops reading may also close the connection before the client has sent all.
    if let Ok(answer) = answer {
        assert_eq!(answer.status(), 413);
    }
    assert_eq!(first_name(&sandbox), "Sarah");
}

#[tokio::test]
async fn an_answer_that_outlasts_a_reset_is_not_noted_on_another_request() {
    let sandbox = sandbox(json!({ "kind": "hold" })).await;
    std::thread::scope(|scope| {
        let former = scope.spawn(|| rename(&sandbox, "Sara"));
        while sandbox.held() == 0 {
            std::thread::yield_now();
        }
        sandbox.reset();
        next_goes(&sandbox, json!({ "kind": "cutBefore" }));
        rename(&sandbox, "Sarai");
        sandbox.release();
        former.join().unwrap();
    });
    assert_eq!(sandbox.requests()[0].status, None);
}
