//! What a line of the log can say.

use std::fmt;
use std::time::Duration;

use avara::{Cause, is_request_id};

use crate::database::DataError;
use crate::error::{CommandError, ErrorCode};

/// A line of the log.
#[derive(Debug)]
pub enum Line {
    /// The app was started.
    Started {
        /// Its version.
        version: &'static str,
    },
    /// A command failed.
    Failed(Fault),
    /// A whole list of people came.
    Listed {
        /// How many came.
        people: u32,
        /// How many could not be read.
        skipped: u32,
        /// How many have a text that was cut.
        shortened: u32,
        /// How long it took.
        took: Duration,
    },
    /// Something could not be saved on this computer.
    NotKept {
        /// What, in a word.
        what: &'static str,
        /// Why, in words of our own.
        why: String,
    },
    /// The keychain failed: in words of our own, with the system's code.
    Keychain {
        /// What it said no with.
        what: String,
    },
    /// The app itself has a fault, at this place.
    Fault {
        /// The source file.
        file: String,
        /// The line in it.
        line: u32,
    },
    /// Files were set aside because they could not be used.
    SetAside {
        /// How many.
        files: usize,
    },
}

/// A command's failure, as far as the log knows it.
#[derive(Debug)]
pub struct Fault {
    command: &'static str,
    code: ErrorCode,
    cause: Option<Cause>,
    status: Option<u16>,
    os_code: Option<i32>,
    detail: Option<&'static str>,
    request_id: Option<String>,
}

impl Line {
    /// The line of a failed command.
    pub fn failed(command: &'static str, error: &CommandError) -> Self {
        Self::Failed(Fault {
            command,
            code: error.code,
            cause: error.cause,
            status: error.status,
            os_code: error.os_code,
            detail: error.detail,
            request_id: error.request_id.clone().filter(|id| is_request_id(id)),
        })
    }

    /// The line of something that could not be saved.
    pub fn not_kept(what: &'static str, error: &DataError) -> Self {
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
                shortened,
                took,
            } => {
                let took = took.as_millis();
                write!(
                    formatter,
                    "listed people={people} skipped={skipped} shortened={shortened} ms={took}"
                )
            }
            Self::NotKept { what, why } => write!(formatter, "not kept {what}: {why}"),
            Self::Keychain { what } => formatter.write_str(what),
            Self::Fault { file, line } => write!(formatter, "fault {file}:{line}"),
            Self::SetAside { files } => write!(formatter, "set aside files={files}"),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} {}", self.command, self.code)?;
        if let Some(detail) = self.detail {
            write!(formatter, " ({detail})")?;
        }
        if let Some(cause) = self.cause {
            write!(formatter, " cause={cause}")?;
        }
        if let Some(status) = self.status {
            write!(formatter, " status={status}")?;
        }
        if let Some(code) = self.os_code {
            write!(formatter, " os={code}")?;
        }
        if let Some(id) = &self.request_id {
            write!(formatter, " request={id}")?;
        }
        Ok(())
    }
}
