//! One story: a desktop, a sandbox, a key, and the app between them.

mod browser;
mod cli;
mod clinic;
mod desk;
mod failure;
mod files;
mod light;

use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::panic::{AssertUnwindSafe, resume_unwind};
use std::path::{Path, PathBuf};
use std::time::Duration;

use avara_sandbox::Sandbox;
use futures_util::FutureExt as _;
use sample_releases::Releases;
use tokio::time::timeout;

use crate::app::{App, program};
use crate::desktop::Desktop;
use crate::keychain;
use crate::scan;
use crate::setting::Setting;
use crate::wait::eventually;
use crate::window::Window;

pub use cli::Ran;
pub use clinic::Clinic;

/// How long a whole story may take.
const LIMIT: Duration = Duration::from_secs(240);

/// What a story has at hand.
pub struct Story {
    name: &'static str,
    /// What the app and its desktop write.
    folder: PathBuf,
    key: String,
    /// All keys that were ever typed, right and wrong.
    keys: Vec<String>,
    desktop: Desktop,
    sandbox: Sandbox,
    app: Option<(App, Window)>,
    /// Where newer versions come from, and their key.
    updates: Option<(String, String)>,
}

/// Tells a story of a small clinic on a desktop with an unlocked keychain; see [`story_with`].
pub fn story(name: &'static str, tell: impl AsyncFnOnce(&mut Story)) {
    story_with(name, Setting::default(), tell);
}

/// Tells a story, and afterwards looks for its keys wherever they must not be. A story that fails leaves a picture.
pub fn story_with(name: &'static str, setting: Setting, tell: impl AsyncFnOnce(&mut Story)) {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_all()
        .build();
    runtime.expect("a runtime starts").block_on(async {
        let mut story = Story::open(name, setting).await;
        let told = AssertUnwindSafe(async {
            tell(&mut story).await;
            let unspent = story.sandbox.unspent();
            assert!(unspent.is_empty(), "these never came about: {unspent:#?}");
            story.scan().await;
        });
        let outcome = timeout(LIMIT, told.catch_unwind()).await;
        if !matches!(outcome, Ok(Ok(()))) {
            story.tell_of_failure().await;
        }
        story.close().await;
        if let Err(panic) =
            outcome.unwrap_or_else(|_| panic!("the story takes longer than {} s", LIMIT.as_secs()))
        {
            resume_unwind(panic);
        }
        story.scan_files();
    });
}

impl Story {
    async fn open(name: &'static str, setting: Setting) -> Self {
        let folder = root().join("target/stories").join(name);
        let desktop = Desktop::open(&folder, setting.keychain, setting.time_zone);
        light::settings(&folder);
        let key = unique_key();
        let sandbox = Sandbox::start(setting.config(&key)).await;
        let sandbox = sandbox.expect("the sandbox starts");
        Self {
            name,
            folder,
            keys: vec![key.clone()],
            key,
            desktop,
            sandbox,
            app: None,
            updates: None,
        }
    }

    /// The key that the sandbox takes; no other story has the same.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// A key that no clinic takes.
    pub fn wrong_key(&mut self) -> String {
        let key = unique_key();
        self.keys.push(key.clone());
        key
    }

    /// The window of the app.
    pub fn window(&self) -> &Window {
        &self.app().1
    }

    fn app(&self) -> &(App, Window) {
        self.app.as_ref().expect("the app runs")
    }

    /// Starts the app.
    pub async fn start_app(&mut self) {
        let app = App::start(
            &self.desktop,
            &program(),
            &self.variables(),
            &self.folder.join("output.log"),
        )
        .await;
        let window = Window::new(app.client().clone());
        scan::listen(&window).await;
        self.app = Some((app, window));
    }

    fn variables(&self) -> Vec<(&'static str, String)> {
        let policy = self.policy().display().to_string();
        let mut variables = vec![
            ("AVARA_BASE_URL", self.sandbox.url()),
            ("CLINIC_ROSTER_POLICY", policy),
            ("PATH", browser::path(&self.folder)),
            (
                "MESA_SHADER_CACHE_DIR",
                light::shaders().display().to_string(),
            ),
        ];
        if let Some((address, key)) = &self.updates {
            variables.push(("CLINIC_ROSTER_UPDATE_URL", address.clone()));
            variables.push(("CLINIC_ROSTER_UPDATE_KEY", key.clone()));
        }
        variables
    }

    /// Lets newer versions of the app come from there, from its next start on.
    pub fn updates_come_from(&mut self, releases: &Releases) {
        self.updates = Some((releases.address(), releases.key()));
    }

    /// Where whoever manages the computer says what the app may do.
    pub fn policy(&self) -> PathBuf {
        self.folder.join("policy.json")
    }

    /// Closes the app and starts it anew.
    pub async fn restart_app(&mut self) {
        self.close_app().await;
        self.start_app().await;
    }

    /// Closes the app as a person does, by the frame of its window, so that it saves what it saves at its end.
    pub async fn close_app(&mut self) {
        self.desktop.close(self.one_window().await);
        let closed = async || self.app().0.processes().is_empty().then_some(());
        eventually("the app closes when it is told to", closed).await;
        self.close().await;
    }

    /// The environment of the process that paints the page, each variable as `name=value`.
    pub fn environment_of_page(&self) -> Vec<String> {
        self.app().0.environment_of_page()
    }

    /// How large a copy of its memory each process of the app can leave: what is set, and what it could be set to.
    pub fn core_limits(&self) -> Vec<String> {
        self.app().0.core_limits()
    }

    /// Waits until the app has closed by itself.
    pub async fn app_closes(&mut self) {
        self.app_gone().await;
        self.bus_is_free().await;
    }

    async fn app_gone(&mut self) {
        let (app, _) = self.app.take().expect("the app runs");
        let gone = async || app.processes().is_empty().then_some(());
        eventually("the app closes", gone).await;
        app.close().await;
    }

    /// Ends the app without a warning, whatever it is doing.
    pub async fn kill_app(&mut self) {
        let (app, _) = self.app.take().expect("the app runs");
        app.kill();
        self.bus_is_free().await;
    }

    /// Ends the app as the system does at the end of a session: the window asks nothing.
    pub async fn terminate_app(&mut self) {
        let (app, _) = self.app.take().expect("the app runs");
        app.terminate();
        self.bus_is_free().await;
    }

    /// Loads the page anew, as after its process was lost.
    pub async fn reload_page(&self) {
        let window = self.window();
        window.reload().await;
        scan::listen(window).await;
    }

    /// How many entries the keychain holds; none where there is no keychain.
    pub fn keychain_entries(&self) -> Option<usize> {
        keychain::secret_items(self.desktop.bus())
    }

    /// Locks the keychain, as the desktop does after a while. No program is there that could ask for its password.
    pub fn lock_keychain(&self) {
        keychain::lock(self.desktop.bus());
    }

    /// Waits until the page has heard the text from the app.
    pub async fn hears(&self, text: &str) {
        let heard = async || scan::has_heard(self.window(), text).await.then_some(());
        eventually(&format!("the page hears \"{text}\""), heard).await;
    }

    /// Proves that the keys stand nowhere but in the keychain.
    async fn scan(&self) {
        if let Some((app, window)) = &self.app {
            scan::page_is_free_of(window, &self.keys).await;
            let lines = app.command_lines();
            let has = |key: &String| lines.iter().any(|line| line.contains(key));
            assert!(!self.keys.iter().any(has), "a key stands in a command line");
        }
        self.scan_files();
    }

    fn scan_files(&self) {
        for folder in [self.folder.as_path(), self.desktop.runtime()] {
            scan::files_are_free_of(folder, &self.keys);
        }
    }

    async fn close(&mut self) {
        if let Some((app, _)) = self.app.take() {
            app.close().await;
            self.bus_is_free().await;
        }
    }

    /// A start that comes before the bus has noticed the end would be turned away.
    async fn bus_is_free(&self) {
        let gone = async || (!self.desktop.has_single_instance()).then_some(());
        eventually("the bus has let go of the app", gone).await;
    }
}

/// Long enough to stand nowhere by chance, and short: in most stories it is typed letter by letter.
fn unique_key() -> String {
    let random = RandomState::new().build_hasher().finish();
    format!("key-{:010x}", random & 0xff_ffff_ffff)
}

/// The root of the repository.
pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .nth(2)
        .expect("the crate stands in tests/app")
}
