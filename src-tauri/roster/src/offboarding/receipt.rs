//! The receipt of an offboarding: every step with its outcome, nothing hidden.

use avara::{Invitation, InvitationId, User};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clock::now;
use crate::error::{CommandError, ErrorCode};
use crate::store::Outcome;

/// What was done in an offboarding, to print or to save.
#[derive(Debug, Clone, Serialize, Deserialize, TS)]
pub struct Receipt {
    /// When it was finished.
    pub at: String,
    /// The name of who did it, as it was stated then; empty if it was not.
    pub by: String,
    /// The person as they were right before.
    pub person: User,
    /// In the order in which they were done.
    pub steps: Vec<ReceiptStep>,
    /// Whether all of it was also saved on this computer. If it was not, say so: then this is the only copy.
    pub noted: bool,
}

/// One step and what came of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReceiptStep {
    /// What was done.
    pub step: StepKind,
    /// What came of it.
    pub outcome: StepOutcome,
    /// Which invitation an `invitation` or a `verify` step concerns. Null for an `invitation` step: looking for invitations found
    /// none, or could not look (see the outcome). Null for a `verify` step: it concerns the access.
    pub invitation_id: Option<InvitationId>,
    /// What a `verify` step saw; null for others, and if nothing could be seen.
    pub finding: Option<Finding>,
    /// Why it failed or is unknown. Also there if Avara refused to revoke an access that was not there.
    pub error: Option<CommandError>,
    /// When.
    pub at: String,
}

/// Something that is not settled yet and can be tried again.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Matter {
    /// What kind of step it takes.
    pub step: StepKind,
    /// Which invitation it concerns. Null for the access, and for looking for invitations.
    pub invitation_id: Option<InvitationId>,
}

/// What a step does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepKind {
    /// Revokes the access.
    Access,
    /// Revokes an open invitation, or looks for them.
    Invitation,
    /// Reads again, which changes nothing.
    Verify,
}

/// What came of a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum StepOutcome {
    /// Avara confirmed it.
    Done,
    /// There was no open invitation. Or there was no access: it was revoked here before, or the person had not accepted their
    /// invitation, which is revoked now. Of a `verify` step: there was no access, so its end cannot be seen.
    NothingToDo,
    /// It was not done; the error says why. Of a `verify` step: what was to be shut is still open.
    Failed,
    /// It may or may not have been done. Of a `verify` step: Avara does not tell.
    Unknown,
}

/// What a `verify` step saw.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// Avara confirmed that the access is revoked. A person carries no status, so reading them again shows no more than that.
    Confirmed,
    /// The person has no permission anymore.
    NoPermissions,
    /// The person is no longer there.
    Gone,
    /// A person carries no status, and Avara did not confirm: it is unknown whether there is still access.
    NoStatus,
    /// The invitation is revoked now.
    InvitationRevoked,
    /// The invitation is over: it was declined, or it expired.
    InvitationOver,
    /// The invitation was accepted in the meantime, which gave the person access.
    InvitationAccepted,
    /// The invitation is still open, or may be.
    InvitationOpen,
}

impl Receipt {
    /// The receipt with the steps that were tried again after the others.
    pub(super) fn with(self, steps: Steps) -> Self {
        Self {
            at: now(),
            steps: steps.0,
            ..self
        }
    }

    /// The steps so far, for more to follow.
    pub(super) fn steps(&self) -> Steps {
        Steps(self.steps.clone())
    }

    pub(super) fn new(by: String, person: User, steps: Steps) -> Self {
        Self {
            at: now(),
            by,
            person,
            steps: steps.0,
            noted: true,
        }
    }

    /// The outcome of the whole offboarding. If a step was tried again, only its last try counts.
    pub(super) fn outcome(&self) -> Outcome {
        let steps = self.steps.iter().enumerate();
        let last = steps.filter(|(place, step)| {
            let mut later = self.steps[place + 1..].iter();
            later.all(|later| !later.is_about_the_same(step))
        });
        let last: Vec<StepOutcome> = last.map(|(_, step)| step.outcome).collect();
        let any = |outcome| last.contains(&outcome);
        if any(StepOutcome::Failed) {
            Outcome::Refused
        } else if any(StepOutcome::Unknown) {
            Outcome::Unknown
        } else {
            Outcome::Done
        }
    }

    /// Whether this is the receipt that was kept, with more steps at its end.
    pub(super) fn follows(&self, kept: &str) -> bool {
        let kept: Option<Self> = serde_json::from_str(kept).ok();
        kept.is_some_and(|kept| self.steps.starts_with(&kept.steps))
    }
}

impl ReceiptStep {
    fn is_about_the_same(&self, other: &Self) -> bool {
        self.step == other.step && self.invitation_id == other.invitation_id
    }
}

/// The steps so far.
#[derive(Debug, Default)]
pub(super) struct Steps(Vec<ReceiptStep>);

impl Steps {
    /// Adds what was sent, by its answer.
    pub fn add(
        &mut self,
        step: StepKind,
        invitation_id: Option<InvitationId>,
        answer: Result<(), CommandError>,
    ) {
        let outcome = match &answer {
            Ok(()) => StepOutcome::Done,
            Err(error) if error.code == ErrorCode::OutcomeUnknown => StepOutcome::Unknown,
            Err(_) => StepOutcome::Failed,
        };
        self.0.push(ReceiptStep {
            invitation_id,
            error: answer.err(),
            ..plain(step, outcome)
        });
    }

    /// Adds that open invitations were looked for: done, or there were none.
    pub fn looked(&mut self, outcome: StepOutcome) {
        self.0.push(plain(StepKind::Invitation, outcome));
    }

    /// Some invitations could not be read, and one of them could be the person's.
    pub fn unreadable(&mut self) {
        self.0.push(ReceiptStep {
            error: Some(CommandError::new(ErrorCode::BadResponse)),
            ..plain(StepKind::Invitation, StepOutcome::Unknown)
        });
    }

    /// Adds what reading again showed.
    pub fn verified(
        &mut self,
        invitation_id: Option<InvitationId>,
        seen: Result<(StepOutcome, Finding), CommandError>,
    ) {
        let (outcome, finding, error) = match seen {
            Ok((outcome, finding)) => (outcome, Some(finding), None),
            Err(error) => (StepOutcome::Unknown, None, Some(error)),
        };
        self.0.push(ReceiptStep {
            invitation_id,
            finding,
            error,
            ..plain(StepKind::Verify, outcome)
        });
    }

    /// Whether an invitation of this very person was revoked here. If so, they had not accepted it, and had no access yet.
    pub fn revoked_one_of(&self, invitations: &[Invitation], person: &User) -> bool {
        let is_theirs = |id: Option<InvitationId>| {
            let mut theirs = invitations
                .iter()
                .filter(|one| one.user_id == person.user_id);
            theirs.any(|one| Some(one.invitation_id) == id)
        };
        let mut done = self
            .0
            .iter()
            .filter(|step| step.outcome == StepOutcome::Done);
        done.any(|step| is_theirs(step.invitation_id))
    }

    /// There was no access to revoke, so it is no failure that Avara refused. What Avara said stays in the step.
    pub fn excuse_access(&mut self) {
        for step in &mut self.0 {
            let refused = step.error.as_ref().is_some_and(|error| {
                matches!(error.code, ErrorCode::Conflict | ErrorCode::Refused)
            });
            if step.step == StepKind::Access && refused {
                step.outcome = StepOutcome::NothingToDo;
            }
        }
    }

    /// An earlier revocation may have worked, so that Avara refused this one does not say that there is still access. What Avara said
    /// stays in the step.
    pub fn doubt_access(&mut self) {
        let last = self.0.last_mut().filter(|step| {
            let is_refused = step
                .error
                .as_ref()
                .is_some_and(|error| error.code.is_refusal());
            step.step == StepKind::Access && is_refused
        });
        if let Some(step) = last {
            step.outcome = StepOutcome::Unknown;
        }
    }

    /// The outcome of the access step. If it was tried again, of the last try.
    pub fn access(&self) -> Option<StepOutcome> {
        let mut steps = self.0.iter().rev();
        steps
            .find(|step| step.step == StepKind::Access)
            .map(|step| step.outcome)
    }

    pub fn any(&self, step: StepKind) -> bool {
        self.0.iter().any(|one| one.step == step)
    }

    /// How many steps there are.
    pub fn count(&self) -> usize {
        self.0.len()
    }

    /// Why steps failed, from the step at this place on.
    pub fn errors(&self, from: usize) -> impl Iterator<Item = &CommandError> {
        let steps = self.0.iter().skip(from);
        steps.filter_map(|step| step.error.as_ref())
    }
}

fn plain(step: StepKind, outcome: StepOutcome) -> ReceiptStep {
    ReceiptStep {
        step,
        outcome,
        invitation_id: None,
        finding: None,
        error: None,
        at: now(),
    }
}

#[cfg(test)]
#[path = "receipt_tests.rs"]
mod tests;
