//! Listing, reading and changing people.

use std::pin::pin;
use std::time::Instant;

use avara::{Avara, Page, Problems, User, UserFilter, UserId, UserPatch};
use futures_util::StreamExt;
use serde::{Deserialize, Serialize};
use tauri::ipc::Channel;
use ts_rs::TS;

use super::clinics::OneClinic;
use super::{Nothing, count, is_zero};
use crate::state::AppState;
use roster::change::{self, Applied, Prepared, UpdateCheck, UpdateOutcome};
use roster::error::CommandError;
use roster::log::Line;
use roster::question::{About, granted};
use roster::recheck_missing;
use roster::store::{Act, Changes, Outcome, Subject, WholeList};

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
    /// How many people have a text that was too long and was cut; it ends with an ellipsis.
    #[serde(skip_serializing_if = "is_zero")]
    #[ts(optional, as = "Option<u32>")]
    shortened: u32,
    /// Whether the list ended early: a newer one began, it was stopped, or the clinic changed.
    superseded: bool,
    /// What changed and was not dismissed yet; nothing where this list did not come to its end.
    changes: Changes,
}

/// Which person to read.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct ReadUser {
    clinic_id: String,
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
    clinic_id: String,
    user_id: String,
    patch: UserPatch,
    /// The person as they were when the change was begun.
    base: User,
}

/// Which change to look after.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckUpdate {
    clinic_id: String,
    user_id: String,
    patch: UserPatch,
}

pub async fn list_people(
    state: &AppState,
    args: OneClinic,
    events: Channel<PeopleEvent>,
) -> Result<PeopleSummary, CommandError> {
    let begun = Instant::now();
    let (avara, mut end) = state.roster.session.begin_list(&args.clinic_id)?;
    let mut pages = pin!(avara.stream_users(UserFilter::default()));
    let mut summary = PeopleSummary::default();
    let mut list = WholeList::default();
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
            break;
        };
        note(&mut list, &page);
        let (users, skipped) = (page.items, count(page.skipped.len()));
        summary.people += count(users.len());
        summary.skipped += skipped;
        summary.shortened += count(page.shortened);
        send(&events, users, skipped)?;
    }
    if summary.superseded {
        return Ok(summary);
    }
    state.roster.log.write(Line::Listed {
        people: summary.people,
        skipped: summary.skipped,
        shortened: summary.shortened,
        took: begun.elapsed(),
    });
    // Whoever lost access from here, or possibly did, may be left out of the list, which is no news.
    match state.roster.store.ledger().revoked(&args.clinic_id).await {
        Ok(revoked) => list
            .unread
            .extend(revoked.into_iter().map(|one| one.user.user_id)),
        Err(error) => state.roster.log.write(Line::not_kept("list", &error)),
    }
    let users = tokio::select! {
        biased;
        _ = end.changed() => {
            summary.superseded = true;
            return Ok(summary);
        }
        found = recheck_missing::find(&state.roster, &args.clinic_id, &avara, &mut list) => found,
    };
    if !users.is_empty() {
        summary.people += count(users.len());
        send(&events, users, 0)?;
    }
    // The people are on the screen by now: where they cannot be saved, only the news of the next list is lost.
    match state
        .roster
        .store
        .snapshots()
        .take(&args.clinic_id, list)
        .await
    {
        Ok(changes) => summary.changes = changes,
        Err(error) => state.roster.log.write(Line::not_kept("list", &error)),
    }
    Ok(summary)
}

pub async fn stop_list(state: &AppState, _: Nothing) -> Result<(), CommandError> {
    state.roster.session.stop_list();
    Ok(())
}

fn send(events: &Channel<PeopleEvent>, users: Vec<User>, skipped: u32) -> Result<(), CommandError> {
    events
        .send(PeopleEvent::Page { users, skipped })
        .map_err(|_| CommandError::internal("the window no longer listens"))
}

/// Adds a page to what is compared at the end.
fn note(list: &mut WholeList, page: &Page<User>) {
    list.people.extend_from_slice(&page.items);
    // The list moved while it was read, so someone may have moved past it.
    list.may_lack_others |= page.repeats > 0;
    for skipped in &page.skipped {
        match skipped.id.as_deref().and_then(|id| id.parse().ok()) {
            Some(id) => {
                list.unread.insert(id);
            }
            None => list.may_lack_others = true,
        }
    }
}

pub async fn read_user(state: &AppState, args: ReadUser) -> Result<User, CommandError> {
    let id = user_id(&args.user_id)?;
    let read = async |avara: Avara| Ok(avara.retrieve_user(&id).await?);
    state.roster.session.read(&args.clinic_id, read).await
}

pub async fn check_patch(_: &AppState, args: CheckPatch) -> Result<Problems, CommandError> {
    Ok(avara::check_patch(&args.user, &args.patch))
}

pub async fn update_user(
    state: &AppState,
    args: UpdateUser,
) -> Result<UpdateOutcome, CommandError> {
    let id = user_id(&args.user_id)?;
    let mut confirmed = None;
    let current = loop {
        let prepare =
            async |avara: Avara| change::prepare(&avara, &id, &args.patch, &args.base).await;
        let current = match state.roster.session.read(&args.clinic_id, prepare).await? {
            Prepared::Ready(current) => current,
            Prepared::Conflict { theirs, fields } => {
                return Ok(UpdateOutcome::Conflict { theirs, fields });
            }
        };
        let subject = Subject::from(&*current);
        let (level, has_dashboard) = (&current.level, current.has_dashboard_access);
        let power = granted(&args.patch, level, has_dashboard).map(About::change);
        // What was said yes to is not asked again.
        let power = power.filter(|about| confirmed != Some(*about));
        let asked = state
            .roster
            .confirm_change(&args.clinic_id, Act::Update, power, &subject);
        if !asked.await? {
            break current;
        }
        // The question may have stood for long: it is read once more.
        confirmed = power.or(confirmed);
    };
    // Until the answer is recorded too: else the app could end before that, and tell the change as news at its next start.
    let _under_way = state.roster.gate.pass()?;
    let send = async |avara: Avara| change::send(&avara, &id, &args.patch).await;
    let subject = Subject::from(&*current);
    let sent = state
        .roster
        .act(&args.clinic_id, Act::Update, subject, send)
        .await?;
    let noted = sent.noted;
    let user = Box::new(sent.answer?);
    state.roster.saw(&args.clinic_id, &user).await;
    Ok(UpdateOutcome::Saved { user, noted })
}

pub async fn check_update(
    state: &AppState,
    args: CheckUpdate,
) -> Result<UpdateCheck, CommandError> {
    let id = user_id(&args.user_id)?;
    let look = async |avara: Avara| change::check(&avara, &id, &args.patch).await;
    let (applied, user) = state.roster.session.read(&args.clinic_id, look).await?;
    if applied == Applied::All {
        state
            .roster
            .settle(&args.clinic_id, Act::Update, &user, Outcome::Done)
            .await;
    }
    let user = Box::new(user);
    Ok(UpdateCheck { applied, user })
}

fn user_id(text: &str) -> Result<UserId, CommandError> {
    text.parse()
        .map_err(|_| CommandError::internal("not a user id"))
}
