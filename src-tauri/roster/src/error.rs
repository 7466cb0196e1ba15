//! The only place where errors become what the window gets.
//!
//! `code` and `cause` are from closed sets, and the window has a text for each of them, in each language. `server_said` and `fields` hold
//! the server's own words, to be quoted; where a value breaks a rule of ours, `fields` names it in English, and the window has its own
//! words for that too. No error holds a key, a response body or an address with a query. The exact JSON is tested below, since the UI
//! relies on it. What only the log and the support details need does not cross to the window.

use std::collections::BTreeMap;
use std::fmt;
use std::time::Duration;

use avara::{Cause, ErrorKind, Problems};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Why a command failed, for the UI to act on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ErrorCode {
    /// No clinic is connected, or its key is not where it was kept.
    NoKey,
    /// The server does not accept the key.
    Unauthorized,
    /// The key is good but may not do this.
    Forbidden,
    /// The person is not, or no longer, there.
    NotFound,
    /// The server says that the change contradicts its present state. Or a key that is entered contradicts what is kept here: then
    /// `fields` says which clinic, under `sameKey` or `otherPeople`.
    Conflict,
    /// The server refused; `serverSaid` says why, if it does.
    Refused,
    /// The invitation was accepted, declined or revoked, or it expired; nothing was sent.
    InvitationClosed,
    /// The email address belongs to someone of the clinic, or to a pending invitation; `fields` says which. Nothing was sent.
    EmailTaken,
    /// A value is wrong; `fields` says which, if known.
    Invalid,
    /// Too many requests; `retryAfterMs` says how long to wait, if known.
    RateLimited,
    /// The server cannot be reached; nothing was sent.
    Offline,
    /// The connection is not trustworthy; nothing was sent.
    Tls,
    /// No answer in time to a request that changes nothing.
    Timeout,
    /// A change may or may not have been applied: check before saying anything.
    OutcomeUnknown,
    /// The server failed.
    Server,
    /// The server answered something unreadable.
    BadResponse,
    /// This computer offers no keychain that works, or it does not answer.
    KeychainUnavailable,
    /// The keychain is locked and was not unlocked.
    KeychainLocked,
    /// The keychain is there, and the person or the system did not let this app in.
    KeychainDenied,
    /// The person said no to a question that the system asked; nothing was sent.
    Declined,
    /// A newer version of the app wrote the data on this computer; nothing was changed.
    DataNewer,
    /// The data on this computer cannot be updated for this version of the app; nothing was changed.
    DataNotUpdated,
    /// The app may not write into its data folder.
    DataReadOnly,
    /// The disk is full.
    DiskFull,
    /// A newer version of the app is not what its makers signed.
    UpdateRefused,
    /// The app is being updated, or is about to end; nothing was sent.
    Updating,
    /// The person stopped it.
    Stopped,
    /// A draft would be lost.
    Editing,
    /// Part of a list did not reach the window, which says so itself.
    PartMissing,
    /// A fault of this app.
    Internal,
}

impl ErrorCode {
    /// Whether Avara refused the action itself, rather than rejecting the key or failing to answer.
    pub fn is_refusal(self) -> bool {
        matches!(
            self,
            Self::Conflict | Self::Refused | Self::Invalid | Self::NotFound
        )
    }
}

/// The code as the window gets it.
impl fmt::Display for ErrorCode {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.serialize(formatter)
    }
}

/// What a command's failure looks like to the UI.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CommandError {
    /// What kind of failure, from a closed set.
    pub code: ErrorCode,
    /// Why the server refused, in its own words: to be quoted, never logged.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub server_said: Option<String>,
    /// What is wrong with which input, by the name the input has on the wire.
    pub fields: BTreeMap<String, Vec<String>>,
    /// Whether trying again cannot double an effect.
    pub retryable: bool,
    /// How long the server asks to wait, in milliseconds.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional, type = "number")]
    pub retry_after_ms: Option<u64>,
    /// The server's name of the failed request, for a support call.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub request_id: Option<String>,
    /// Why no usable answer came, if known more closely than by the code.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub cause: Option<Cause>,
    /// Who issued the certificate that this computer does not trust. The other side wrote it: to be quoted, never logged.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub issuer: Option<String>,
    /// The status of the answer, for the log.
    #[serde(skip)]
    #[ts(skip)]
    pub status: Option<u16>,
    /// The system's number of the error, for the log.
    #[serde(skip)]
    #[ts(skip)]
    pub os_code: Option<i32>,
    /// What broke inside the app, in words of our own, for the log.
    #[serde(skip)]
    #[ts(skip)]
    pub detail: Option<&'static str>,
    /// The folder that cannot be used, to be shown and never logged: it names the person's account.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub folder: Option<String>,
}

impl CommandError {
    /// A failure of which nothing is known but its code.
    pub fn new(code: ErrorCode) -> Self {
        Self {
            code,
            server_said: None,
            fields: BTreeMap::new(),
            retryable: matches!(
                code,
                ErrorCode::RateLimited
                    | ErrorCode::Offline
                    | ErrorCode::Timeout
                    | ErrorCode::OutcomeUnknown
                    | ErrorCode::Server
                    | ErrorCode::BadResponse
                    | ErrorCode::KeychainUnavailable
                    | ErrorCode::KeychainLocked
                    | ErrorCode::KeychainDenied
                    | ErrorCode::DataReadOnly
                    | ErrorCode::DiskFull
            ),
            retry_after_ms: None,
            request_id: None,
            cause: None,
            issuer: None,
            status: None,
            os_code: None,
            detail: None,
            folder: None,
        }
    }

    /// The same with what an error of the client tells beside its kind.
    fn with_details(self, error: &avara::Error) -> Self {
        Self {
            request_id: error.request_id().map(str::to_owned),
            cause: error.cause(),
            status: error.status(),
            os_code: error.os_code(),
            ..self
        }
    }

    /// This computer knows nothing of the clinic.
    pub fn not_remembered() -> Self {
        Self::new(ErrorCode::NotFound)
    }

    /// No clinic is connected, or not the one that was asked for.
    pub fn not_connected() -> Self {
        Self::new(ErrorCode::NoKey)
    }

    /// A fault of this app. What broke is for the log.
    pub fn internal(what: &'static str) -> Self {
        Self {
            detail: Some(what),
            ..Self::new(ErrorCode::Internal)
        }
    }

    /// One input is wrong.
    pub fn invalid_input(name: &str, text: &str) -> Self {
        let mut error = Self::new(ErrorCode::Invalid);
        error.fields.insert(name.to_owned(), vec![text.to_owned()]);
        error
    }

    /// The change breaks rules that are checked here, before sending.
    pub fn invalid_change(problems: &Problems) -> Self {
        Self {
            fields: problems.messages(),
            ..Self::new(ErrorCode::Invalid)
        }
    }

    /// A change was sent and it is unknown whether it was applied. Repeating a change that sets values cannot double it.
    pub fn outcome_unknown(cause: Option<&avara::Error>) -> Self {
        let error = Self::new(ErrorCode::OutcomeUnknown);
        match cause {
            Some(cause) => error.with_details(cause),
            None => error,
        }
    }
}

impl From<avara::Error> for CommandError {
    fn from(error: avara::Error) -> Self {
        let code = code_of(error.kind());
        // The server's own sentence is worth showing only if it explains a refusal.
        let explains = matches!(
            code,
            ErrorCode::Invalid | ErrorCode::Conflict | ErrorCode::Refused | ErrorCode::Forbidden
        );
        Self {
            server_said: error.message().filter(|_| explains).map(str::to_owned),
            fields: error.fields().clone(),
            retry_after_ms: error.retry_after().map(millis),
            issuer: error.issuer().map(str::to_owned),
            ..Self::new(code).with_details(&error)
        }
    }
}

/// The code of each kind of client error.
fn code_of(kind: ErrorKind) -> ErrorCode {
    match kind {
        ErrorKind::Unauthorized => ErrorCode::Unauthorized,
        ErrorKind::Forbidden => ErrorCode::Forbidden,
        ErrorKind::NotFound => ErrorCode::NotFound,
        ErrorKind::Conflict => ErrorCode::Conflict,
        ErrorKind::Invalid => ErrorCode::Invalid,
        ErrorKind::Refused => ErrorCode::Refused,
        ErrorKind::RateLimited => ErrorCode::RateLimited,
        ErrorKind::Offline => ErrorCode::Offline,
        ErrorKind::Tls => ErrorCode::Tls,
        ErrorKind::Timeout => ErrorCode::Timeout,
        ErrorKind::OutcomeUnknown => ErrorCode::OutcomeUnknown,
        ErrorKind::Server => ErrorCode::Server,
        ErrorKind::BadResponse => ErrorCode::BadResponse,
        ErrorKind::BadRequest => ErrorCode::Internal,
    }
}

/// Whole milliseconds, rounded up so that waiting them is long enough.
fn millis(wait: Duration) -> u64 {
    u64::try_from(wait.as_nanos().div_ceil(1_000_000)).unwrap_or(u64::MAX)
}

#[cfg(test)]
#[path = "error_tests.rs"]
mod tests;
