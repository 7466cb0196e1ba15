//! Programs that run beside a command, and their end.
//!
//! Whatever a command starts ends with it: when it is done, when it fails, and on Ctrl-C. Every process is ended by its
//! own id, never by a name.

use std::io;
use std::process::{Child, Command, ExitStatus};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// The ids of the running children, in the order in which they were started.
static RUNNING: Mutex<Vec<u32>> = Mutex::new(Vec::new());

/// What else an interrupt ends.
static ENDINGS: Mutex<Vec<fn()>> = Mutex::new(Vec::new());

/// Whether this program is about to end.
static INTERRUPTED: AtomicBool = AtomicBool::new(false);

/// How long a child may take to end when asked.
const PATIENCE: Duration = Duration::from_secs(5);

/// How often something is looked at while it is waited for.
pub const LOOK: Duration = Duration::from_millis(50);

/// On Ctrl-C, or when asked to end, ends the children first.
pub fn end_all_on_interrupt() {
    let set = ctrlc::set_handler(|| {
        INTERRUPTED.store(true, Ordering::Relaxed);
        let running = lock(&RUNNING).clone();
        for id in running.iter().rev() {
            signal(*id, "TERM");
        }
        sleep(Duration::from_millis(300));
        for id in running.iter().rev() {
            signal(*id, "KILL");
        }
        for end in lock(&ENDINGS).iter() {
            end();
        }
        std::process::exit(130);
    });
    if let Err(error) = set {
        eprintln!("xtask: Ctrl-C will leave programs behind: {error}");
    }
}

/// Has an interrupt also end what is no child of this program's.
pub fn end_on_interrupt(end: fn()) {
    lock(&ENDINGS).push(end);
}

/// To be called before anything is started: after an interrupt nothing is, and this does not return.
pub fn start_no_more_if_interrupted() {
    while INTERRUPTED.load(Ordering::Relaxed) {
        sleep(LOOK);
    }
}

/// A program that runs beside this one, and ends when this is dropped.
pub struct Running {
    child: Child,
}

impl Running {
    /// Starts the program, in a process group of its own.
    ///
    /// # Errors
    /// If it cannot be started.
    pub fn start(command: &mut Command) -> io::Result<Self> {
        own_group(command);
        let child = command.spawn()?;
        lock(&RUNNING).push(child.id());
        Ok(Self { child })
    }

    /// The child itself, for its pipes.
    pub fn child(&mut self) -> &mut Child {
        &mut self.child
    }

    /// Whether it has ended by itself.
    pub fn ended(&mut self) -> bool {
        self.child.try_wait().is_ok_and(|status| status.is_some())
    }

    /// Waits until it ends by itself.
    ///
    /// # Errors
    /// If it cannot be waited for.
    pub fn wait(&mut self) -> io::Result<ExitStatus> {
        self.child.wait()
    }

    fn end(&mut self) {
        signal(self.child.id(), "TERM");
        let deadline = Instant::now() + PATIENCE;
        while !self.ended() && Instant::now() < deadline {
            sleep(LOOK);
        }
        // What is left of its group goes as well; a group that is gone already is no trouble.
        signal(self.child.id(), "KILL");
        if self.child.wait().is_err() {
            eprintln!("xtask: process {} could not be ended", self.child.id());
        }
        forget(self.child.id());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        self.end();
    }
}

/// Runs a program to its end; an interrupt in the meantime ends it too.
///
/// # Errors
/// If it cannot be started or waited for.
pub fn wait_for(command: &mut Command) -> io::Result<ExitStatus> {
    let mut child = command.spawn()?;
    lock(&RUNNING).push(child.id());
    let status = child.wait();
    forget(child.id());
    status
}

fn forget(id: u32) {
    lock(&RUNNING).retain(|running| *running != id);
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(unix)]
fn own_group(command: &mut Command) {
    use std::os::unix::process::CommandExt as _;
    command.process_group(0);
}

#[cfg(not(unix))]
fn own_group(_command: &mut Command) {}

/// Signals the process and, where it leads one, its group.
#[cfg(unix)]
fn signal(id: u32, name: &str) {
    for whom in [format!("-{id}"), id.to_string()] {
        crate::run::succeeds(Command::new("kill").args(["-s", name, "--", &whom]));
    }
}

/// Windows knows no polite request for a process without a window; its tree is ended at once.
#[cfg(not(unix))]
fn signal(id: u32, _name: &str) {
    crate::run::succeeds(Command::new("taskkill").args(["/T", "/F", "/PID", &id.to_string()]));
}
