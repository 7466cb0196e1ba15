//! The log: a local file for a support call, and the latest errors in memory.
//!
//! A line is made of times, codes, ids and sizes and of nothing else, which is why [`Line`] takes no text that could come from the
//! server or from a person. It is written through `tracing-appender`, the file writer of the tokio project: a new file each day and
//! the elder ones deleted, without a logger for the whole process, into which every library would write what it likes.

mod line;

use std::collections::VecDeque;
use std::fmt;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use tracing_appender::rolling::{RollingFileAppender, Rotation};

use crate::clock::now;
use crate::store::private;
pub(crate) use line::{Fault, Line};

/// How many days are kept.
const DAYS: usize = 14;
/// How many bytes one run of the app may write: a fault that repeats must not fill the disk.
const MOST: usize = 1 << 20;
/// How many errors are remembered for the support details.
const REMEMBERED: usize = 20;

/// The log of one run of the app.
pub struct Log {
    folder: PathBuf,
    file: Mutex<Written>,
    faults: Mutex<VecDeque<(String, Fault)>>,
}

#[derive(Default)]
struct Written {
    /// Made with the first line. Without one the log is in memory only.
    file: Option<RollingFileAppender>,
    bytes: usize,
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
            folder: folder.to_owned(),
            file: Mutex::default(),
            faults: Mutex::default(),
        }
    }

    /// Writes a line. A log that cannot be written stands in nobody's way.
    pub(crate) fn write(&self, line: Line) {
        let at = now();
        let text = format!("{at} {line}\n");
        if let Line::Failed(fault) = line {
            let mut faults = lock(&self.faults);
            faults.truncate(REMEMBERED - 1);
            faults.push_front((at, fault));
        }
        let mut written = lock(&self.file);
        if written.file.is_none() && written.bytes == 0 {
            written.file = self.open();
        }
        written.bytes += text.len();
        if written.bytes <= MOST
            && let Some(file) = &mut written.file
        {
            let _ = file.write_all(text.as_bytes());
        }
    }

    /// The latest errors, each with its time, the last first.
    pub(crate) fn faults(&self) -> Vec<String> {
        let line = |(at, fault): &(String, Fault)| format!("{at} {fault}");
        lock(&self.faults).iter().map(line).collect()
    }

    fn open(&self) -> Option<RollingFileAppender> {
        private::folder(&self.folder).ok()?;
        RollingFileAppender::builder()
            .rotation(Rotation::DAILY)
            .filename_prefix("clinic-roster")
            .filename_suffix("log")
            .max_log_files(DAYS)
            .build(&self.folder)
            .ok()
    }
}

/// A lock that outlives a panic elsewhere: a line more or less is no harm.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
#[path = "log_tests.rs"]
mod tests;
