//! What went wrong: a closed kind to act on, a closed cause that is told and logged, and a human message if the service gave one.
//!
//! `Debug` and `Display` show kind, status, request id and cause, and nothing that the service wrote: an error text can
//! name a person. The message, the field texts and the issuer of a certificate are for the window alone.

use std::collections::BTreeMap;
use std::error::Error as StdError;
use std::fmt;
use std::time::Duration;

use crate::cause::Cause;
use crate::diagnosis::Diagnosis;

/// What went wrong, as far as anyone acts on it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ErrorKind {
    /// 401: the key is not accepted.
    Unauthorized,
    /// 403: the key does not allow this.
    Forbidden,
    /// 404 or 410: no such person or invitation.
    NotFound,
    /// 409: the state of the person or invitation does not allow this.
    Conflict,
    /// 400 or 422: the service refuses what was sent; see [`Error::fields`].
    Invalid,
    /// 429: too many requests; see [`Error::retry_after`].
    RateLimited,
    /// No connection, or it broke while reading. Nothing was changed.
    Offline,
    /// No trustworthy connection: the certificate or the handshake was refused.
    Tls,
    /// No answer in time to a request that changes nothing.
    Timeout,
    /// A change may or may not have been made: no clear answer came. Check before repeating.
    OutcomeUnknown,
    /// 5xx: the service failed.
    Server,
    /// An answer that is not one of this API.
    BadResponse,
    /// The service understood and said no, by `success: false`.
    Refused,
    /// The request would have been wrong, so it was not sent.
    BadRequest,
}

impl ErrorKind {
    fn sentence(self) -> &'static str {
        match self {
            Self::Unauthorized => "the API key was not accepted",
            Self::Forbidden => "the API key does not allow this",
            Self::NotFound => "not found",
            Self::Conflict => "the current state does not allow this",
            Self::Invalid => "the service refused the values",
            Self::RateLimited => "too many requests",
            Self::Offline => "no connection",
            Self::Tls => "no secure connection",
            Self::Timeout => "no answer in time",
            Self::OutcomeUnknown => "it is not known whether the change was made",
            Self::Server => "the service failed",
            Self::BadResponse => "the answer could not be understood",
            Self::Refused => "the service refused",
            Self::BadRequest => "the request would have been wrong and was not sent",
        }
    }
}

/// A failed call.
pub struct Error(Box<Details>);

struct Details {
    kind: ErrorKind,
    status: Option<u16>,
    message: Option<String>,
    fields: BTreeMap<String, Vec<String>>,
    retry_after: Option<Duration>,
    request_id: Option<String>,
    may_have_applied: bool,
    cause: Option<Cause>,
    os_code: Option<i32>,
    issuer: Option<String>,
    source: Option<Box<dyn StdError + Send + Sync>>,
}

impl Error {
    /// What went wrong.
    #[must_use]
    pub fn kind(&self) -> ErrorKind {
        self.0.kind
    }

    /// The HTTP status, if an answer came.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.status
    }

    /// What the service said, in words for people. May name a person, so it is not for logs.
    #[must_use]
    pub fn message(&self) -> Option<&str> {
        self.0.message.as_deref()
    }

    /// What the service said about single fields, by wire name. Not for logs.
    #[must_use]
    pub fn fields(&self) -> &BTreeMap<String, Vec<String>> {
        &self.0.fields
    }

    /// How long the service asked to wait.
    #[must_use]
    pub fn retry_after(&self) -> Option<Duration> {
        self.0.retry_after
    }

    /// The service's name for the request, for its support.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.request_id.as_deref()
    }

    /// Why no usable answer came, if that is known more closely than by the kind.
    #[must_use]
    pub fn cause(&self) -> Option<Cause> {
        self.0.cause
    }

    /// The system's number of the error, for its support.
    #[must_use]
    pub fn os_code(&self) -> Option<i32> {
        self.0.os_code
    }

    /// Who issued the certificate that this computer does not trust. The other side wrote it, so it is not for logs.
    #[must_use]
    pub fn issuer(&self) -> Option<&str> {
        self.0.issuer.as_deref()
    }

    /// Whether any attempt may have changed something in spite of the error. Always true of
    /// [`ErrorKind::OutcomeUnknown`], and of a PATCH that ended in a 5xx; never of a read.
    #[must_use]
    pub fn may_have_applied(&self) -> bool {
        self.0.may_have_applied
    }

    pub(crate) fn new(kind: ErrorKind) -> Self {
        Self(Box::new(Details {
            kind,
            status: None,
            message: None,
            fields: BTreeMap::new(),
            retry_after: None,
            request_id: None,
            may_have_applied: false,
            cause: None,
            os_code: None,
            issuer: None,
            source: None,
        }))
    }

    /// A request that was not sent, and why.
    pub(crate) fn misuse(message: impl Into<String>) -> Self {
        Self::new(ErrorKind::BadRequest).with_message(Some(message.into()))
    }

    pub(crate) fn with_status(mut self, status: u16) -> Self {
        self.0.status = Some(status);
        self
    }

    pub(crate) fn with_message(mut self, message: Option<String>) -> Self {
        self.0.message = message;
        self
    }

    pub(crate) fn with_fields(mut self, fields: BTreeMap<String, Vec<String>>) -> Self {
        self.0.fields = fields;
        self
    }

    pub(crate) fn with_retry_after(mut self, wait: Option<Duration>) -> Self {
        self.0.retry_after = wait;
        self
    }

    pub(crate) fn with_request_id(mut self, id: Option<String>) -> Self {
        self.0.request_id = id;
        self
    }

    pub(crate) fn with_diagnosis(mut self, diagnosis: Diagnosis) -> Self {
        self.0.cause = diagnosis.cause;
        self.0.os_code = diagnosis.os_code;
        self.0.issuer = diagnosis.issuer;
        self
    }

    pub(crate) fn with_cause(mut self, cause: Cause) -> Self {
        self.0.cause = Some(cause);
        self
    }

    pub(crate) fn with_source(mut self, source: impl StdError + Send + Sync + 'static) -> Self {
        self.0.source = Some(Box::new(source));
        self
    }

    /// Notes that an attempt may have changed something; a kind that would deny it becomes `OutcomeUnknown`.
    pub(crate) fn applied_perhaps(mut self) -> Self {
        self.0.may_have_applied = true;
        if matches!(
            self.0.kind,
            ErrorKind::Offline | ErrorKind::Tls | ErrorKind::Timeout | ErrorKind::BadResponse
        ) {
            self.0.kind = ErrorKind::OutcomeUnknown;
        }
        self
    }

    pub(crate) fn with_kind(mut self, kind: ErrorKind) -> Self {
        self.0.kind = kind;
        self
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.0.kind.sentence())?;
        if let Some(status) = self.0.status {
            write!(f, " (HTTP {status})")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("status", &self.0.status)
            .field("request_id", &self.0.request_id)
            .field("retry_after", &self.0.retry_after)
            .field("may_have_applied", &self.0.may_have_applied)
            .field("cause", &self.0.cause)
            .field("os_code", &self.0.os_code)
            .field("source", &self.0.source)
            .finish_non_exhaustive()
    }
}

impl StdError for Error {
    fn source(&self) -> Option<&(dyn StdError + 'static)> {
        self.0.source.as_deref().map(|source| source as _)
    }
}
