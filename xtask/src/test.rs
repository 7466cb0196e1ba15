//! `cargo xtask test`: every check and every test, the quick ones first.

use crate::checks;
use crate::demo;
use crate::packages;
use crate::places;
use crate::python;
use crate::run::{Outcome, cargo, run};
use crate::steps::{On, Step, run_all};
use crate::stories;
use crate::ui;

/// Every step selects the whole workspace with the same features, so that the app and its dependencies are compiled
/// once. The screens are built before the first Rust step, since the app embeds them.
const STEPS: &[Step] = &[
    Step {
        name: "What the tests need",
        on: On::Every,
        run: packages::for_test,
    },
    Step {
        name: "Rust format",
        on: On::Every,
        run: || run(&mut cargo(&["fmt", "--all", "--check"])),
    },
    Step {
        name: "Screens: packages",
        on: On::Every,
        run: ui::install,
    },
    Step {
        name: "Workflows",
        on: On::Linux,
        run: checks::workflows,
    },
    Step {
        name: "Dependencies: licences, bans, sources",
        on: On::Linux,
        run: checks::dependencies,
    },
    Step {
        name: "Screens: format",
        on: On::Every,
        run: || ui::script("format"),
    },
    Step {
        name: "Screens: lint",
        on: On::Every,
        run: || ui::script("lint"),
    },
    Step {
        name: "Screens: build",
        on: On::Every,
        run: || ui::script("build"),
    },
    Step {
        name: "Screens: types",
        on: On::Every,
        run: || ui::script("check"),
    },
    Step {
        name: "Screens: unit tests",
        on: On::Every,
        run: || ui::script("test"),
    },
    Step {
        name: "Rust lint",
        on: On::Every,
        run: clippy,
    },
    Step {
        name: "Rust tests",
        on: On::Every,
        run: || run(&mut workspace("test")),
    },
    Step {
        name: "The app and the sandbox",
        on: On::Linux,
        run: || demo::build_programs("debug"),
    },
    Step {
        name: "The demo shows its people",
        on: On::Linux,
        run: || demo::demo(demo::Until::Shown),
    },
    Step {
        name: "The official Python client against the sandbox",
        on: On::Linux,
        run: contract,
    },
    Step {
        name: "Accessibility of every screen",
        on: On::Linux,
        run: || ui::script("axe"),
    },
    Step {
        name: "Stories in the real window",
        on: On::Linux,
        run: || stories::stories(None),
    },
];

/// Runs every check and every test, up to the first failure; on Windows and macOS, those that run there.
///
/// # Errors
/// The failure of the step that stopped the rest.
pub fn test() -> Outcome {
    run_all(STEPS)
}

fn workspace(verb: &str) -> std::process::Command {
    cargo(&[
        verb,
        "--workspace",
        "--features",
        "clinic-roster/custom-protocol",
    ])
}

fn clippy() -> Outcome {
    run(workspace("clippy").args(["--all-targets", "--", "--deny", "warnings"]))
}

fn contract() -> Outcome {
    let sandbox = places::built("debug", "avara-sandbox");
    run(python::python()?
        .args([
            "-m",
            "unittest",
            "discover",
            "--start-directory",
            "tests/contract",
        ])
        .env("AVARA_SANDBOX", sandbox))
}
