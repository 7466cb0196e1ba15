//! The app's binary. Everything else stands in the library, where tests reach it.
// A release on Windows opens no console beside its window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::process::ExitCode;

use clinic_roster::cli::Task;
use clinic_roster::starting;

fn main() -> ExitCode {
    #[cfg(unix)]
    clinic_roster::signals::forbid_core_dumps();
    if let Some(task) = Task::asked(std::env::args_os().skip(1)) {
        return task.run();
    }
    let why = match std::panic::catch_unwind(clinic_roster::run) {
        Ok(Ok(())) => return ExitCode::SUCCESS,
        Ok(Err(error)) => error.to_string(),
        Err(_) => "the app has a fault".to_owned(),
    };
    starting::tell_failure(&why);
    ExitCode::FAILURE
}
