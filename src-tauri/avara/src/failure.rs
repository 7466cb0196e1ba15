//! How one attempt failed, and what that means.

use std::error::Error as StdError;
use std::io;

use jiff::Timestamp;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use crate::decode::Unreadable;
use crate::error::{Error, ErrorKind};
use crate::reason::Reason;
use crate::retry::Trouble;
use crate::retry_after::asked;

/// How one attempt failed. The URL is taken off reqwest's errors: its query can name a person.
pub(crate) enum Failure {
    /// No connection came about.
    NotSent(reqwest::Error),
    /// Something was sent, and no whole answer came back.
    Lost(reqwest::Error),
    /// An answer that is no success.
    Refused {
        status: StatusCode,
        headers: HeaderMap,
        body: Vec<u8>,
    },
    /// A success with an endless body.
    TooLong {
        status: StatusCode,
        headers: HeaderMap,
    },
    /// A success that does not say what it should.
    Unreadable {
        cause: Unreadable,
        status: StatusCode,
        headers: HeaderMap,
    },
}

impl Failure {
    pub(crate) fn from_send(error: reqwest::Error) -> Self {
        let error = error.without_url();
        if error.is_connect() {
            Self::NotSent(error)
        } else {
            Self::Lost(error)
        }
    }

    pub(crate) fn trouble(&self) -> Trouble<'_> {
        match self {
            Self::NotSent(_) => Trouble::NotSent,
            Self::Lost(_) => Trouble::Lost,
            Self::Refused {
                status, headers, ..
            } => Trouble::Answered(*status, headers),
            Self::TooLong { .. } | Self::Unreadable { .. } => Trouble::Unreadable,
        }
    }

    /// The failure as an error of a request that changes nothing. Every text of the service passes through `clean`.
    pub(crate) fn into_error(self, clean: impl Fn(String) -> String) -> Error {
        let answered = |kind, status: StatusCode, headers: &HeaderMap| {
            Error::new(kind)
                .with_status(status.as_u16())
                .with_retry_after(asked(headers, Timestamp::now()))
                .with_request_id(request_id(headers))
        };
        match self {
            Self::NotSent(error) | Self::Lost(error) => {
                Error::new(kind_of_reading(&error)).with_source(error)
            }
            Self::Refused {
                status,
                headers,
                body,
            } => {
                let reason = Reason::read(&body).map_texts(clean);
                answered(kind_of(status), status, &headers)
                    .with_message(reason.message)
                    .with_fields(reason.fields)
            }
            Self::TooLong { status, headers } => answered(ErrorKind::BadResponse, status, &headers),
            Self::Unreadable {
                cause,
                status,
                headers,
            } => answered(ErrorKind::BadResponse, status, &headers).with_source(cause),
        }
    }
}

/// What kind of failure it is where something was only read, and no whole answer came.
pub fn kind_of_reading(error: &reqwest::Error) -> ErrorKind {
    if error.is_connect() {
        if is_tls(error) {
            ErrorKind::Tls
        } else {
            ErrorKind::Offline
        }
    } else if error.is_timeout() {
        ErrorKind::Timeout
    } else {
        ErrorKind::Offline
    }
}

fn kind_of(status: StatusCode) -> ErrorKind {
    match status.as_u16() {
        400 | 422 => ErrorKind::Invalid,
        401 => ErrorKind::Unauthorized,
        403 => ErrorKind::Forbidden,
        404 | 410 => ErrorKind::NotFound,
        408 => ErrorKind::Timeout,
        409 => ErrorKind::Conflict,
        429 => ErrorKind::RateLimited,
        500.. => ErrorKind::Server,
        _ => ErrorKind::BadResponse,
    }
}

/// A handshake that fails for what the other side sent is reported as invalid data; a refused connection is not.
fn is_tls(error: &reqwest::Error) -> bool {
    let mut cause = error.source();
    while let Some(inner) = cause {
        let io = inner.downcast_ref::<io::Error>();
        if io.is_some_and(|error| error.kind() == io::ErrorKind::InvalidData) {
            return true;
        }
        // An I/O error that wraps another one passes over it in `source`.
        cause = match io.and_then(io::Error::get_ref) {
            Some(wrapped) => Some(wrapped),
            None => inner.source(),
        };
    }
    false
}

/// The service's name for the request, if it is short and plain enough to repeat.
fn request_id(headers: &HeaderMap) -> Option<String> {
    let id = ["x-request-id", "request-id"]
        .iter()
        .find_map(|name| headers.get(*name))?
        .to_str()
        .ok()?;
    let fits = (1..=128).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_graphic());
    fits.then(|| id.to_owned())
}
