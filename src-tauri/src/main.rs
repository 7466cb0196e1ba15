//! The app's binary. Everything else stands in the library, where tests reach it.
// A release on Windows opens no console beside its window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

fn main() -> ExitCode {
    match clinic_roster::run() {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("Clinic Roster cannot be opened: {error}");
            ExitCode::FAILURE
        }
    }
}
