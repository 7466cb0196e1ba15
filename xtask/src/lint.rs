//! Clippy while the workspace is compiled. `cargo clippy` would check each of the dependencies once more, which takes minutes; as the
//! compiler of the workspace it finds the same, and what it compiles is what the tests run.

use std::process::Command;

/// What `cargo clippy -- --deny warnings` hands over.
const DENY_WARNINGS: &str = "--deny__CLIPPY_HACKERY__warnings__CLIPPY_HACKERY__";

/// Has a cargo command compile the workspace with clippy, and fail on a warning. Commands that are to share what they compile must
/// all do so.
pub fn with(command: &mut Command) -> &mut Command {
    command
        .env("RUSTC_WORKSPACE_WRAPPER", "clippy-driver")
        .env("CLIPPY_ARGS", DENY_WARNINGS)
}

#[cfg(test)]
mod tests {
    use std::io::Write as _;
    use std::process::Stdio;

    use super::*;
    use crate::places;

    /// As cargo calls its wrapper.
    fn compiles(code: &str) -> bool {
        let mut clippy = Command::new("clippy-driver");
        clippy
            .args(["rustc", "-", "--crate-type=lib", "--emit=metadata"])
            .arg("--out-dir")
            .arg(places::target())
            .stdin(Stdio::piped())
            .stderr(Stdio::null());
        let mut running = with(&mut clippy).spawn().expect("clippy is there");
        let mut input = running.stdin.take().expect("it is piped");
        input.write_all(code.as_bytes()).expect("it is read");
        drop(input);
        running.wait().is_ok_and(|status| status.success())
    }

    /// How arguments are handed over is clippy's own affair, and could change.
    #[test]
    fn a_warning_of_clippy_or_of_the_compiler_fails() {
        assert!(compiles("pub fn is(it: bool) -> bool { it }"));
        assert!(!compiles("pub fn is(it: bool) -> bool { it == true }"));
        assert!(!compiles("fn never_called() {}"));
    }
}
