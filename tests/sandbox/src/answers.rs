//! The answers: as they should be, refused, scripted, and broken in the ways that connections break.

use std::collections::BTreeMap;
use std::io;
use std::time::Duration;

use axum::body::{Body, Bytes};
use axum::http::header::{CONTENT_LENGTH, CONTENT_TYPE, HeaderName, RETRY_AFTER};
use axum::http::{HeaderValue, Response, StatusCode};
use futures_util::{StreamExt as _, stream};
use serde_json::{Value, json};

use crate::refusal::Refusal;

/// How long the first half of an answer has to leave before its connection is cut.
const FLUSH: Duration = Duration::from_millis(20);

/// Marks an answer that must not be given: the connection is closed instead.
#[derive(Clone)]
pub(crate) struct Cut;

pub(crate) fn good(value: &Value) -> Response<Body> {
    json_response(StatusCode::OK, value)
}

pub(crate) fn refused(refusal: &Refusal) -> Response<Body> {
    let status = StatusCode::from_u16(refusal.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = json_response(status, &refusal.to_json());
    if status == StatusCode::TOO_MANY_REQUESTS {
        response
            .headers_mut()
            .insert(RETRY_AFTER, HeaderValue::from_static("1"));
    }
    response
}

pub(crate) fn scripted(
    status: u16,
    body: Option<&Value>,
    headers: &BTreeMap<String, String>,
) -> Response<Body> {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = match body {
        None => response(status, "application/json", Body::empty()),
        Some(Value::String(text)) => response(status, "text/html", text.clone().into()),
        Some(value) => json_response(status, value),
    };
    let headers = headers.iter().filter_map(|(name, value)| {
        Some((
            name.parse::<HeaderName>().ok()?,
            HeaderValue::from_str(value).ok()?,
        ))
    });
    response.headers_mut().extend(headers);
    response
}

pub(crate) fn cut() -> Response<Body> {
    let mut response = Response::new(Body::empty());
    response.extensions_mut().insert(Cut);
    response
}

/// Promises the whole answer, gives its first half and closes the connection.
pub(crate) fn half(value: &Value) -> Response<Body> {
    let whole = value.to_string();
    let start = Bytes::copy_from_slice(&whole.as_bytes()[..whole.len() / 2]);
    // Without the pause hyper would meet the error before it has sent anything, and the peer would see no answer at all.
    let end = async {
        tokio::time::sleep(FLUSH).await;
        Err(io::Error::other("cut in the middle, as scripted"))
    };
    let pieces = stream::once(async { Ok(start) }).chain(stream::once(end));
    let mut response = response(
        StatusCode::OK,
        "application/json",
        Body::from_stream(pieces),
    );
    response
        .headers_mut()
        .insert(CONTENT_LENGTH, whole.len().into());
    response
}

/// JSON that ends too soon.
pub(crate) fn malformed() -> Response<Body> {
    let broken = r#"{"userId": "usr_"#;
    response(StatusCode::OK, "application/json", broken.into())
}

/// Puts an item that is no person first in a list.
pub(crate) fn spoilt(mut list: Value) -> Response<Body> {
    for name in ["users", "invitations"] {
        if let Some(items) = list.get_mut(name).and_then(Value::as_array_mut) {
            items.insert(0, json!({ "userId": 7, "firstName": null }));
        }
    }
    good(&list)
}

fn json_response(status: StatusCode, value: &Value) -> Response<Body> {
    response(status, "application/json", value.to_string().into())
}

fn response(status: StatusCode, kind: &'static str, body: Body) -> Response<Body> {
    let mut response = Response::new(body);
    *response.status_mut() = status;
    response
        .headers_mut()
        .insert(CONTENT_TYPE, HeaderValue::from_static(kind));
    response
}
