//! Small programs in C for Windows, for what no part of the app does.

use std::path::Path;

use crate::run::{Outcome, program, run};

/// Compiles one of the files beside this one.
///
/// # Errors
/// If the compiler does not take it.
pub fn compile(source: &str, to: &Path, flags: &[&str]) -> Outcome {
    run(program("x86_64-w64-mingw32-gcc")
        .args(["-Wall", "-Wextra", "-Werror", "-O1", "-o"])
        .arg(to)
        .arg(Path::new("xtask/src/windows").join(source))
        .args(flags)
        .arg("-ladvapi32"))
}
