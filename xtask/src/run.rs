//! Running a program to its end, with its output shown.

use std::ffi::OsStr;
use std::fmt;
use std::io;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::children;
use crate::places;

/// What a step of a command comes to.
pub type Outcome<T = ()> = Result<T, Failure>;

/// Why a command stopped: one sentence for the developer.
#[derive(Debug)]
pub struct Failure(String);

impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl From<String> for Failure {
    fn from(sentence: String) -> Self {
        Self(sentence)
    }
}

impl From<&str> for Failure {
    fn from(sentence: &str) -> Self {
        Self(sentence.to_owned())
    }
}

/// A program to be run at the root of the repository.
pub fn program(name: impl AsRef<OsStr>) -> Command {
    children::start_no_more_if_interrupted();
    let mut command = Command::new(name);
    command.current_dir(places::root());
    command
}

/// The cargo that runs this command.
pub fn cargo(arguments: &[&str]) -> Command {
    let mut command = program(std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into()));
    command.args(arguments);
    command
}

/// Runs the command to its end.
///
/// # Errors
/// If it cannot be started, or says that it failed.
pub fn run(command: &mut Command) -> Outcome {
    let line = line(command);
    println!("$ {line}");
    let status =
        children::wait_for(command).map_err(|error| format!("cannot run `{line}`: {error}"))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("`{line}` failed ({status})").into())
    }
}

/// Whether the command can be started and says that it succeeded; its output is hidden.
pub fn succeeds(command: &mut Command) -> bool {
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// What the command writes to its standard output.
///
/// # Errors
/// If it cannot be started, or says that it failed.
pub fn output(command: &mut Command) -> Outcome<String> {
    let line = line(command);
    let output = command
        .output()
        .map_err(|error| format!("cannot run `{line}`: {error}"))?;
    if output.status.success() {
        Ok(String::from_utf8_lossy(&output.stdout).into_owned())
    } else {
        Err(format!(
            "`{line}` failed: {}",
            String::from_utf8_lossy(&output.stderr).trim()
        )
        .into())
    }
}

/// Runs commands beside each other, each of which keeps one core busy, and shows what each of them printed.
///
/// # Errors
/// If some fail: which.
pub fn together(commands: &mut [Command]) -> Outcome {
    let failed: Vec<String> = std::thread::scope(|scope| {
        let running: Vec<_> = commands
            .iter_mut()
            .map(|command| scope.spawn(|| (line(command), command.output())))
            .collect();
        let ended = running.into_iter().filter_map(|thread| thread.join().ok());
        ended
            .filter_map(|(line, output)| tell(line, output))
            .collect()
    });
    if failed.is_empty() {
        Ok(())
    } else {
        Err(format!("these failed: {}", failed.join("; ")).into())
    }
}

/// Shows what a command printed; tells which it was if it failed.
fn tell(line: String, output: io::Result<Output>) -> Option<String> {
    println!("$ {line}");
    match output {
        Ok(output) => {
            print!("{}", String::from_utf8_lossy(&output.stdout));
            print!("{}", String::from_utf8_lossy(&output.stderr));
            (!output.status.success()).then_some(line)
        }
        Err(error) => Some(format!("{line} ({error})")),
    }
}

fn line(command: &Command) -> String {
    let name = Path::new(command.get_program())
        .file_name()
        .unwrap_or(command.get_program());
    let mut words = vec![name.to_string_lossy().into_owned()];
    words.extend(
        command
            .get_args()
            .map(|word| word.to_string_lossy().into_owned()),
    );
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_failure_does_not_hide_another() {
        let rustc = |argument: &str| {
            let mut command = program("rustc");
            command.arg(argument);
            command
        };
        assert!(together(&mut [rustc("--version"), rustc("--version")]).is_ok());
        let mut some = [rustc("--none"), rustc("--version"), rustc("--nothing")];
        let failure = together(&mut some).expect_err("two of them fail");
        assert_eq!(
            failure.to_string(),
            "these failed: rustc --none; rustc --nothing"
        );
    }
}
