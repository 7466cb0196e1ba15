//! Which clinics are remembered: names and ids in a small file, never a key.
//!
//! The file is written beside itself and then moved into place, so that a crash leaves the old one or the new one. One that cannot
//! be read is set aside under another name: its clinics' keys stand in the keychain under ids that only it knows.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// The file's form; another number means another version of the app wrote it.
const VERSION: u32 = 1;

/// Where a clinic's key is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// In the system's keychain.
    Keychain,
    /// In memory until the app ends.
    Session,
}

/// A clinic that the person connected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Clinic {
    /// Names the clinic in this app for good; made here, since the API has no name for it.
    pub id: String,
    /// What the person calls it.
    pub name: String,
    /// Scheme, host and port of the server its key belongs to.
    pub origin: String,
    /// Where its key is kept.
    pub kept: Kept,
}

#[derive(Debug, Serialize, Deserialize)]
struct File {
    version: u32,
    clinics: Vec<Clinic>,
}

/// The remembered clinics, the one connected last first.
#[derive(Debug)]
pub struct Records {
    path: PathBuf,
    clinics: Vec<Clinic>,
}

impl Records {
    /// Reads the file at `path`. There may be none yet.
    ///
    /// # Errors
    /// Where the file is there and cannot be read or, being damaged, cannot be set aside.
    pub fn open(path: PathBuf) -> io::Result<Self> {
        let clinics = match fs::read(&path) {
            Ok(bytes) => match serde_json::from_slice::<File>(&bytes) {
                Ok(file) if file.version == VERSION => file.clinics,
                _ => {
                    set_aside(&path)?;
                    Vec::new()
                }
            },
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            Err(error) => return Err(error),
        };
        Ok(Self { path, clinics })
    }

    /// The clinic of this server that was connected last.
    pub fn latest(&self, origin: &str) -> Option<&Clinic> {
        self.clinics.iter().find(|clinic| clinic.origin == origin)
    }

    /// The clinic with this id.
    pub fn get(&self, id: &str) -> Option<&Clinic> {
        self.clinics.iter().find(|clinic| clinic.id == id)
    }

    /// Remembers a clinic as the one connected last.
    ///
    /// # Errors
    /// Where the file cannot be written; then nothing has changed.
    pub fn put(&mut self, clinic: Clinic) -> io::Result<()> {
        let others = self.clinics.iter().filter(|other| other.id != clinic.id);
        let clinics = std::iter::once(&clinic).chain(others).cloned().collect();
        self.write(clinics)
    }

    /// Forgets a clinic.
    ///
    /// # Errors
    /// Where the file cannot be written; then nothing has changed.
    pub fn remove(&mut self, id: &str) -> io::Result<()> {
        let others = self.clinics.iter().filter(|clinic| clinic.id != id);
        self.write(others.cloned().collect())
    }

    fn write(&mut self, clinics: Vec<Clinic>) -> io::Result<()> {
        let file = File {
            version: VERSION,
            clinics,
        };
        let mut bytes = serde_json::to_vec_pretty(&file)?;
        bytes.push(b'\n');
        replace(&self.path, &bytes)?;
        self.clinics = file.clinics;
        Ok(())
    }
}

/// Puts `bytes` in place of the file at `path`, all or nothing, readable by its owner only.
fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    let beside = path.with_extension("json.new");
    // A rest of a broken write may have other permissions; those given below count only for a new file.
    match fs::remove_file(&beside) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = fs::OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    let mut file = options.open(&beside)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    drop(file);
    fs::rename(&beside, path)
}

/// Moves a file that cannot be read out of the way, over none that was moved before.
fn set_aside(path: &Path) -> io::Result<()> {
    let free = (1..=u32::MAX)
        .map(|number| path.with_extension(format!("damaged-{number}.json")))
        .find(|name| !name.exists());
    match free {
        Some(name) => fs::rename(path, name),
        None => Err(io::ErrorKind::AlreadyExists.into()),
    }
}

#[cfg(test)]
#[path = "records_tests.rs"]
mod tests;
