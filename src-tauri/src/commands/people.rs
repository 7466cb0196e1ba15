//! Listing, reading and changing people.

use std::pin::pin;

use avara::{Problems, User, UserFilter, UserId, UserPatch};
use futures_util::StreamExt;
use serde::{Deserialize, Serialize};
use tauri::ipc::Channel;
use ts_rs::TS;

use super::Nothing;
use crate::change::{self, UpdateCheck, UpdateOutcome};
use crate::error::CommandError;
use crate::state::AppState;

/// A part of the list of people, sent as soon as it is there.
#[derive(Debug, Clone, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum PeopleEvent {
    /// The next people.
    Page {
        /// People that were not sent before in this list.
        users: Vec<User>,
        /// How many people of this page could not be read.
        skipped: u32,
    },
}

/// The end of a list of people.
#[derive(Debug, Default, Serialize, TS)]
pub struct PeopleSummary {
    /// How many people were sent.
    people: u32,
    /// How many people could not be read.
    skipped: u32,
    /// Whether the list ended early because a newer one began or the clinic changed.
    superseded: bool,
}

/// Which person to read.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadUser {
    user_id: String,
}

/// Which change to judge.
#[derive(Debug, Deserialize, TS)]
pub struct CheckPatch {
    /// The person as they are.
    user: User,
    patch: UserPatch,
}

/// Which change to save.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct UpdateUser {
    user_id: String,
    patch: UserPatch,
    /// The person as they were when the change was begun.
    base: User,
}

/// Which change to look after.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckUpdate {
    user_id: String,
    patch: UserPatch,
}

pub async fn list_people(
    state: &AppState,
    _: Nothing,
    events: Channel<PeopleEvent>,
) -> Result<PeopleSummary, CommandError> {
    let avara = state.session.avara()?;
    let mut end = state.session.begin_list();
    let mut pages = pin!(avara.stream_users(UserFilter::default()));
    let mut summary = PeopleSummary::default();
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
            return Ok(summary);
        };
        let (users, skipped) = (page.items, count(page.skipped.len()));
        summary.people += count(users.len());
        summary.skipped += skipped;
        events
            .send(PeopleEvent::Page { users, skipped })
            .map_err(|_| CommandError::internal("The window no longer listens."))?;
    }
}

pub async fn read_user(state: &AppState, args: ReadUser) -> Result<User, CommandError> {
    let id = user_id(&args.user_id)?;
    Ok(state.session.avara()?.retrieve_user(&id).await?)
}

pub async fn check_patch(_: &AppState, args: CheckPatch) -> Result<Problems, CommandError> {
    Ok(avara::check_patch(&args.user, &args.patch))
}

pub async fn update_user(
    state: &AppState,
    args: UpdateUser,
) -> Result<UpdateOutcome, CommandError> {
    let id = user_id(&args.user_id)?;
    change::update(&state.session.avara()?, &id, &args.patch, &args.base).await
}

pub async fn check_update(
    state: &AppState,
    args: CheckUpdate,
) -> Result<UpdateCheck, CommandError> {
    let id = user_id(&args.user_id)?;
    change::check(&state.session.avara()?, &id, &args.patch).await
}

fn user_id(text: &str) -> Result<UserId, CommandError> {
    text.parse()
        .map_err(|_| CommandError::internal("This is not a user id."))
}

/// No list comes near the limit of the type.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}
