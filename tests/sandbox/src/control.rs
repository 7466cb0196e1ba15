//! The sandbox's own paths, under `/_sandbox/`: what a test does that no client of the API could.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::faults::Fault;
use crate::world::{Recorded, World};

#[derive(Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reset {
    people: Option<usize>,
    seed: Option<u64>,
}

/// Begins anew: people, invitations, faults and the list of requests.
pub(crate) async fn reset(
    State(world): State<Arc<World>>,
    body: Bytes,
) -> Result<(), (StatusCode, String)> {
    let reset = if body.is_empty() {
        Ok(Reset::default())
    } else {
        serde_json::from_slice(&body)
    };
    let Reset { people, seed } =
        reset.map_err(|error| (StatusCode::BAD_REQUEST, error.to_string()))?;
    world.reset(people, seed);
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
