//! Saving a change: read again, compare, send, compare again.
//!
//! The API has no ETags and a person carries no time of change, so two managers could overwrite each other unseen. Reading the
//! person again right before the PATCH makes that window small, and comparing only the fields being changed keeps it quiet where
//! the two do not meet.

use avara::{Avara, Error, ErrorKind, Field, User, UserId, UserPatch};
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
    },
    /// Someone else changed the same fields meanwhile; nothing was sent.
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

/// Saves `patch`, unless a field that it changes is no longer as in `base`.
///
/// # Errors
/// Before anything is sent: as reading says, and `invalid` where the change breaks a rule. After that: the server's clear no, or
/// `outcome_unknown` where there is none, an answer without the change included.
pub async fn update(
    avara: &Avara,
    id: &UserId,
    patch: &UserPatch,
    base: &User,
) -> Result<UpdateOutcome, CommandError> {
    let current = avara.retrieve_user(id).await?;
    let fields = patch.conflicts(base, &current);
    if !fields.is_empty() {
        let theirs = Box::new(current);
        return Ok(UpdateOutcome::Conflict { theirs, fields });
    }
    let problems = avara::check_patch(&current, patch);
    if !problems.is_empty() {
        return Err(CommandError::invalid_change(&problems));
    }
    match avara.update_user(id, patch).await {
        Ok(user) if patch.holds_in(&user) => Ok(UpdateOutcome::Saved {
            user: Box::new(user),
        }),
        Ok(_) => Err(CommandError::outcome_unknown(None)),
        Err(error) if is_clear_no(&error) => Err(error.into()),
        Err(error) => Err(CommandError::outcome_unknown(Some(&error))),
    }
}

/// Looks whether a change of unknown outcome was applied.
///
/// # Errors
/// As reading says.
pub async fn check(
    avara: &Avara,
    id: &UserId,
    patch: &UserPatch,
) -> Result<UpdateCheck, CommandError> {
    let user = avara.retrieve_user(id).await?;
    let fields = patch.fields();
    let held = fields
        .iter()
        .filter(|field| patch.field_holds_in(**field, &user))
        .count();
    let applied = match held {
        all if all == fields.len() => Applied::All,
        0 => Applied::None,
        _ => Applied::Some,
    };
    Ok(UpdateCheck {
        applied,
        user: Box::new(user),
    })
}

/// Whether the change was certainly not applied: the server refused it, or it was never sent.
fn is_clear_no(error: &Error) -> bool {
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
