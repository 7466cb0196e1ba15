//! All that the sandbox knows, behind one lock that no request holds while it waits.

use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::{Duration, Instant};

use serde::Serialize;

use crate::Config;
use crate::clinic::Clinic;
use crate::effects::Effects;
use crate::faults::Faults;
use crate::gate::Gate;
use crate::reset::{Beginning, Reset};

/// A request that arrived. Its headers are not kept, so the key never is.
#[derive(Clone, Debug, Serialize)]
pub struct Recorded {
    /// Such as `PATCH`.
    pub method: String,
    /// Such as `/v1/autoScribe/users`.
    pub path: String,
    /// What stands behind the `?`, as it came.
    pub query: Option<String>,
    /// The body as it came; `None` if there was none.
    pub body: Option<String>,
    /// The `operationId` of the contract; `None` if it has no such operation.
    pub operation: Option<&'static str>,
    /// The status of the answer; `None` until there is one, and if the connection was cut.
    pub status: Option<u16>,
}

/// Where a request stands in the list, and in which one: a reset begins another.
#[derive(Clone, Copy)]
pub(crate) struct Place {
    list: u64,
    index: usize,
}

pub(crate) struct World {
    pub(crate) key: Option<String>,
    rate: Option<u32>,
    state: Mutex<State>,
    pub(crate) gate: Gate,
}

pub(crate) struct State {
    pub(crate) clinic: Clinic,
    pub(crate) faults: Faults,
    pub(crate) requests: Vec<Recorded>,
    pub(crate) effects: Effects,
    list: u64,
    beginning: Beginning,
    second: Instant,
    in_second: u32,
}

impl World {
    pub(crate) fn new(config: Config) -> Self {
        let beginning = Beginning {
            people: config.people,
            seed: config.seed,
            habits: config.habits,
        };
        let state = State::new(beginning);
        Self {
            key: config.key,
            rate: config.rate,
            state: Mutex::new(state),
            gate: Gate::default(),
        }
    }

    pub(crate) fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Begins anew, as before unless something else is given.
    pub(crate) fn reset(&self, reset: Reset) {
        let mut state = self.state();
        let list = state.list + 1;
        *state = State::new(reset.over(state.beginning));
        state.list = list;
    }

    /// Whether one more request in this second is too many.
    pub(crate) fn is_too_fast(&self) -> bool {
        let Some(rate) = self.rate else {
            return false;
        };
        let mut state = self.state();
        if state.second.elapsed() >= Duration::from_secs(1) {
            state.second = Instant::now();
            state.in_second = 0;
        }
        state.in_second += 1;
        state.in_second > rate
    }
}

impl State {
    fn new(beginning: Beginning) -> Self {
        Self {
            clinic: Clinic::new(beginning.people, beginning.seed, beginning.habits),
            faults: Faults::new(beginning.seed),
            requests: Vec::new(),
            effects: Effects::default(),
            list: 0,
            beginning,
            second: Instant::now(),
            in_second: 0,
        }
    }

    /// Notes a request on its arrival, so that one which is never answered shows too.
    pub(crate) fn record(&mut self, request: Recorded) -> Place {
        self.requests.push(request);
        Place {
            list: self.list,
            index: self.requests.len() - 1,
        }
    }

    /// Notes how the request was answered, unless a reset came between.
    pub(crate) fn answered(&mut self, place: Place, status: u16) {
        if place.list != self.list {
            return;
        }
        if let Some(request) = self.requests.get_mut(place.index) {
            request.status = Some(status);
        }
    }
}
