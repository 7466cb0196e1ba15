//! Programs that a story starts, and their end.
//!
//! Everything is ended by its own id. Children stay in the process group of the test, so that Ctrl-C in a terminal
//! reaches them too.

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc;
use std::thread::{self, sleep};
use std::time::{Duration, Instant};

const LOOK: Duration = Duration::from_millis(20);
const PATIENCE: Duration = Duration::from_secs(3);

/// How long a program may take until it says where it is.
const START: Duration = Duration::from_secs(30);

/// A running program; it ends, with whatever it started, when this is dropped.
pub struct Process {
    name: String,
    child: Child,
}

impl Process {
    /// Starts the program.
    pub fn start(command: &mut Command) -> Self {
        let name = command.get_program().to_string_lossy().into_owned();
        let child = command
            .spawn()
            .unwrap_or_else(|error| panic!("cannot start {name}: {error}"));
        Self { name, child }
    }

    /// Starts a program that says on its first line where it is to be found.
    ///
    /// # Panics
    /// If it ends or takes too long before that.
    pub fn start_and_read(command: &mut Command) -> (String, Self) {
        let mut process = Self::start(command.stdin(Stdio::null()).stdout(Stdio::piped()));
        let stdout = process.child.stdout.take().expect("its output is a pipe");
        let (tell, told) = mpsc::channel();
        thread::spawn(move || {
            let mut line = String::new();
            let read = BufReader::new(stdout).read_line(&mut line);
            // No one hears it if it came too late.
            let _ = tell.send(read.map(|_| line));
        });
        let line = told
            .recv_timeout(START)
            .unwrap_or_else(|_| panic!("{} says nothing", process.name))
            .expect("its output is text");
        assert!(!line.trim().is_empty(), "{} ended at once", process.name);
        (line.trim().to_owned(), process)
    }

    /// The child itself, for its pipes.
    pub fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// The ids of all that it started, and of all that those started.
    pub fn descendants(&self) -> Vec<u32> {
        let mut children: HashMap<u32, Vec<u32>> = HashMap::new();
        for (id, parent) in all_processes() {
            children.entry(parent).or_default().push(id);
        }
        let mut found = vec![self.child.id()];
        let mut next = 0;
        while let Some(id) = found.get(next) {
            found.extend(children.get(id).cloned().unwrap_or_default());
            next += 1;
        }
        found.remove(0);
        found
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let descendants = self.descendants();
        signal("TERM", &[self.child.id()]);
        let deadline = Instant::now() + PATIENCE;
        while self.child.try_wait().is_ok_and(|status| status.is_none())
            && Instant::now() < deadline
        {
            sleep(LOOK);
        }
        if self.child.kill().and_then(|()| self.child.wait()).is_err() {
            eprintln!("{} ({}) could not be ended", self.name, self.child.id());
        }
        end(&descendants);
    }
}

/// Asks the processes to end, and ends those that do not.
pub fn end(ids: &[u32]) {
    signal("TERM", ids);
    let deadline = Instant::now() + PATIENCE;
    while ids.iter().any(|id| is_running(*id)) && Instant::now() < deadline {
        sleep(LOOK);
    }
    signal("KILL", ids);
}

/// Ends the processes at once: they can do nothing about it.
pub fn kill(ids: &[u32]) {
    signal("KILL", ids);
}

fn signal(name: &str, ids: &[u32]) {
    let running: Vec<String> = ids
        .iter()
        .filter(|id| is_running(**id))
        .map(u32::to_string)
        .collect();
    if !running.is_empty() {
        let mut kill = Command::new("kill");
        kill.args(["-s", name, "--"])
            .args(running)
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        // One of them may have ended in the meantime, which is what was asked for.
        drop(kill.status());
    }
}

/// Whether the process lives; one that has ended but was not waited for does not.
fn is_running(id: u32) -> bool {
    stat(&Path::new("/proc").join(id.to_string())).is_some_and(|(state, _)| state != 'Z')
}

fn all_processes() -> Vec<(u32, u32)> {
    let entries = fs::read_dir("/proc").expect("Linux has /proc");
    entries
        .filter_map(Result::ok)
        .filter_map(|entry| {
            let id = entry.file_name().to_str()?.parse().ok()?;
            Some((id, stat(&entry.path())?.1))
        })
        .collect()
}

/// State and parent of a process. Its name stands in parentheses before them and may hold anything.
fn stat(folder: &Path) -> Option<(char, u32)> {
    let stat = fs::read_to_string(folder.join("stat")).ok()?;
    let mut words = stat.rsplit_once(')')?.1.split_whitespace();
    Some((words.next()?.chars().next()?, words.next()?.parse().ok()?))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::*;

    #[test]
    fn what_a_program_started_ends_with_it() {
        let process = Process::start(Command::new("sh").args(["-c", "sleep 60 & wait"]));
        let deadline = Instant::now() + PATIENCE;
        while process.descendants().is_empty() {
            assert!(Instant::now() < deadline, "sh starts its child");
            sleep(LOOK);
        }
        let descendants = process.descendants();
        drop(process);
        assert!(descendants.iter().all(|id| !is_running(*id)));
    }
}
