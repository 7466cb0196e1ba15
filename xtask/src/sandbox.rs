//! The sandbox as a program of its own: a sample clinic on this machine.

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use crate::children::Running;
use crate::display::start_and_read;
use crate::places;
use crate::run::{Outcome, program};

/// A running sandbox; it ends when this is dropped.
pub struct Sandbox {
    /// Where it listens, such as `http://127.0.0.1:40123`.
    pub url: String,
    /// The one key that it takes.
    pub key: String,
    _running: Running,
}

impl Sandbox {
    /// Starts a sandbox of so many people on a free port, with a key that no one else knows.
    ///
    /// # Errors
    /// If it has not been built or does not start.
    pub fn start(profile: &str, people: u32) -> Outcome<Self> {
        let key = random_key();
        let people = people.to_string();
        let mut command = program(places::built(profile, "avara-sandbox"));
        command.args([
            "--port", "0", "--people", &people, "--seed", "1", "--key", &key,
        ]);
        let (line, running) = start_and_read(&mut command)?;
        let url = line.rsplit(' ').next().unwrap_or_default().to_owned();
        if !url.starts_with("http://127.0.0.1:") {
            return Err(format!("the sandbox said \"{line}\" instead of its address").into());
        }
        Ok(Self {
            url,
            key,
            _running: running,
        })
    }

    /// Whether the app has got a page of people.
    pub fn has_listed_people(&self) -> bool {
        self.requests()
            .is_ok_and(|requests| requests.contains("listUsers"))
    }

    fn requests(&self) -> std::io::Result<String> {
        let address = self.url.trim_start_matches("http://");
        let mut stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(Duration::from_secs(2)))?;
        write!(
            stream,
            "GET /_sandbox/requests HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n"
        )?;
        let mut answer = String::new();
        stream.read_to_string(&mut answer)?;
        Ok(answer)
    }
}

/// 128 bits that the system gives to every process anew.
fn random_key() -> String {
    let half = || RandomState::new().build_hasher().finish();
    format!("demo-{:016x}{:016x}", half(), half())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_differ() {
        assert_ne!(random_key(), random_key());
    }
}
