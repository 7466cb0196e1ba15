//! The clinic: its people and its invitations, and how each operation is answered.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use crate::habits::Habits;
use crate::invitation::Invitation;
use crate::lag::Lag;
use crate::operation::Operation;
use crate::people::{people, person};
use crate::person::{Person, Standing};
use crate::query::Paging;
use crate::refusal::Refusal;
use crate::rng::Rng;
use crate::samples;
use crate::tidy::tidied;

pub(crate) type Answer = Result<Value, Refusal>;

/// Where the numbers of people who come later begin, beyond those of any clinic's first people.
const NEWCOMERS: usize = 1_000_000;

pub(crate) struct Clinic {
    pub(crate) habits: Habits,
    pub(crate) people: Vec<Person>,
    places: HashMap<String, usize>,
    pub(crate) invitations: Vec<Invitation>,
    pub(crate) rng: Rng,
    joined: usize,
    pub(crate) lag: Lag,
    /// How many changes there were.
    changes: u64,
}

impl Clinic {
    /// A clinic of so many people and the sample invitations, the same for the same seed.
    pub(crate) fn new(count: usize, seed: u64, habits: Habits) -> Self {
        let mut rng = Rng::new(seed);
        let people = people(count, &mut rng);
        let invitations = samples::invitations(&people);
        let invited = invitations.iter().map(|invitation| &invitation.person);
        let newcomers = invited.filter(|person| person.standing != Standing::Active);
        let people = people.iter().chain(newcomers).cloned().collect();
        let mut clinic = Self {
            habits,
            people,
            places: HashMap::new(),
            invitations,
            rng,
            joined: 0,
            lag: Lag::default(),
            changes: 0,
        };
        clinic.index();
        clinic
    }

    fn index(&mut self) {
        let ids = self.people.iter().map(|person| person.user_id.clone());
        self.places = ids.zip(0..).collect();
    }

    pub(crate) fn add(&mut self, person: Person) {
        self.places
            .insert(person.user_id.clone(), self.people.len());
        self.people.push(person);
    }

    /// So many people come in at the head of the list, as where the newest stand first. Answers their ids.
    pub(crate) fn join(&mut self, count: usize) -> Vec<String> {
        let from = NEWCOMERS + self.joined;
        self.joined += count;
        self.changes += 1;
        let people: Vec<_> = (from..from + count)
            .map(|number| person(number, &mut self.rng))
            .collect();
        let ids = people.iter().map(|person| person.user_id.clone()).collect();
        self.people.splice(0..0, people);
        self.index();
        ids
    }

    /// Someone is gone for good, with their invitations.
    pub(crate) fn remove(&mut self, id: &str) -> Result<(), Refusal> {
        self.find(id)?;
        self.people.retain(|person| person.user_id != id);
        self.invitations
            .retain(|invitation| invitation.person.user_id != id);
        self.index();
        self.changes += 1;
        Ok(())
    }

    /// A user as an answer has them.
    pub(crate) fn user(&mut self, id: &str) -> Answer {
        let habits = self.habits;
        self.find(id).map(|person| habits.shown(person).to_json())
    }

    /// The same as a read shows it, which may lag behind.
    fn read_user(&mut self, id: &str) -> Answer {
        let place = self
            .places
            .get(id)
            .ok_or_else(|| Refusal::not_found("User"))?;
        let seen = self.lag.seen(&self.people[*place]);
        let answer = self.habits.shown(seen).to_json();
        self.lag.read();
        Ok(answer)
    }

    /// How lists are given page by page.
    pub(crate) fn paging(&self) -> Paging {
        Paging {
            short: self.habits.short_pages,
            changes: self.habits.cursors_expire.then_some(self.changes),
        }
    }

    pub(crate) fn find(&mut self, id: &str) -> Result<&mut Person, Refusal> {
        let place = self.places.get(id);
        place
            .and_then(|place| self.people.get_mut(*place))
            .ok_or_else(|| Refusal::not_found("User"))
    }

    /// Carries out one operation.
    pub(crate) fn act(
        &mut self,
        operation: &Operation,
        query: Option<&str>,
        body: &Map<String, Value>,
    ) -> Answer {
        let tidy;
        let body = if self.habits.tidies {
            tidy = tidied(body);
            &tidy
        } else {
            body
        };
        if !operation.is_read() {
            self.changes += 1;
        }
        match operation {
            Operation::ListUsers => self.list_users(query),
            Operation::InviteUser => self.invite(body),
            Operation::RetrieveUser(id) => self.read_user(id),
            Operation::UpdateUser(id) => self.update_user(id, body),
            Operation::RevokeAccess => self.set_standing(body, Standing::Active, Standing::Revoked),
            Operation::ReactivateUser => {
                self.set_standing(body, Standing::Revoked, Standing::Active)
            }
            Operation::ListInvitations => self.list_invitations(query),
            Operation::RetrieveInvitation(id) => {
                self.invitation(id).map(|invitation| invitation.to_json())
            }
            Operation::UpdateInvitation(id) => self.update_invitation(id, body),
            Operation::RevokeInvitation => self.revoke_invitation(body),
        }
    }
}

/// What the operations that only do something answer.
pub(crate) fn acknowledged(refusal: Option<&str>) -> Value {
    match refusal {
        None => json!({ "success": true }),
        Some(message) => json!({ "success": false, "message": message }),
    }
}
