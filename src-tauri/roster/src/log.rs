//! The log: a local file for a support call, and the latest errors in memory.
//!
//! A line is made of times, codes, ids and sizes and of nothing else. Most values of a [`Line`] have no room for more. Three are texts,
//! and their makers see to it: why something was not saved, what the keychain said, and the file that has a fault are words of our own
//! with the system's codes. There is no logger for the whole process, into which every library would write what it likes.

mod files;
mod line;

use std::collections::VecDeque;
use std::fmt;
use std::path::Path;
use std::sync::Mutex;

use crate::clock::now;
use crate::lock::lock;
use files::Files;
pub use line::{Fault, Line};

/// How many errors are remembered for the support details.
const REMEMBERED: usize = 20;

/// The log. What a run of the app writes follows what the one before wrote.
pub struct Log {
    files: Mutex<Files>,
    faults: Mutex<VecDeque<(String, Fault)>>,
}

impl fmt::Debug for Log {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Log")
    }
}

impl Log {
    /// A log in `folder`, which is made with the first line.
    pub fn new(folder: &Path) -> Self {
        Self {
            files: Mutex::new(Files::new(folder)),
            faults: Mutex::default(),
        }
    }

    /// Writes a line. A log that cannot be written stands in no one's way.
    pub fn write(&self, line: Line) {
        let at = now();
        let text = format!("{at} {line}\n");
        if let Line::Failed(fault) = line {
            let mut faults = lock(&self.faults);
            faults.truncate(REMEMBERED - 1);
            faults.push_front((at, fault));
        }
        let _ = lock(&self.files).write(&text);
    }

    /// The latest errors, each with its time, the last first.
    pub fn faults(&self) -> Vec<String> {
        let line = |(at, fault): &(String, Fault)| format!("{at} {fault}");
        lock(&self.faults).iter().map(line).collect()
    }
}

#[cfg(test)]
#[path = "log_tests.rs"]
mod tests;
