//! Trying again what did not work in an offboarding. What is done is left alone, and every new step joins the receipt.

use avara::{Avara, Invitation, InvitationId, User};

use super::receipt::{Matter, Receipt, StepKind, StepOutcome};
use super::{Leaving, verify};
use crate::Roster;
use crate::error::{CommandError, ErrorCode};
use crate::log::Line;
use crate::store::Subject;

/// Tries these matters of a receipt again, one after the other, and keeps the receipt in place of the one that was kept before. A
/// failure is a step like any other. If another key is needed, the rest stays as it is.
///
/// # Errors
/// If the clinic is not the connected one: then nothing was sent.
pub async fn retry(
    roster: &Roster,
    clinic_id: &str,
    receipt: Receipt,
    matters: &[Matter],
) -> Result<Receipt, CommandError> {
    roster.session.avara(clinic_id)?;
    let mut leaving = Leaving {
        roster,
        clinic_id,
        steps: receipt.steps(),
        noted: true,
    };
    let before = leaving.steps.count();
    for matter in matters {
        leaving.try_again(&receipt.person, matter).await;
        if leaving.steps.errors(before).any(needs_key) {
            break;
        }
    }
    for error in leaving.steps.errors(before) {
        roster.log.write(Line::failed("retry_leaving", error));
    }
    let mut receipt = receipt.with(leaving.steps);
    receipt.noted = keep(roster, clinic_id, &receipt).await;
    Ok(receipt)
}

/// Keeps a receipt in place of the one that it continues; answers whether it is kept.
async fn keep(roster: &Roster, clinic_id: &str, receipt: &Receipt) -> bool {
    // Once this receipt is kept, it is not the only copy, even if something could not be recorded before.
    let receipt = Receipt {
        noted: true,
        ..receipt.clone()
    };
    let subject = Subject::new(receipt.person.user_id, &receipt);
    let outcome = receipt.outcome();
    let follows = move |kept: &str| receipt.follows(kept);
    let ledger = roster.store.ledger();
    let kept = ledger.keep_receipt(clinic_id, subject, outcome, follows);
    roster.noted("receipt", kept.await).unwrap_or(false)
}

fn needs_key(error: &CommandError) -> bool {
    matches!(error.code, ErrorCode::Unauthorized | ErrorCode::NoKey)
}

impl Leaving<'_> {
    async fn try_again(&mut self, person: &User, matter: &Matter) {
        match (matter.step, matter.invitation_id) {
            (StepKind::Access, _) => {
                self.revoke_access(person).await;
                self.verify(person, &[]).await;
            }
            (StepKind::Verify, None) => self.verify(person, &[]).await,
            (StepKind::Invitation, None) => self.look_again(person).await,
            (StepKind::Invitation, Some(id)) => {
                if let Some(open) = self.read_again(id).await {
                    self.revoke_invitation(&open).await;
                    self.verify_invitation(&open).await;
                }
            }
            // Only looks.
            (StepKind::Verify, Some(id)) => {
                if let Some(open) = self.read_again(id).await {
                    self.steps.verified(Some(id), Ok(verify::invitation(&open)));
                }
            }
        }
    }

    /// Looks for the person's open invitations once more, and revokes them.
    async fn look_again(&mut self, person: &User) {
        let before = self.steps.count();
        let found = self.find_invitations(person).await;
        // If steps were added, a search failed or could not read all, and the receipt says that.
        if self.steps.count() == before {
            self.steps.looked(if found.is_empty() {
                StepOutcome::NothingToDo
            } else {
                StepOutcome::Done
            });
        }
        for invitation in &found {
            self.revoke_invitation(invitation).await;
            self.verify_invitation(invitation).await;
        }
    }

    /// Reads an invitation before anything else is done about it: another attempt or someone else may have revoked it. Answers it if
    /// it is still open; otherwise the receipt says what was seen.
    async fn read_again(&mut self, id: InvitationId) -> Option<Invitation> {
        let read = async |avara: Avara| Ok(avara.retrieve_invitation(&id).await?);
        match self.roster.session.read(self.clinic_id, read).await {
            Ok(invitation) if verify::is_open(&invitation) => Some(invitation),
            Ok(invitation) => {
                self.verify_invitation(&invitation).await;
                None
            }
            Err(error) => {
                self.steps.verified(Some(id), Err(error));
                None
            }
        }
    }
}
