//! A list of named steps, each under its heading. What a failure does not touch goes on: one run says all that is wrong.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::panic::resume_unwind;
use std::process;
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use crate::places;
use crate::run::{Failure, Outcome, printing_to, say};

/// On which systems something is done.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum On {
    /// On each.
    Every,
    /// On Linux, for the others as well or because it needs what only Linux has.
    Linux,
}

/// What a step shares the machine with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum With {
    /// Those that run beside the others.
    Others,
    /// The steps after it, until one wants to be alone: neither keeps the cores busy all the time. Those that stand together run
    /// one after another. What one prints is shown when it ends.
    Following,
    /// Nothing: it looks at a window, which comes late on a machine that has other work.
    Nothing,
}

/// One step of a long command.
pub struct Step {
    /// What stands in the heading.
    pub name: &'static str,
    /// Where it is done; elsewhere it is left out, and the summary says so.
    pub on: On,
    /// What runs at the same time.
    pub with: With,
    /// The steps before it without which it makes no sense, by their names.
    pub needs: &'static [&'static str],
    /// What is done.
    pub run: fn() -> Outcome,
}

/// What became of the steps so far.
#[derive(Default)]
struct Told {
    /// A line of the summary for each step, by its number.
    lines: BTreeMap<usize, String>,
    failures: BTreeMap<usize, (&'static str, Failure)>,
    /// What did not run for want of another step keeps those from running that need it.
    lost: Vec<&'static str>,
}

/// Runs the steps in order, but for those that need one that failed; ends with a line for each.
///
/// # Errors
/// If steps failed: their names, and why the first did.
pub fn run_all(steps: &[Step]) -> Outcome {
    let told = Mutex::new(Told::default());
    let start = Instant::now();
    let heading = |number: usize| {
        format!(
            "\n=== {number}/{} {} ===",
            steps.len(),
            steps[number - 1].name
        )
    };
    thread::scope(|scope| {
        let mut beside = Vec::new();
        let mut left = (1..).zip(steps).peekable();
        while let Some((number, step)) = left.next() {
            if step.with == With::Following {
                let mut group = vec![(number, step)];
                while let Some(next) = left.next_if(|(_, step)| step.with == With::Following) {
                    group.push(next);
                }
                let (told, heading) = (&told, &heading);
                beside.push(scope.spawn(move || {
                    for (number, step) in group {
                        run_quietly(step, number, told, heading);
                    }
                }));
                continue;
            }
            if step.with == With::Nothing {
                for thread in beside.drain(..) {
                    thread.join().unwrap_or_else(|panic| resume_unwind(panic));
                }
            }
            if can_run(step, number, &told) {
                println!("{}", heading(number));
                run_one(step, number, &told);
            }
        }
    });
    let Told {
        lines, failures, ..
    } = told.into_inner().unwrap_or_else(PoisonError::into_inner);
    print_summary(&lines.into_values().collect::<Vec<_>>(), start.elapsed());
    sum(failures.into_values().collect())
}

/// Runs a step beside others, and shows what it printed when it is done.
fn run_quietly(step: &Step, number: usize, told: &Mutex<Told>, heading: impl Fn(usize) -> String) {
    if !can_run(step, number, told) {
        return;
    }
    let path = places::target().join(format!("step-{}-{number}.txt", process::id()));
    let Ok(file) = File::create(&path) else {
        // Shown among what the others print, rather than not run.
        return run_one(step, number, told);
    };
    printing_to(file, || run_one(step, number, told));
    let printed = fs::read(&path).unwrap_or_default();
    // One that stays is in nobody's way.
    drop(fs::remove_file(&path));
    println!("{}\n{}", heading(number), String::from_utf8_lossy(&printed));
}

/// Whether the step is for this system and has what it needs; if not, the summary says so.
fn can_run(step: &Step, number: usize, told: &Mutex<Told>) -> bool {
    let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
    if step.on == On::Linux && cfg!(not(target_os = "linux")) {
        told.lines
            .insert(number, format!("Linux only      {}", step.name));
        return false;
    }
    let Some(need) = step.needs.iter().find(|need| told.lost.contains(need)) else {
        return true;
    };
    let line = format!("not run         {} (needs: {need})", step.name);
    told.lines.insert(number, line);
    told.lost.push(step.name);
    false
}

fn run_one(step: &Step, number: usize, told: &Mutex<Told>) {
    let start = Instant::now();
    let outcome = (step.run)();
    let word = if outcome.is_ok() { "ok" } else { "FAILED" };
    let line = format!("{word:<7} {:>6}  {}", seconds(start.elapsed()), step.name);
    let mut told = told.lock().unwrap_or_else(PoisonError::into_inner);
    told.lines.insert(number, line);
    if let Err(failure) = outcome {
        say(&format!("FAILED: {failure}"));
        told.lost.push(step.name);
        told.failures.insert(number, (step.name, failure));
    }
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

/// Panics if a step needs one that does not stand before it, or that may still run by then.
#[cfg(test)]
pub fn assert_in_order(steps: &[Step]) {
    for (index, step) in steps.iter().enumerate() {
        for need in step.needs {
            let mut earlier = steps[..index].iter();
            let place = earlier.position(|earlier| earlier.name == *need);
            let place = place.unwrap_or_else(|| panic!("\"{}\" needs \"{need}\"", step.name));
            let mut since = steps[place..=index].iter().map(|step| step.with);
            let ended = steps[place].with != With::Following
                || since.clone().all(|with| with == With::Following)
                || since.any(|with| with == With::Nothing);
            assert!(ended, "\"{}\" does not wait for \"{need}\"", step.name);
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
    use std::sync::Barrier;
    use std::sync::atomic::{AtomicUsize, Ordering};

    use super::*;

    fn step(name: &'static str, needs: &'static [&'static str], run: fn() -> Outcome) -> Step {
        Step {
            name,
            on: On::Every,
            with: With::Others,
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
    fn steps_beside_others_are_waited_for_and_told_in_order() {
        static BESIDE: Barrier = Barrier::new(2);
        static ENDED: AtomicUsize = AtomicUsize::new(0);
        let meet: fn() -> Outcome = || {
            BESIDE.wait();
            ENDED.fetch_add(1, Ordering::Relaxed);
            Ok(())
        };
        let steps = [
            Step {
                with: With::Following,
                ..step("beside", &[], meet)
            },
            Step {
                with: With::Following,
                ..step("after it", &["beside"], || Err("late".into()))
            },
            step("meanwhile", &[], meet),
            step("bad", &[], || Err("early".into())),
            Step {
                with: With::Nothing,
                ..step("alone", &[], || {
                    assert_eq!(ENDED.load(Ordering::Relaxed), 2);
                    Ok(())
                })
            },
            step("lost", &["after it"], || {
                panic!("ran without what it needs")
            }),
        ];
        assert_in_order(&steps);
        let failure = run_all(&steps).expect_err("two steps fail");
        assert_eq!(
            failure.to_string(),
            "these failed: after it, bad (after it: late)"
        );
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
