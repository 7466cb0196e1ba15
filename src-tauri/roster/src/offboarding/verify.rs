//! Reading again what was revoked.

use avara::{Avara, ErrorKind, Invitation, InvitationState, Timestamp, User};

use super::Leaving;
use super::receipt::{Finding, StepOutcome};
use crate::error::CommandError;
use crate::store::{Act, Outcome};

type Seen = (StepOutcome, Finding);

impl Leaving<'_> {
    pub(super) async fn verify(&mut self, before: &User, invitations: &[Invitation]) {
        let seen = self.see_person(before).await;
        self.steps.verified(None, seen);
        for invitation in invitations {
            self.verify_invitation(invitation).await;
        }
    }

    pub(super) async fn verify_invitation(&mut self, invitation: &Invitation) {
        let seen = self.see_invitation(invitation).await;
        self.steps.verified(Some(invitation.invitation_id), seen);
    }

    async fn see_person(&self, before: &User) -> Result<Seen, CommandError> {
        let id = before.user_id;
        let read = async |avara: Avara| match avara.retrieve_user(&id).await {
            Ok(user) => Ok(Some(user)),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(error.into()),
        };
        let now = self.roster.session.read(self.clinic_id, read).await?;
        if let Some(user) = &now {
            self.roster.saw(self.clinic_id, user).await;
        }
        let seen = person(before, now.as_ref(), self.steps.access());
        if matches!(seen.1, Finding::Gone | Finding::NoPermissions) {
            // If the revocation had no clear answer, this is one.
            let ledger = self.roster.store.ledger();
            let settled = ledger.settle(self.clinic_id, Act::Revoke, before, Outcome::Done);
            self.roster.noted("act", settled.await);
        }
        Ok(seen)
    }

    async fn see_invitation(&self, before: &Invitation) -> Result<Seen, CommandError> {
        let id = before.invitation_id;
        let read = async |avara: Avara| Ok(avara.retrieve_invitation(&id).await?);
        let now = self.roster.session.read(self.clinic_id, read).await?;
        let seen = invitation(&now);
        if seen.1 == Finding::InvitationRevoked {
            // If the revocation had no clear answer, this is one.
            let (ledger, act) = (self.roster.store.ledger(), Act::RevokeInvitation);
            let settled = ledger.settle(self.clinic_id, act, &now, Outcome::Done);
            self.roster.noted("act", settled.await);
        }
        Ok(seen)
    }
}

/// What reading a person again shows, after a revocation with this outcome.
fn person(before: &User, now: Option<&User>, access: Option<StepOutcome>) -> Seen {
    let may = |user: &User| {
        user.can_create_reports || user.can_manage_studies || user.has_dashboard_access
    };
    match (now, access) {
        (None, _) => (StepOutcome::Done, Finding::Gone),
        (Some(now), _) if may(before) && !may(now) => (StepOutcome::Done, Finding::NoPermissions),
        (Some(_), Some(StepOutcome::Done)) => (StepOutcome::Done, Finding::Confirmed),
        (Some(_), Some(StepOutcome::NothingToDo)) => (StepOutcome::NothingToDo, Finding::NoStatus),
        (Some(_), _) => (StepOutcome::Unknown, Finding::NoStatus),
    }
}

/// What reading an invitation again shows.
pub(super) fn invitation(now: &Invitation) -> Seen {
    match now.state(Timestamp::now()) {
        InvitationState::Revoked => (StepOutcome::Done, Finding::InvitationRevoked),
        InvitationState::Rejected | InvitationState::Expired => {
            (StepOutcome::Done, Finding::InvitationOver)
        }
        InvitationState::Accepted => (StepOutcome::Failed, Finding::InvitationAccepted),
        InvitationState::Open | InvitationState::Unknown(_) => {
            (StepOutcome::Failed, Finding::InvitationOpen)
        }
    }
}

/// Whether it can still be accepted, as far as reading it shows.
pub(super) fn is_open(invitation: &Invitation) -> bool {
    self::invitation(invitation).1 == Finding::InvitationOpen
}

#[cfg(test)]
#[path = "verify_tests.rs"]
mod tests;
