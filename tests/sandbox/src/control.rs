//! The sandbox's own paths, under `/_sandbox/`: what a test does that no client of the API could.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::clock::{now, text};
use crate::faults::Fault;
use crate::refusal::Refusal;
use crate::reset::Reset;
use crate::world::{Recorded, World};

/// Begins anew: people, invitations, faults and the list of requests. The body is a [`Reset`], or nothing.
pub(crate) async fn reset(
    State(world): State<Arc<World>>,
    body: Bytes,
) -> Result<(), (StatusCode, String)> {
    let reset = if body.is_empty() {
        Ok(Reset::default())
    } else {
        serde_json::from_slice(&body)
    };
    let reset = reset.map_err(|error| (StatusCode::BAD_REQUEST, error.to_string()))?;
    world.reset(reset);
    Ok(())
}

/// Adds faults.
pub(crate) async fn faults(State(world): State<Arc<World>>, Json(faults): Json<Vec<Fault>>) {
    world.state().faults.add(faults);
}

/// What arrived since the start or the last reset.
pub(crate) async fn requests(State(world): State<Arc<World>>) -> Json<Vec<Recorded>> {
    Json(world.state().requests.clone())
}

/// Someone else's change: merged as it is, not judged, not recorded.
pub(crate) async fn change_user(
    State(world): State<Arc<World>>,
    Path(id): Path<String>,
    Json(changes): Json<Map<String, Value>>,
) -> StatusCode {
    if set_user(&world, &id, &changes) {
        StatusCode::OK
    } else {
        StatusCode::NOT_FOUND
    }
}

pub(crate) fn set_user(world: &World, id: &str, changes: &Map<String, Value>) -> bool {
    let mut state = world.state();
    let Ok(person) = state.clinic.find(id) else {
        return false;
    };
    match person.with(changes) {
        Some(changed) => {
            *person = changed;
            true
        }
        None => false,
    }
}

/// How many people come in.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Joining {
    count: usize,
}

/// People come in at the head of the list. Answers their ids.
pub(crate) async fn join(
    State(world): State<Arc<World>>,
    Json(Joining { count }): Json<Joining>,
) -> Json<Vec<String>> {
    Json(world.state().clinic.join(count))
}

/// Someone is gone for good.
pub(crate) async fn remove(State(world): State<Arc<World>>, Path(id): Path<String>) -> StatusCode {
    status(world.state().clinic.remove(&id))
}

/// Someone logs in now.
pub(crate) async fn log_in(State(world): State<Arc<World>>, Path(id): Path<String>) -> StatusCode {
    status(set_login(&world, &id))
}

pub(crate) fn set_login(world: &World, id: &str) -> Result<(), Refusal> {
    world.state().clinic.find(id)?.last_login_at = Some(text(now()));
    Ok(())
}

/// What happens to a pending invitation: `accept`, `reject` or `expire`. One that is not pending is a conflict.
pub(crate) async fn befall(
    State(world): State<Arc<World>>,
    Path((id, what)): Path<(String, String)>,
) -> StatusCode {
    let clinic = &mut world.state().clinic;
    match what.as_str() {
        "accept" => status(clinic.answer(&id, true)),
        "reject" => status(clinic.answer(&id, false)),
        "expire" => status(clinic.expire(&id)),
        _ => StatusCode::NOT_FOUND,
    }
}

fn status(done: Result<(), Refusal>) -> StatusCode {
    match done {
        Ok(()) => StatusCode::OK,
        Err(refusal) => {
            StatusCode::from_u16(refusal.status).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}
