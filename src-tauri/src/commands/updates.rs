//! Newer versions of the app: looking for one, and installing it.

use std::time::Duration;

use avara::Timestamp;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use tauri::ipc::Channel;
use tauri_plugin_updater::Update;
use ts_rs::TS;

use super::Nothing;
use crate::state::AppState;
use crate::updates::{Release, UpdatesOff};
use roster::clock::now;
use roster::error::{CommandError, ErrorCode};
use roster::store::PastCheck;

/// How long one look lasts if no one asks for another.
const REST: Duration = Duration::from_secs(24 * 60 * 60);

/// Who wishes to know of a newer version.
#[derive(Debug, Deserialize, TS)]
pub struct LookForUpdate {
    /// Whether the person asks. Otherwise it is the start of the app, which looks once a day at most.
    asked: bool,
}

/// What is known of a newer version.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum UpdateLook {
    /// The app does not look.
    Off {
        /// Why.
        why: UpdatesOff,
    },
    /// This is the newest version, or was when it was looked last.
    Newest,
    /// There is a newer one.
    Found {
        /// The newer one.
        update: NewVersion,
    },
}

/// A newer version.
#[derive(Debug, Serialize, TS)]
pub struct NewVersion {
    /// Such as `1.2.3`.
    version: String,
    /// What is new, in the Markdown of the changelog; empty if nothing is said.
    notes: String,
    /// Whether `install_update` installs it. Otherwise a person does, from the page that `open_update_page` opens.
    installs: bool,
}

/// Which version to install.
#[derive(Debug, Deserialize, TS)]
pub struct InstallUpdate {
    /// The one whose notes the person saw.
    version: String,
}

/// How far the installation is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "step", rename_all = "snake_case")]
pub enum InstallProgress {
    /// It is being fetched.
    Fetching {
        /// How much of it came, in per cent; null where it is unknown how much it is.
        percent: Option<u8>,
    },
    /// It is being installed, which cannot be stopped.
    Installing,
}

pub async fn look_for_update(
    state: &AppState,
    args: LookForUpdate,
) -> Result<UpdateLook, CommandError> {
    if let Some(why) = state.updates.off() {
        return Ok(UpdateLook::Off { why });
    }
    let last = state.roster.noted(
        "look_for_update",
        state.roster.store.update_checks().last().await,
    );
    let found = match last.flatten() {
        Some(PastCheck { at, release }) if !args.asked && is_fresh(&at) => {
            release.and_then(|release| state.updates.found_before(release))
        }
        last => {
            // Saved before asking: a bad answer is not asked for again at each start.
            keep(state, last.and_then(|last| last.release)).await;
            let found = state.updates.look().await?;
            keep(state, found.as_ref().map(|release| release.raw.clone())).await;
            found
        }
    };
    Ok(
        found.map_or(UpdateLook::Newest, |release| UpdateLook::Found {
            update: NewVersion {
                version: release.version.to_string(),
                notes: release.notes,
                installs: state.updates.installs_itself(),
            },
        }),
    )
}

/// Saves that it was looked just now. If that can't be saved, it is asked again at the next start.
async fn keep(state: &AppState, release: Option<Value>) {
    let look = PastCheck { at: now(), release };
    state.roster.noted(
        "look_for_update",
        state.roster.store.update_checks().keep(look).await,
    );
}

/// Whether the look was less than a day ago. One in the future says that the clock was wrong, then or now.
fn is_fresh(at: &str) -> bool {
    let age = |at: Timestamp| Duration::try_from(Timestamp::now().duration_since(at));
    at.parse()
        .is_ok_and(|at| age(at).is_ok_and(|age| age < REST))
}

pub async fn install_update(
    state: &AppState,
    args: InstallUpdate,
    events: Channel<InstallProgress>,
) -> Result<(), CommandError> {
    if state.updates.off().is_some() {
        return Err(CommandError::new(ErrorCode::Forbidden));
    }
    let fetching = fetch(state, &args.version, &events);
    let (update, fetched) = state.updates.unless_stopped(fetching).await?;
    // A draft would be lost where the installer ends the app.
    if state.closing.is_held() {
        return Err(CommandError::new(ErrorCode::Editing));
    }
    let _ = events.send(InstallProgress::Installing);
    state
        .updates
        .install(update, fetched, &state.roster.gate)
        .await
}

/// Asks for the version again, since what was saved may be old, and downloads it.
async fn fetch(
    state: &AppState,
    version: &str,
    events: &Channel<InstallProgress>,
) -> Result<(Update, Vec<u8>), CommandError> {
    let release = offered(state, version).await?;
    let mut received: u64 = 0;
    let mut told = None;
    let tell = |length, whole: Option<u64>| {
        received = received.saturating_add(length as u64);
        let percent = whole
            .filter(|&whole| whole > 0)
            .and_then(|whole| u8::try_from(received.saturating_mul(100) / whole).ok());
        // A whole installer comes in hundreds of pieces.
        if told != Some(percent) {
            told = Some(percent);
            let _ = events.send(InstallProgress::Fetching { percent });
        }
    };
    state.updates.fetch(&release, tell).await
}

/// The version that the person saw, if it is still the one that is offered.
async fn offered(state: &AppState, version: &str) -> Result<Release, CommandError> {
    let release = state.updates.look().await?;
    release
        .filter(|release| release.version.to_string() == version)
        .ok_or_else(|| CommandError::new(ErrorCode::NotFound))
}

pub async fn open_update_page(state: &AppState, args: InstallUpdate) -> Result<(), CommandError> {
    state.updates.browse(&offered(state, &args.version).await?)
}

pub async fn stop_update(state: &AppState, _: Nothing) -> Result<(), CommandError> {
    state.updates.stop();
    Ok(())
}

pub async fn restart_app(state: &AppState, _: Nothing) -> Result<(), CommandError> {
    state.updates.restart();
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_look_lasts_a_day_and_never_comes_from_the_future() {
        let ago = |hours: i64| {
            let then = Timestamp::now().as_second() - hours * 3600;
            Timestamp::from_second(then).map(|at| format!("{at:.3}"))
        };
        for (hours, fresh) in [(0, true), (23, true), (25, false), (-2, false)] {
            assert_eq!(ago(hours).is_ok_and(|at| is_fresh(&at)), fresh, "{hours}");
        }
        assert!(!is_fresh("yesterday"));
    }
}
