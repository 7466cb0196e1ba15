//! `cargo xtask bench`: what the client adds to a bare loop, and how soon the app shows its people.
//!
//! Every round measures everything once, so that a machine that slows down meanwhile slows down all of it alike; the
//! medians over the rounds are compared.

use std::collections::BTreeMap;
use std::process::Command;

use crate::demo;
use crate::packages;
use crate::places;
use crate::python;
use crate::run::{Outcome, output, program};
use crate::sandbox::Sandbox;
use crate::ui;

const CLIENT_ROUNDS: u32 = 5;
const START_ROUNDS: u32 = 7;
const MANY_PEOPLE: u32 = 10_000;
const PEOPLE: u32 = 48;

/// The client may take this many times what a bare loop takes.
const LIMIT: f64 = 1.10;
/// The first card may come this many milliseconds after a bare window has painted.
const LATER: f64 = 150.0;

/// Measures the release build and prints a table with the targets.
///
/// # Errors
/// If something is missing, cannot be built, or does not start.
pub fn bench() -> Outcome {
    packages::for_stories()?;
    packages::python()?;
    ui::build()?;
    demo::build_programs("release")?;

    let client = Medians::over(CLIENT_ROUNDS, client_round)?;
    let start = Medians::over(START_ROUNDS, start_round)?;

    println!(
        "\n10,000 people in pages of 100; 1,000 changes one after another (seconds, median of {CLIENT_ROUNDS})"
    );
    println!("          bare loop    client   ratio   official Python client");
    for work in ["list", "patch"] {
        let [bare, avara, python] =
            ["bare", "avara", "python"].map(|who| client.of(&format!("{work}-{who}")));
        let ratio = avara / bare;
        println!(
            "  {work:<6} {bare:>10.3} {avara:>9.3} {ratio:>7.2}   {python:.3}   {}",
            verdict(ratio <= LIMIT)
        );
    }
    println!(
        "\nFrom the start of the process (milliseconds), and memory (MB, PSS), median of {START_ROUNDS}"
    );
    println!("                bare window       app");
    for what in ["card", "interactive"] {
        let [bare, app] = ["bare", "app"].map(|who| start.of(&format!("{what}-{who}")) * 1000.0);
        let told = if what == "card" {
            verdict(app - bare <= LATER)
        } else {
            ""
        };
        println!(
            "  {what:<12} {bare:>12.0} {app:>9.0}   {:+.0} {told}",
            app - bare
        );
    }
    println!(
        "  {:<12} {:>12.0} {:>9.0}",
        "memory",
        start.of("memory-bare"),
        start.of("memory-app")
    );
    println!(
        "\nTargets: ratio at most {LIMIT:.2}; first card at most {LATER:.0} ms after the bare window."
    );
    Ok(())
}

fn client_round() -> Outcome<String> {
    let sandbox = Sandbox::start("release", MANY_PEOPLE)?;
    let rust = output(&mut against(
        &sandbox,
        program(places::built("release", "bench-client")),
    ))?;
    let mut script = python::python()?;
    script.arg("tests/contract/bench.py");
    let json = output(&mut against(&sandbox, script))?;
    let python = ["list", "patch"].map(|work| {
        let seconds = number_in(&json, &format!("{work}_seconds")).unwrap_or(f64::NAN);
        format!("{work}-python {seconds}\n")
    });
    Ok(rust + &python.concat())
}

fn start_round() -> Outcome<String> {
    let sandbox = Sandbox::start("release", PEOPLE)?;
    let mut command = program(places::built("release", "bench-start"));
    command
        .arg(places::built("release", "bare-window"))
        .arg(places::built("release", "clinic-roster"));
    output(&mut against(&sandbox, command))
}

fn against(sandbox: &Sandbox, mut command: Command) -> Command {
    command
        .env("AVARA_BASE_URL", &sandbox.url)
        .env("AVARA_API_KEY", &sandbox.key);
    command
}

/// The medians of what the rounds printed as lines `name value`.
struct Medians(BTreeMap<String, Vec<f64>>);

impl Medians {
    fn over(rounds: u32, round: fn() -> Outcome<String>) -> Outcome<Self> {
        let mut values = Self(BTreeMap::new());
        for number in 1..=rounds {
            println!("round {number} of {rounds}");
            values.add(&round()?);
        }
        Ok(values)
    }

    fn add(&mut self, printed: &str) {
        for line in printed.lines() {
            let Some((name, value)) = line.split_once(' ') else {
                continue;
            };
            if let Ok(value) = value.trim().parse() {
                self.0.entry(name.to_owned()).or_default().push(value);
            }
        }
    }

    /// Not a number where nothing was measured.
    fn of(&self, name: &str) -> f64 {
        let mut values = self.0.get(name).cloned().unwrap_or_default();
        values.sort_by(f64::total_cmp);
        values.get(values.len() / 2).copied().unwrap_or(f64::NAN)
    }
}

/// The number under the name in a flat JSON object.
fn number_in(json: &str, name: &str) -> Option<f64> {
    let (_, after) = json.split_once(&format!("\"{name}\":"))?;
    after.split([',', '}']).next()?.trim().parse().ok()
}

fn verdict(met: bool) -> &'static str {
    if met { "ok" } else { "TARGET MISSED" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_median_is_the_middle_of_what_was_printed() {
        let mut medians = Medians(BTreeMap::new());
        medians.add("list-bare 3.0\nsome other line\nlist-bare 1.0\n");
        medians.add("list-bare 2.0\n");
        assert!((medians.of("list-bare") - 2.0).abs() < f64::EPSILON);
        assert!(medians.of("list-avara").is_nan());
    }

    #[test]
    fn a_number_is_found_in_flat_json() {
        let json = r#"{"people": 3, "list_seconds": 0.5, "patch_seconds": 2}"#;
        assert_eq!(number_in(json, "list_seconds"), Some(0.5));
        assert_eq!(number_in(json, "patch_seconds"), Some(2.0));
        assert_eq!(number_in(json, "other"), None);
    }
}
