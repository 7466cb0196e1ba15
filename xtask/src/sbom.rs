//! `cargo xtask sbom FILE`: what is in the app, as a CycloneDX bill of materials.

use crate::packages;
use crate::places;
use crate::run::{Outcome, program, run};

/// Writes the bill of materials to the file.
///
/// # Errors
/// If the file cannot be written.
pub fn sbom(file: &str) -> Outcome {
    packages::node()?;
    run(program("node")
        .arg(places::root().join("ui/licences/sbom.js"))
        .args([env!("CARGO_PKG_VERSION"), file]))
}
