//! The operations on users.

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
    pub(crate) fn list_users(&self, query: Option<&str>) -> Answer {
        let query = Query::read(query, &FILTERS)?;
        let reports = query.flag("canCreateReports")?;
        let levels = query.choices("level", &["owner", "admin", "member"])?;
        let sources = query.choices("invitedSource", &["dashboard", "api"])?;
        let contains = |name: &str, text: &str| {
            query
                .text(name)
                .is_none_or(|part| text.to_lowercase().contains(&part.to_lowercase()))
        };
        let fits = |person: &&Person| {
            person.standing != Standing::Invited
                && reports.is_none_or(|wanted| person.can_create_reports == wanted)
                && query
                    .text("email")
                    .is_none_or(|email| person.email == email)
                && contains("firstName", &person.first_name)
                && contains("lastName", &person.last_name)
                && levels
                    .as_ref()
                    .is_none_or(|levels| levels.contains(&person.level.as_str()))
                && sources
                    .as_ref()
                    .is_none_or(|sources| sources.contains(&person.invited_source.as_str()))
        };
        query.page("users", self.people.iter().filter(fits), Person::to_json)
    }

    pub(crate) fn update_user(&mut self, id: &str, body: &Map<String, Value>) -> Answer {
        let person = self.find(id)?;
        check_shape(body, Form::Update)?;
        let after = person
            .with(body)
            .ok_or_else(|| Refusal::new(422, "Validation failed"))?;
        check_rules(Some(person), &after, body)?;
        *person = after;
        Ok(person.to_json())
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
        person.standing = to;
        Ok(acknowledged(None))
    }
}
