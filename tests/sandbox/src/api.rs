//! One request from arrival to answer: recorded, admitted, possibly spoiled, carried out.

use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::body::{Body, Bytes, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{AUTHORIZATION, HeaderMap};
use axum::http::request::Parts;
use axum::http::{Response, Uri};
use serde_json::{Map, Value};

use crate::answers::{Cut, cut, good, half, malformed, refused, scripted, spoilt};
use crate::clinic::Answer;
use crate::cursor;
use crate::faults::FaultKind;
use crate::operation::Operation;
use crate::refusal::Refusal;
use crate::world::{Recorded, World};

/// The longest body that is read, in bytes.
const BODY_LIMIT: usize = 1024 * 1024;

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
        Ok(operation) => {
            let asked = Asked {
                world: Arc::clone(&world),
                operation,
                query: parts.uri,
                body,
            };
            // A task of its own: what has arrived is carried out, even if the one who asked is gone by then.
            tokio::spawn(asked.carry_out())
                .await
                .unwrap_or_else(|_| cut())
        }
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

/// A request that was admitted.
struct Asked {
    world: Arc<World>,
    operation: Operation,
    query: Uri,
    body: Bytes,
}

impl Asked {
    async fn carry_out(self) -> Response<Body> {
        let fault = self.world.state().faults.take(self.operation.name());
        let Some(fault) = fault else {
            return self.answer();
        };
        match fault {
            FaultKind::Delay { ms } => {
                wait(ms).await;
                self.answer()
            }
            FaultKind::Hold => {
                self.world.gate.pass().await;
                self.answer()
            }
            FaultKind::ApplyThenDelay { ms } => {
                let answer = self.answer();
                wait(ms).await;
                answer
            }
            FaultKind::ApplyThenHold => {
                let answer = self.answer();
                self.world.gate.pass().await;
                answer
            }
            FaultKind::Shift { by } => {
                let query = self.query.query().map(|query| cursor::shifted(query, by));
                self.act_on(query.as_deref())
                    .map_or_else(|refusal| refused(&refusal), |value| good(&value))
            }
            FaultKind::Status {
                status,
                body,
                headers,
            } => {
                self.leave();
                scripted(status, body.as_ref(), &headers)
            }
            FaultKind::CutBefore => {
                self.leave();
                cut()
            }
            FaultKind::ApplyThenCut => {
                let _ = self.act();
                cut()
            }
            FaultKind::CutThenApply => {
                tokio::spawn(async move {
                    self.world.gate.pass().await;
                    let _ = self.act();
                });
                cut()
            }
            FaultKind::CutMiddle => self.then(|value| half(&value)),
            FaultKind::Malformed => self.then(|_| malformed()),
            FaultKind::BadItem => self.then(spoilt),
        }
    }

    fn answer(&self) -> Response<Body> {
        self.then(|value| good(&value))
    }

    fn then(&self, answer: impl FnOnce(Value) -> Response<Body>) -> Response<Body> {
        self.act().map_or_else(|refusal| refused(&refusal), answer)
    }

    fn act(&self) -> Answer {
        self.act_on(self.query.query())
    }

    fn act_on(&self, query: Option<&str>) -> Answer {
        let body = read_body(&self.body)?;
        let mut state = self.world.state();
        let answer = state.clinic.act(&self.operation, query, &body);
        let applied = answer
            .as_ref()
            .is_ok_and(|value| value.get("success") != Some(&Value::Bool(false)));
        let made = answer.as_ref().ok().and_then(|value| id(value, "userId"));
        let item = self.item(&body).or(made);
        state.effects.note(&self.operation, item, applied);
        answer
    }

    /// Notes that it was not carried out.
    fn leave(&self) {
        let body = read_body(&self.body).unwrap_or_default();
        let item = self.item(&body);
        let mut state = self.world.state();
        state.effects.note(&self.operation, item, false);
    }

    /// Whom or what the request means.
    fn item(&self, body: &Map<String, Value>) -> Option<String> {
        let path = self.operation.id().map(str::to_owned);
        path.or_else(|| {
            let text = |name: &str| body.get(name)?.as_str().map(str::to_owned);
            text("invitationId").or_else(|| text("userId"))
        })
    }
}

fn id(value: &Value, name: &str) -> Option<String> {
    value.get(name)?.as_str().map(str::to_owned)
}

async fn wait(ms: u64) {
    tokio::time::sleep(Duration::from_millis(ms)).await;
}

fn read_body(body: &Bytes) -> Result<Map<String, Value>, Refusal> {
    if body.is_empty() {
        return Ok(Map::new());
    }
    serde_json::from_slice(body).map_err(|_| Refusal::new(400, "The body is not a JSON object"))
}
