//! What the client takes from the machine it runs on: its proxy and its certificates. Both come from the environment
//! of a process, so each story runs a process of its own: this test binary again, with [`visit`] alone.

use std::path::PathBuf;
use std::sync::Arc;

use avara::ErrorKind;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpListener;
use tokio::process::Command;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;

use crate::clinic::{Clinic, KEY, client, sarah};

const PROXIES: [&str; 4] = ["HTTP_PROXY", "http_proxy", "HTTPS_PROXY", "https_proxy"];
const EXCEPTIONS: [&str; 4] = ["NO_PROXY", "no_proxy", "ALL_PROXY", "all_proxy"];

#[tokio::test]
#[ignore = "the other tests run it, in a process of its own"]
async fn visit() {
    let url = std::env::var("VISIT_URL").expect("a URL");
    match client(&url, KEY).retrieve_user(&sarah()).await {
        Ok(_) => println!("outcome: found"),
        Err(error) => println!("outcome: {:?}", error.kind()),
    }
}

/// Retrieves Sarah from `url` in a process with these variables and no proxy but theirs; yields how it ended.
async fn visit_with(url: &str, variables: &[(&str, &str)]) -> String {
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

fn outcome(kind: ErrorKind) -> String {
    format!("{kind:?}")
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
    assert_eq!(
        end,
        outcome(ErrorKind::Offline),
        "the proxy answered nothing, so nothing was sent"
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
    // Windows and macOS keep theirs where a test must not put one.
    if cfg!(target_os = "linux") {
        let trusted = server.certificate.to_str().expect("a path");
        assert_eq!(
            visit_with(&server.url, &[("SSL_CERT_FILE", trusted)]).await,
            outcome(ErrorKind::NotFound)
        );
    }
    assert_eq!(visit_with(&server.url, &[]).await, outcome(ErrorKind::Tls));
}

/// A server with a certificate of its own that answers 404 to whatever it is asked.
struct TlsServer {
    url: String,
    certificate: PathBuf,
}

impl TlsServer {
    async fn start() -> Self {
        let pair =
            rcgen::generate_simple_self_signed(["localhost".to_owned()]).expect("a certificate");
        let key = PrivateKeyDer::Pkcs8(pair.signing_key.serialize_der().into());
        let config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(vec![pair.cert.der().clone()], key)
            .expect("a usable certificate");
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let certificate =
            std::env::temp_dir().join(format!("client-tests-{}-{port}.pem", std::process::id()));
        std::fs::write(&certificate, pair.cert.pem()).expect("a temporary file");

        let acceptor = TlsAcceptor::from(Arc::new(config));
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                let Ok(mut connection) = acceptor.accept(connection).await else {
                    continue;
                };
                let read = connection.read(&mut [0; 4096]).await;
                let answer =
                    b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
                if read.is_ok() && connection.write_all(answer).await.is_ok() {
                    connection.shutdown().await.ok();
                }
            }
        });
        Self {
            url: format!("https://localhost:{port}"),
            certificate,
        }
    }
}

impl Drop for TlsServer {
    fn drop(&mut self) {
        std::fs::remove_file(&self.certificate).ok();
    }
}
