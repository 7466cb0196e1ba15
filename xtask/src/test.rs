//! `cargo xtask test`: every check and every test but those of the installers, the quick ones first.

use crate::checks;
use crate::demo;
use crate::lint;
use crate::packages;
use crate::places;
use crate::python;
use crate::run::{Outcome, cargo, run};
use crate::steps::{On, Step, With, run_all};
use crate::stories;
use crate::ui;

const PACKAGES: &str = "What the tests need";
const NPM: &str = "Screens: packages";
const SCREENS: &str = "Screens: build";
const PROGRAMS: &str = "Rust lint and build";

/// Every step of Rust selects the whole workspace with the same features, so that the app and its dependencies are
/// compiled once for all tests and programs. The screens are built before, since the app embeds them.
const STEPS: &[Step] = &[
    Step {
        name: PACKAGES,
        on: On::Every,
        with: With::Others,
        needs: &[],
        run: packages::for_test,
    },
    Step {
        name: "Rust format",
        on: On::Every,
        with: With::Others,
        needs: &[],
        run: || run(&mut cargo(&["fmt", "--all", "--check"])),
    },
    Step {
        name: NPM,
        on: On::Every,
        with: With::Others,
        needs: &[PACKAGES],
        run: ui::install,
    },
    Step {
        name: "Workflows",
        on: On::Linux,
        with: With::Others,
        needs: &[NPM],
        run: checks::workflows,
    },
    Step {
        name: "Dependencies: licenses, bans, sources",
        on: On::Linux,
        with: With::Others,
        needs: &[PACKAGES],
        run: checks::dependencies,
    },
    Step {
        name: SCREENS,
        on: On::Every,
        with: With::Others,
        needs: &[NPM],
        run: || ui::script("build"),
    },
    Step {
        name: "Screens: format, lint, types",
        on: On::Every,
        with: With::Following,
        needs: &[NPM],
        run: || ui::scripts(&["format", "lint", "check"]),
    },
    Step {
        name: "Screens: the oldest web views",
        on: On::Every,
        with: With::Following,
        needs: &[SCREENS],
        run: || ui::script("oldest"),
    },
    Step {
        name: "Screens: unit tests",
        on: On::Every,
        with: With::Following,
        needs: &[NPM],
        run: || ui::script("test"),
    },
    Step {
        name: "Accessibility of every screen",
        on: On::Linux,
        with: With::Following,
        needs: &[SCREENS],
        run: || ui::script("axe"),
    },
    Step {
        name: PROGRAMS,
        on: On::Every,
        with: With::Others,
        needs: &[SCREENS],
        run: || run(lint::with(workspace("build").arg("--all-targets"))),
    },
    Step {
        name: "Rust tests",
        on: On::Every,
        with: With::Others,
        needs: &[PROGRAMS],
        run: || run(lint::with(workspace("test").arg("--no-fail-fast"))),
    },
    Step {
        name: "The demo shows its people",
        on: On::Linux,
        with: With::Nothing,
        needs: &[PROGRAMS],
        run: || demo::show(demo::Until::Shown),
    },
    Step {
        name: "The official Python client against the sandbox",
        on: On::Linux,
        with: With::Others,
        needs: &[PROGRAMS],
        run: contract,
    },
    Step {
        name: "Stories in the real window",
        on: On::Linux,
        with: With::Nothing,
        needs: &[PROGRAMS],
        run: || stories::tell(lint::with(&mut stories::all())),
    },
];

/// Runs every check and every test; on Windows and macOS, those that run there.
///
/// # Errors
/// If one of them fails.
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

#[cfg(test)]
mod tests {
    #[test]
    fn steps_stand_after_what_they_need() {
        crate::steps::assert_in_order(super::STEPS);
    }
}
