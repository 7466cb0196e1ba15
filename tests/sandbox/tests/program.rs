//! The program says where it listens, answers there, and goes when it is told to.
#![allow(clippy::unwrap_used)]

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Command, Stdio};

#[test]
fn the_first_line_is_the_address_and_a_key_is_asked_for() {
    let mut command = Command::new(env!("CARGO_BIN_EXE_avara-sandbox"));
    command.args([
        "--port", "0", "--people", "3", "--seed", "1", "--key", "right",
    ]);
    let mut program = command.stdout(Stdio::piped()).spawn().unwrap();
    let mut line = String::new();
    BufReader::new(program.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let address = line
        .trim()
        .strip_prefix("listening on http://")
        .unwrap()
        .to_owned();
    let ask = |key: &str| {
        let mut stream = TcpStream::connect(&address).unwrap();
        let request = format!(
            "GET /v1/autoScribe/users HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {key}\r\nConnection: close\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    };
    let (right, wrong) = (ask("right"), ask("wrong"));
    program.kill().unwrap();
    program.wait().unwrap();
    assert!(address.starts_with("127.0.0.1:"));
    assert!(
        right.starts_with("HTTP/1.1 200") && right.contains("Johnson"),
        "{right}"
    );
    assert!(wrong.starts_with("HTTP/1.1 401"), "{wrong}");
}
