//! A scripted server for unit tests of the transport, and calls to make of it: one connection a reply, in order, then
//! no one listens anymore.

use std::future::Future;
use std::time::Duration;

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::{TcpListener, TcpStream};
use tokio::task::JoinHandle;

use crate::builder::Timeouts;
use crate::client::Avara;
use crate::error::{Error, ErrorKind};
use crate::key::ApiKey;
use crate::patch::Patch;
use crate::retry::Retry;
use crate::samples::sarah;
use crate::user::User;
use crate::user_patch::UserPatch;

pub(crate) const KEY: &str = "ak_test_0123456789";

/// What happens to one connection once its request has arrived.
pub(crate) enum Reply {
    /// These bytes, then the end of the connection.
    Bytes(Vec<u8>),
    /// Nothing, until the client leaves.
    Silence,
}

/// A whole answer.
pub(crate) fn answer(status: u16, headers: &str, body: &str) -> Reply {
    let length = body.len();
    Reply::Bytes(
        format!("HTTP/1.1 {status} X\r\nconnection: close\r\ncontent-length: {length}\r\n{headers}\r\n{body}").into(),
    )
}

/// An answer that ends in the middle of its body.
pub(crate) fn cut_in_the_middle() -> Reply {
    Reply::Bytes(b"HTTP/1.1 200 OK\r\ncontent-length: 500\r\n\r\n{\"userId\":".to_vec())
}

/// The connection ends before any answer.
pub(crate) fn cut() -> Reply {
    Reply::Bytes(Vec::new())
}

pub(crate) struct TestServer {
    pub(crate) url: String,
    task: JoinHandle<Vec<String>>,
}

impl TestServer {
    /// Listens on a free port of this machine.
    pub(crate) async fn start(replies: Vec<Reply>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
        let url = format!("http://{}", listener.local_addr().expect("an address"));
        let task = tokio::spawn(async move {
            let mut requests = Vec::new();
            for reply in replies {
                let (mut connection, _) = listener.accept().await.expect("a connection");
                requests.push(request(&mut connection).await);
                match reply {
                    Reply::Bytes(bytes) => {
                        // The client may have left already, which is its right.
                        let _ = connection.write_all(&bytes).await;
                        let _ = connection.shutdown().await;
                    }
                    Reply::Silence => {
                        while connection
                            .read(&mut [0; 64])
                            .await
                            .is_ok_and(|read| read > 0)
                        {}
                    }
                }
            }
            requests
        });
        Self { url, task }
    }

    /// A client of this server that does not wait long between attempts.
    pub(crate) fn client(&self) -> Avara {
        client(&self.url, Duration::from_secs(30))
    }

    /// What arrived, once every reply was used.
    pub(crate) async fn requests(self) -> Vec<String> {
        tokio::time::timeout(Duration::from_secs(30), self.task)
            .await
            .expect("a request for every reply")
            .expect("no panic")
    }

    /// Whether no one ever connected.
    pub(crate) fn is_untouched(&self) -> bool {
        !self.task.is_finished()
    }
}

pub(crate) fn client(url: &str, whole: Duration) -> Avara {
    let timeouts = Timeouts {
        whole,
        ..Timeouts::default()
    };
    client_with(url, timeouts)
}

pub(crate) fn client_with(url: &str, timeouts: Timeouts) -> Avara {
    let (first_wait, longest_wait) = (Duration::from_millis(1), Duration::from_millis(2));
    Avara::builder(ApiKey::new(KEY).expect("a key"))
        .base_url(url.parse().expect("a URL"))
        .timeouts(timeouts)
        .retry(Retry {
            times: 2,
            first_wait,
            longest_wait,
        })
        .build()
        .expect("a client")
}

/// An address at which no one listens.
pub(crate) async fn nobody() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a free port");
    format!("http://{}", listener.local_addr().expect("an address"))
}

/// Runs a call against scripted replies, all of which must be used; yields its result and what arrived.
pub(crate) async fn run<T, Answer: Future<Output = T>>(
    replies: Vec<Reply>,
    call: impl FnOnce(Avara) -> Answer,
) -> (T, Vec<String>) {
    let server = TestServer::start(replies).await;
    let result = call(server.client()).await;
    (result, server.requests().await)
}

/// The one person that the server knows, as an answer.
pub(crate) fn ok() -> Reply {
    answer(200, "", &serde_json::to_string(&sarah()).expect("JSON"))
}

/// A call that changes nothing.
pub(crate) async fn read(avara: Avara) -> Result<User, Error> {
    avara.retrieve_user(&sarah().user_id).await
}

/// A call that sets a value: `{"firstName":"Sara"}`.
pub(crate) async fn change(avara: Avara) -> Result<User, Error> {
    let patch = UserPatch {
        first_name: Patch::Set("Sara".into()),
        ..UserPatch::default()
    };
    avara.update_user(&sarah().user_id, &patch).await
}

/// A call that acts.
pub(crate) async fn act(avara: Avara) -> Result<(), Error> {
    avara.revoke_access(&sarah().user_id).await
}

/// Kind, whether something may have been changed, and how many requests arrived.
pub(crate) fn outcome<T>(
    (result, requests): (Result<T, Error>, Vec<String>),
) -> (ErrorKind, bool, usize) {
    let error = result.err().expect("an error");
    (error.kind(), error.may_have_applied(), requests.len())
}

/// One request: its head in lower case, and its body.
async fn request(connection: &mut TcpStream) -> String {
    let mut bytes = Vec::new();
    loop {
        let mut chunk = [0; 4096];
        let read = connection.read(&mut chunk).await.expect("a request");
        bytes.extend_from_slice(&chunk[..read]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let Some((head, body)) = text.split_once("\r\n\r\n") else {
            assert!(read > 0, "half a request");
            continue;
        };
        let head = head.to_lowercase();
        let length = head
            .lines()
            .find_map(|line| line.strip_prefix("content-length: "));
        if body.len() >= length.map_or(0, |length| length.parse().expect("a length")) {
            return format!("{head}\r\n\r\n{body}");
        }
    }
}
