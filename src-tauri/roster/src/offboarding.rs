//! Offboarding: revokes a person's access and their open invitations, checks what can be checked, and lists each step in a receipt.
//!
//! The service shows no status of a person. Only its answer confirms that access is revoked, and the receipt says so. An invitation
//! has a status, so it is read again.

mod receipt;
mod retry;
mod verify;

use avara::{Avara, Error, Invitation, InvitationRef, User};

pub use receipt::{Matter, Receipt};
pub use retry::retry;

use crate::Roster;
use crate::act::posted;
use crate::error::CommandError;
use crate::invitation::{OpenInvitations, all_open, open_of};
use crate::log::Line;
use crate::store::{Act, Subject};
use receipt::{StepKind, StepOutcome, Steps};

/// Revokes a person's access and their open invitations. `known` is the person as the window shows them.
///
/// # Errors
/// Only if nothing was sent, because the server cannot be reached or does not accept this key. Whatever happens later is in the
/// receipt.
pub async fn leave(roster: &Roster, clinic_id: &str, known: User) -> Result<Receipt, CommandError> {
    let by = operator_name(roster, clinic_id).await;
    // If only this person cannot be read, revoking their access is what matters.
    let now = roster.user_at_server(clinic_id, known.user_id).await?;
    let person = now.unwrap_or(known);
    let mut leaving = Leaving {
        roster,
        clinic_id,
        steps: Steps::default(),
        noted: true,
    };
    let before = leaving.revoke_access(&person).await;
    let invitations = leaving.find_invitations(&person).await;
    if invitations.is_empty() && !leaving.steps.any(StepKind::Invitation) {
        leaving.steps.looked(StepOutcome::NothingToDo);
    }
    for invitation in &invitations {
        leaving.revoke_invitation(invitation).await;
    }
    let had_access =
        before != Some(Known::Revoked) && !leaving.steps.revoked_one_of(&invitations, &person);
    if !had_access {
        leaving.steps.excuse_access();
    }
    leaving.verify(&person, &invitations).await;
    let Leaving { steps, noted, .. } = leaving;
    for error in steps.errors(0) {
        roster.log.write(Line::failed("someone_left", error));
    }
    let mut receipt = Receipt::new(by, person, steps);
    let kept = Subject::new(receipt.person.user_id, &receipt);
    let ledger = roster.store.ledger();
    let kept = ledger
        .record(clinic_id, Act::Left, kept, receipt.outcome())
        .await;
    receipt.noted = noted && roster.noted("receipt", kept).flatten().is_some();
    Ok(receipt)
}

/// The name of the person who uses the app, for the receipt; empty if they did not say it.
async fn operator_name(roster: &Roster, clinic_id: &str) -> String {
    let view = roster.store.views().read(clinic_id).await;
    let view = roster.noted("operator", view).flatten();
    let operator = view.and_then(|view| view.operator);
    operator.map(|operator| operator.name).unwrap_or_default()
}

/// The flow under way.
struct Leaving<'a> {
    roster: &'a Roster,
    clinic_id: &'a str,
    steps: Steps,
    /// Whether all of it was recorded on this computer so far.
    noted: bool,
}

/// What the ledger knew of a person's access before it was revoked once more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Known {
    /// It was revoked.
    Revoked,
    /// It may have been: the answer never came.
    PossiblyRevoked,
}

impl Leaving<'_> {
    /// Answers what was known of the access before.
    async fn revoke_access(&mut self, person: &User) -> Option<Known> {
        let id = person.user_id;
        // Looked up first: an act stands in the ledger as possibly done from the moment before it is sent.
        let before = self.known(person).await;
        let is_open = before == Some(Known::PossiblyRevoked)
            || self.steps.access() == Some(StepOutcome::Unknown);
        let send = async |avara: Avara| posted(avara.revoke_access(&id).await);
        let answer = self.act(Act::Revoke, person.into(), send).await;
        self.steps.add(StepKind::Access, None, answer);
        if is_open {
            self.steps.doubt_access();
        }
        before
    }

    async fn known(&self, person: &User) -> Option<Known> {
        let revoked = self.roster.store.ledger().revoked(self.clinic_id).await;
        let revoked = self.roster.noted("act", revoked).unwrap_or_default();
        let known = revoked
            .iter()
            .find(|one| one.user.user_id == person.user_id)?;
        Some(if known.certain {
            Known::Revoked
        } else {
            Known::PossiblyRevoked
        })
    }

    /// The person's open invitations: those under their id, and those to their address.
    async fn find_invitations(&mut self, person: &User) -> Vec<Invitation> {
        let (id, email) = (person.user_id, person.email.clone());
        let by_id = self.find(async |avara| open_of(&avara, id).await).await;
        let by_email = self
            .find(async |avara| Ok(all_open(&avara).await?.to(&email)))
            .await;
        let mut found = by_id;
        for invitation in by_email {
            let id = invitation.invitation_id;
            if found.iter().all(|known| known.invitation_id != id) {
                found.push(invitation);
            }
        }
        found
    }

    async fn find(
        &mut self,
        look: impl AsyncFnOnce(Avara) -> Result<OpenInvitations, Error>,
    ) -> Vec<Invitation> {
        let look = async |avara| Ok(look(avara).await?);
        match self.roster.session.read(self.clinic_id, look).await {
            Ok(open) => {
                if open.skipped > 0 {
                    self.steps.unreadable();
                }
                open.found
            }
            Err(error) => {
                self.steps.add(StepKind::Invitation, None, Err(error));
                Vec::new()
            }
        }
    }

    async fn revoke_invitation(&mut self, invitation: &Invitation) {
        let which = InvitationRef::Both(invitation.invitation_id, invitation.user_id);
        let send = async |avara: Avara| posted(avara.revoke_invitation(&which).await);
        let answer = self
            .act(Act::RevokeInvitation, invitation.into(), send)
            .await;
        let id = Some(invitation.invitation_id);
        self.steps.add(StepKind::Invitation, id, answer);
    }

    async fn act(
        &mut self,
        act: Act,
        subject: Subject,
        send: impl AsyncFnOnce(Avara) -> Result<(), CommandError>,
    ) -> Result<(), CommandError> {
        let sent = self.roster.act(self.clinic_id, act, subject, send).await?;
        self.noted &= sent.noted;
        sent.answer
    }
}
