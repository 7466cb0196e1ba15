//! Every developer command: `cargo xtask demo | test | …`.
//!
//! A developer needs Rust and Node; what else a command needs, it installs (Debian) or names (elsewhere). Nearly no
//! dependencies, so that the first command starts within seconds.

mod bench;
mod changelog;
mod checks;
mod children;
#[cfg(all(test, unix))]
mod ci_tests;
mod deb;
mod debian;
mod demo;
mod display;
mod given;
mod installers;
mod latest;
mod licences;
mod lint;
mod macos;
mod packages;
mod places;
mod python;
mod run;
mod sandbox;
mod sbom;
mod steps;
mod stories;
mod test;
mod tools;
mod ui;
mod windows;
#[cfg(test)]
mod workflow_tests;

use std::process::ExitCode;

use installers::Part;
use latest::Occasion;
use run::Outcome;

const HELP: &str = "\
Usage: cargo xtask <command>

  demo [--once]      build and open the app, connected to a sample clinic;
                     --once ends it as soon as it has shown its people
  test               run every check and every test but those of the installers, which
                     windows, macos and deb run
  stories [filter]   run the stories in the real window (Linux); the filter is part of a name
  axe                check the accessibility of every screen
  checks             check the workflows, and licenses and sources of the dependencies
  advisories         look up known vulnerabilities of the dependencies, on the network
  generate           write the TypeScript types from the Rust ones
  licences           write the licenses of what is in the app, for the app to show
  bench [--built]    measure the client, the start of the app, and its list of many people;
                     --built takes what it built last time
  installers [--app | --pack] [TARGET]
                     build the installers of this system, unsigned; or the app alone, or pack
                     what was built
  windows            build the app for Windows on Debian, and try there what needs no window
  macos              prove on Debian what can be proved of the Mac's app without a Mac
  deb                prove on this Debian, as root, that the package installs, updates and goes
  sbom FILE          write what is in the app, as a CycloneDX bill of materials
  latest [--rehearsal] ADDRESS FOLDER
                     sign the files of this version in the folder, and write what installed apps
                     learn of it; a rehearsal takes what the changelog has not released yet
  notes              print what the changelog says of this version
  help               show this";

fn main() -> ExitCode {
    children::end_all_on_interrupt();
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match dispatch(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\nxtask: {failure}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(arguments: &[&str]) -> Outcome {
    match arguments {
        ["demo"] => demo::demo(demo::Until::Closed),
        ["demo", "--once"] => demo::demo(demo::Until::Shown),
        ["test"] => test::test(),
        ["stories"] => stories::command(None),
        ["stories", filter] => stories::command(Some(filter)),
        ["axe"] => ui::axe_command(),
        ["checks"] => checks::command(),
        ["advisories"] => checks::advisories(),
        ["generate"] => ui::generate(),
        ["licences"] => licences::licences(),
        ["bench"] => bench::bench(bench::Programs::Anew),
        ["bench", "--built"] => bench::bench(bench::Programs::Built),
        ["installers"] => installers::installers(Part::Whole, None),
        ["installers", "--app"] => installers::installers(Part::App, None),
        ["installers", "--app", target] => installers::installers(Part::App, Some(target)),
        ["installers", "--pack"] => installers::installers(Part::Installers, None),
        ["installers", "--pack", target] => installers::installers(Part::Installers, Some(target)),
        ["installers", target] => installers::installers(Part::Whole, Some(target)),
        ["windows"] => windows::windows(),
        ["macos"] => macos::macos(),
        ["deb"] => deb::deb(),
        ["sbom", file] => sbom::sbom(file),
        ["latest", address, folder] => latest::latest(address, folder, Occasion::Release),
        ["latest", "--rehearsal", address, folder] => {
            latest::latest(address, folder, Occasion::Rehearsal)
        }
        ["notes"] => {
            println!("{}", changelog::notes()?);
            Ok(())
        }
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("there is no command \"{}\"\n\n{HELP}", other.join(" ")).into()),
    }
}
