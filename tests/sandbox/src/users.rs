//! The operations on users.

use std::borrow::Cow;

use serde_json::{Map, Value};

use crate::clinic::{Answer, Clinic, acknowledged};
use crate::fields::{Form, check_rules, check_shape};
use crate::operation::checked;
use crate::person::{Person, Standing};
use crate::query::Query;
use crate::refusal::Refusal;

const FILTERS: [&str; 6] = [
    "canCreateReports",
    "email",
    "firstName",
    "lastName",
    "invitedSource",
    "level",
];

impl Clinic {
    pub(crate) fn list_users(&mut self, query: Option<&str>) -> Answer {
        let query = Query::read(query, &FILTERS)?;
        let reports = query.flag("canCreateReports")?;
        let level = query.choice("level", &["owner", "admin", "member"])?;
        let source = query.choice("invitedSource", &["dashboard", "api"])?;
        let contains = |name: &str, text: &str| {
            query
                .text(name)
                .is_none_or(|part| text.to_lowercase().contains(&part.to_lowercase()))
        };
        let fits = |person: &Cow<'_, Person>| {
            reports.is_none_or(|wanted| person.can_create_reports == wanted)
                && query
                    .text("email")
                    .is_none_or(|email| person.email == email)
                && contains("firstName", &person.first_name)
                && contains("lastName", &person.last_name)
                && level.is_none_or(|level| person.level == level)
                && source.is_none_or(|source| person.invited_source == source)
        };
        let listed = self
            .people
            .iter()
            .map(|person| self.lag.seen(person))
            .filter(|person| self.habits.lists(person))
            .map(|person| self.habits.shown(person));
        let page = query.page(self.paging(), "users", listed.filter(fits), |person| {
            person.to_json()
        });
        self.lag.read();
        page
    }

    pub(crate) fn update_user(&mut self, id: &str, body: &Map<String, Value>) -> Answer {
        let habits = self.habits;
        let person = self.find(id)?;
        check_shape(body, Form::Update)?;
        let after = person
            .with(body)
            .ok_or_else(|| Refusal::new(422, "Validation failed"))?;
        check_rules(Some(person), &after, body)?;
        let before = std::mem::replace(person, after);
        let answer = habits.shown(person).to_json();
        self.lag.begin(before, habits.stale_reads);
        Ok(answer)
    }

    /// Takes access away or gives it back. Where there is nothing to do, that is said with `success: false`.
    pub(crate) fn set_standing(
        &mut self,
        body: &Map<String, Value>,
        from: Standing,
        to: Standing,
    ) -> Answer {
        let id = body
            .get("userId")
            .and_then(Value::as_str)
            .unwrap_or_default();
        if body.len() != 1 || checked(id, "usr_").is_err() {
            return Err(Refusal::invalid(vec![(
                "userId".to_owned(),
                "Expected a user id and nothing else".to_owned(),
            )]));
        }
        let stale_reads = self.habits.stale_reads;
        let person = self.find(id)?;
        if person.level == "owner" {
            return Err(Refusal::new(403, "The owner's access cannot be changed"));
        }
        if person.standing != from {
            let reason = if to == Standing::Revoked {
                "The user has no access to revoke"
            } else {
                "The user's access is not revoked"
            };
            return Ok(acknowledged(Some(reason)));
        }
        let before = person.clone();
        person.standing = to;
        self.lag.begin(before, stale_reads);
        Ok(acknowledged(None))
    }
}
