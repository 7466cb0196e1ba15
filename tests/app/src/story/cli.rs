//! The app asked for something by an argument, without a window.

use std::process::{Command, Stdio};

use super::Story;
use crate::app::program;

/// What came of it.
pub struct Ran {
    /// Whether its exit code says so.
    pub succeeded: bool,
    /// What it printed.
    pub said: String,
}

impl Story {
    /// Starts the program with the arguments, and waits until it ends. It gets no screen: none may be needed.
    pub fn run_with(&self, arguments: &[&str]) -> Ran {
        let mut command = Command::new(program());
        self.desktop.lend_to(&mut command);
        let output = command
            .args(arguments)
            .env_remove("DISPLAY")
            .stdin(Stdio::null())
            .output()
            .expect("the app starts");
        Ran {
            succeeded: output.status.success(),
            said: String::from_utf8_lossy(&output.stdout).into_owned(),
        }
    }
}
