//! A screen and a session bus for a machine that has none (Linux).

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Command, Stdio};

use crate::children::Running;
use crate::run::{Outcome, output, program};

/// Whether windows can be shown here; on Linux that takes a display.
pub fn is_here() -> bool {
    !cfg!(target_os = "linux")
        || ["DISPLAY", "WAYLAND_DISPLAY"]
            .iter()
            .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

/// A virtual screen with a session bus; both end when this is dropped.
pub struct Screen {
    display: String,
    bus: String,
    _running: [Running; 2],
}

impl Screen {
    /// Opens a screen of 1280 by 900 points.
    ///
    /// # Errors
    /// If Xvfb or dbus-daemon do not start.
    pub fn open() -> Outcome<Self> {
        let (number, server) = start_and_read(
            program("Xvfb")
                .args([
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    "1280x900x24",
                    "-nolisten",
                    "tcp",
                ])
                .stderr(Stdio::null()),
        )?;
        let (bus, daemon) = start_and_read(
            program("dbus-daemon")
                .args(["--session", "--nofork", "--nopidfile", "--print-address=1"])
                .stderr(Stdio::null()),
        )?;
        Ok(Self {
            display: format!(":{number}"),
            bus,
            _running: [daemon, server],
        })
    }

    /// Lets the program show its windows here.
    pub fn lend_to(&self, command: &mut Command) {
        command
            .env("DISPLAY", &self.display)
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus);
        command.env_remove("WAYLAND_DISPLAY");
    }

    /// Saves a picture of the whole screen.
    ///
    /// # Errors
    /// If ImageMagick cannot take it.
    pub fn picture(&self, file: &Path) -> Outcome {
        let mut import = program("import");
        import.args(["-display", &self.display, "-window", "root"]);
        output(import.arg(file)).map(drop)
    }
}

/// How many colors a picture has: an empty window has a few, text and portraits have many.
///
/// # Errors
/// If ImageMagick cannot read it.
pub fn colours(file: &Path) -> Outcome<u32> {
    let printed = output(program("identify").args(["-format", "%k"]).arg(file))?;
    Ok(printed.trim().parse().unwrap_or(0))
}

/// Starts a program that says on its first line where it is to be found.
pub fn start_and_read(command: &mut Command) -> Outcome<(String, Running)> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut running = Running::start(command.stdin(Stdio::null()).stdout(Stdio::piped()))
        .map_err(|error| format!("cannot start {name}: {error}"))?;
    let mut line = String::new();
    let stdout = running
        .child()
        .stdout
        .take()
        .ok_or("its output is a pipe")?;
    BufReader::new(stdout)
        .read_line(&mut line)
        .map_err(|error| format!("{name}: {error}"))?;
    match line.trim() {
        "" => Err(format!("{name} ended at once").into()),
        said => Ok((said.to_owned(), running)),
    }
}
