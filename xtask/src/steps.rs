//! A list of named steps, each under its heading, up to the first that fails.

use std::time::{Duration, Instant};

use crate::run::{Failure, Outcome};

/// On which systems something is done.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// On each.
    Every,
    /// On Linux, for the others as well or because it needs what only Linux has.
    Linux,
}

/// One step of a long command.
pub struct Step {
    /// What stands in the heading.
    pub name: &'static str,
    /// Where it is done; elsewhere it is left out, and the summary says so.
    pub on: On,
    /// What is done.
    pub run: fn() -> Outcome,
}

/// Runs the steps in order and stops at the first failure; ends with a line for each.
///
/// # Errors
/// The failure of the step that stopped the rest.
pub fn run_all(steps: &[Step]) -> Outcome {
    let mut lines = Vec::new();
    let start = Instant::now();
    for (index, step) in steps.iter().enumerate() {
        if step.on == On::Linux && cfg!(not(target_os = "linux")) {
            lines.push(format!("Linux only      {}", step.name));
            continue;
        }
        println!("\n=== {}/{} {} ===", index + 1, steps.len(), step.name);
        let step_start = Instant::now();
        let outcome = (step.run)();
        let word = if outcome.is_ok() { "ok" } else { "FAILED" };
        lines.push(format!(
            "{word:<7} {:>6}  {}",
            seconds(step_start.elapsed()),
            step.name
        ));
        if let Err(failure) = outcome {
            lines.extend(
                steps[index + 1..]
                    .iter()
                    .map(|step| format!("not run         {}", step.name)),
            );
            print_summary(&lines, start.elapsed());
            return Err(Failure::from(format!("{}: {failure}", step.name)));
        }
    }
    print_summary(&lines, start.elapsed());
    Ok(())
}

fn print_summary(lines: &[String], total: Duration) {
    println!(
        "\n=== Summary ===\n{}\ntotal   {:>6}",
        lines.join("\n"),
        seconds(total)
    );
}

/// The time in whole seconds, as people read it.
fn seconds(time: Duration) -> String {
    let seconds = time.as_secs();
    if seconds < 60 {
        format!("{seconds} s")
    } else {
        format!("{}:{:02}", seconds / 60, seconds % 60)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_failure_stops_the_rest() {
        let steps = [
            Step {
                name: "good",
                on: On::Every,
                run: || Ok(()),
            },
            Step {
                name: "bad",
                on: On::Every,
                run: || Err("no luck".into()),
            },
            Step {
                name: "never",
                on: On::Every,
                run: || panic!("ran after a failure"),
            },
        ];
        let failure = run_all(&steps).expect_err("the second step fails");
        assert_eq!(failure.to_string(), "bad: no luck");
    }

    #[test]
    fn what_is_for_linux_runs_there_only() {
        let steps = [Step {
            name: "a Linux desktop",
            on: On::Linux,
            run: || Err("it ran".into()),
        }];
        assert_eq!(run_all(&steps).is_err(), cfg!(target_os = "linux"));
    }

    #[test]
    fn times_are_readable() {
        assert_eq!(seconds(Duration::from_secs(59)), "59 s");
        assert_eq!(seconds(Duration::from_secs(61)), "1:01");
    }
}
