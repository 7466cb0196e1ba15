//! What the client takes from the machine it runs on: its proxy and its certificates. Both come from the environment
//! of a process, so each story runs a process of its own: this test binary again, with [`visit`] alone.

use std::time::Duration;

use avara::{Error, Timeouts};
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::net::TcpListener;
use tokio::process::Command;

use crate::clinic::{Clinic, KEY, client_with, sarah};
use crate::tls::TlsServer;

const PROXIES: [&str; 4] = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy"];
const EXCEPTIONS: [&str; 4] = ["NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy"];

#[tokio::test]
#[ignore = "the other tests run it, in a process of its own"]
async fn visit() {
    let variable = |name| std::env::var(name).ok();
    let url = variable("VISIT_URL").expect("a URL");
    let mut timeouts = Timeouts::default();
    if let Some(ping) = variable("VISIT_PING_MS") {
        timeouts.ping = Duration::from_millis(ping.parse().expect("a number"));
        timeouts.pong = timeouts.ping;
    }
    match client_with(&url, KEY, timeouts)
        .retrieve_user(&sarah())
        .await
    {
        Ok(_) => println!("outcome: found"),
        Err(error) => println!("outcome: {}", told(&error)),
    }
}

/// Kind, cause, the system's number and the issuer, as far as there are any.
pub fn told(error: &Error) -> String {
    let mut told = format!("{:?}", error.kind());
    told += &error
        .cause()
        .map_or_else(String::new, |cause| format!(" {cause}"));
    told += &error
        .os_code()
        .map_or_else(String::new, |code| format!(" os={code}"));
    told += &error
        .issuer()
        .map_or_else(String::new, |name| format!(" by {name}"));
    told
}

/// Retrieves Sarah from `url` in a process with these variables and no proxy but theirs; yields how it ended.
pub async fn visit_with(url: &str, variables: &[(&str, &str)]) -> String {
    let mut command = Command::new(std::env::current_exe().expect("a test binary"));
    command
        .args(["--exact", "machine::visit", "--ignored", "--nocapture"])
        .env("VISIT_URL", url);
    for name in PROXIES.iter().chain(&EXCEPTIONS) {
        command.env_remove(name);
    }
    let output = command
        .envs(variables.iter().copied())
        .kill_on_drop(true)
        .output()
        .await
        .expect("a process");
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    text.lines()
        .find_map(|line| line.split_once("outcome: "))
        .map(|(_, end)| end.to_owned())
        .unwrap_or(text)
}

#[tokio::test]
async fn the_proxy_of_the_system_is_used_and_sees_no_key() {
    let proxy = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    let address = format!("http://{}", proxy.local_addr().expect("an address"));
    let asked = tokio::spawn(async move {
        let (connection, _) = proxy.accept().await.expect("a connection");
        let mut lines = BufReader::new(connection).lines();
        let mut head = Vec::new();
        while let Ok(Some(line)) = lines.next_line().await
            && !line.is_empty()
        {
            head.push(line);
        }
        head
    });
    let end = visit_with("https://avara.example", &[("HTTPS_PROXY", &address)]).await;
    let head = asked.await.expect("no panic");
    assert_eq!(head[0], "CONNECT avara.example:443 HTTP/1.1");
    assert!(!head.concat().contains(KEY));
    assert!(
        end.starts_with("Offline proxy"),
        "the proxy answered nothing, so nothing was sent: {end}"
    );
}

#[tokio::test]
async fn this_machine_is_reached_without_a_proxy() {
    let clinic = Clinic::open(12).await;
    let proxies = PROXIES.map(|name| (name, "http://127.0.0.1:9"));
    assert_eq!(visit_with(&clinic.sandbox.url(), &proxies).await, "found");
}

#[tokio::test]
async fn the_certificates_of_the_system_decide() {
    let server = TlsServer::start().await;
    if cfg!(target_os = "linux") {
        let end = visit_with(&server.url, &[server.trusted()]).await;
        assert_eq!(end, "NotFound");
    }
    let end = visit_with(&server.url, &[]).await;
    assert!(end.starts_with("Tls unknown_issuer"), "{end}");
}
