//! How often the transport asks, and what it then knows.

use std::time::Duration;

use crate::builder::Timeouts;
use crate::client::Avara;
use crate::error::Error;
use crate::error::ErrorKind::{self, *};
use crate::test_server::{
    Reply, TestServer, act, answer, change, client, client_with, cut, cut_in_the_middle, nobody,
    ok, outcome, read, run,
};

#[tokio::test]
async fn reads_and_patches_survive_passing_trouble() {
    for trouble in [
        || cut(),
        || cut_in_the_middle(),
        || answer(500, "", ""),
        || answer(408, "", ""),
        || answer(409, "", ""),
        || answer(429, "retry-after-ms: 1\r\n", ""),
    ] {
        let (result, requests) = run(vec![trouble(), ok()], read).await;
        assert_eq!((result.is_ok(), requests.len()), (true, 2));
        let (result, requests) = run(vec![trouble(), trouble(), ok()], change).await;
        assert_eq!((result.is_ok(), requests.len()), (true, 3));
        assert!(
            requests
                .iter()
                .all(|request| request.ends_with(r#"{"firstName":"Sara"}"#))
        );
    }
}

#[tokio::test]
async fn gives_up_after_the_third_attempt() {
    let thrice = |reply: fn() -> Reply| vec![reply(), reply(), reply()];
    assert_eq!(outcome(run(thrice(cut), read).await), (Offline, false, 3));
    assert_eq!(
        outcome(run(thrice(cut_in_the_middle), read).await),
        (Offline, false, 3)
    );
    assert_eq!(
        outcome(run(thrice(|| answer(503, "", "")), read).await),
        (Server, false, 3)
    );
    assert_eq!(
        outcome(run(thrice(|| answer(429, "", "")), change).await),
        (RateLimited, false, 3)
    );
    assert_eq!(
        outcome(run(thrice(|| answer(503, "", "")), change).await),
        (Server, true, 3)
    );
    assert_eq!(
        outcome(run(thrice(cut), change).await),
        (OutcomeUnknown, true, 3)
    );
    assert_eq!(
        outcome(run(thrice(cut_in_the_middle), change).await),
        (OutcomeUnknown, true, 3)
    );
}

#[tokio::test]
async fn an_earlier_attempt_counts_when_the_last_one_is_refused() {
    // The connection is refused after the one reply.
    assert_eq!(
        outcome(run(vec![cut()], change).await),
        (OutcomeUnknown, true, 1)
    );
    assert_eq!(outcome(run(vec![cut()], read).await), (Offline, false, 1));
    assert_eq!(
        outcome(run(vec![cut(), answer(401, "", "")], change).await),
        (Unauthorized, true, 2)
    );
    // The person may have been another one between the two, so the values may have been taken at first.
    assert_eq!(
        outcome(run(vec![cut(), answer(422, "", "")], change).await),
        (Invalid, true, 2)
    );
    assert_eq!(
        outcome(run(vec![answer(422, "", "")], change).await),
        (Invalid, false, 1)
    );
}

#[tokio::test]
async fn a_post_of_unknown_outcome_is_never_repeated() {
    for reply in [
        cut(),
        cut_in_the_middle(),
        answer(500, "", ""),
        answer(503, "retry-after: 0\r\nx-should-retry: true\r\n", ""),
        answer(408, "", ""),
        answer(303, "location: /elsewhere\r\n", ""),
        answer(200, "", "{\"success\":"),
        answer(200, "", ""),
        answer(200, "", "{}"),
        Reply::Bytes(b"HTTP/1.1 200 OK\r\ncontent-length: 99999999\r\n\r\n".to_vec()),
    ] {
        assert_eq!(
            outcome(run(vec![reply], act).await),
            (OutcomeUnknown, true, 1)
        );
    }
}

#[tokio::test]
async fn a_post_that_surely_did_nothing_may_be_repeated() {
    let (result, requests) = run(
        vec![
            answer(429, "retry-after-ms: 1\r\n", ""),
            answer(200, "", r#"{"success":true}"#),
        ],
        act,
    )
    .await;
    assert_eq!((result.is_ok(), requests.len()), (true, 2));
    assert_eq!(
        outcome(run(vec![answer(429, "", "")], act).await),
        (RateLimited, false, 1)
    );
    assert_eq!(
        outcome(run(vec![answer(409, "", "")], act).await),
        (Conflict, false, 1)
    );

    let error = act(client(&nobody().await, Duration::from_secs(30)))
        .await
        .expect_err("nobody");
    assert_eq!((error.kind(), error.may_have_applied()), (Offline, false));
}

#[tokio::test]
async fn an_unreadable_success_is_not_repeated() {
    for body in ["", "{", "<html></html>", "{}", "[]"] {
        assert_eq!(
            outcome(run(vec![answer(200, "", body)], read).await),
            (BadResponse, false, 1)
        );
        assert_eq!(
            outcome(run(vec![answer(200, "", body)], change).await),
            (OutcomeUnknown, true, 1)
        );
    }
}

#[tokio::test]
async fn silence_is_a_timeout_and_not_knowing_for_a_change() {
    async fn wait<T>(
        call: impl AsyncFnOnce(Avara) -> Result<T, Error>,
        silent: usize,
    ) -> (ErrorKind, bool, usize) {
        let server = TestServer::start((0..silent).map(|_| Reply::Silence).collect()).await;
        // Long enough for a busy machine to send all of its request.
        let result = call(client(&server.url, Duration::from_millis(400))).await;
        outcome((result, server.requests().await))
    }
    assert_eq!(wait(read, 3).await, (Timeout, false, 3));
    assert_eq!(wait(change, 3).await, (OutcomeUnknown, true, 3));
    assert_eq!(wait(act, 1).await, (OutcomeUnknown, true, 1));
}

#[tokio::test]
async fn a_connection_that_does_not_come_about_is_given_up_and_nothing_was_sent() {
    // Accepts, and never shakes hands.
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a free port");
    let url = format!("https://{}", listener.local_addr().expect("an address"));
    let timeouts = Timeouts {
        connect: Duration::from_millis(50),
        ..Timeouts::default()
    };
    // Had the whole time run out, the change would be one of unknown outcome.
    let error = change(client_with(&url, timeouts))
        .await
        .expect_err("no handshake");
    assert_eq!((error.kind(), error.may_have_applied()), (Offline, false));
}

#[tokio::test]
async fn dropping_the_future_ends_the_request_and_its_repetitions() {
    let server = TestServer::start(vec![Reply::Silence, ok()]).await;
    let avara = server.client();
    let cancelled = tokio::time::timeout(Duration::from_millis(200), read(avara.clone())).await;
    assert!(cancelled.is_err());
    // The server goes on to its second reply only when the first connection has ended.
    assert!(read(avara).await.is_ok());
    assert_eq!(server.requests().await.len(), 2);
}
