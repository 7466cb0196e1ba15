//! The browser of a story: a program that records the page that it is told to open.

use std::fs;
use std::path::{Path, PathBuf};

use super::Story;
use crate::wait::eventually;

/// The search path of the story's app: before all else, what opens pages on a Linux desktop.
pub(super) fn path(folder: &Path) -> String {
    let bin = folder.join("bin");
    let program = bin.join("xdg-open");
    let script = format!("#!/bin/sh\necho \"$1\" >> '{}'\n", pages(folder).display());
    fs::create_dir_all(&bin).expect("the folder is ours");
    fs::write(&program, script).expect("the folder is ours");
    make_program(&program);
    let usual = std::env::var("PATH").expect("a search path");
    format!("{}:{usual}", bin.display())
}

/// Lets the file be started as a program.
#[cfg(unix)]
fn make_program(file: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let program = fs::Permissions::from_mode(0o755);
    fs::set_permissions(file, program).expect("the file is ours");
}

/// Elsewhere no such desktop exists; this compiles there and is not run.
#[cfg(not(unix))]
fn make_program(_file: &Path) {}

fn pages(folder: &Path) -> PathBuf {
    folder.join("pages.txt")
}

impl Story {
    /// The page that the app opened last.
    pub async fn opened_page(&self) -> String {
        let file = pages(&self.folder);
        let last = async || {
            let pages = fs::read_to_string(&file).ok()?;
            pages.lines().last().map(str::to_owned)
        };
        eventually("a page is opened", last).await
    }
}
