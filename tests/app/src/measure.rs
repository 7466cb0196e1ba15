//! What a program on Tauri takes: of the time until its page stands, of each frame, and of the memory.

mod crowd;
mod start;

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

pub use crowd::{Crowd, crowd};
pub use start::{Start, second_start, start};

use crate::app::App;
use crate::desktop::Desktop;
use crate::keychain::Keychain;
use crate::story::root;
use crate::wait::eventually;

/// The moment that a page has marked, in milliseconds since 1970.
const MARK: &str = "
    const card = performance.getEntriesByName('first-card')[0];
    return card ? performance.timeOrigin + card.startTime : null;";

/// What paints a page.
#[derive(Clone, Copy)]
pub enum Painter {
    /// What the program chooses, or the engine if it does not.
    AsInstalled,
    /// The processor, as the app chooses where there is no graphics card.
    Processor,
}

/// Linux counts the age of a process in this many ticks a second.
const TICKS: f64 = 100.0;

/// A program that runs on a fresh desktop.
struct Measured {
    app: App,
    // After the app: it ends with its desktop.
    desktop: Desktop,
}

impl Measured {
    /// Starts the program with what the environment says of the sandbox.
    async fn start(name: &str, program: &Path, painter: Painter) -> Self {
        let folder = root().join("target/bench").join(name);
        let desktop = Desktop::open(&folder, Keychain::Missing, "UTC");
        let mut variables = given(&["AVARA_BASE_URL", "AVARA_API_KEY"]);
        if let Painter::Processor = painter {
            variables.push(("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1".to_owned()));
        }
        let app = App::start(&desktop, program, &variables, &folder.join("output.log")).await;
        Self { app, desktop }
    }

    /// Waits until the page has marked its first card, and tells when that was, in milliseconds since 1970.
    async fn first_card(&self) -> f64 {
        let look = async || {
            let mark = self.app.client().execute(MARK, vec![]).await;
            mark.ok()?.as_f64()
        };
        eventually("the page marks its first card", look).await
    }

    /// When the process was started, in seconds since 1970.
    fn born(&self) -> f64 {
        self.app.processes().first().map_or(0.0, |id| born(*id))
    }

    /// Megabytes of all processes of the program, shared memory counted in proportion.
    fn memory(&self) -> f64 {
        self.app.processes().iter().map(|id| memory(*id)).sum()
    }
}

/// What the environment says under these names.
fn given(names: &[&'static str]) -> Vec<(&'static str, String)> {
    let given = |name: &&'static str| Some((*name, std::env::var(name).ok()?));
    names.iter().filter_map(given).collect()
}

fn born(id: u32) -> f64 {
    let uptime = read("/proc/uptime");
    let now = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .unwrap_or(Duration::ZERO)
        .as_secs_f64();
    let uptime: f64 = uptime
        .split(' ')
        .next()
        .and_then(|seconds| seconds.parse().ok())
        .expect("seconds");
    let stat = read(&format!("/proc/{id}/stat"));
    let after_name = stat.rsplit_once(')').expect("a name in parentheses").1;
    let ticks: f64 = after_name
        .split_whitespace()
        .nth(19)
        .and_then(|ticks| ticks.parse().ok())
        .expect("ticks");
    now - uptime + ticks / TICKS
}

/// Megabytes that belong to the process, shared ones in proportion.
fn memory(id: u32) -> f64 {
    let rollup = read(&format!("/proc/{id}/smaps_rollup"));
    let line = rollup
        .lines()
        .find_map(|line| line.strip_prefix("Pss:"))
        .expect("Linux tells it");
    line.trim()
        .trim_end_matches(" kB")
        .parse::<f64>()
        .expect("a number")
        / 1024.0
}

fn read(file: &str) -> String {
    fs::read_to_string(file).unwrap_or_else(|error| panic!("{file}: {error}"))
}
