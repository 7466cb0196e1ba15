//! The licences of everything that is in the app, as the app shows them.

use std::path::PathBuf;

use crate::packages;
use crate::places;
use crate::run::{Outcome, cargo, output, program, run};
use crate::ui;

/// The cargo-about that the committed file was written with.
const VERSION: &str = "0.9.3";

/// Writes `ui/src/features/about/licences.json`; `ui/licences/` tells what goes into it.
///
/// # Errors
/// If a package has a licence that is not accepted, or cargo-about cannot be installed.
pub fn licences() -> Outcome {
    packages::for_build()?;
    ui::licences(&cargo_about()?)
}

/// cargo-about, installed beside what cargo builds: that takes some minutes, once.
fn cargo_about() -> Outcome<PathBuf> {
    let folder = places::target().join("tools");
    let about = folder
        .join("bin")
        .join(format!("cargo-about{}", std::env::consts::EXE_SUFFIX));
    let found = output(program(&about).arg("--version")).unwrap_or_default();
    if found.split_whitespace().last() != Some(VERSION) {
        run(cargo(&["install", "cargo-about", "--locked", "--force"])
            .args(["--version", VERSION, "--features", "cli", "--root"])
            .arg(&folder))?;
    }
    Ok(about)
}
