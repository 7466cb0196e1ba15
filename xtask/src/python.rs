//! Python programs, in an environment of their own under `target/python`.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use crate::packages;
use crate::places;
use crate::run::{Outcome, program, run};

const REQUIREMENTS: &str = "tests/contract/requirements.txt";

/// A Python that has what `tests/contract/requirements.txt` names.
///
/// # Errors
/// If there is no Python, or the packages cannot be installed.
pub fn python() -> Outcome<Command> {
    packages::python()?;
    let folder = places::target().join("python");
    let python = interpreter(&folder);
    let wanted = fs::read(places::root().join(REQUIREMENTS))
        .map_err(|error| format!("{REQUIREMENTS}: {error}"))?;
    let stamp = folder.join("installed-requirements.txt");
    if !fs::read(&stamp).is_ok_and(|installed| installed == wanted) {
        run(program("python3")
            .args(["-m", "venv", "--clear"])
            .arg(&folder))?;
        run(program(&python).args([
            "-m",
            "pip",
            "install",
            "--quiet",
            "--disable-pip-version-check",
            "-r",
            REQUIREMENTS,
        ]))?;
        fs::write(&stamp, wanted).map_err(|error| format!("{}: {error}", stamp.display()))?;
    }
    Ok(program(python))
}

fn interpreter(folder: &std::path::Path) -> PathBuf {
    if cfg!(windows) {
        folder.join("Scripts/python.exe")
    } else {
        folder.join("bin/python")
    }
}
