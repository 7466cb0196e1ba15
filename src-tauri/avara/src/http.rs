//! The one place that sends: it waits, repeats, reads and judges.
//!
//! A request is built elsewhere, as a [`Call`]; here it becomes an item or an [`Error`]. Dropping the future cancels it
//! at any point: nothing runs on in the background.

use std::time::SystemTime;

use jiff::Timestamp;
use reqwest::header::{CONTENT_TYPE, HeaderMap, HeaderValue};
use reqwest::{Method, Request, Response, StatusCode};
use serde::Serialize;
use url::Url;

use crate::attempt::Failure;
use crate::connections::Connections;
use crate::decode::Unreadable;
use crate::error::{Error, ErrorKind};
use crate::key::ApiKey;
use crate::retry::{Effect, Retry, Trouble};

/// The longest body that is read, in bytes: a page of a hundred people whose fields all have the most characters that are
/// taken, each written as an escape, fits.
pub(crate) const BODY_LIMIT: usize = 8 * 1024 * 1024;

/// A request, built and not yet sent.
#[derive(Debug)]
pub(crate) struct Call {
    pub(crate) request: Request,
    pub(crate) effect: Effect,
}

impl Call {
    /// Reads; may be repeated.
    pub(crate) fn get(url: Url) -> Self {
        Self {
            request: Request::new(Method::GET, url),
            effect: Effect::Read,
        }
    }

    /// Sets values; may be repeated.
    pub(crate) fn patch(url: Url, body: &impl Serialize) -> Self {
        Self {
            request: with_body(Method::PATCH, url, body),
            effect: Effect::Set,
        }
    }

    /// Acts; is not repeated unless surely nothing happened.
    pub(crate) fn post(url: Url, body: &impl Serialize) -> Self {
        Self {
            request: with_body(Method::POST, url, body),
            effect: Effect::Act,
        }
    }
}

fn with_body(method: Method, url: Url, body: &impl Serialize) -> Request {
    let body = serde_json::to_vec(body).expect("the bodies of this API have text keys only");
    let mut request = Request::new(method, url);
    request
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    *request.body_mut() = Some(body.into());
    request
}

/// Sends calls to one origin with one key.
pub(crate) struct Transport {
    pub(crate) connections: Connections,
    pub(crate) retry: Retry,
    /// Kept to strike it out of what the service says.
    pub(crate) key: ApiKey,
}

impl Transport {
    /// Sends a call, repeating it if that is safe, and decodes the answer.
    pub(crate) async fn send<T>(
        &self,
        call: Call,
        decode: impl FnOnce(&[u8]) -> Result<T, Unreadable>,
    ) -> Result<T, Error> {
        let Call { request, effect } = call;
        let mut applied_perhaps = false;
        let mut repetition = 0;
        loop {
            let attempt = request
                .try_clone()
                .expect("a body in memory can be sent again");
            let failure = match self.attempt(attempt).await {
                Ok(answer) => match decode(&answer.body) {
                    Ok(item) => return Ok(item),
                    Err(cause) => {
                        let failure = Failure::Unreadable {
                            cause,
                            status: answer.status,
                            headers: answer.headers,
                        };
                        return Err(self.error(failure, effect, applied_perhaps));
                    }
                },
                Err(failure) => failure,
            };
            if matches!(failure.trouble(), Trouble::NotSent | Trouble::Lost) {
                self.connections.failed();
            }
            match self
                .retry
                .wait(effect, repetition, &failure.trouble(), Timestamp::now())
            {
                Some(wait) => tokio::time::sleep(wait).await,
                None => return Err(self.error(failure, effect, applied_perhaps)),
            }
            applied_perhaps |= failure.trouble().may_have_applied();
            repetition += 1;
        }
    }

    async fn attempt(&self, request: Request) -> Result<Answer, Failure> {
        let mut response = self
            .connections
            .client(SystemTime::now())
            .execute(request)
            .await
            .map_err(Failure::from_send)?;
        let status = response.status();
        let headers = std::mem::take(response.headers_mut());
        let body = read(response).await;
        if status.is_success() {
            match body {
                Ok(body) => Ok(Answer {
                    status,
                    headers,
                    body,
                }),
                Err(Cut::TooLong) => Err(Failure::TooLong { status, headers }),
                Err(Cut::Broken(error)) => Err(Failure::Lost(error.without_url())),
            }
        } else {
            // The status is clear even if the explanation cannot be read.
            Err(Failure::Refused {
                status,
                headers,
                body: body.unwrap_or_default(),
            })
        }
    }

    fn error(&self, failure: Failure, effect: Effect, applied_before: bool) -> Error {
        let applied_perhaps =
            effect != Effect::Read && (applied_before || failure.trouble().may_have_applied());
        let error = failure.into_error(&self.key);
        match (applied_perhaps, error.kind(), effect) {
            (false, ..) => error,
            (true, ErrorKind::Server, Effect::Act) => {
                error.with_kind(ErrorKind::OutcomeUnknown).applied_perhaps()
            }
            (true, ..) => error.applied_perhaps(),
        }
    }
}

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

/// Why a body could not be read to its end.
enum Cut {
    TooLong,
    Broken(reqwest::Error),
}

async fn read(mut response: Response) -> Result<Vec<u8>, Cut> {
    let announced = response.content_length().unwrap_or(0);
    if announced > BODY_LIMIT as u64 {
        return Err(Cut::TooLong);
    }
    let mut body = Vec::with_capacity(usize::try_from(announced).unwrap_or(0));
    while let Some(chunk) = response.chunk().await.map_err(Cut::Broken)? {
        if body.len() + chunk.len() > BODY_LIMIT {
            return Err(Cut::TooLong);
        }
        body.extend_from_slice(&chunk);
    }
    Ok(body)
}

#[cfg(test)]
#[path = "http_tests.rs"]
mod tests;

#[cfg(test)]
#[path = "repeat_tests.rs"]
mod repeat_tests;
