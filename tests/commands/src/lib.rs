//! The commands as the window calls them, without a window: Tauri's mock runtime on one side, the sandbox on the other.
#![allow(clippy::unwrap_used)]

mod acts;
#[cfg(target_os = "linux")]
mod disk;
mod keys;
mod unseen;
mod window;

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};

use avara_sandbox::{Config, Fault, Recorded, Sandbox};
use clinic_roster::folders::Folders;
use clinic_roster::state::AppState;
use roster::Endpoint;
use roster::keys::Keys;
use serde_json::{Value, json};
use tokio::runtime::Runtime;

pub use acts::{Desk, eventually, failures, fault, silence, status};
#[cfg(target_os = "linux")]
pub use disk::Disk;
pub use keys::{FakeKeychain, Lie};
pub use window::Window;

/// The key that the sandbox accepts.
pub const KEY: &str = "sandbox-key-0123456789abcdef";
/// The person of the published example, who is in every sample clinic.
pub const SARAH: &str = "usr_1234567890abcdef1234567890abcdef";

/// A sandbox, a keychain and a folder: what outlives a start of the app.
pub struct World {
    runtime: Runtime,
    sandbox: Option<Sandbox>,
    url: String,
    /// What stands in for the system's keychain.
    pub keychain: FakeKeychain,
    folder: PathBuf,
    /// All that any app of this world answered, for a search for the key.
    answers: Arc<Mutex<Vec<String>>>,
}

impl World {
    /// A clinic of `people` people, none of them connected yet.
    pub fn new(people: usize) -> Self {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let name = format!("clinic-roster-commands-{}-{number}", std::process::id());
        let folder = std::env::temp_dir().join(name);
        fs::create_dir_all(&folder).unwrap();
        let runtime = Runtime::new().unwrap();
        let config = Config {
            people,
            key: Some(KEY.to_owned()),
            ..Config::default()
        };
        let sandbox = runtime.block_on(Sandbox::start(config)).unwrap();
        Self {
            runtime,
            url: sandbox.url().to_string(),
            sandbox: Some(sandbox),
            keychain: FakeKeychain::default(),
            folder,
            answers: Arc::default(),
        }
    }

    /// Starts the app.
    pub fn start(&self) -> Window {
        self.start_with(Endpoint::new(Some(&self.url), None).unwrap())
    }

    /// Starts the app with the sample key in its environment, as a demonstration does.
    pub fn start_demo(&self) -> Window {
        self.start_with(Endpoint::new(Some(&self.url), Some(KEY.to_owned())).unwrap())
    }

    /// Starts the app with the server of another world, and the keychain and the files of this one.
    pub fn start_at(&self, other: &Self) -> Window {
        self.start_with(Endpoint::new(Some(&other.url), None).unwrap())
    }

    fn start_with(&self, endpoint: Endpoint) -> Window {
        let folders = Folders {
            data: self.data(),
            logs: self.logs(),
            downloads: Some(self.folder.join("Downloads")),
        };
        let state = AppState::new(endpoint, Keys::new(self.keychain.clone()), folders);
        Window::open(state, Arc::clone(&self.answers))
    }

    /// The folder of the app's database.
    pub fn data(&self) -> PathBuf {
        self.folder.join("data")
    }

    /// The folder of the log.
    pub fn logs(&self) -> PathBuf {
        self.folder.join("logs")
    }

    /// The file in which whoever manages the computer says what the app may do.
    pub fn policy(&self) -> PathBuf {
        self.folder.join("policy.json")
    }

    /// All that the log holds.
    pub fn log(&self) -> String {
        let files = files(&self.logs());
        files
            .iter()
            .map(|file| fs::read_to_string(file).unwrap())
            .collect()
    }

    /// The names of the files in the Downloads folder, in order.
    pub fn downloads(&self) -> Vec<String> {
        let files = files(&self.folder.join("Downloads"));
        let name = |file: &PathBuf| file.file_name().unwrap().to_str().unwrap().to_owned();
        let mut names: Vec<String> = files.iter().map(name).collect();
        names.sort();
        names
    }

    /// The sandbox.
    pub fn sandbox(&self) -> &Sandbox {
        self.sandbox.as_ref().expect("the sandbox runs")
    }

    /// Ends the sandbox: from now on no one listens at its address.
    pub fn go_offline(&mut self) {
        let sandbox = self.sandbox.take();
        let _inside = self.runtime.enter();
        drop(sandbox);
    }

    /// Makes the next requests of one operation fail.
    pub fn fault(&self, operation: &str, times: u32, fault: Value) {
        let fault = json!({ "operation": operation, "times": times, "fault": fault });
        self.sandbox()
            .script(vec![serde_json::from_value::<Fault>(fault).unwrap()]);
    }

    /// The bodies of the PATCH requests that arrived.
    pub fn patches(&self) -> Vec<Value> {
        let is_patch = |request: &Recorded| request.method == "PATCH";
        let body = |request: Recorded| serde_json::from_str(&request.body.unwrap()).unwrap();
        self.sandbox()
            .requests()
            .into_iter()
            .filter(is_patch)
            .map(body)
            .collect()
    }

    /// Fails where the key stands in any answer or in any file.
    pub fn assert_key_nowhere(&self) {
        for answer in self.answers.lock().unwrap().iter() {
            assert!(!answer.contains(KEY), "the key is in an answer: {answer}");
        }
        for file in files(&self.folder) {
            let bytes = match fs::read(&file) {
                // What was there a moment ago may be gone: the app works on.
                Err(error) if error.kind() == ErrorKind::NotFound => continue,
                read => read.unwrap(),
            };
            let found = bytes.windows(KEY.len()).any(|part| part == KEY.as_bytes());
            assert!(!found, "the key is in {}", file.display());
        }
    }
}

impl Drop for World {
    fn drop(&mut self) {
        let unspent = self.sandbox.as_ref().map(Sandbox::unspent);
        self.go_offline();
        if std::thread::panicking() {
            eprintln!("what the app wrote: {}", self.folder.display());
            return;
        }
        let _ = fs::remove_dir_all(&self.folder);
        let unspent = unspent.unwrap_or_default();
        assert!(unspent.is_empty(), "these never came about: {unspent:#?}");
    }
}

/// The files in a folder and in those within it; none where there is no such folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// The arguments of `connect_clinic`.
pub fn connect_args(key: &str, keep: &str, clinic_id: Option<&str>) -> Value {
    json!({ "name": "North Clinic", "key": key, "keep": keep, "clinicId": clinic_id })
}

/// The same for one clinic more, whose key another one has too.
pub fn another_args(name: &str, keep: &str) -> Value {
    json!({ "name": name, "key": KEY, "keep": keep, "clinicId": null, "twice": true })
}

/// The arguments of a command that concerns the people of a clinic.
pub fn of(clinic: &Value, mut args: Value) -> Value {
    args["clinicId"] = clinic["id"].clone();
    args
}
