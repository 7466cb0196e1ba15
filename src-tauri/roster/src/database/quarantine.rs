//! Moving a file that cannot be used out of the way, so that nothing in it is lost.

use std::ffi::{OsStr, OsString};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// What SQLite keeps beside a file. It moves first: a file that was moved alone would lose its latest changes.
const BESIDE: [&str; 2] = ["-wal", "-shm"];

/// What a file is called that cannot be read.
pub(crate) const DAMAGED: &str = "damaged";

/// Moves the file at `path`, such as `roster.db`, and what stands beside it over none that was moved before; answers its new
/// name, which says why, such as `roster.damaged-1.db`.
pub(crate) fn set_aside(path: &Path, why: &str) -> io::Result<String> {
    let extension = path.extension().unwrap_or_default().to_string_lossy();
    let named = |number| path.with_extension(format!("{why}-{number}.{extension}"));
    let is_free =
        |name: &PathBuf| !name.exists() && BESIDE.iter().all(|end| !with(name, end).exists());
    let new = (1..=u32::MAX).map(named).find(is_free);
    let new = new.ok_or(io::ErrorKind::AlreadyExists)?;
    for end in BESIDE {
        move_if_there(&with(path, end), &with(&new, end))?;
    }
    move_if_there(path, &new)?;
    let name = new.file_name().unwrap_or_default();
    Ok(name.to_string_lossy().into_owned())
}

/// The names of the files in `folder` that were set aside, in order.
pub(crate) fn files(folder: &Path, usual: &str) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut names = Vec::new();
    for entry in entries {
        let name = entry?.file_name();
        if is_aside(&name, usual) {
            names.push(name.to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// Deletes the files in `folder` that were set aside, with what stands beside them.
pub(crate) fn delete(folder: &Path, usual: &str) -> io::Result<()> {
    for name in files(folder, usual)? {
        let path = folder.join(name);
        // Last the file itself: as long as it is there, the rest is found with it.
        for end in BESIDE.iter().chain([&""]) {
            match fs::remove_file(with(&path, end)) {
                Err(error) if error.kind() == io::ErrorKind::NotFound => {}
                removed => removed?,
            }
        }
    }
    Ok(())
}

/// Whether a file of this name is the one called `usual`, set aside.
pub(crate) fn is_aside(name: &OsStr, usual: &str) -> bool {
    let (Some(name), Some((stem, extension))) = (name.to_str(), usual.rsplit_once('.')) else {
        return false;
    };
    let middle = name
        .strip_prefix(stem)
        .and_then(|rest| rest.strip_suffix(extension));
    middle
        .is_some_and(|middle| middle.len() > 2 && middle.starts_with('.') && middle.ends_with('.'))
}

/// The path of what stands beside the file at `path`, under its name and this ending.
pub(crate) fn with(path: &Path, end: &str) -> PathBuf {
    let mut name = OsString::from(path);
    name.push(end);
    PathBuf::from(name)
}

fn move_if_there(from: &Path, to: &Path) -> io::Result<()> {
    match fs::rename(from, to) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(()),
        moved => moved,
    }
}
