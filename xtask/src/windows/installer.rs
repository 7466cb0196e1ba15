//! How large an installer is. Tauri's own needs a download that is made on Windows only, so this one packs the same files the same way.

use std::fs;
use std::path::Path;

use super::app;
use crate::run::{Outcome, output, program};

/// Microsoft's small installer of WebView2, which is packed already.
const BOOTSTRAPPER: u64 = 1_700_000;
/// What someone has to download at most.
const LIMIT: u64 = 8_000_000;

/// Measures.
///
/// # Errors
/// If an installer would be too large.
pub fn size() -> Outcome {
    let exe = app::exe();
    let packed = super::folder().join("packed.exe");
    output(
        program("makensis")
            .args(["-V2", "-DROOT=."])
            .arg(define("EXE", &exe))
            .arg(define("OUT", &packed))
            // Paths in a script are those of where makensis runs.
            .args(["-NOCD", "xtask/src/windows/installer.nsi"]),
    )?;
    let (exe, packed) = (length(&exe)?, length(&packed)?);
    let whole = packed + BOOTSTRAPPER;
    println!("the app          {}", megabytes(exe));
    println!("packed           {}", megabytes(packed));
    println!("with WebView2's  {}", megabytes(whole));
    if whole > LIMIT {
        return Err(format!("an installer may have {}", megabytes(LIMIT)).into());
    }
    Ok(())
}

/// A value for a script of makensis.
pub fn define(name: &str, value: &Path) -> std::ffi::OsString {
    let mut argument = std::ffi::OsString::from(format!("-D{name}="));
    argument.push(value);
    argument
}

fn length(file: &Path) -> Outcome<u64> {
    let found = fs::metadata(file).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(found.len())
}

fn megabytes(bytes: u64) -> String {
    format!("{:>5.2} MB", bytes as f64 / 1e6)
}
