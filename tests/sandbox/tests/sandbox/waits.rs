//! Requests that wait, and what comes of them if the one who asked is gone by then.

use std::net::TcpStream;
use std::time::{Duration, Instant};

use avara_sandbox::{Config, Effect, Sandbox};
use serde_json::json;

use crate::change::{SARAH, ask, first_name, next_goes, read, sandbox};

fn wait_until(what: &str, holds: impl Fn() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(10);
    while !holds() {
        assert!(Instant::now() < deadline, "{what}");
        std::thread::sleep(Duration::from_millis(2));
    }
}

fn renamed(sequence: usize, applied: bool) -> Effect {
    Effect {
        sequence,
        operation: "updateUser",
        item: Some(SARAH.to_owned()),
        applied,
    }
}

#[tokio::test]
async fn a_held_request_does_nothing_until_it_is_let_go() {
    let sandbox = sandbox(json!({ "kind": "hold" })).await;
    let stream = ask(&sandbox, "Sara");
    wait_until("it is held", || sandbox.held() == 1);
    assert_eq!(first_name(&sandbox), "Sarah");
    assert_eq!(sandbox.effects(), []);
    sandbox.release();
    assert!(read(stream).starts_with("HTTP/1.1 200"));
    assert_eq!(first_name(&sandbox), "Sara");
    assert_eq!(
        (sandbox.held(), sandbox.effects()),
        (0, vec![renamed(1, true)])
    );
}

#[tokio::test]
async fn a_change_can_be_made_long_before_it_is_told() {
    let sandbox = sandbox(json!({ "kind": "applyThenHold" })).await;
    let stream = ask(&sandbox, "Sara");
    wait_until("it is held", || sandbox.held() == 1);
    assert_eq!(first_name(&sandbox), "Sara");
    assert_eq!(sandbox.requests()[0].status, None);
    sandbox.release();
    assert!(read(stream).starts_with("HTTP/1.1 200"));

    next_goes(&sandbox, json!({ "kind": "applyThenDelay", "ms": 300 }));
    let stream = ask(&sandbox, "Sarai");
    wait_until("it is applied", || first_name(&sandbox) == "Sarai");
    assert_eq!(sandbox.requests()[1].status, None, "it is not told yet");
    assert!(read(stream).starts_with("HTTP/1.1 200"));
}

#[tokio::test]
async fn what_has_arrived_is_carried_out_though_the_one_who_asked_is_gone() {
    let sandbox = sandbox(json!({ "kind": "delay", "ms": 100 })).await;
    let stream = ask(&sandbox, "Sara");
    wait_until("it arrives", || !sandbox.requests().is_empty());
    drop(stream);
    wait_until("it is carried out", || first_name(&sandbox) == "Sara");
    assert_eq!(sandbox.effects(), [renamed(1, true)]);
}

#[tokio::test]
async fn a_change_can_come_after_its_connection_was_cut() {
    let sandbox = sandbox(json!({ "kind": "cutThenApply" })).await;
    assert_eq!(read(ask(&sandbox, "Sara")), "");
    wait_until("it is held", || sandbox.held() == 1);
    assert_eq!(first_name(&sandbox), "Sarah", "who looks before that");
    assert_eq!(sandbox.effects(), []);
    sandbox.release();
    wait_until("it is applied", || first_name(&sandbox) == "Sara");
    assert_eq!(sandbox.effects(), [renamed(1, true)]);
}

#[tokio::test]
async fn effects_tell_what_was_not_applied_too() {
    let sandbox = sandbox(json!({ "kind": "cutBefore" })).await;
    read(ask(&sandbox, "Sara"));
    read(ask(&sandbox, ""));
    read(ask(&sandbox, "Sara"));
    assert_eq!(
        sandbox.effects(),
        [renamed(1, false), renamed(2, false), renamed(3, true)]
    );
    assert!(sandbox.unspent().is_empty());
}

#[tokio::test]
async fn an_outage_forgets_nothing() {
    let sandbox = Sandbox::start(Config::default()).await.unwrap();
    read(ask(&sandbox, "Sara"));
    let url = sandbox.url();
    sandbox.pause();
    assert!(TcpStream::connect(url.trim_start_matches("http://")).is_err());
    sandbox.resume().await.unwrap();
    assert_eq!(sandbox.url(), url);
    assert_eq!(first_name(&sandbox), "Sara");
    assert!(read(ask(&sandbox, "Sarai")).starts_with("HTTP/1.1 200"));
    assert_eq!(sandbox.effects().len(), 2);
}
