//! Why nothing is reached, each by a real socket: the person is told another thing for each.
//!
//! What the system has to be told to trust a certificate can only be told on Linux.

use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;

use crate::machine::visit_with;
use crate::tls::{ISSUER, TlsServer};

/// A proxy that answers every request so.
async fn proxy(answer: &'static str) -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = listener.local_addr().expect("an address");
    tokio::spawn(async move {
        while let Ok((mut connection, _)) = listener.accept().await {
            let read = connection.read(&mut [0; 4096]).await;
            if read.is_ok() && connection.write_all(answer.as_bytes()).await.is_ok() {
                connection.shutdown().await.ok();
            }
        }
    });
    format!("http://{address}")
}

/// A port of this machine on which no one listens.
async fn closed() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    listener.local_addr().expect("an address").port()
}

#[tokio::test]
async fn a_name_that_is_not_found() {
    let end = visit_with("https://nowhere.invalid", &[]).await;
    // Windows has a number for it.
    assert!(
        matches!(end.as_str(), "Offline dns" | "Offline dns os=11001"),
        "{end}"
    );
}

#[tokio::test]
async fn a_port_on_which_no_one_listens() {
    let end = visit_with(&format!("https://127.0.0.1:{}", closed().await), &[]).await;
    // The number is another one on each system.
    assert!(end.starts_with("Offline refused os="), "{end}");
}

#[tokio::test]
async fn a_proxy_that_asks_for_a_password() {
    let answer = "HTTP/1.1 407 Proxy Authentication Required\r\n\
        proxy-authenticate: Basic realm=\"Example\"\r\ncontent-length: 0\r\n\r\n";
    let proxy = proxy(answer).await;
    let end = visit_with("https://avara.example", &[("HTTPS_PROXY", &proxy)]).await;
    assert_eq!(end, "Offline proxy_password");
}

#[tokio::test]
async fn a_proxy_that_leads_nowhere() {
    let refusing = proxy("HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\n\r\n").await;
    let end = visit_with("https://avara.example", &[("HTTPS_PROXY", &refusing)]).await;
    assert_eq!(end, "Offline proxy");
    for gone in [
        format!("http://127.0.0.1:{}", closed().await),
        "http://nowhere.invalid:3128".to_owned(),
    ] {
        let end = visit_with("https://avara.example", &[("HTTPS_PROXY", &gone)]).await;
        assert!(end.starts_with("Offline proxy"), "{end}");
    }
}

#[tokio::test]
async fn an_issuer_that_is_not_trusted_is_named() {
    let server = TlsServer::inspected().await;
    let end = visit_with(&server.url, &[]).await;
    assert!(end.starts_with("Tls unknown_issuer"), "{end}");
    assert!(end.ends_with(&format!(" by {ISSUER}")), "{end}");
}

#[tokio::test]
async fn a_certificate_that_is_not_valid_on_this_day() {
    if !cfg!(target_os = "linux") {
        return;
    }
    for (from, until, cause) in [
        (2001, 2002, "Tls expired"),
        (2201, 2202, "Tls not_yet_valid"),
    ] {
        let server = TlsServer::valid(from, until).await;
        let end = visit_with(&server.url, &[server.trusted()]).await;
        assert_eq!(end, cause);
    }
}

#[tokio::test]
async fn a_certificate_of_another_server() {
    if !cfg!(target_os = "linux") {
        return;
    }
    let server = TlsServer::of_another().await;
    let end = visit_with(&server.url, &[server.trusted()]).await;
    assert_eq!(end, "Tls wrong_name");
}

#[tokio::test]
async fn something_that_does_not_speak_tls() {
    let plain = proxy("HTTP/1.1 400 Bad Request\r\n\r\n").await;
    let end = visit_with(&plain.replace("http:", "https:"), &[]).await;
    assert_eq!(end, "Tls handshake");
}

#[tokio::test]
async fn a_connection_that_died_is_noticed_long_before_the_time_is_up() {
    if !cfg!(target_os = "linux") {
        return;
    }
    let server = TlsServer::falls_silent().await;
    let start = Instant::now();
    let end = visit_with(&server.url, &[server.trusted(), ("VISIT_PING_MS", "300")]).await;
    // Three attempts, each of which may take a minute without the question.
    assert_eq!(end, "Timeout");
    assert!(start.elapsed() < Duration::from_secs(50));
}
