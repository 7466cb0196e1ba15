//! A faithful, stateful stand-in for the Avara AutoScribe API, with sample people and scripted faults.
//!
//! It is written from the published contract (`tests/avara-openapi.yaml`, `docs/avara-api.md`) and shares no type with the client,
//! so that a wrong name cannot pass on both sides. It listens on the loopback address only.
#![warn(missing_docs)]

mod answers;
mod api;
mod cast;
mod clinic;
mod clock;
mod control;
mod cursor;
mod effects;
mod faults;
mod fields;
mod gate;
mod habits;
mod invitation;
mod invitations;
mod lag;
mod names;
mod npi;
mod operation;
mod people;
mod person;
mod query;
mod refusal;
mod reset;
mod rng;
mod roles;
pub mod samples;
mod server;
mod tidy;
mod users;
mod world;

use std::io;
use std::sync::Arc;

use serde_json::Value;

pub use effects::Effect;
pub use faults::{Fault, FaultKind};
pub use habits::{Habits, RevokedLook};
pub use reset::Reset;
pub use world::Recorded;

use server::Server;
use world::World;

/// What kind of clinic to play.
#[derive(Clone, Debug)]
pub struct Config {
    /// The port; 0 takes a free one.
    pub port: u16,
    /// How many people are listed.
    pub people: usize,
    /// The same seed makes the same people.
    pub seed: u64,
    /// The one key that is accepted; without one, any that is not empty.
    pub key: Option<String>,
    /// How many requests a second are answered before 429.
    pub rate: Option<u32>,
    /// What the clinic does where the reference is silent.
    pub habits: Habits,
}

/// A small clinic on a free port that takes any key.
impl Default for Config {
    fn default() -> Self {
        Self {
            port: 0,
            people: 12,
            seed: 1,
            key: None,
            rate: None,
            habits: Habits::default(),
        }
    }
}

/// A running sandbox. It ends, and its port is free, when this and every clinic beside it are dropped.
pub struct Sandbox {
    server: Arc<Server>,
    world: Arc<World>,
}

impl Sandbox {
    /// Starts to listen.
    ///
    /// # Errors
    /// Where the port is taken.
    pub async fn start(config: Config) -> io::Result<Self> {
        let port = config.port;
        let world = Arc::new(World::new(config));
        let server = Arc::new(Server::start(port, Arc::clone(&world)).await?);
        Ok(Self { server, world })
    }

    /// Another clinic at the same address, told from this one by its key, as at Avara. The port of `config` is not looked at.
    #[must_use]
    pub fn beside(&self, config: Config) -> Self {
        let world = Arc::new(World::new(config));
        let server = Arc::clone(&self.server);
        server.add(Arc::clone(&world));
        Self { server, world }
    }

    /// Its base address, such as `http://127.0.0.1:40123`.
    #[must_use]
    pub fn url(&self) -> String {
        format!("http://{}", self.server.address)
    }

    /// What arrived at the API since the start or the last reset.
    #[must_use]
    pub fn requests(&self) -> Vec<Recorded> {
        self.world.state().requests.clone()
    }

    /// Adds faults to those that are still to come.
    pub fn script(&self, faults: Vec<Fault>) {
        self.world.state().faults.add(faults);
    }

    /// The faults that have not come about as often as they were to: a test that passes all the same has not tried them.
    #[must_use]
    pub fn unspent(&self) -> Vec<String> {
        self.world.state().faults.unspent()
    }

    /// What came of the requests that were to change something, since the start or the last reset.
    #[must_use]
    pub fn effects(&self) -> Vec<Effect> {
        self.world.state().effects.all()
    }

    /// How many requests are held now.
    #[must_use]
    pub fn held(&self) -> usize {
        self.world.gate.held()
    }

    /// Lets those requests go on that are held now.
    pub fn release(&self) {
        self.world.gate.open();
    }

    /// No one listens at the address anymore, until [`resume`](Self::resume). What the clinic knows stays. Every clinic
    /// at the address is affected.
    pub fn pause(&self) {
        self.server.pause();
    }

    /// Listens again, at the same address.
    ///
    /// # Errors
    /// If another program has taken the port in the meantime.
    pub async fn resume(&self) -> io::Result<()> {
        self.server.resume().await
    }

    /// Begins anew: people, invitations, faults and the list of requests.
    pub fn reset(&self) {
        self.world.reset(Reset::default());
    }

    /// Begins anew, and differently.
    pub fn reset_to(&self, reset: Reset) {
        self.world.reset(reset);
    }

    /// A user as the API would answer it.
    #[must_use]
    pub fn user(&self, id: &str) -> Option<Value> {
        self.world.state().clinic.user(id).ok()
    }

    /// Someone else's change: merged as it is, `null` takes a value away, not recorded.
    ///
    /// # Panics
    /// Where there is no such user, or the result would be none.
    pub fn set_user(&self, id: &str, changes: Value) {
        let changes = changes.as_object().cloned().unwrap_or_default();
        assert!(
            control::set_user(&self.world, id, &changes),
            "no user {id}, or not one after this change"
        );
    }

    /// So many people come in at the head of the list. Answers their ids.
    #[must_use]
    pub fn join(&self, count: usize) -> Vec<String> {
        self.world.state().clinic.join(count)
    }

    /// Someone is gone for good.
    ///
    /// # Panics
    /// Where there is no such user.
    pub fn remove(&self, id: &str) {
        let done = self.world.state().clinic.remove(id);
        assert!(done.is_ok(), "no user {id}");
    }

    /// Someone logs in now.
    ///
    /// # Panics
    /// Where there is no such user.
    pub fn log_in(&self, id: &str) {
        assert!(control::set_login(&self.world, id).is_ok(), "no user {id}");
    }

    /// The invited person accepts, and is a user from now on.
    ///
    /// # Panics
    /// Where there is no such pending invitation.
    pub fn accept(&self, id: &str) {
        let done = self.world.state().clinic.answer(id, true);
        assert!(done.is_ok(), "no pending invitation {id}");
    }

    /// The invited person declines.
    ///
    /// # Panics
    /// Where there is no such pending invitation.
    pub fn reject(&self, id: &str) {
        let done = self.world.state().clinic.answer(id, false);
        assert!(done.is_ok(), "no pending invitation {id}");
    }

    /// A pending invitation is over from now on.
    ///
    /// # Panics
    /// Where there is no such pending invitation.
    pub fn expire(&self, id: &str) {
        let done = self.world.state().clinic.expire(id);
        assert!(done.is_ok(), "no pending invitation {id}");
    }
}
