//! Servers of TLS with certificates of their own, which this computer does not know.

use std::path::PathBuf;
use std::sync::Arc;

use rcgen::{CertificateParams, CertifiedIssuer, DnType, IsCa, KeyPair};
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpListener;
use tokio_rustls::TlsAcceptor;
use tokio_rustls::rustls::ServerConfig;
use tokio_rustls::rustls::pki_types::PrivateKeyDer;
use tokio_rustls::server::TlsStream;

/// The name of the issuer of [`TlsServer::inspected`].
pub const ISSUER: &str = "Example Inspection CA";

/// What a server does with a connection.
#[derive(Clone, Copy)]
enum Manner {
    /// Answers 404 to whatever it is asked.
    Answers,
    /// Speaks HTTP/2 as far as its greeting, and never again: so does the other end of a connection that died.
    FallsSilent,
}

/// A server on this machine.
pub struct TlsServer {
    /// Where it is.
    pub url: String,
    certificate: PathBuf,
}

impl TlsServer {
    /// With a certificate that vouches for itself.
    pub async fn start() -> Self {
        Self::with(params("localhost"), Manner::Answers).await
    }

    /// With one that was valid in another year.
    pub async fn valid(from: i32, until: i32) -> Self {
        let mut params = params("localhost");
        params.not_before = rcgen::date_time_ymd(from, 1, 1);
        params.not_after = rcgen::date_time_ymd(until, 1, 1);
        Self::with(params, Manner::Answers).await
    }

    /// With one of another server.
    pub async fn of_another() -> Self {
        Self::with(params("elsewhere.example"), Manner::Answers).await
    }

    /// With one that a proxy made on the way.
    pub async fn inspected() -> Self {
        let mut authority = CertificateParams::default();
        authority.is_ca = IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        let name = &mut authority.distinguished_name;
        name.push(DnType::CommonName, ISSUER);
        let key = KeyPair::generate().expect("a key");
        let authority = CertifiedIssuer::self_signed(authority, key).expect("an authority");
        let key = KeyPair::generate().expect("a key");
        let certificate = params("localhost").signed_by(&key, &authority);
        Self::serve(&certificate.expect("a certificate"), &key, Manner::Answers).await
    }

    /// With a connection that dies after its greeting.
    pub async fn falls_silent() -> Self {
        Self::with(params("localhost"), Manner::FallsSilent).await
    }

    /// The variable that makes a process trust its certificate. Windows and macOS keep theirs where a test must not put one.
    pub fn trusted(&self) -> (&str, &str) {
        ("SSL_CERT_FILE", self.certificate.to_str().expect("a path"))
    }

    async fn with(params: CertificateParams, manner: Manner) -> Self {
        let key = KeyPair::generate().expect("a key");
        let certificate = params.self_signed(&key).expect("a certificate");
        Self::serve(&certificate, &key, manner).await
    }

    async fn serve(certificate: &rcgen::Certificate, key: &KeyPair, manner: Manner) -> Self {
        let der = PrivateKeyDer::Pkcs8(key.serialize_der().into());
        let mut config = ServerConfig::builder()
            .with_no_client_auth()
            .with_single_cert(vec![certificate.der().clone()], der)
            .expect("a usable certificate");
        if let Manner::FallsSilent = manner {
            config.alpn_protocols = vec!["h2".into()];
        }
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let port = listener.local_addr().expect("an address").port();
        let file = format!("client-tests-{}-{port}.pem", std::process::id());
        let file = std::env::temp_dir().join(file);
        std::fs::write(&file, certificate.pem()).expect("a temporary file");

        let acceptor = TlsAcceptor::from(Arc::new(config));
        tokio::spawn(async move {
            while let Ok((connection, _)) = listener.accept().await {
                let acceptor = acceptor.clone();
                tokio::spawn(async move {
                    if let Ok(connection) = acceptor.accept(connection).await {
                        behave(connection, manner).await;
                    }
                });
            }
        });
        Self {
            url: format!("https://localhost:{port}"),
            certificate: file,
        }
    }
}

impl Drop for TlsServer {
    fn drop(&mut self) {
        std::fs::remove_file(&self.certificate).ok();
    }
}

fn params(name: &str) -> CertificateParams {
    CertificateParams::new([name.to_owned()]).expect("parameters")
}

async fn behave(mut connection: TlsStream<tokio::net::TcpStream>, manner: Manner) {
    let mut bytes = [0; 4096];
    match manner {
        Manner::Answers => {
            let read = connection.read(&mut bytes).await;
            let answer =
                b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\nconnection: close\r\n\r\n";
            if read.is_ok() && connection.write_all(answer).await.is_ok() {
                connection.shutdown().await.ok();
            }
        }
        Manner::FallsSilent => {
            // An empty SETTINGS frame.
            let greeting = connection.write_all(&[0, 0, 0, 4, 0, 0, 0, 0, 0]).await;
            if greeting.is_ok() && connection.flush().await.is_ok() {
                while connection.read(&mut bytes).await.is_ok_and(|read| read > 0) {}
            }
        }
    }
}
