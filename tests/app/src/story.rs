//! One story: a desktop, a sandbox, a key, and the app between them.

use std::fs;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use avara_sandbox::{Config, Recorded, Sandbox};
use futures_util::FutureExt as _;
use serde_json::Value;
use tokio::time::timeout;

use crate::app::{App, program};
use crate::desktop::Desktop;
use crate::keychain::{self, Keychain};
use crate::scan;
use crate::wait::eventually;
use crate::window::Window;

/// How long a whole story may take.
const LIMIT: Duration = Duration::from_secs(180);

const PEOPLE: usize = 12;

/// What a story has at hand.
pub struct Story {
    name: &'static str,
    /// What the app and its desktop write.
    folder: PathBuf,
    key: String,
    desktop: Desktop,
    sandbox: Option<Sandbox>,
    port: u16,
    app: Option<(App, Window)>,
}

/// Tells a story on a desktop with an unlocked keychain; see [`story_with`].
pub fn story(name: &'static str, tell: impl AsyncFnOnce(&mut Story)) {
    story_with(name, Keychain::Unlocked, tell);
}

/// Tells a story, and afterwards looks for its key wherever it must not be. A story that fails leaves a picture.
pub fn story_with(name: &'static str, keychain: Keychain, tell: impl AsyncFnOnce(&mut Story)) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    runtime.expect("a runtime starts").block_on(async {
        let mut story = Story::open(name, keychain).await;
        let told = AssertUnwindSafe(async {
            tell(&mut story).await;
            story.scan().await;
        });
        let outcome = timeout(LIMIT, told.catch_unwind()).await;
        if !matches!(outcome, Ok(Ok(()))) {
            let picture = pictures().join(format!("{name}-failed.png"));
            story.desktop.picture(&picture);
            eprintln!("the screen at that moment: {}", picture.display());
        }
        story.close().await;
        if let Err(panic) =
            outcome.unwrap_or_else(|_| panic!("the story takes longer than {} s", LIMIT.as_secs()))
        {
            resume_unwind(panic);
        }
    });
}

impl Story {
    async fn open(name: &'static str, keychain: Keychain) -> Self {
        let folder = root().join("target/stories").join(name);
        let desktop = Desktop::open(&folder, keychain);
        let key = unique_key();
        let sandbox = start_sandbox(0, &key).await;
        let port = sandbox
            .url()
            .rsplit(':')
            .next()
            .and_then(|port| port.parse().ok())
            .expect("a URL with a port");
        Self {
            name,
            folder,
            key,
            desktop,
            sandbox: Some(sandbox),
            port,
            app: None,
        }
    }

    /// The key that the sandbox takes; no other story has the same.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The sandbox.
    pub fn sandbox(&self) -> &Sandbox {
        self.sandbox.as_ref().expect("the sandbox runs")
    }

    /// The window of the app.
    pub fn window(&self) -> &Window {
        &self.app.as_ref().expect("the app runs").1
    }

    /// Starts the app.
    pub async fn start_app(&mut self) {
        let base_url = format!("http://127.0.0.1:{}", self.port);
        let variables = [("AVARA_BASE_URL", base_url)];
        let app = App::start(
            &self.desktop,
            &program(),
            &variables,
            &self.folder.join("output.log"),
        )
        .await;
        let window = Window::new(app.client().clone());
        scan::listen(&window).await;
        self.app = Some((app, window));
    }

    /// Closes the app and starts it anew.
    pub async fn restart_app(&mut self) {
        self.close().await;
        self.start_app().await;
    }

    /// Presses keys that are the system's or the menu's, such as `alt+F4`.
    pub fn press_on_desktop(&self, keys: &str) {
        self.desktop.press(keys);
    }

    /// Waits until the app has closed by itself.
    pub async fn app_closes(&mut self) {
        let app = &self.app.as_ref().expect("the app runs").0;
        let gone = async || app.processes().is_empty().then_some(());
        eventually("the app closes", gone).await;
        self.close().await;
    }

    /// Takes the API off the net.
    pub fn stop_sandbox(&mut self) {
        self.sandbox = None;
    }

    /// Brings the API back where it was, with its people as they were at first.
    pub async fn start_sandbox(&mut self) {
        self.sandbox = Some(start_sandbox(self.port, &self.key).await);
    }

    /// Lets the next requests go wrong, as the list of the sandbox's `/_sandbox/faults` says.
    pub fn faults(&self, faults: Value) {
        self.sandbox()
            .script(serde_json::from_value(faults).expect("faults that the sandbox knows"));
    }

    /// The bodies of the PATCH requests that arrived, byte for byte.
    pub fn patches(&self) -> Vec<String> {
        let patches = self
            .sandbox()
            .requests()
            .into_iter()
            .filter(|request| request.method == "PATCH");
        patches
            .map(|request: Recorded| request.body.unwrap_or_default())
            .collect()
    }

    /// How many entries the keychain holds; none where there is no keychain.
    pub fn keychain_entries(&self) -> Option<usize> {
        keychain::secret_items(self.desktop.bus())
    }

    /// Saves a picture of the window under the name of the story.
    pub async fn picture(&self, name: &str) {
        self.window()
            .picture(&pictures().join(format!("{}-{name}.png", self.name)))
            .await;
    }

    /// Proves that the key stands nowhere but in the keychain.
    async fn scan(&self) {
        if let Some((app, window)) = &self.app {
            scan::page_is_free_of(window, &self.key).await;
            assert!(
                !app.command_lines()
                    .iter()
                    .any(|line| line.contains(&self.key)),
                "the key stands in a command line"
            );
        }
        scan::files_are_free_of(&self.folder, &self.key);
    }

    async fn close(&mut self) {
        if let Some((app, _)) = self.app.take() {
            app.close().await;
            // A start that comes before the bus has noticed the end would be turned away.
            let gone = async || (!self.desktop.has_single_instance()).then_some(());
            eventually("the bus has let go of the app", gone).await;
        }
    }
}

async fn start_sandbox(port: u16, key: &str) -> Sandbox {
    let config = Config {
        port,
        people: PEOPLE,
        key: Some(key.to_owned()),
        seed: 1,
        rate: None,
        ..Config::default()
    };
    Sandbox::start(config).await.expect("the sandbox starts")
}

fn unique_key() -> String {
    let half = || RandomState::new().build_hasher().finish();
    format!("story-{:016x}{:016x}", half(), half())
}

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .expect("the crate stands in tests/app")
}

/// Where pictures of the screens are kept; git ignores it.
fn pictures() -> PathBuf {
    let folder = root().join("screenshots/stories");
    fs::create_dir_all(&folder).expect("the repository can be written to");
    folder
}
