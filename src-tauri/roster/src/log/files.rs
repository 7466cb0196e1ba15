//! The file of the log, and the one before it.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::private;

/// How many bytes a file may have: a fault that repeats must not fill the disk.
pub(super) const MOST: u64 = 1 << 20;

const PRESENT: &str = "clinic-roster.log";
const FORMER: &str = "clinic-roster.former.log";

/// Two files at most: once the present one is full it takes the place of the former one.
pub(super) struct Files {
    folder: PathBuf,
    /// Made with the first line, and made again if it could not be written.
    present: Option<Present>,
}

struct Present {
    file: File,
    bytes: u64,
}

impl Files {
    pub fn new(folder: &Path) -> Self {
        Self {
            folder: folder.to_owned(),
            present: None,
        }
    }

    /// Writes the line at the end.
    pub fn write(&mut self, line: &str) -> io::Result<()> {
        let length = line.len() as u64;
        let mut present = match self.present.take() {
            Some(present) => present,
            None => self.open()?,
        };
        if present.bytes > 0 && present.bytes + length > MOST {
            // Windows gives no other name to a file that is open.
            drop(present);
            fs::rename(self.folder.join(PRESENT), self.folder.join(FORMER))?;
            present = self.open()?;
        }
        present.file.write_all(line.as_bytes())?;
        present.bytes += length;
        self.present = Some(present);
        Ok(())
    }

    fn open(&self) -> io::Result<Present> {
        let path = self.folder.join(PRESENT);
        private::folder(&self.folder)?;
        private::file(&path)?;
        let file = OpenOptions::new().append(true).open(&path)?;
        let bytes = file.metadata()?.len();
        Ok(Present { file, bytes })
    }
}
