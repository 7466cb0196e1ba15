//! The licenses of everything that is in the app, as the app shows them.

use crate::packages;
use crate::run::Outcome;
use crate::tools::Tool;
use crate::ui;

/// The cargo-about that the committed file was written with.
const ABOUT: Tool = Tool {
    package: "cargo-about",
    program: "cargo-about",
    version: "0.9.3",
    arguments: &["--features", "cli"],
};

/// Writes `ui/src/features/about/licences.json`; `ui/licences/` tells what goes into it.
///
/// # Errors
/// If a package has a license that is not accepted, or cargo-about cannot be installed.
pub fn licences() -> Outcome {
    packages::for_build()?;
    ui::licences(&ABOUT.installed()?)
}
