//! One request from arrival to answer: recorded, admitted, possibly spoiled, carried out.

use std::convert::Infallible;
use std::io;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    AUTHORIZATION, CONTENT_LENGTH, CONTENT_TYPE, HeaderMap, HeaderName, RETRY_AFTER,
};
use axum::http::request::Parts;
use axum::http::{HeaderValue, Response, StatusCode};
use futures_util::{StreamExt as _, stream};
use serde_json::{Map, Value, json};

use crate::cursor;
use crate::faults::FaultKind;
use crate::operation::Operation;
use crate::refusal::Refusal;
use crate::world::{Recorded, World};

/// The longest body that is read, in bytes.
const BODY_LIMIT: usize = 1024 * 1024;

/// How long the first half of an answer has to leave before its connection is cut.
const FLUSH: Duration = Duration::from_millis(20);

/// Marks an answer that must not be given: the connection is closed instead.
#[derive(Clone)]
pub(crate) struct Cut;

/// Answers a request to the API.
pub(crate) async fn answer(
    State(world): State<Arc<World>>,
    request: Request,
) -> Result<Response<Body>, Infallible> {
    let (parts, body) = request.into_parts();
    let read = to_bytes(body, BODY_LIMIT).await;
    let too_long = read.is_err();
    let body = read.unwrap_or_default();
    let operation = Operation::of(parts.method.as_str(), parts.uri.path());
    let name = operation.as_ref().ok().map(Operation::name);
    let place = world.state().record(recorded(&parts, &body, name));
    let operation = match operation {
        Ok(_) if too_long => Err(Refusal::new(413, "The body is too long")),
        operation => operation,
    };
    let response = match admit(&world, &parts.headers).and(operation) {
        Ok(operation) => carry_out(&world, &operation, &parts, &body).await,
        Err(refusal) => refused(&refusal),
    };
    if response.extensions().get::<Cut>().is_none() {
        world.state().answered(place, response.status().as_u16());
    }
    Ok(response)
}

fn recorded(parts: &Parts, body: &Bytes, operation: Option<&'static str>) -> Recorded {
    Recorded {
        method: parts.method.to_string(),
        path: parts.uri.path().to_owned(),
        query: parts.uri.query().map(str::to_owned),
        body: (!body.is_empty()).then(|| String::from_utf8_lossy(body).into_owned()),
        operation,
        status: None,
    }
}

/// Whether the key is right and the pace is kept.
fn admit(world: &World, headers: &HeaderMap) -> Result<(), Refusal> {
    let bearer = headers
        .get(AUTHORIZATION)
        .and_then(|value| value.to_str().ok());
    let token = bearer
        .and_then(|value| value.strip_prefix("Bearer "))
        .unwrap_or_default();
    let right = world
        .key
        .as_ref()
        .map_or(!token.is_empty(), |key| key == token);
    if !right {
        return Err(Refusal::new(401, "Invalid API key"));
    }
    if world.is_too_fast() {
        return Err(Refusal::new(429, "Too many requests"));
    }
    Ok(())
}

async fn carry_out(
    world: &World,
    operation: &Operation,
    parts: &Parts,
    body: &Bytes,
) -> Response<Body> {
    let fault = world.state().faults.take(operation.name());
    if let Some(FaultKind::Delay { ms }) = fault {
        tokio::time::sleep(Duration::from_millis(ms)).await;
    }
    let query = parts.uri.query();
    let shifted = match fault {
        Some(FaultKind::Shift { by }) => query.map(|query| cursor::shifted(query, by)),
        _ => None,
    };
    let query = shifted.as_deref().or(query);
    let act = || match read_body(body) {
        Ok(body) => world.state().clinic.act(operation, query, &body),
        Err(refusal) => Err(refusal),
    };
    let acted = || match act() {
        Ok(value) => json_response(StatusCode::OK, &value),
        Err(refusal) => refused(&refusal),
    };
    match fault {
        None | Some(FaultKind::Delay { .. } | FaultKind::Shift { .. }) => acted(),
        Some(FaultKind::Status {
            status,
            body,
            headers,
        }) => {
            let headers = headers.iter().filter_map(|(name, value)| {
                Some((
                    name.parse::<HeaderName>().ok()?,
                    HeaderValue::from_str(value).ok()?,
                ))
            });
            let mut response = scripted(status, body.as_ref());
            response.headers_mut().extend(headers);
            response
        }
        Some(FaultKind::CutBefore) => cut(),
        Some(FaultKind::ApplyThenCut) => {
            let _ = act();
            cut()
        }
        Some(FaultKind::CutMiddle) => {
            act().map_or_else(|refusal| refused(&refusal), |value| half(&value))
        }
        Some(FaultKind::Malformed) => match act() {
            Ok(_) => response(
                StatusCode::OK,
                "application/json",
                r#"{"userId": "usr_"#.into(),
            ),
            Err(refusal) => refused(&refusal),
        },
        Some(FaultKind::BadItem) => match act() {
            Ok(mut value) => {
                spoil(&mut value);
                json_response(StatusCode::OK, &value)
            }
            Err(refusal) => refused(&refusal),
        },
    }
}

fn read_body(body: &Bytes) -> Result<Map<String, Value>, Refusal> {
    if body.is_empty() {
        return Ok(Map::new());
    }
    serde_json::from_slice(body).map_err(|_| Refusal::new(400, "The body is not a JSON object"))
}

/// Puts an item that is no person first in a list.
fn spoil(list: &mut Value) {
    for name in ["users", "invitations"] {
        if let Some(items) = list.get_mut(name).and_then(Value::as_array_mut) {
            items.insert(0, json!({ "userId": 7, "firstName": null }));
        }
    }
}

fn refused(refusal: &Refusal) -> Response<Body> {
    let status = StatusCode::from_u16(refusal.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut response = json_response(status, &refusal.to_json());
    if status == StatusCode::TOO_MANY_REQUESTS {
        response
            .headers_mut()
            .insert(RETRY_AFTER, HeaderValue::from_static("1"));
    }
    response
}

fn scripted(status: u16, body: Option<&Value>) -> Response<Body> {
    let status = StatusCode::from_u16(status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    match body {
        None => response(status, "application/json", Body::empty()),
        Some(Value::String(text)) => response(status, "text/html", text.clone().into()),
        Some(value) => json_response(status, value),
    }
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

fn cut() -> Response<Body> {
    let mut response = Response::new(Body::empty());
    response.extensions_mut().insert(Cut);
    response
}

/// Promises the whole answer, gives its first half and closes the connection.
fn half(value: &Value) -> Response<Body> {
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
