//! `cargo xtask macos`: what can be proved on Debian of the app for a Mac.
//!
//! The app cannot be linked without Apple's SDK, which only a Mac may have. So its sources are type-checked, and its
//! bundle is made and signed round a stand-in: a universal executable of a few lines of C.

mod bundle;
mod check;
mod signature;
mod tampering;

use std::fs;
use std::path::PathBuf;

use serde_json::Value;

use crate::debian;
use crate::packages;
use crate::places;
use crate::python;
use crate::run::Outcome;
use crate::steps::{On, Step, With, run_all};

const PACKAGES: &[&str] = &["rustc-web", "cargo-web", "rust-web-src", bundle::LLVM];

const NEEDS: &str = "What the proofs need";
const BUNDLE: &str =
    "A universal bundle, as Tauri lays it out, round a stand-in for the executable";
const SIGNED: &str =
    "Signed with the app's entitlements, the hardened runtime and a certificate of the moment";

const STEPS: &[Step] = &[
    Step {
        name: NEEDS,
        on: On::Linux,
        with: With::Others,
        needs: &[],
        run: needs,
    },
    Step {
        name: "Every member and its tests type-check for Apple's processor",
        on: On::Linux,
        with: With::Others,
        needs: &[NEEDS],
        run: check::check,
    },
    Step {
        name: BUNDLE,
        on: On::Linux,
        with: With::Others,
        needs: &[NEEDS],
        run: bundle::make,
    },
    Step {
        name: SIGNED,
        on: On::Linux,
        with: With::Others,
        needs: &[BUNDLE],
        run: signature::sign,
    },
    Step {
        name: "The signature holds, and says what it should, for both processors",
        on: On::Linux,
        with: With::Others,
        needs: &[SIGNED],
        run: || signature::verify(&bundle::app()?),
    },
    Step {
        name: "Copies tampered with, or signed otherwise, are refused",
        on: On::Linux,
        with: With::Others,
        needs: &[SIGNED],
        run: tampering::refused,
    },
];

/// Proves it, each step under its name.
///
/// # Errors
/// Elsewhere than on Debian and its kin, or if a proof fails.
pub fn macos() -> Outcome {
    if !debian::is_here() {
        return Err(
            "this runs on Debian only, with Debian's own Rust; a Mac has no need of it: see docs/release.md".into(),
        );
    }
    run_all(STEPS)
}

fn needs() -> Outcome {
    packages::for_build()?;
    packages::python()?;
    debian::install(PACKAGES)?;
    python::macos_tool("python-zig")?;
    signature::RCODESIGN.installed()?;
    Ok(())
}

/// Where all of it is made.
fn folder() -> PathBuf {
    places::target().join("macos")
}

/// A folder in there, empty.
fn empty(name: &str) -> Outcome<PathBuf> {
    let folder = folder().join(name);
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(failed)?;
    }
    fs::create_dir_all(&folder).map_err(failed)?;
    Ok(folder)
}

/// What `src-tauri/tauri.conf.json` says at a place: `/bundle/macOS/entitlements`. Texts come without their quotes.
///
/// # Errors
/// If the file cannot be read, or says nothing there.
fn config(place: &str) -> Outcome<String> {
    const FILE: &str = "src-tauri/tauri.conf.json";
    let text = fs::read_to_string(places::root().join(FILE))
        .map_err(|error| format!("{FILE}: {error}"))?;
    let config: Value = serde_json::from_str(&text).map_err(|error| format!("{FILE}: {error}"))?;
    match config.pointer(place) {
        None | Some(Value::Null) => Err(format!("{FILE} has no {place}").into()),
        Some(Value::String(text)) => Ok(text.clone()),
        Some(value) => Ok(value.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_stand_after_what_they_need() {
        crate::steps::assert_in_order(STEPS);
    }

    #[test]
    fn the_config_is_read_not_repeated() {
        assert_eq!(config("/productName").expect("it has one"), "Clinic Roster");
        assert!(config("/bundle/macOS/nothing").is_err());
    }
}
