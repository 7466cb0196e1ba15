//! The app itself, started by WebDriver on a desktop.

use std::fs::File;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use tokio::time::timeout;

use crate::desktop::Desktop;
use crate::process::{Process, end, kill};
use crate::wait::eventually;

/// How long the driver may take to open a window, or to close it.
const SESSION: Duration = Duration::from_secs(30);

/// A running app with the driver that started it.
pub struct App {
    client: Client,
    driver: Process,
}

impl App {
    /// Starts the program with the variables in its environment. What it prints is added to the log.
    pub async fn start(
        desktop: &Desktop,
        program: &Path,
        variables: &[(&str, String)],
        log: &Path,
    ) -> Self {
        let port = free_port();
        let output = File::options()
            .create(true)
            .append(true)
            .open(log)
            .expect("the folder is ours");
        let mut command = Command::new("WebKitWebDriver");
        command
            .arg("--host=127.0.0.1")
            .arg(format!("--port={port}"));
        desktop.lend_to(&mut command);
        command.envs(variables.iter().map(|(name, value)| (name, value)));
        command
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .stdin(Stdio::null());
        command
            .stdout(output.try_clone().expect("a file can be shared"))
            .stderr(output);
        let driver = Process::start(&mut command);

        eventually("the driver listens", async || {
            tokio::net::TcpStream::connect(("127.0.0.1", port))
                .await
                .ok()
        })
        .await;
        let capabilities = capabilities(program);
        let mut builder = ClientBuilder::new(HttpConnector::new());
        let url = format!("http://127.0.0.1:{port}");
        let session = builder.capabilities(capabilities).connect(&url);
        let client = timeout(SESSION, session)
            .await
            .expect("the window opens in time")
            .expect("the window opens");
        Self { client, driver }
    }

    /// The window's driver.
    pub fn client(&self) -> &Client {
        &self.client
    }

    /// The ids of the app and of the processes that it started, the app's own first.
    pub fn processes(&self) -> Vec<u32> {
        self.driver.descendants()
    }

    /// The command lines of the app and of the processes that it started.
    pub fn command_lines(&self) -> Vec<String> {
        let lines = self
            .processes()
            .into_iter()
            .map(|id| std::fs::read(format!("/proc/{id}/cmdline")));
        lines
            .filter_map(Result::ok)
            .map(|line| String::from_utf8_lossy(&line).replace('\0', " "))
            .collect()
    }

    /// The environment of the process that paints the page, each variable as `name=value`.
    pub fn environment_of_page(&self) -> Vec<String> {
        let name = |id: &u32| std::fs::read_to_string(format!("/proc/{id}/comm"));
        let painter = self
            .processes()
            .into_iter()
            // The system cuts the name off.
            .find(|id| name(id).is_ok_and(|name| name.starts_with("WebKitWebProces")))
            .expect("a page has a process");
        let environment = std::fs::read(format!("/proc/{painter}/environ")).expect("it is ours");
        String::from_utf8_lossy(&environment)
            .split('\0')
            .map(str::to_owned)
            .collect()
    }

    /// How large a copy of its memory each of its processes can leave when it crashes, the app's own first: what is set, and what it
    /// could be set to.
    pub fn core_limits(&self) -> Vec<String> {
        let limits = self
            .processes()
            .into_iter()
            .filter_map(|id| std::fs::read_to_string(format!("/proc/{id}/limits")).ok());
        limits
            .filter_map(|limits| {
                let line = limits
                    .lines()
                    .find_map(|line| line.strip_prefix("Max core file size"))?;
                let words: Vec<&str> = line.split_whitespace().take(2).collect();
                Some(words.join(" "))
            })
            .collect()
    }

    /// Ends the app itself at once, as a power cut does.
    pub fn kill(self) {
        let processes = self.processes();
        kill(&processes[..1]);
        end(&processes);
    }

    /// Tells the app itself to end, as the system does at the end of a session.
    pub fn terminate(self) {
        let processes = self.processes();
        end(&processes[..1]);
        end(&processes);
    }

    /// Closes the window, and ends whatever of it is still there.
    pub async fn close(self) {
        let processes = self.processes();
        // An app that has crashed has no session to close; the story has failed by then.
        drop(timeout(SESSION, self.client.close()).await);
        end(&processes);
    }
}

fn capabilities(program: &Path) -> Map<String, Value> {
    let capabilities = json!({
        "browserName": "wry",
        "webkitgtk:browserOptions": { "binary": program, "args": [] },
    });
    capabilities.as_object().cloned().unwrap_or_default()
}

/// The app that was built beside these tests; `CLINIC_ROSTER` names another one.
pub fn program() -> PathBuf {
    let program = std::env::var_os("CLINIC_ROSTER").map_or_else(beside_the_tests, PathBuf::from);
    assert!(
        program.exists(),
        "{} has not been built; `cargo xtask stories` builds it",
        program.display()
    );
    program
}

fn beside_the_tests() -> PathBuf {
    let test = std::env::current_exe().expect("a test knows where it stands");
    test.ancestors()
        .nth(2)
        .expect("tests stand in target/<profile>/deps")
        .join("clinic-roster")
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("there is a free port");
    listener.local_addr().expect("it is bound").port()
}
