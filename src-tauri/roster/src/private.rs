//! Folders and files that only the person who is logged in can read.
//!
//! On Windows the folder for an app's data already belongs to that person alone, so there is nothing to do.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;

/// Makes the folder, or makes the one that is there private.
pub fn folder(path: &Path) -> io::Result<()> {
    fs::create_dir_all(path)?;
    #[cfg(unix)]
    permit(path, 0o700)?;
    Ok(())
}

/// Makes an empty file if there is none, or makes the one that is there private. What SQLite puts beside one is as private.
pub fn file(path: &Path) -> io::Result<()> {
    match new_file(path) {
        Err(error) if error.kind() == io::ErrorKind::AlreadyExists => {
            #[cfg(unix)]
            permit(path, 0o600)?;
            Ok(())
        }
        made => made.map(drop),
    }
}

/// Makes a file that was not there before, and opens it for writing.
///
/// # Errors
/// `AlreadyExists` if there is one.
pub fn new_file(path: &Path) -> io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

#[cfg(unix)]
fn permit(path: &Path, mode: u32) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    let mut permissions = fs::metadata(path)?.permissions();
    if permissions.mode() & 0o777 != mode {
        permissions.set_mode(mode);
        fs::set_permissions(path, permissions)?;
    }
    Ok(())
}
