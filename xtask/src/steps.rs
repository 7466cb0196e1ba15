//! A list of named steps, each under its heading. What a failure does not touch goes on: one run says all that is wrong.

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
    /// The steps before it without which it makes no sense, by their names.
    pub needs: &'static [&'static str],
    /// What is done.
    pub run: fn() -> Outcome,
}

/// Runs the steps in order, but for those that need one that failed; ends with a line for each.
///
/// # Errors
/// If steps failed: their names, and why the first did.
pub fn run_all(steps: &[Step]) -> Outcome {
    let mut lines = Vec::new();
    let mut failures: Vec<(&str, Failure)> = Vec::new();
    // What did not run for want of another step keeps those from running that need it.
    let mut lost: Vec<&str> = Vec::new();
    let start = Instant::now();
    for (index, step) in steps.iter().enumerate() {
        if step.on == On::Linux && cfg!(not(target_os = "linux")) {
            lines.push(format!("Linux only      {}", step.name));
            continue;
        }
        if let Some(need) = step.needs.iter().find(|need| lost.contains(need)) {
            lost.push(step.name);
            lines.push(format!("not run         {} (needs: {need})", step.name));
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
            println!("FAILED: {failure}");
            lost.push(step.name);
            failures.push((step.name, failure));
        }
    }
    print_summary(&lines, start.elapsed());
    sum(failures)
}

fn sum(failures: Vec<(&str, Failure)>) -> Outcome {
    let names: Vec<&str> = failures.iter().map(|(name, _)| *name).collect();
    match (names.as_slice(), failures.first()) {
        (_, None) => Ok(()),
        ([name], Some((_, why))) => Err(format!("{name}: {why}").into()),
        (_, Some((first, why))) => {
            Err(format!("these failed: {} ({first}: {why})", names.join(", ")).into())
        }
    }
}

/// Panics if a step needs one that does not stand before it.
#[cfg(test)]
pub fn assert_in_order(steps: &[Step]) {
    for (index, step) in steps.iter().enumerate() {
        for need in step.needs {
            let before = steps[..index].iter().any(|earlier| earlier.name == *need);
            assert!(before, "\"{}\" needs \"{need}\"", step.name);
        }
    }
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
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn step(name: &'static str, needs: &'static [&'static str], run: fn() -> Outcome) -> Step {
        Step {
            name,
            on: On::Every,
            needs,
            run,
        }
    }

    #[test]
    fn only_what_needs_a_failed_step_is_left_out() {
        static RAN: AtomicUsize = AtomicUsize::new(0);
        let never: fn() -> Outcome = || panic!("ran without what it needs");
        let steps = [
            step("good", &[], || Ok(())),
            step("bad", &["good"], || Err("no luck".into())),
            step("beside it", &["good"], || {
                RAN.fetch_add(1, Ordering::Relaxed);
                Ok(())
            }),
            step("after it", &["bad"], never),
            step("after that", &["after it"], never),
        ];
        let failure = run_all(&steps).expect_err("the second step fails");
        assert_eq!(failure.to_string(), "bad: no luck");
        assert_eq!(RAN.load(Ordering::Relaxed), 1);
    }

    #[test]
    fn every_failure_is_told() {
        let steps = [
            step("one", &[], || Err("this".into())),
            step("two", &[], || Err("that".into())),
        ];
        let failure = run_all(&steps).expect_err("both fail");
        assert_eq!(failure.to_string(), "these failed: one, two (one: this)");
    }

    #[test]
    fn what_is_for_linux_runs_there_only() {
        let steps = [Step {
            on: On::Linux,
            ..step("a Linux desktop", &[], || Err("it ran".into()))
        }];
        assert_eq!(run_all(&steps).is_err(), cfg!(target_os = "linux"));
    }

    #[test]
    fn times_are_readable() {
        assert_eq!(seconds(Duration::from_secs(59)), "59 s");
        assert_eq!(seconds(Duration::from_secs(61)), "1:01");
    }
}
