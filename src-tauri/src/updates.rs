//! Newer versions of the app: looked for once a day at most or when the person asks, and installed when the person says so.
//!
//! Where they come from is settled when the app is built ([`Feed`]); whoever manages the computer can forbid it ([`policy`]). What is
//! fetched is only installed where its signature was made for that very version and fits the key of the feed. An installation waits
//! for changes that are under way, and none begins meanwhile ([`Gate`]).

mod fault;
mod feed;
mod gate;
pub mod policy;

use std::fmt;
use std::path::PathBuf;
use std::sync::OnceLock;
use std::time::Duration;

use serde::Serialize;
use serde_json::Value;
use tauri_plugin_updater::{Update, Updater, UpdaterBuilder};
use tokio::sync::Notify;
use ts_rs::TS;

use crate::error::CommandError;
use fault::command_error;
pub use feed::Feed;
pub use gate::Gate;

/// How long a connection may take to come about.
const CONNECT: Duration = Duration::from_secs(10);
/// How long nothing at all may arrive. What is fetched may take as long as it does.
const SILENCE: Duration = Duration::from_secs(30);

type Begin = Box<dyn Fn() -> UpdaterBuilder + Send + Sync>;

/// Why the app does not look for newer versions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum UpdatesOff {
    /// This copy was built without a place to look.
    Build,
    /// Whoever manages this computer does it.
    Policy,
}

/// Where newer versions come from, and what gets them.
struct Source {
    feed: Feed,
    policy: PathBuf,
    begin: Begin,
}

/// Newer versions of the app.
#[derive(Default)]
pub struct Updates {
    source: OnceLock<Source>,
    restart: OnceLock<Box<dyn Fn() + Send + Sync>>,
    /// What must not happen at the same time as an installation.
    pub gate: Gate,
    stop: Notify,
}

impl fmt::Debug for Updates {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Updates")
    }
}

impl Updates {
    /// From where they come, unless the file at `policy` forbids it. Only the first one counts.
    pub fn come_from(
        &self,
        feed: Feed,
        policy: PathBuf,
        begin: impl Fn() -> UpdaterBuilder + Send + Sync + 'static,
    ) {
        let begin = Box::new(begin);
        let _ = self.source.set(Source {
            feed,
            policy,
            begin,
        });
    }

    /// What ends the app and starts it anew. Only the first one counts.
    pub fn restart_by(&self, restart: impl Fn() + Send + Sync + 'static) {
        let _ = self.restart.set(Box::new(restart));
    }

    /// Starts the app anew, in the version that is installed by then.
    pub fn restart(&self) {
        if let Some(restart) = self.restart.get() {
            restart();
        }
    }

    /// Why the app does not look for newer versions, if it does not.
    pub fn off(&self) -> Option<UpdatesOff> {
        match self.source.get() {
            None => Some(UpdatesOff::Build),
            Some(source) => (!policy::allows(&source.policy)).then_some(UpdatesOff::Policy),
        }
    }

    /// Asks for the newest version. None where this one is it.
    ///
    /// # Errors
    /// Where it cannot be asked, or the answer has nothing for this system.
    pub async fn look(&self) -> Result<Option<Update>, CommandError> {
        let updater = self.updater()?;
        updater.check().await.map_err(command_error)
    }

    /// What was found at an earlier look, without asking again. None where this version is as new, or nothing can be made of it.
    pub fn found_before(&self, release: Value) -> Option<Update> {
        let updater = self.updater().ok()?;
        updater.restore_update(release).ok().flatten()
    }

    /// Fetches a version and proves its signature. `tell` hears how many bytes came with each piece, and of how many, where known.
    ///
    /// # Errors
    /// Where it cannot be fetched, or is not what was signed.
    pub async fn fetch(
        &self,
        update: &Update,
        tell: impl FnMut(usize, Option<u64>),
    ) -> Result<Vec<u8>, CommandError> {
        update.download(tell, || ()).await.map_err(command_error)
    }

    /// Does what may be stopped.
    ///
    /// # Errors
    /// As it says, and where it was stopped.
    pub async fn unless_stopped<T>(
        &self,
        act: impl Future<Output = Result<T, CommandError>>,
    ) -> Result<T, CommandError> {
        tokio::select! {
            // First, so that a stop counts that comes before the first piece.
            biased;
            () = self.stop.notified() => Err(fault::stopped()),
            done = act => done,
        }
    }

    /// Ends what is being fetched. Does nothing where nothing is.
    pub fn stop(&self) {
        self.stop.notify_waiters();
    }

    /// Installs what was fetched, once no change is under way. On Windows the app ends here; elsewhere it is to be restarted.
    ///
    /// # Errors
    /// Where it cannot be installed: then the app is as it was.
    pub async fn install(&self, update: Update, fetched: Vec<u8>) -> Result<(), CommandError> {
        let _alone = self.gate.close().await;
        tauri::async_runtime::spawn_blocking(move || update.install(fetched))
            .await
            .map_err(|_| CommandError::internal("This broke off."))?
            .map_err(command_error)
    }

    fn updater(&self) -> Result<Updater, CommandError> {
        let source = self.source.get().ok_or_else(fault::not_built_in)?;
        let address = source.feed.address.clone();
        let is_loopback = address.scheme() == "http";
        (source.begin)()
            .pubkey(&source.feed.key)
            .endpoints(vec![address])
            .and_then(|builder| {
                builder
                    .configure_client(move |client| {
                        client
                            .connect_timeout(CONNECT)
                            .read_timeout(SILENCE)
                            // The plugin would fetch by http what it was told of by https.
                            .https_only(!is_loopback)
                    })
                    .build()
            })
            .map_err(command_error)
    }
}
