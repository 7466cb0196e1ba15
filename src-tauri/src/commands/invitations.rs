//! Listing, changing and revoking invitations.

use std::pin::pin;

use avara::{
    Avara, Field, Invitation, InvitationFilter, InvitationId, InvitationRef, InvitationStatus,
    UserPatch,
};
use futures_util::StreamExt;
use serde::{Deserialize, Serialize};
use tauri::ipc::Channel;
use ts_rs::TS;

use super::clinics::OneClinic;
use super::{count, is_zero};
use crate::state::AppState;
use roster::act::{Acted, posted};
use roster::change::{self, Applied, Prepared};
use roster::error::CommandError;
use roster::invitation::closed;
use roster::question::{About, granted};
use roster::store::{Act, InvitedHere, Outcome, Subject};

/// A part of the list of invitations, sent as soon as it is there.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum InvitationEvent {
    /// The next invitations.
    Page {
        /// Invitations that were not sent before in this list, whatever became of them.
        invitations: Vec<Invitation>,
        /// How many invitations of this page could not be read.
        skipped: u32,
    },
}

/// The end of a list of invitations.
#[derive(Debug, Default, Serialize, TS)]
pub struct InvitationSummary {
    /// How many invitations were sent.
    invitations: u32,
    /// How many invitations could not be read.
    skipped: u32,
    /// How many invitations have a text that was too long and was cut; it ends with an ellipsis.
    #[serde(skip_serializing_if = "is_zero")]
    #[ts(optional, as = "Option<u32>")]
    shortened: u32,
    /// Whether the list ended early because a newer one began or the clinic changed.
    superseded: bool,
}

/// Which invitation to read.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadInvitation {
    clinic_id: String,
    invitation_id: InvitationId,
}

/// Which change of an invitation to save.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UpdateInvitation {
    clinic_id: String,
    invitation_id: InvitationId,
    patch: UserPatch,
    /// The invitation as it was when the change was begun.
    base: Invitation,
}

/// Which change of an invitation to look after.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckInvitationUpdate {
    clinic_id: String,
    invitation_id: InvitationId,
    patch: UserPatch,
}

/// Which invitation to revoke.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct RevokeInvitation {
    clinic_id: String,
    invitation_id: InvitationId,
    /// Whose it is: a wrong pair is refused.
    user_id: avara::UserId,
}

/// What became of a change of an invitation.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum InvitationOutcome {
    /// The server applied it; this is its answer.
    Saved {
        /// The invitation as the server answered.
        invitation: Box<Invitation>,
        /// Whether it was also recorded on this computer.
        noted: bool,
    },
    /// Someone else changed the same fields in the meantime; nothing was sent.
    Conflict {
        /// The invitation as it is now.
        theirs: Box<Invitation>,
        /// Which of the fields being changed are no longer as they were.
        fields: Vec<Field>,
    },
}

/// What was found on looking after a change of an invitation of unknown outcome.
#[derive(Debug, Serialize, TS)]
pub struct InvitationCheck {
    /// How much of it the server holds.
    applied: Applied,
    /// The invitation as it is now.
    invitation: Box<Invitation>,
}

pub async fn list_invitations(
    state: &AppState,
    args: OneClinic,
    events: Channel<InvitationEvent>,
) -> Result<InvitationSummary, CommandError> {
    let (avara, mut end) = state.roster.session.begin_invitations(&args.clinic_id)?;
    let mut pages = pin!(avara.stream_invitations(InvitationFilter::default()));
    let mut summary = InvitationSummary::default();
    loop {
        // Leaving the loop drops the stream, which cancels the request under way.
        let page = tokio::select! {
            biased;
            _ = end.changed() => {
                summary.superseded = true;
                return Ok(summary);
            }
            page = pages.next() => page,
        };
        let Some(page) = page.transpose()? else {
            summary.superseded = end.has_changed().unwrap_or(true);
            return Ok(summary);
        };
        let (invitations, skipped) = (page.items, count(page.skipped.len()));
        summary.invitations += count(invitations.len());
        summary.skipped += skipped;
        summary.shortened += count(page.shortened);
        events
            .send(InvitationEvent::Page {
                invitations,
                skipped,
            })
            .map_err(|_| CommandError::internal("the window no longer listens"))?;
    }
}

pub async fn list_sent(
    state: &AppState,
    args: OneClinic,
) -> Result<Vec<InvitedHere>, CommandError> {
    let ask = async |_| Ok(state.roster.store.ledger().invited(&args.clinic_id).await?);
    state.roster.session.read(&args.clinic_id, ask).await
}

pub async fn read_invitation(
    state: &AppState,
    args: ReadInvitation,
) -> Result<Invitation, CommandError> {
    let clinic = args.clinic_id.as_str();
    let read = async |avara: Avara| Ok(avara.retrieve_invitation(&args.invitation_id).await?);
    let invitation = state.roster.session.read(clinic, read).await?;
    if invitation.status == InvitationStatus::Revoked {
        let (ledger, act) = (state.roster.store.ledger(), Act::RevokeInvitation);
        let settled = ledger.settle(clinic, act, &invitation, Outcome::Done).await;
        state.roster.noted("act", settled);
    }
    Ok(invitation)
}

pub async fn update_invitation(
    state: &AppState,
    args: UpdateInvitation,
) -> Result<InvitationOutcome, CommandError> {
    let UpdateInvitation {
        clinic_id,
        invitation_id,
        patch,
        base,
    } = args;
    let mut confirmed = None;
    let current = loop {
        let prepare =
            async |avara: Avara| change::prepare(&avara, &invitation_id, &patch, &base).await;
        let current = match state.roster.session.read(&clinic_id, prepare).await? {
            Prepared::Ready(current) => current,
            Prepared::Conflict { theirs, fields } => {
                return Ok(InvitationOutcome::Conflict { theirs, fields });
            }
        };
        let subject = Subject::from(&*current);
        let (level, has_dashboard) = (&current.level, current.has_dashboard_access);
        let power = granted(&patch, level, has_dashboard).map(About::change_of_invited);
        // What was said yes to is not asked again.
        let power = power.filter(|about| confirmed != Some(*about));
        let asked = state
            .roster
            .confirm_change(&clinic_id, Act::UpdateInvitation, power, &subject);
        if !asked.await? {
            break current;
        }
        // The question may have stood for long: it is read once more.
        confirmed = power.or(confirmed);
    };
    let send = async |avara: Avara| change::send(&avara, &invitation_id, &patch).await;
    let (act, subject) = (Act::UpdateInvitation, Subject::from(&*current));
    let sent = state.roster.act(&clinic_id, act, subject, send).await?;
    let noted = sent.noted;
    let invitation = Box::new(sent.answer?);
    Ok(InvitationOutcome::Saved { invitation, noted })
}

pub async fn check_invitation_update(
    state: &AppState,
    args: CheckInvitationUpdate,
) -> Result<InvitationCheck, CommandError> {
    let clinic = args.clinic_id.as_str();
    let look = async |avara: Avara| change::check(&avara, &args.invitation_id, &args.patch).await;
    let (applied, invitation) = state.roster.session.read(clinic, look).await?;
    if applied == Applied::All {
        let (ledger, act) = (state.roster.store.ledger(), Act::UpdateInvitation);
        let settled = ledger.settle(clinic, act, &invitation, Outcome::Done).await;
        state.roster.noted("act", settled);
    }
    let invitation = Box::new(invitation);
    Ok(InvitationCheck {
        applied,
        invitation,
    })
}

pub async fn revoke_invitation(
    state: &AppState,
    args: RevokeInvitation,
) -> Result<Acted, CommandError> {
    let (clinic, id) = (args.clinic_id.as_str(), args.invitation_id);
    let read = async |avara: Avara| Ok(avara.retrieve_invitation(&id).await?);
    let current = state.roster.session.read(clinic, read).await?;
    if let Some(closed) = closed(&current) {
        return Err(closed);
    }
    let which = InvitationRef::Both(id, args.user_id);
    let send = async |avara: Avara| posted(avara.revoke_invitation(&which).await);
    let (act, subject) = (Act::RevokeInvitation, Subject::from(&current));
    state.roster.act(clinic, act, subject, send).await?.acted()
}
