//! How soon a program on Tauri shows its page, and what it takes of the memory.

use std::fs;
use std::path::Path;
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use serde_json::Value;

use crate::app::App;
use crate::desktop::Desktop;
use crate::keychain::Keychain;
use crate::story::root;
use crate::wait::eventually;

/// The moments that a page has marked, as milliseconds since 1970.
const MARKS: &str = "
    const moment = (name) => performance.getEntriesByName(name)[0]?.startTime;
    const [card, interactive] = [moment('first-card'), moment('interactive')];
    return card && interactive ? [performance.timeOrigin + card, performance.timeOrigin + interactive] : null;";

/// Linux counts the age of a process in this many ticks a second.
const TICKS: f64 = 100.0;

/// What was measured of one start.
pub struct Start {
    /// Seconds from the start of the process to the first card.
    pub first_card: f64,
    /// Seconds from the start of the process until the page takes the next event after that.
    pub interactive: f64,
    /// Megabytes of all processes of the program, shared memory counted in proportion.
    pub memory: f64,
}

/// Starts the program on a fresh desktop and measures it.
pub async fn start(name: &str, program: &Path) -> Start {
    let folder = root().join("target/bench").join(name);
    let desktop = Desktop::open(&folder, Keychain::Missing);
    let variables = ["AVARA_BASE_URL", "AVARA_API_KEY"];
    let variables: Vec<(&str, String)> = variables
        .into_iter()
        .filter_map(|name| Some((name, std::env::var(name).ok()?)))
        .collect();
    let app = App::start(&desktop, program, &variables, &folder.join("output.log")).await;
    let look = async || {
        let marks = app.client().execute(MARKS, vec![]).await.ok()?;
        let marks: Vec<f64> = marks.as_array()?.iter().filter_map(Value::as_f64).collect();
        <[f64; 2]>::try_from(marks).ok()
    };
    let [first_card, interactive] = eventually("the page marks its first card", look).await;
    let processes = app.processes();
    let born = processes.first().map_or(0.0, |id| born(*id));
    let start = Start {
        first_card: first_card / 1000.0 - born,
        interactive: interactive / 1000.0 - born,
        memory: processes.iter().map(|id| memory(*id)).sum(),
    };
    app.close().await;
    start
}

/// When the process was started, in seconds since 1970.
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
