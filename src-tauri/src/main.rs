//! The app's binary. Everything else stands in the library, where tests reach it.
// A release on Windows opens no console beside its window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

use clinic_roster::errand::Errand;

fn main() -> ExitCode {
    if let Some(errand) = Errand::asked(std::env::args_os().skip(1)) {
        return errand.run();
    }
    match clinic_roster::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Clinic Roster cannot be opened: {error}");
            ExitCode::FAILURE
        }
    }
}
