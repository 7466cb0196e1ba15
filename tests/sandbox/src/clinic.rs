//! The clinic: its people and its invitations, and how each operation is answered.

use std::collections::HashMap;

use serde_json::{Map, Value, json};

use crate::invitation::{self, Invitation};
use crate::operation::Operation;
use crate::people::people;
use crate::person::{Person, Standing};
use crate::refusal::Refusal;
use crate::rng::Rng;

pub(crate) type Answer = Result<Value, Refusal>;

pub(crate) struct Clinic {
    pub(crate) people: Vec<Person>,
    places: HashMap<String, usize>,
    pub(crate) invitations: Vec<Invitation>,
    pub(crate) rng: Rng,
}

impl Clinic {
    /// A clinic of so many people and one pending invitation, the same for the same seed.
    pub(crate) fn new(count: usize, seed: u64) -> Self {
        let mut rng = Rng::new(seed);
        let people = people(count, &mut rng);
        let mut clinic = Self {
            people: Vec::new(),
            places: HashMap::new(),
            invitations: Vec::new(),
            rng,
        };
        for person in people {
            clinic.add(person);
        }
        let sample = invitation::sample();
        clinic.add(sample.person.clone());
        clinic.invitations.push(sample);
        clinic
    }

    pub(crate) fn add(&mut self, person: Person) {
        self.places
            .insert(person.user_id.clone(), self.people.len());
        self.people.push(person);
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
        match operation {
            Operation::ListUsers => self.list_users(query),
            Operation::InviteUser => self.invite(body),
            Operation::RetrieveUser(id) => self.find(id).map(|person| person.to_json()),
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
