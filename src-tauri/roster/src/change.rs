//! Saving a change: read again, compare, send, compare again.
//!
//! The API has no ETags and a person carries no time of change, so two managers could overwrite each other unseen. Reading the
//! person again right before the PATCH makes that window small, and comparing only the fields being changed keeps it quiet where
//! the two do not meet. People and open invitations are changed by the same rules.

use avara::{
    Avara, Editable, Error, ErrorKind, Field, Invitation, InvitationId, User, UserId, UserPatch,
};
use serde::Serialize;
use ts_rs::TS;

use crate::error::CommandError;

/// What became of a change.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "outcome", rename_all = "snake_case")]
pub enum UpdateOutcome {
    /// The server applied it; this is its answer.
    Saved {
        /// The person as the server answered.
        user: Box<User>,
        /// Whether the change was also recorded on this computer. If not, say so: it was made, and the record lacks it.
        noted: bool,
    },
    /// Someone else changed the same fields in the meantime; nothing was sent.
    Conflict {
        /// The person as they are now.
        theirs: Box<User>,
        /// Which of the fields being changed are no longer as they were.
        fields: Vec<Field>,
    },
}

/// How much of a change the server holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Applied {
    /// Every field has its new value.
    All,
    /// No field has its new value.
    None,
    /// Some fields have their new value.
    Some,
}

/// What was found on looking after a change of unknown outcome.
#[derive(Debug, Serialize, TS)]
pub struct UpdateCheck {
    /// How much of it the server holds.
    pub applied: Applied,
    /// The person as they are now.
    pub user: Box<User>,
}

/// Whom a change can concern: someone who is read and changed under an id.
pub trait Changeable: Editable + Send {
    /// The id.
    type Id: Sync + PartialEq;

    /// Who this is.
    fn id(&self) -> &Self::Id;

    /// As they are now.
    fn read(avara: &Avara, id: &Self::Id) -> impl Future<Output = Result<Self, Error>> + Send;

    /// Sends a change and answers them as the server does.
    fn patch(
        avara: &Avara,
        id: &Self::Id,
        patch: &UserPatch,
    ) -> impl Future<Output = Result<Self, Error>> + Send;

    /// Why they cannot be changed, as they are now.
    fn closed(&self) -> Option<CommandError> {
        None
    }
}

impl Changeable for User {
    type Id = UserId;

    fn id(&self) -> &UserId {
        &self.user_id
    }

    async fn read(avara: &Avara, id: &UserId) -> Result<Self, Error> {
        avara.retrieve_user(id).await
    }

    async fn patch(avara: &Avara, id: &UserId, patch: &UserPatch) -> Result<Self, Error> {
        avara.update_user(id, patch).await
    }
}

impl Changeable for Invitation {
    type Id = InvitationId;

    fn id(&self) -> &InvitationId {
        &self.invitation_id
    }

    async fn read(avara: &Avara, id: &InvitationId) -> Result<Self, Error> {
        avara.retrieve_invitation(id).await
    }

    async fn patch(avara: &Avara, id: &InvitationId, patch: &UserPatch) -> Result<Self, Error> {
        avara.update_invitation(id, patch).await
    }

    fn closed(&self) -> Option<CommandError> {
        crate::invitation::closed(self)
    }
}

/// What reading again, right before sending, tells of a change.
pub enum Prepared<T> {
    /// Nothing speaks against sending it. The person as they are now.
    Ready(Box<T>),
    /// Someone else changed the same fields in the meantime.
    Conflict {
        /// The person as they are now.
        theirs: Box<T>,
        /// Which of the fields being changed are no longer as they were.
        fields: Vec<Field>,
    },
}

/// Reads the person again and judges whether `patch` may be sent: not where a field that it changes is no longer as in `base`.
///
/// # Errors
/// As reading says, `invalid` where the change breaks a rule, `invitation_closed` where nothing can be changed anymore, `internal` where
/// `base` is someone else. Nothing was sent.
pub async fn prepare<T: Changeable>(
    avara: &Avara,
    id: &T::Id,
    patch: &UserPatch,
    base: &T,
) -> Result<Prepared<T>, CommandError> {
    if base.id() != id {
        return Err(CommandError::internal("a change was begun on someone else"));
    }
    let current = T::read(avara, id).await?;
    if let Some(closed) = current.closed() {
        return Err(closed);
    }
    let fields = patch.conflicts(base, &current);
    if !fields.is_empty() {
        let theirs = Box::new(current);
        return Ok(Prepared::Conflict { theirs, fields });
    }
    let problems = avara::check_patch(&current, patch);
    if !problems.is_empty() {
        return Err(CommandError::invalid_change(&problems));
    }
    Ok(Prepared::Ready(Box::new(current)))
}

/// Sends `patch` and answers the person as the server does.
///
/// # Errors
/// The server's clear no, or `outcome_unknown` where there is none, an answer without the change included.
pub async fn send<T: Changeable>(
    avara: &Avara,
    id: &T::Id,
    patch: &UserPatch,
) -> Result<T, CommandError> {
    match T::patch(avara, id, patch).await {
        Ok(person) if patch.holds_in(&person) => Ok(person),
        Ok(_) => Err(CommandError::outcome_unknown(None)),
        Err(error) if is_clear_no(&error) => Err(error.into()),
        Err(error) => Err(CommandError::outcome_unknown(Some(&error))),
    }
}

/// Looks whether a change of unknown outcome was applied, and answers the person as they are now.
///
/// # Errors
/// As reading says.
pub async fn check<T: Changeable>(
    avara: &Avara,
    id: &T::Id,
    patch: &UserPatch,
) -> Result<(Applied, T), CommandError> {
    let person = T::read(avara, id).await?;
    let fields = patch.fields();
    let held = fields
        .iter()
        .filter(|field| patch.field_holds_in(**field, &person))
        .count();
    let applied = match held {
        all if all == fields.len() => Applied::All,
        0 => Applied::None,
        _ => Applied::Some,
    };
    Ok((applied, person))
}

/// Whether what was asked was certainly not done: the server refused it, or it was never sent.
pub fn is_clear_no(error: &Error) -> bool {
    let refused = match error.kind() {
        ErrorKind::Unauthorized
        | ErrorKind::Forbidden
        | ErrorKind::NotFound
        | ErrorKind::Conflict
        | ErrorKind::Invalid
        | ErrorKind::Refused
        | ErrorKind::RateLimited
        | ErrorKind::Offline
        | ErrorKind::Tls
        | ErrorKind::BadRequest => true,
        ErrorKind::OutcomeUnknown
        | ErrorKind::Server
        | ErrorKind::Timeout
        | ErrorKind::BadResponse => false,
    };
    refused && !error.may_have_applied()
}
