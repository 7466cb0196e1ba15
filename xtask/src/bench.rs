//! `cargo xtask bench`: what the client adds to a bare loop, how soon the app shows its people, and what many of them
//! take beside a list as plain as can be.
//!
//! Every round measures everything once, so that a machine that slows down in the meantime slows down all of it alike.

mod library;
mod report;
mod rounds;
mod samples;
mod tables;

use std::fs;

use crate::demo;
use crate::packages;
use crate::places;
use crate::python;
use crate::run::Outcome;
use crate::ui;
use report::Report;
use samples::Samples;

const CLIENT_ROUNDS: u32 = 5;
const START_ROUNDS: u32 = 7;
const CROWD_ROUNDS: u32 = 3;

/// Which programs are measured.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Programs {
    /// Those of the tree as it is.
    Anew,
    /// Those that were built last.
    Built,
}

/// Measures the release build, prints the tables, and writes them to `target/bench/results.md`.
///
/// # Errors
/// If something is missing, cannot be built, or does not start; and, after everything else, if a target was missed.
pub fn bench(programs: Programs) -> Outcome {
    packages::for_stories()?;
    python::python()?;
    if programs == Programs::Anew {
        ui::build()?;
        library::bring()?;
        demo::build_programs("release")?;
    }

    let mut samples = Samples::default();
    measure(&mut samples, "the client", CLIENT_ROUNDS, rounds::client)?;
    measure(&mut samples, "the start", START_ROUNDS, rounds::start)?;
    measure(&mut samples, "many people", CROWD_ROUNDS, rounds::crowd)?;

    let mut report = Report::default();
    tables::client(&mut report, &samples);
    tables::start(&mut report, &samples);
    tables::crowd(&mut report, &samples);
    println!("{}", report.text());
    let file = places::target().join("bench/results.md");
    fs::write(&file, report.text()).map_err(|error| format!("{}: {error}", file.display()))?;
    if report.missed().is_empty() {
        Ok(())
    } else {
        Err(format!("targets were missed: {}", report.missed().join("; ")).into())
    }
}

fn measure(
    samples: &mut Samples,
    what: &str,
    rounds: u32,
    round: fn() -> Outcome<String>,
) -> Outcome {
    for number in 1..=rounds {
        println!("{what}: round {number} of {rounds}");
        samples.add(&round()?);
    }
    Ok(())
}
