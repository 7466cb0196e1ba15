//! The screens: their packages, their build, their checks, and the types that they get from Rust.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::packages;
use crate::places;
use crate::run::{Outcome, cargo, program, run, together};

/// Installs the packages of the screens when they are not those of the lock file.
///
/// # Errors
/// If npm cannot install them.
pub fn install() -> Outcome {
    let folder = places::root().join("ui");
    let lock = fs::read(folder.join("package-lock.json"))
        .map_err(|error| format!("ui/package-lock.json: {error}"))?;
    // A copy of the lock file stands beside what was installed from it; times would lie after a checkout.
    let stamp = folder.join("node_modules/.installed-lock.json");
    if fs::read(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    run(npm().args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]))?;
    fs::write(&stamp, lock).map_err(|error| format!("{}: {error}", stamp.display()).into())
}

/// Builds the screens into `ui/dist`, from where the app takes them when it is compiled.
///
/// # Errors
/// If they cannot be built.
pub fn build() -> Outcome {
    install()?;
    script("build")
}

/// Runs one script of `ui/package.json`.
///
/// # Errors
/// If it fails.
pub fn script(name: &str) -> Outcome {
    run(npm().args(["run", "--silent", name]))
}

/// Runs scripts of `ui/package.json` beside each other.
///
/// # Errors
/// If some fail.
pub fn scripts(names: &[&str]) -> Outcome {
    let script = |name: &&str| {
        let mut command = npm();
        command.args(["run", "--silent", name]);
        command
    };
    let mut commands: Vec<Command> = names.iter().map(script).collect();
    together(&mut commands)
}

/// The accessibility check, with what it needs.
///
/// # Errors
/// If something is missing, or a screen violates a rule.
pub fn axe_command() -> Outcome {
    packages::for_axe()?;
    install()?;
    script("axe")
}

/// Writes `ui/src/lib/api/generated/` from the Rust types.
///
/// # Errors
/// If the types do not compile.
pub fn generate() -> Outcome {
    packages::for_build()?;
    // The app embeds the screens when it is compiled, and the types come from the compiled app.
    if !places::root().join("ui/dist/index.html").exists() {
        build()?;
    }
    run(cargo(&[
        "test",
        "--package",
        "command-tests",
        "--test",
        "commands",
        "bindings",
    ])
    .env("UPDATE_BINDINGS", "1"))
}

/// Writes the licenses that the app shows, with the cargo-about given.
///
/// # Errors
/// If a package says nothing of its license, or one that is not accepted.
pub fn licences(cargo_about: &Path) -> Outcome {
    install()?;
    run(npm()
        .args(["run", "--silent", "licences", "--"])
        .arg(cargo_about))
}

fn npm() -> Command {
    let mut command = program(if cfg!(windows) { "npm.cmd" } else { "npm" });
    command.current_dir(places::root().join("ui"));
    command
}
