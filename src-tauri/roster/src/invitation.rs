//! What this app says of an invitation, and whom the open ones are for.

use std::pin::pin;

use avara::{
    Avara, Error, Expired, Invitation, InvitationFilter, InvitationState, Timestamp, UserId,
};
use futures_util::StreamExt;

use crate::address::is_same;
use crate::error::{CommandError, ErrorCode};

/// Why this invitation can neither be changed nor taken back, if so. Where this version cannot tell, the server decides.
pub fn closed(invitation: &Invitation) -> Option<CommandError> {
    match invitation.state(Timestamp::now()) {
        InvitationState::Open | InvitationState::Unknown(_) => None,
        InvitationState::Accepted
        | InvitationState::Expired
        | InvitationState::Rejected
        | InvitationState::Revoked => Some(CommandError::new(ErrorCode::InvitationClosed)),
    }
}

/// The invitations that may still be answered.
#[derive(Default)]
pub struct OpenInvitations {
    /// Those that could be read.
    pub found: Vec<Invitation>,
    /// How many could not be read, and it is unknown whose.
    pub skipped: u32,
}

impl OpenInvitations {
    /// Those to an email address, whoever the person is.
    pub fn to(&self, email: &str) -> Self {
        let now = Timestamp::now();
        let theirs = self.found.iter();
        let theirs = theirs.filter(|one| is_same(&one.email, email) && one.may_be_open(now));
        Self {
            found: theirs.cloned().collect(),
            skipped: self.skipped,
        }
    }

    /// Those with an NPI.
    pub fn with_npi(&self, npi: &str) -> Vec<Invitation> {
        let now = Timestamp::now();
        let theirs = self.found.iter();
        let has_it = |one: &&Invitation| {
            one.may_be_open(now) && one.npi_number.as_deref().map(str::trim) == Some(npi)
        };
        theirs.filter(has_it).cloned().collect()
    }

    fn add(&mut self, invitation: Invitation) {
        let known = &mut self.found;
        if known
            .iter()
            .all(|one| one.invitation_id != invitation.invitation_id)
        {
            known.push(invitation);
        }
    }
}

/// The open invitations of a person, whatever their address.
///
/// # Errors
/// As reading says.
pub async fn open_of(avara: &Avara, id: UserId) -> Result<OpenInvitations, Error> {
    let filter = InvitationFilter {
        user_id: Some(id),
        ..InvitationFilter::default()
    };
    open(avara, filter).await
}

/// All open invitations.
///
/// # Errors
/// As reading says.
pub async fn all_open(avara: &Avara) -> Result<OpenInvitations, Error> {
    // Not narrowed to a status: one that this version does not know may be open too.
    let filter = InvitationFilter {
        expired: Some(Expired::Without),
        ..InvitationFilter::default()
    };
    open(avara, filter).await
}

async fn open(avara: &Avara, filter: InvitationFilter) -> Result<OpenInvitations, Error> {
    let mut open = OpenInvitations::default();
    // The list is counted by places: where it changed while it was read someone may be missing, so it is read once more.
    for _ in 0..2 {
        let mut pages = pin!(avara.stream_invitations(filter.clone()));
        let (mut skipped, mut moved) = (0, false);
        while let Some(page) = pages.next().await.transpose()? {
            moved |= page.repeats > 0;
            skipped += page.skipped.len();
            let now = Timestamp::now();
            let items = page.items.into_iter();
            items
                .filter(|invitation| invitation.may_be_open(now))
                .for_each(|invitation| open.add(invitation));
        }
        open.skipped = u32::try_from(skipped).unwrap_or(u32::MAX);
        if !moved {
            break;
        }
    }
    Ok(open)
}
