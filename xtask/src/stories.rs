//! The stories in the real window (Linux): they bring their own screen, bus and keychain.

use std::process::Command;
use std::thread::available_parallelism;

use crate::children::Running;
use crate::demo;
use crate::packages;
use crate::run::{Outcome, cargo};
use crate::ui;

/// More windows at once than this, painted without a graphics card, would wait for each other.
const MOST: usize = 4;

/// Builds what the stories need, and runs those whose name holds the filter.
///
/// # Errors
/// If something is missing, or a story fails.
pub fn command(filter: Option<&str>) -> Outcome {
    packages::for_stories()?;
    ui::build()?;
    demo::build_programs("debug")?;
    tell(all().args(filter))
}

/// What tells all stories, as many at a time as the machine has cores: each has a screen, a bus, a keychain, a sandbox and ports of its
/// own.
pub fn all() -> Command {
    told(available_parallelism().map_or(1, usize::from).min(MOST))
}

/// What tells stories, so many at a time, to which arguments can be added: those of Rust's tests.
pub fn told(at_a_time: usize) -> Command {
    let mut command = cargo(&[
        "test",
        "--workspace",
        "--features",
        "clinic-roster/custom-protocol",
        "--test",
        "stories",
        "--",
    ]);
    command.args(["--test-threads", &at_a_time.to_string()]);
    command
}

/// Tells them to their end.
///
/// # Errors
/// If one fails.
pub fn tell(command: &mut Command) -> Outcome {
    // In a process group of their own, so that an interrupt also ends what the stories have started.
    let mut running =
        Running::start(command).map_err(|error| format!("cannot start the stories: {error}"))?;
    if running.wait().is_ok_and(|status| status.success()) {
        Ok(())
    } else {
        Err("a story failed".into())
    }
}
