//! A Windows of its own under Wine, in the target folder. Nothing of it runs on when it is dropped.

use std::fs;
use std::path::PathBuf;
use std::process::Command;

use super::program::compile;
use crate::run::{Outcome, output, program, run, succeeds};

/// A Windows that programs are started on.
pub struct Wine;

/// Makes a fresh Windows.
///
/// # Errors
/// If Wine cannot do it.
pub fn prepare() -> Outcome {
    // Of a run that was killed, something may still be there.
    end();
    let prefix = prefix();
    if prefix.exists() {
        fs::remove_dir_all(&prefix).map_err(|error| format!("{}: {error}", prefix.display()))?;
    }
    fs::create_dir_all(&prefix).map_err(|error| format!("{}: {error}", prefix.display()))?;
    let wine = Wine;
    run(wine.program("wineboot").arg("--init"))?;
    let library = prefix.join("drive_c/windows/system32/bcryptprimitives.dll");
    compile("bcryptprimitives.c", &library, &["-shared"])?;
    println!("{}", output(program("wine").arg("--version"))?.trim());
    Ok(())
}

impl Wine {
    /// A program of Windows.
    pub fn program(&self, name: impl AsRef<std::ffi::OsStr>) -> Command {
        let mut command = program("wine");
        command.arg(name);
        self.lend_to(&mut command);
        command
    }

    /// Lets what the command starts by `wine` run on this Windows.
    pub fn lend_to(&self, command: &mut Command) {
        surround(command);
    }

    /// Where Windows keeps the files of the one person it has.
    pub fn person() -> Outcome<PathBuf> {
        let name = output(program("id").arg("-un"))?;
        Ok(prefix().join("drive_c/users").join(name.trim()))
    }
}

impl Drop for Wine {
    fn drop(&mut self) {
        end();
    }
}

/// Ends whatever runs on it, and waits until it has: a program that was started may have started others, and services run anyway.
pub fn end() {
    for how in ["--kill", "--wait"] {
        // After an interrupt as well, when nothing else is started anymore.
        let mut server = Command::new("wineserver");
        surround(&mut server);
        succeeds(server.arg(how));
    }
}

fn prefix() -> PathBuf {
    super::folder().join("wine")
}

fn surround(command: &mut Command) {
    command
        .env("WINEPREFIX", prefix())
        .env("WINEARCH", "win64")
        .env("WINEDEBUG", "-all")
        // Neither .NET nor a browser is asked for, and this person's menus stay as they are.
        .env("WINEDLLOVERRIDES", "mscoree,mshtml,winemenubuilder.exe=")
        .env_remove("DISPLAY");
}
