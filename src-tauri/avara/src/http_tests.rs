//! The transport against a scripted server: what is sent, and what becomes of answers. What belongs to single operations
//! is tested against the sandbox.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use super::*;
use crate::filter::UserFilter;
use crate::samples::sarah;
use crate::test_server::{
    KEY, Reply, TestServer, act, answer, change, client, cut, cut_in_the_middle, nobody, ok,
    outcome, read, run,
};
use ErrorKind::*;

#[tokio::test]
async fn sends_what_the_api_expects() {
    let (result, requests) = run(vec![ok()], change).await;
    assert_eq!(result.expect("the person"), sarah());
    let (head, body) = requests[0].split_once("\r\n\r\n").expect("a request");
    assert_eq!(body, r#"{"firstName":"Sara"}"#);
    let mut lines = head.lines();
    let first = "patch /v1/autoscribe/users/usr_1234567890abcdef1234567890abcdef http/1.1";
    assert_eq!(lines.next(), Some(first));
    let lines: Vec<&str> = lines.collect();
    for header in [
        format!("authorization: bearer {KEY}"),
        format!("user-agent: clinic-roster/{}", env!("CARGO_PKG_VERSION")),
        "accept: application/json".to_owned(),
        "content-type: application/json".to_owned(),
    ] {
        assert!(lines.contains(&header.as_str()), "{header}");
    }
}

#[tokio::test]
async fn a_no_in_the_answer_is_an_error() {
    let body = format!(r#"{{"success":false,"message":"Owners stay. Key {KEY}"}}"#);
    let (result, _) = run(vec![answer(200, "", &body)], act).await;
    let error = result.expect_err("a no");
    assert_eq!((error.kind(), error.may_have_applied()), (Refused, false));
    assert_eq!(error.message(), Some("Owners stay. Key [API key]"));
    assert!(
        run(
            vec![answer(200, "", r#"{"success":true,"message":7}"#)],
            act
        )
        .await
        .0
        .is_ok()
    );
}

#[tokio::test]
async fn every_status_has_its_kind() {
    for (status, kind) in [
        (400, Invalid),
        (401, Unauthorized),
        (403, Forbidden),
        (404, NotFound),
        (405, BadResponse),
        (410, NotFound),
        (418, BadResponse),
        (422, Invalid),
    ] {
        let (result, requests) = run(vec![answer(status, "", "<h1>no</h1>")], read).await;
        let error = result.expect_err("no success");
        assert_eq!(
            (error.kind(), error.status(), error.message()),
            (kind, Some(status), None)
        );
        assert_eq!(requests.len(), 1, "{status}");
    }
}

#[tokio::test]
async fn an_error_carries_what_the_service_said() {
    let body = format!(
        r#"{{"message":"{KEY} refused","errors":[{{"path":"npiNumber","message":"taken by {KEY}"}}]}}"#
    );
    let (result, _) = run(
        vec![answer(
            422,
            "x-request-id: req_8f3a09bc21\r\nretry-after: 90\r\n",
            &body,
        )],
        change,
    )
    .await;
    let error = result.expect_err("refused");
    assert_eq!(error.message(), Some("[API key] refused"));
    assert_eq!(error.fields()["npiNumber"], ["taken by [API key]"]);
    assert_eq!(error.request_id(), Some("req_8f3a09bc21"));
    assert_eq!(error.retry_after(), Some(Duration::from_secs(90)));
    // For logs, none of it.
    let shown = format!("{error} {error:?}");
    assert!(shown.contains("422") && shown.contains("req_8f3a09bc21"));
    assert!(!shown.contains("taken") && !shown.contains("refused]"));
}

#[tokio::test]
async fn errors_show_neither_people_nor_the_key() {
    let filter = UserFilter {
        email: Some("kai@clinic.example".into()),
        ..UserFilter::default()
    };
    let avara = client(&nobody().await, Duration::from_secs(30));
    let error = avara
        .list_users(&filter, None, 20)
        .await
        .expect_err("nobody");
    let mut shown = format!("{error} {error:?} {error:#?}");
    let mut cause = std::error::Error::source(&error);
    while let Some(inner) = cause {
        shown += &format!("{inner} {inner:?}");
        cause = inner.source();
    }
    assert!(shown.contains("Offline"));
    assert!(!shown.contains("kai") && !shown.contains(KEY), "{shown}");
}

#[tokio::test]
async fn a_redirect_carries_the_key_nowhere() {
    for status in [301, 302, 303, 307, 308] {
        let elsewhere = TestServer::start(vec![ok()]).await;
        let location = format!("location: {}/v1/autoScribe/users\r\n", elsewhere.url);
        let (result, requests) = run(vec![answer(status, &location, "")], read).await;
        let error = result.expect_err("no success");
        assert_eq!(
            (error.kind(), error.status(), requests.len()),
            (BadResponse, Some(status), 1)
        );
        let (result, _) = run(vec![answer(status, &location, "")], change).await;
        assert!(result.is_err());
        assert!(elsewhere.is_untouched());
    }
}

#[tokio::test]
async fn a_body_is_read_up_to_the_limit() {
    let body = |length: usize| {
        let mut user = sarah();
        user.last_name = "x".repeat(
            length - serde_json::to_string(&sarah()).expect("JSON").len() + "Johnson".len(),
        );
        serde_json::to_string(&user).expect("JSON")
    };
    let unannounced = |body: &str| {
        Reply::Bytes(format!("HTTP/1.1 200 OK\r\nconnection: close\r\n\r\n{body}").into())
    };
    let fits = body(BODY_LIMIT);
    assert_eq!(fits.len(), BODY_LIMIT);
    assert!(run(vec![answer(200, "", &fits)], read).await.0.is_ok());
    assert!(run(vec![unannounced(&fits)], read).await.0.is_ok());
    let too_long = body(BODY_LIMIT + 1);
    assert_eq!(
        outcome(run(vec![answer(200, "", &too_long)], read).await),
        (BadResponse, false, 1)
    );
    assert_eq!(
        outcome(run(vec![unannounced(&too_long)], read).await),
        (BadResponse, false, 1)
    );
    assert_eq!(
        outcome(run(vec![unannounced(&too_long)], change).await),
        (OutcomeUnknown, true, 1)
    );
}

#[tokio::test]
async fn a_failed_handshake_is_told_from_no_connection() {
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
        .await
        .expect("a free port");
    let url = format!("https://{}", listener.local_addr().expect("an address"));
    let plain = tokio::spawn(async move {
        for _ in 0..3 {
            let (mut connection, _) = listener.accept().await.expect("a connection");
            let answer = b"HTTP/1.1 400 Bad Request\r\n\r\n";
            tokio::io::AsyncWriteExt::write_all(&mut connection, answer)
                .await
                .expect("a listener");
        }
    });
    let error = act(client(&url, Duration::from_secs(30)))
        .await
        .expect_err("no handshake");
    assert_eq!(
        (error.kind(), error.may_have_applied()),
        (Tls, false),
        "{error:?}"
    );
    plain.await.expect("three attempts: nothing was sent");
}

#[tokio::test]
async fn a_request_that_got_no_answer_is_repeated_by_a_new_client() {
    for (trouble, clients) in [
        (cut(), 2),
        (cut_in_the_middle(), 2),
        (answer(500, "", ""), 1),
    ] {
        let server = TestServer::start(vec![trouble, ok()]).await;
        assert_eq!(clients_made(&server.url).await, clients);
        server.requests().await;
    }
    assert_eq!(clients_made(&nobody().await).await, 2);
}

/// How many clients a request takes that may be repeated once.
async fn clients_made(url: &str) -> usize {
    let made = Arc::new(AtomicUsize::new(0));
    let count = Arc::clone(&made);
    let connections = Connections::new(move || {
        count.fetch_add(1, Ordering::Relaxed);
        let client = reqwest::Client::builder().no_proxy().build();
        Ok(client.expect("a client"))
    });
    let wait = Duration::from_millis(1);
    let transport = Transport {
        connections: connections.expect("a client"),
        retry: Retry {
            times: 1,
            first_wait: wait,
            longest_wait: wait,
        },
        key: ApiKey::new(KEY).expect("a key"),
    };
    let call = Call::get(url.parse().expect("a URL"));
    // How it ended is for other tests.
    let _ = transport.send(call, |_| Ok(())).await;
    made.load(Ordering::Relaxed)
}
