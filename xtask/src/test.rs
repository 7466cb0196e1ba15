//! `cargo xtask test`: every check and every test, the quick ones first.

use crate::demo;
use crate::packages;
use crate::places;
use crate::python;
use crate::run::{Outcome, cargo, run};
use crate::steps::{Step, run_all};
use crate::stories;
use crate::ui;

/// Every step selects the whole workspace with the same features, so that the app and its dependencies are compiled
/// once. The screens are built before the first Rust step, since the app embeds them.
const STEPS: &[Step] = &[
    Step {
        name: "What the tests need",
        run: packages::for_test,
    },
    Step {
        name: "Rust format",
        run: || run(&mut cargo(&["fmt", "--all", "--check"])),
    },
    Step {
        name: "Screens: packages",
        run: ui::install,
    },
    Step {
        name: "Screens: format",
        run: || ui::script("format"),
    },
    Step {
        name: "Screens: lint",
        run: || ui::script("lint"),
    },
    Step {
        name: "Screens: build",
        run: || ui::script("build"),
    },
    Step {
        name: "Screens: types",
        run: || ui::script("check"),
    },
    Step {
        name: "Screens: unit tests",
        run: || ui::script("test"),
    },
    Step {
        name: "Rust lint",
        run: clippy,
    },
    Step {
        name: "Rust tests",
        run: || run(&mut workspace("test")),
    },
    Step {
        name: "The app and the sandbox",
        run: || demo::build_programs("debug"),
    },
    Step {
        name: "The demo shows its people",
        run: || demo::demo(demo::Until::Shown),
    },
    Step {
        name: "The official Python client against the sandbox",
        run: contract,
    },
    Step {
        name: "Accessibility of every screen",
        run: || ui::script("axe"),
    },
    Step {
        name: "Stories in the real window",
        run: || stories::stories(None),
    },
];

/// Runs every check and every test, up to the first failure.
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
