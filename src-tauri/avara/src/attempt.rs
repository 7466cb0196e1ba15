//! How one attempt failed, and what that means.

use jiff::Timestamp;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use crate::cause::Cause;
use crate::decode::Unreadable;
use crate::diagnosis::Diagnosis;
use crate::error::{Error, ErrorKind};
use crate::error_body::ErrorBody;
use crate::key::ApiKey;
use crate::request_id::is_request_id;
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

    /// The failure as an error of a request that changes nothing. `key` is left out of every text of the service.
    pub(crate) fn into_error(self, key: &ApiKey) -> Error {
        let answered = |kind, status: StatusCode, headers: &HeaderMap| {
            Error::new(kind)
                .with_status(status.as_u16())
                .with_retry_after(asked(headers, Timestamp::now()))
                .with_request_id(request_id(headers, key))
        };
        match self {
            Self::NotSent(error) | Self::Lost(error) => {
                let diagnosis = Diagnosis::of(&error);
                Error::new(kind_of(&error, diagnosis.cause))
                    .with_diagnosis(diagnosis)
                    .with_source(error)
            }
            Self::Refused {
                status,
                headers,
                body,
            } => {
                let said = ErrorBody::read(&body, key);
                answered(kind_of_status(status), status, &headers)
                    .with_message(said.message)
                    .with_fields(said.fields)
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

fn kind_of(error: &reqwest::Error, cause: Option<Cause>) -> ErrorKind {
    if cause.is_some_and(Cause::is_tls) {
        ErrorKind::Tls
    } else if error.is_timeout() && !error.is_connect() {
        ErrorKind::Timeout
    } else {
        ErrorKind::Offline
    }
}

fn kind_of_status(status: StatusCode) -> ErrorKind {
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

/// The service's name for the request, if it is one.
fn request_id(headers: &HeaderMap, key: &ApiKey) -> Option<String> {
    let id = ["x-request-id", "request-id"]
        .iter()
        .find_map(|name| headers.get(*name))?
        .to_str()
        .ok()?;
    (is_request_id(id) && !key.is_in(id)).then(|| id.to_owned())
}
