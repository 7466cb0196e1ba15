//! What the tests of cuts and of waits share: one change, sent over a plain connection, since a client library would hide what a peer
//! sees.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;

use avara_sandbox::{Config, Sandbox};
use serde_json::{Value, json};

pub const SARAH: &str = "usr_1234567890abcdef1234567890abcdef";

/// A sandbox in which the next change goes so.
pub async fn sandbox(fault: Value) -> Sandbox {
    let sandbox = Sandbox::start(Config::default()).await.unwrap();
    next_goes(&sandbox, fault);
    sandbox
}

/// Lets the next change go so.
pub fn next_goes(sandbox: &Sandbox, fault: Value) {
    let fault = json!({ "operation": "updateUser", "fault": fault });
    sandbox.script(vec![serde_json::from_value(fault).unwrap()]);
}

/// Asks for another name for Sarah, and does not wait for the answer.
pub fn ask(sandbox: &Sandbox, name: &str) -> TcpStream {
    let url = sandbox.url();
    let mut stream = TcpStream::connect(url.trim_start_matches("http://")).unwrap();
    let body = json!({ "firstName": name }).to_string();
    let head = format!(
        "PATCH /v1/autoScribe/users/{SARAH} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer any\r\nConnection: close\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    stream.write_all(head.as_bytes()).unwrap();
    stream.write_all(body.as_bytes()).unwrap();
    stream
}

/// Reads until the sandbox closes the connection.
pub fn read(mut stream: TcpStream) -> String {
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

/// What Sarah is called now.
pub fn first_name(sandbox: &Sandbox) -> Value {
    sandbox.user(SARAH).unwrap()["firstName"].clone()
}
