//! The program says where it listens, answers there as its flags say, and goes when it is told to.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};

/// The running program. It ends when this is dropped.
struct Program {
    child: Child,
    address: String,
}

impl Program {
    /// Starts it on a free port.
    fn start(flags: &[&str]) -> Self {
        let mut command = command(&["--port", "0"]);
        let mut child = command.args(flags).stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let address = line.trim().strip_prefix("listening on http://");
        let address = address.unwrap().to_owned();
        Self { child, address }
    }

    /// Asks for its people, with the header as it is given.
    fn ask(&self, authorization: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).unwrap();
        let request = format!(
            "GET /v1/autoScribe/users HTTP/1.1\r\nHost: x\r\n{authorization}Connection: close\r\n\r\n"
        );
        stream.write_all(request.as_bytes()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    fn status(&self, authorization: &str) -> String {
        let answer = self.ask(authorization);
        answer.split(' ').nth(1).unwrap().to_owned()
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

fn command(flags: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_avara-sandbox"));
    command.args(flags);
    command
}

#[test]
fn the_first_line_is_the_address_and_a_key_is_asked_for() {
    let program = Program::start(&[
        "--people",
        "3",
        "--seed",
        "1",
        "--key",
        "right",
        "--omit-revoked",
        "--list-invited",
        "--revoked-permissions-off",
    ]);
    assert!(program.address.starts_with("127.0.0.1:"));
    let right = program.ask("Authorization: Bearer right\r\n");
    assert!(
        right.starts_with("HTTP/1.1 200") && right.contains("Johnson"),
        "{right}"
    );
    assert!(right.contains("Robin"), "invited people are listed");
    assert_eq!(program.status("Authorization: Bearer wrong\r\n"), "401");
}

#[test]
fn without_a_key_any_token_will_do_and_none_will_not() {
    let program = Program::start(&[]);
    for token in ["any", "another"] {
        let header = format!("Authorization: Bearer {token}\r\n");
        assert_eq!(program.status(&header), "200", "{token}");
    }
    for header in [
        "",
        "Authorization: \r\n",
        "Authorization: Bearer\r\n",
        "Authorization: Bearer \r\n",
        "Authorization: any\r\n",
    ] {
        assert_eq!(program.status(header), "401", "{header:?}");
    }
}

#[test]
fn a_port_that_is_named_is_the_one_it_takes() {
    // This one is taken already, so nothing but this very port can be why it fails.
    let taken = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = taken.local_addr().unwrap().port().to_string();
    let failed = command(&["--port", &port]).output().unwrap();
    assert_eq!(failed.status.code(), Some(1));
    assert!(failed.stdout.is_empty());
    assert!(failed.stderr.starts_with(b"avara-sandbox: "));
}

#[test]
fn a_rate_is_kept() {
    let token = "Authorization: Bearer any\r\n";
    assert_eq!(Program::start(&["--rate", "0"]).status(token), "429");
    assert_eq!(Program::start(&["--rate", "9"]).status(token), "200");
}

#[test]
fn what_it_does_not_know_it_says() {
    for flags in [
        &["--speed", "9"][..],
        &["--port"],
        &["--port", "x"],
        &["--rate", "-1"],
    ] {
        let failed = command(flags).output().unwrap();
        assert_eq!(failed.status.code(), Some(2), "{flags:?}");
        let said = String::from_utf8(failed.stderr).unwrap();
        assert!(said.contains("usage: avara-sandbox [--port N]"), "{said}");
    }
}
