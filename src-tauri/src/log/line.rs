//! What a line of the log can say.

use std::fmt;
use std::time::Duration;

use crate::error::{CommandError, ErrorCode};
use crate::store::StoreError;

/// A line of the log.
#[derive(Debug)]
pub(crate) enum Line {
    /// The app was started.
    Started { version: &'static str },
    /// A command failed.
    Failed(Fault),
    /// A whole list of people came.
    Listed {
        people: u32,
        skipped: u32,
        took: Duration,
    },
    /// Something could not be written down on this computer.
    NotKept { what: &'static str, why: String },
    /// The app itself has a fault, at this place.
    Fault { file: String, line: u32 },
    /// Files were set aside because they could not be used.
    SetAside { files: usize },
}

/// A command's failure, as far as the log knows it.
#[derive(Debug)]
pub(crate) struct Fault {
    command: &'static str,
    code: ErrorCode,
    request_id: Option<String>,
}

impl Line {
    /// The line of a failed command.
    pub(crate) fn failed(command: &'static str, error: &CommandError) -> Self {
        Self::Failed(Fault {
            command,
            code: error.code,
            request_id: error.request_id.as_deref().and_then(checked),
        })
    }

    /// The line of something that could not be written down.
    pub(crate) fn not_kept(what: &'static str, error: &StoreError) -> Self {
        let why = error.word();
        Self::NotKept { what, why }
    }
}

impl fmt::Display for Line {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Started { version } => write!(formatter, "started {version}"),
            Self::Failed(fault) => write!(formatter, "failed {fault}"),
            Self::Listed {
                people,
                skipped,
                took,
            } => {
                let took = took.as_millis();
                write!(
                    formatter,
                    "listed people={people} skipped={skipped} ms={took}"
                )
            }
            Self::NotKept { what, why } => write!(formatter, "not kept {what}: {why}"),
            Self::Fault { file, line } => write!(formatter, "fault {file}:{line}"),
            Self::SetAside { files } => write!(formatter, "set aside files={files}"),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.command, self.code)?;
        match &self.request_id {
            Some(id) => write!(formatter, " request={id}"),
            None => Ok(()),
        }
    }
}

/// The request's id, if it is one: it comes from the server, which could put anything there. An id mixes letters and digits; a name
/// has no digits, an NPI and a phone number no letters, an e-mail address has an `@`.
fn checked(id: &str) -> Option<String> {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_');
    let is_id = id.len() <= 64
        && id.bytes().all(is_plain)
        && id.bytes().any(|byte| byte.is_ascii_digit())
        && id.bytes().any(|byte| byte.is_ascii_alphabetic());
    is_id.then(|| id.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_looks_like_an_id_is_taken_for_one() {
        for id in ["req_1", "0f6f6a3f-b8ae-4c1d-9f00-1234567890ab", "abc123"] {
            assert_eq!(checked(id).as_deref(), Some(id));
        }
        for text in [
            "Sarah Johnson",
            "Johnson",
            "sarah.johnson@clinic.example",
            "1234567893",
            "555-123-4567",
            "",
            "a1\nfailed",
            &"a1".repeat(33),
        ] {
            assert_eq!(checked(text), None, "{text:?}");
        }
    }
}
