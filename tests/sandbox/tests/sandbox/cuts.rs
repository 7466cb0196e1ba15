//! What a peer sees when a connection is cut, byte by byte: a client library would hide the difference.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use avara_sandbox::{Config, Sandbox};
use serde_json::{Value, json};

const SARAH: &str = "usr_1234567890abcdef1234567890abcdef";

/// A sandbox in which the next change goes wrong so.
async fn sandbox(kind: &str) -> Sandbox {
    let sandbox = Sandbox::start(Config::default()).await.unwrap();
    let fault = json!({ "operation": "updateUser", "fault": { "kind": kind } });
    sandbox.script(vec![serde_json::from_value(fault).unwrap()]);
    sandbox
}

/// Renames Sarah and reads until the sandbox closes the connection.
fn rename(sandbox: &Sandbox, name: &str) -> String {
    let url = sandbox.url();
    let mut stream = TcpStream::connect(url.trim_start_matches("http://")).unwrap();
    let body = json!({ "firstName": name }).to_string();
    let head = format!(
        "PATCH /v1/autoScribe/users/{SARAH} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer any\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(body.as_bytes()).unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

fn first_name(sandbox: &Sandbox) -> Value {
    sandbox.user(SARAH).unwrap()["firstName"].clone()
}

#[tokio::test]
async fn a_cut_before_gives_nothing_and_does_nothing() {
    let sandbox = sandbox("cutBefore").await;
    assert_eq!(rename(&sandbox, "Sara"), "");
    assert_eq!(first_name(&sandbox), "Sarah");
    assert_eq!(sandbox.requests()[0].status, None);
}

#[tokio::test]
async fn a_cut_after_the_change_gives_nothing() {
    let sandbox = sandbox("applyThenCut").await;
    assert_eq!(rename(&sandbox, "Sara"), "");
    assert_eq!(first_name(&sandbox), "Sara");
}

#[tokio::test]
async fn a_cut_in_the_middle_gives_the_head_and_half_of_what_it_promises() {
    let sandbox = sandbox("cutMiddle").await;
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
    let sandbox = Sandbox::start(Config::default()).await.unwrap();
    let slow = json!({ "operation": "updateUser", "fault": { "kind": "delay", "ms": 400 } });
    sandbox.script(vec![serde_json::from_value(slow).unwrap()]);
    std::thread::scope(|scope| {
        let former = scope.spawn(|| rename(&sandbox, "Sara"));
        while sandbox.requests().is_empty() {
            std::thread::yield_now();
        }
        sandbox.reset();
        let cut = json!({ "operation": "updateUser", "fault": { "kind": "cutBefore" } });
        sandbox.script(vec![serde_json::from_value(cut).unwrap()]);
        rename(&sandbox, "Sarai");
        former.join().unwrap();
    });
    assert_eq!(sandbox.requests()[0].status, None);
}
