//! Python programs, in environments of their own under `target/`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::packages;
use crate::places;
use crate::run::{Outcome, program, run};

const CLIENT: &str = "tests/contract/requirements.txt";
const TOOLS: &str = "xtask/requirements.txt";
const MACOS: &str = "xtask/requirements-macos.txt";

/// A Python that has what `tests/contract/requirements.txt` names.
///
/// # Errors
/// If there is no Python, or the packages cannot be installed.
pub fn python() -> Outcome<Command> {
    environment("python", CLIENT)?;
    Ok(program(place("python", "python")))
}

/// A program of those that `xtask/requirements.txt` names.
///
/// # Errors
/// As [`python`].
pub fn tool(name: &str) -> Outcome<Command> {
    environment("tools/python", TOOLS)?;
    Ok(program(place("tools/python", name)))
}

/// A program of those that `xtask/requirements-macos.txt` names, or the Python that has them.
///
/// # Errors
/// As [`python`].
pub fn macos_tool(name: &str) -> Outcome<PathBuf> {
    environment("macos/python", MACOS)?;
    Ok(place("macos/python", name))
}

/// Makes the environment anew when it is not what its requirements say.
fn environment(name: &str, requirements: &str) -> Outcome {
    packages::python()?;
    let folder = places::target().join(name);
    let wanted = fs::read(places::root().join(requirements))
        .map_err(|error| format!("{requirements}: {error}"))?;
    let stamp = folder.join("installed-requirements.txt");
    if fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    run(program("python3")
        .args(["-m", "venv", "--clear"])
        .arg(&folder))?;
    run(program(place(name, "python")).args([
        "-m",
        "pip",
        "install",
        "--quiet",
        "--disable-pip-version-check",
        "-r",
        requirements,
    ]))?;
    fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()).into())
}

/// Where a program of the environment stands.
fn place(environment: &str, name: &str) -> PathBuf {
    let programs = if cfg!(windows) { "Scripts" } else { "bin" };
    let name = format!("{name}{}", std::env::consts::EXE_SUFFIX);
    places::target()
        .join(environment)
        .join(Path::new(programs).join(name))
}
