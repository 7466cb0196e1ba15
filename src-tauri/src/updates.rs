//! Newer versions of the app: it looks for them once a day at most or when the person asks, and installs one when the person says so.
//!
//! The build decides where they come from ([`Feed`]), and the computer's administrator can forbid them ([`Policy`]). The announcement
//! and the app itself must each be signed with the feed's key, and every download is bounded in size and time. An app that can't be
//! replaced without a password does not replace itself ([`Installs`]): it points to the web page instead. An installation waits for
//! changes that are under way, and lets none begin ([`Gate`]).

mod error;
mod feed;
mod fetch;
mod kind;
mod policy;
mod release;

use std::fmt;
use std::sync::OnceLock;
use std::time::Duration;

use semver::Version;
use serde::Serialize;
use serde_json::Value;
use tauri_plugin_updater::{Update, UpdaterBuilder};
use tokio::sync::Notify;
use ts_rs::TS;
use url::Url;

use error::UpdateError;
pub use feed::Feed;
use fetch::Limit;
pub use kind::Installs;
pub use policy::Policy;
pub use release::Release;
use roster::error::CommandError;
use roster::gate::Gate;

/// An announcement is a page of text.
const ANNOUNCEMENT: Limit = Limit {
    bytes: 64 * 1024,
    time: Duration::from_secs(30),
};
/// An installer has less than 10 MB.
const INSTALLER: Limit = Limit {
    bytes: 64 * 1024 * 1024,
    time: Duration::from_secs(30 * 60),
};

type Begin = Box<dyn Fn() -> UpdaterBuilder + Send + Sync>;
type Browse = Box<dyn Fn(&Url) -> std::io::Result<()> + Send + Sync>;

/// Why the app does not look for newer versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum UpdatesOff {
    /// This copy was built without an address for updates.
    Build,
    /// The computer's administrator turned them off.
    Policy,
}

/// Where newer versions come from, and how they get here.
pub struct Source {
    /// The address and the key.
    pub feed: Feed,
    /// What the computer's administrator says.
    pub policy: Policy,
    /// The version that runs.
    pub current: Version,
    /// Who installs a newer one.
    pub installs: Installs,
    /// What installs it, if the app does.
    pub begin: Begin,
}

/// Newer versions of the app.
#[derive(Default)]
pub struct Updates {
    source: OnceLock<Source>,
    restart: OnceLock<Box<dyn Fn() + Send + Sync>>,
    browse: OnceLock<Browse>,
    stop: Notify,
}

impl fmt::Debug for Updates {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Updates")
    }
}

impl Updates {
    /// Sets where they come from. Only the first call counts.
    pub fn come_from(&self, source: Source) {
        let _ = self.source.set(source);
    }

    /// Sets how the app is restarted. Only the first call counts.
    pub fn restart_by(&self, restart: impl Fn() + Send + Sync + 'static) {
        let _ = self.restart.set(Box::new(restart));
    }

    /// Sets how a web page is opened in the person's browser. Only the first call counts.
    pub fn browse_by(&self, browse: impl Fn(&Url) -> std::io::Result<()> + Send + Sync + 'static) {
        let _ = self.browse.set(Box::new(browse));
    }

    /// Restarts the app, in the version that is installed by then.
    pub fn restart(&self) {
        if let Some(restart) = self.restart.get() {
            restart();
        }
    }

    /// Opens the page from which a person downloads the version.
    ///
    /// # Errors
    /// If there is no browser.
    pub fn browse(&self, release: &Release) -> Result<(), CommandError> {
        let opened = self.browse.get().map(|browse| browse(&release.page));
        match opened {
            Some(Ok(())) => Ok(()),
            _ => Err(CommandError::internal("no browser could be opened")),
        }
    }

    /// Why the app does not look for newer versions, if it does not.
    pub fn off(&self) -> Option<UpdatesOff> {
        match self.source.get() {
            None => Some(UpdatesOff::Build),
            Some(source) => (!source.policy.allows()).then_some(UpdatesOff::Policy),
        }
    }

    /// Whether a newer version is installed by the app.
    pub fn installs_itself(&self) -> bool {
        let source = self.source.get();
        source.is_some_and(|source| source.installs == Installs::Itself)
    }

    /// Asks for the newest version. None if this one is as new.
    ///
    /// # Errors
    /// If it cannot be asked, or what is announced is not signed or cannot be read.
    pub async fn look(&self) -> Result<Option<Release>, CommandError> {
        let source = self.source()?;
        let raw = announced(&source.feed).await?;
        Ok(source.newer(Release::read(raw)?))
    }

    /// What an earlier look found, without asking again. None if this version is as new, or if it cannot be read.
    pub fn found_before(&self, raw: Value) -> Option<Release> {
        let source = self.source.get()?;
        source.newer(Release::read(raw).ok()?)
    }

    /// Downloads a version and verifies its signature. `tell` hears how many bytes came with each piece, and of how many, if known.
    ///
    /// # Errors
    /// If the app does not install it, it cannot be downloaded, or it is not what was signed.
    pub async fn fetch(
        &self,
        release: &Release,
        tell: impl FnMut(usize, Option<u64>),
    ) -> Result<(Update, Vec<u8>), CommandError> {
        let source = self.source()?;
        if source.installs != Installs::Itself {
            return Err(UpdateError::ByHand.into());
        }
        let update = source.update(release)?;
        let client = fetch::client(source.feed.is_loopback())?;
        let fetched = fetch::get(&client, update.download_url.clone(), INSTALLER, tell).await?;
        update.verify(&fetched).map_err(UpdateError::Plugin)?;
        Ok((update, fetched))
    }

    /// Runs `act`, unless [`stop`](Self::stop) ends it.
    ///
    /// # Errors
    /// As `act` says, and if it was stopped.
    pub async fn unless_stopped<T>(
        &self,
        act: impl Future<Output = Result<T, CommandError>>,
    ) -> Result<T, CommandError> {
        tokio::select! {
            // First, so that a stop counts even if it comes before the first piece.
            biased;
            () = self.stop.notified() => Err(error::stopped()),
            done = act => done,
        }
    }

    /// Ends the download, if there is one.
    pub fn stop(&self) {
        self.stop.notify_waiters();
    }

    /// Installs what was downloaded, once no change is under way. On Windows the app ends here; elsewhere it is to be restarted.
    ///
    /// # Errors
    /// If it cannot be installed: then the app is as it was.
    pub async fn install(
        &self,
        update: Update,
        fetched: Vec<u8>,
        gate: &Gate,
    ) -> Result<(), CommandError> {
        let _alone = gate.close().await;
        let installed = tauri::async_runtime::spawn_blocking(move || update.install(fetched))
            .await
            .map_err(|_| CommandError::internal("a panic"))?;
        Ok(installed.map_err(UpdateError::Plugin)?)
    }

    fn source(&self) -> Result<&Source, UpdateError> {
        self.source.get().ok_or(UpdateError::NotBuiltIn)
    }
}

impl Source {
    fn newer(&self, release: Release) -> Option<Release> {
        (release.version > self.current).then_some(release)
    }

    /// The release as the plugin takes it, with the file for this kind of installation.
    fn update(&self, release: &Release) -> Result<Update, UpdateError> {
        let updater = (self.begin)()
            .pubkey(&self.feed.key)
            .endpoints(vec![self.feed.address.clone()])?
            .build()?;
        let update = updater.restore_update(release.raw.clone())?;
        update.ok_or(UpdateError::Plugin(
            tauri_plugin_updater::Error::ReleaseNotFound,
        ))
    }
}

/// The newest announcement, whose signature is the feed's.
async fn announced(feed: &Feed) -> Result<Value, UpdateError> {
    let client = fetch::client(feed.is_loopback())?;
    let get = |address| fetch::get(&client, address, ANNOUNCEMENT, |_, _| ());
    let text = get(feed.address.clone()).await?;
    let signature = get(feed.signature()).await?;
    release::verify(&feed.key, &text, &signature)?;
    serde_json::from_slice(&text).map_err(UpdateError::Unreadable)
}
