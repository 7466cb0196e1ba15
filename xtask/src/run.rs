//! Running a program to its end, with its output shown.

use std::cell::RefCell;
use std::ffi::OsStr;
use std::fmt;
use std::fs::File;
use std::io::{self, Write as _};
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

thread_local! {
    /// Where what this thread prints goes, if not to the screen.
    static FILE: RefCell<Option<File>> = const { RefCell::new(None) };
}

/// Has the file take all that is printed while `act` runs commands, since other commands print at the same time.
pub fn printing_to<T>(file: File, act: impl FnOnce() -> T) -> T {
    FILE.set(Some(file));
    let result = act();
    FILE.set(None);
    result
}

/// Prints it where this thread prints.
pub fn say(text: &str) {
    FILE.with_borrow_mut(|file| match file {
        // What cannot be written could be told nowhere else.
        Some(file) => drop(writeln!(file, "{text}")),
        None => println!("{text}"),
    });
}

/// Runs the command to its end.
///
/// # Errors
/// If it cannot be started, or says that it failed.
pub fn run(command: &mut Command) -> Outcome {
    let line = line(command);
    say(&format!("$ {line}"));
    let cannot = |error: io::Error| format!("cannot run `{line}`: {error}");
    FILE.with_borrow(|file| {
        if let Some(file) = file {
            command.stdout(file.try_clone()?).stderr(file.try_clone()?);
        }
        Ok(())
    })
    .map_err(cannot)?;
    let status = children::wait_for(command).map_err(cannot)?;
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
    say(&format!("$ {line}"));
    match output {
        Ok(output) => {
            for printed in [&output.stdout, &output.stderr] {
                say(String::from_utf8_lossy(printed).trim_end());
            }
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

    fn rustc(argument: &str) -> Command {
        let mut command = program("rustc");
        command.arg(argument);
        command
    }

    #[test]
    fn a_file_takes_what_is_printed() {
        let path = places::target().join("printed-by-a-test.txt");
        let file = File::create(&path).expect("the folder is ours");
        let outcomes = printing_to(file, || {
            [
                run(&mut rustc("--version")),
                together(&mut [rustc("--none")]),
            ]
        });
        assert!(outcomes[0].is_ok() && outcomes[1].is_err());
        let printed = std::fs::read_to_string(&path).expect("it was written");
        for text in ["$ rustc --version\nrustc 1.", "$ rustc --none\n", "error: "] {
            assert!(printed.contains(text), "{text} in {printed}");
        }
    }

    #[test]
    fn one_failure_does_not_hide_another() {
        assert!(together(&mut [rustc("--version"), rustc("--version")]).is_ok());
        let mut some = [rustc("--none"), rustc("--version"), rustc("--nothing")];
        let failure = together(&mut some).expect_err("two of them fail");
        assert_eq!(
            failure.to_string(),
            "these failed: rustc --none; rustc --nothing"
        );
    }
}
