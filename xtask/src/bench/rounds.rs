//! One round of each measurement, against a sandbox of its own.

use std::process::Command;

use crate::places;
use crate::python;
use crate::run::{Outcome, output, program};
use crate::sandbox::Sandbox;

/// As many as the list is made for.
pub const MANY_PEOPLE: u32 = 10_000;
/// A clinic as they mostly are.
pub const PEOPLE: u32 = 48;
/// One page of the list.
pub const FEW_PEOPLE: u32 = 100;

/// The client, a bare loop and the official Python client, listing and changing.
///
/// # Errors
/// If one of them fails, as in the other rounds.
pub fn client() -> Outcome<String> {
    let sandbox = Sandbox::start("release", MANY_PEOPLE)?;
    let rust = output(&mut against(&sandbox, built("bench-client")))?;
    let mut script = python::python()?;
    script.arg("tests/contract/bench.py");
    let json = output(&mut against(&sandbox, script))?;
    let python = ["list", "patch"].map(|work| {
        let seconds = number_in(&json, &format!("{work}_seconds")).unwrap_or(f64::NAN);
        format!("{work}-python {seconds}\n")
    });
    Ok(rust + &python.concat())
}

/// The starts of a bare window and of the app.
pub fn start() -> Outcome<String> {
    let sandbox = Sandbox::start("release", PEOPLE)?;
    let mut command = built("bench-start");
    command
        .arg(places::built("release", "bare-window"))
        .arg(places::built("release", "clinic-roster"));
    output(&mut against(&sandbox, command))
}

/// Many people in a plain list and in the app, and few in the app.
pub fn crowd() -> Outcome<String> {
    let many = Sandbox::start("release", MANY_PEOPLE)?;
    let few = Sandbox::start("release", FEW_PEOPLE)?;
    let mut printed = String::new();
    for (name, program, sandbox, people) in [
        ("plain", "plain-list", &many, MANY_PEOPLE),
        ("app", "clinic-roster", &many, MANY_PEOPLE),
        ("few", "clinic-roster", &few, FEW_PEOPLE),
    ] {
        let mut command = built("bench-crowd");
        command
            .arg(name)
            .arg(places::built("release", program))
            .arg(people.to_string());
        printed += &output(&mut against(sandbox, command))?;
    }
    Ok(printed)
}

fn built(name: &str) -> Command {
    program(places::built("release", name))
}

fn against(sandbox: &Sandbox, mut command: Command) -> Command {
    command
        .env("AVARA_BASE_URL", &sandbox.url)
        .env("AVARA_API_KEY", &sandbox.key);
    command
}

/// The number under the name in a flat JSON object.
fn number_in(json: &str, name: &str) -> Option<f64> {
    let (_, after) = json.split_once(&format!("\"{name}\":"))?;
    after.split([',', '}']).next()?.trim().parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_found_in_flat_json() {
        let json = r#"{"people": 3, "list_seconds": 0.5, "patch_seconds": 2}"#;
        assert_eq!(number_in(json, "list_seconds"), Some(0.5));
        assert_eq!(number_in(json, "patch_seconds"), Some(2.0));
        assert_eq!(number_in(json, "other"), None);
    }
}
