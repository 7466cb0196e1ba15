//! Programs of crates.io that a command needs and nothing else does.

use std::path::PathBuf;

use crate::places;
use crate::run::{Outcome, cargo, output, program, run};

/// A program, in the one version that is wanted.
pub struct Tool {
    /// What the crate is called.
    pub package: &'static str,
    /// What its program is called.
    pub program: &'static str,
    /// Its version.
    pub version: &'static str,
    /// More for `cargo install`.
    pub arguments: &'static [&'static str],
}

impl Tool {
    /// Where the program stands, installed beside what cargo builds: that takes some minutes, once.
    ///
    /// # Errors
    /// If it cannot be installed.
    pub fn installed(&self) -> Outcome<PathBuf> {
        let folder = places::target().join("tools");
        let tool =
            folder
                .join("bin")
                .join(format!("{}{}", self.program, std::env::consts::EXE_SUFFIX));
        let found = output(program(&tool).arg("--version")).unwrap_or_default();
        if found.split_whitespace().last() != Some(self.version) {
            run(cargo(&["install", self.package, "--locked", "--force"])
                .args(["--version", self.version, "--root"])
                .arg(&folder)
                .args(self.arguments))?;
        }
        Ok(tool)
    }
}
