//! Inviting, and the operations on invitations.

use jiff::tz::TimeZone;
use serde_json::{Map, Value};

use crate::clinic::{Answer, Clinic, acknowledged};
use crate::clock::{now, text};
use crate::fields::{Form, check_rules, check_shape};
use crate::invitation::Invitation;
use crate::operation::checked;
use crate::person::{Person, Standing};
use crate::query::Query;
use crate::refusal::Refusal;

const FILTERS: [&str; 5] = ["endDate", "startDate", "expired", "status", "userId"];
const STATUSES: [&str; 4] = ["sent", "accepted", "rejected", "revoked"];

impl Clinic {
    /// Creates the user at once; whether they are listed before they accept is a habit.
    pub(crate) fn invite(&mut self, body: &Map<String, Value>) -> Answer {
        check_shape(body, Form::Invitation)?;
        let mut fields = body.clone();
        fields.insert(
            "userId".to_owned(),
            format!("usr_{}", self.rng.hex()).into(),
        );
        fields.insert("createdAt".to_owned(), text(now()).into());
        fields.insert("lastLoginAt".to_owned(), Value::Null);
        fields.insert("invitedSource".to_owned(), "api".into());
        let person = serde_json::from_value::<Person>(Value::Object(fields));
        let mut person = person.map_err(|_| Refusal::new(422, "Validation failed"))?;
        check_rules(None, &person, body)?;
        if self.is_known(&person.email) {
            return Err(Refusal::new(
                409,
                "A user or a pending invitation with this email exists",
            ));
        }
        person.standing = Standing::Invited;
        let answer = person.to_json();
        let id = format!("inv_{}", self.rng.hex());
        self.invitations.push(Invitation::new(id, person.clone()));
        self.add(person);
        Ok(answer)
    }

    fn is_known(&self, email: &str) -> bool {
        let listed = self
            .people
            .iter()
            .filter(|person| matches!(person.standing, Standing::Active | Standing::Revoked));
        let pending = self
            .invitations
            .iter()
            .filter(|invitation| invitation.is_pending());
        listed
            .chain(pending.map(|invitation| &invitation.person))
            .any(|person| person.email.eq_ignore_ascii_case(email))
    }

    pub(crate) fn list_invitations(&self, query: Option<&str>) -> Answer {
        let query = Query::read(query, &FILTERS)?;
        let statuses = query.choices("status", &STATUSES)?;
        let expired = query.choice("expired", &["all", "expired", "not-expired"])?;
        let expired = expired
            .filter(|which| *which != "all")
            .map(|which| which == "expired");
        let user = query.id("userId", "usr_")?;
        let (start, end) = (query.day("startDate")?, query.day("endDate")?);
        let fits = |invitation: &&Invitation| {
            let day = TimeZone::UTC.to_datetime(invitation.created).date();
            statuses
                .as_ref()
                .is_none_or(|statuses| statuses.contains(&invitation.status))
                && expired.is_none_or(|wanted| invitation.is_expired() == wanted)
                && user.is_none_or(|id| invitation.person.user_id == id)
                && start.is_none_or(|start| day >= start)
                && end.is_none_or(|end| day <= end)
        };
        query.page(
            self.paging(),
            "invitations",
            self.invitations.iter().filter(fits),
            Invitation::to_json,
        )
    }

    pub(crate) fn invitation(&mut self, id: &str) -> Result<&mut Invitation, Refusal> {
        let found = self
            .invitations
            .iter_mut()
            .find(|invitation| invitation.id == id);
        found.ok_or_else(|| Refusal::not_found("Invitation"))
    }

    pub(crate) fn update_invitation(&mut self, id: &str, body: &Map<String, Value>) -> Answer {
        let invitation = self.invitation(id)?;
        check_shape(body, Form::Update)?;
        let after = invitation
            .person
            .with(body)
            .ok_or_else(|| Refusal::new(422, "Validation failed"))?;
        check_rules(Some(&invitation.person), &after, body)?;
        require_pending(invitation)?;
        invitation.person = after.clone();
        invitation.updated = now();
        let answer = invitation.to_json();
        let invited = self.find(&after.user_id)?;
        *invited = after;
        Ok(answer)
    }

    /// By the invitation's id, the user's, or both.
    pub(crate) fn revoke_invitation(&mut self, body: &Map<String, Value>) -> Answer {
        let id = |name: &str, prefix: &str| {
            let text = body
                .get(name)
                .map(|value| value.as_str().unwrap_or_default());
            text.map(|text| checked(text, prefix).map_err(|_| wrong(name)))
                .transpose()
        };
        let (by_id, by_user) = (id("invitationId", "inv_")?, id("userId", "usr_")?);
        if (by_id.is_none() && by_user.is_none())
            || body
                .keys()
                .any(|name| name != "invitationId" && name != "userId")
        {
            return Err(wrong("invitationId"));
        }
        // The newest first: a person can have been invited before.
        let found = self.invitations.iter_mut().rev().find(|invitation| {
            by_id.as_ref().is_none_or(|id| invitation.id == *id)
                && by_user
                    .as_ref()
                    .is_none_or(|id| invitation.person.user_id == *id)
        });
        let invitation = found.ok_or_else(|| Refusal::not_found("Invitation"))?;
        require_pending(invitation)?;
        let user = invitation.person.user_id.clone();
        invitation.set_status("revoked");
        self.find(&user)?.standing = Standing::Lapsed;
        Ok(acknowledged(None))
    }

    /// The invited person answers, as no client of the API could.
    pub(crate) fn answer(&mut self, id: &str, accepts: bool) -> Result<(), Refusal> {
        let invitation = self.invitation(id)?;
        require_pending(invitation)?;
        let user = invitation.person.user_id.clone();
        let (status, standing) = if accepts {
            ("accepted", Standing::Active)
        } else {
            ("rejected", Standing::Lapsed)
        };
        invitation.set_status(status);
        self.find(&user)?.standing = standing;
        Ok(())
    }

    /// A pending invitation is over from now on.
    pub(crate) fn expire(&mut self, id: &str) -> Result<(), Refusal> {
        let invitation = self.invitation(id)?;
        require_pending(invitation)?;
        invitation.expiry = Some(now());
        Ok(())
    }
}

fn wrong(name: &str) -> Refusal {
    Refusal::invalid(vec![(
        name.to_owned(),
        "Expected invitationId, userId, or both".to_owned(),
    )])
}

fn require_pending(invitation: &Invitation) -> Result<(), Refusal> {
    if invitation.is_pending() {
        Ok(())
    } else {
        Err(Refusal::new(
            409,
            "Only a pending invitation that has not expired can be changed",
        ))
    }
}
