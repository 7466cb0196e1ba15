//! The stories in the real window (Linux): they bring their own screen, bus and keychain.

use std::process::Command;

use crate::children::Running;
use crate::demo;
use crate::packages;
use crate::run::{Outcome, cargo};
use crate::ui;

/// Builds what the stories need, and runs those whose name holds the filter.
///
/// # Errors
/// If something is missing, or a story fails.
pub fn command(filter: Option<&str>) -> Outcome {
    packages::for_stories()?;
    ui::build()?;
    demo::build_programs("debug")?;
    stories(filter)
}

/// Runs the stories against the app as it was built last, one after another.
///
/// # Errors
/// If a story fails.
pub fn stories(filter: Option<&str>) -> Outcome {
    tell(told().args(filter))
}

/// What tells stories, to which arguments can be added: those of Rust's tests.
pub fn told() -> Command {
    cargo(&[
        "test",
        "--workspace",
        "--features",
        "clinic-roster/custom-protocol",
        "--test",
        "stories",
        "--",
        "--test-threads",
        "1",
    ])
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
