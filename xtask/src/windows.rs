//! `cargo xtask windows`: the app for Windows, built on Debian and tried under Wine as far as that goes without a window.
//!
//! The compiler of the releases is Microsoft's, which runs on Windows only; this one is GNU's. So it proves what the two have in
//! common: the code, its keychain, its client, its signature, its uninstaller. The rest is for a Windows machine.

mod app;
mod certificate;
mod installer;
mod program;
mod signing;
mod toolchain;
mod uninstaller;
mod wine;

use std::path::PathBuf;

use crate::children::end_on_interrupt;
use crate::debian;
use crate::packages;
use crate::places;
use crate::run::Outcome;
use crate::steps::{On, Step, run_all};
use crate::ui;

const PACKAGES: &[&str] = &[
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "gcc-mingw-w64-x86-64",
    "g++-mingw-w64-x86-64",
    "llvm",
    "openssl",
    "osslsigncode",
    "nsis",
    "sqlite3",
    "wine",
    "wine64",
];

const STEPS: &[Step] = &[
    Step {
        name: "What this needs",
        on: On::Linux,
        run: || {
            packages::for_build()?;
            debian::install(PACKAGES)?;
            ui::build()
        },
    },
    Step {
        name: "The app for Windows, released",
        on: On::Linux,
        run: app::build,
    },
    Step {
        name: "What Windows shows of it",
        on: On::Linux,
        run: app::metadata,
    },
    Step {
        name: "Its signature, by signCommand",
        on: On::Linux,
        run: signing::signature,
    },
    Step {
        name: "Wine",
        on: On::Linux,
        run: wine::prepare,
    },
    Step {
        name: "Its keychain, under Wine",
        on: On::Linux,
        run: app::keychain,
    },
    Step {
        name: "Forgetting keys, under Wine",
        on: On::Linux,
        run: uninstaller::forgetting,
    },
    Step {
        name: "What the uninstaller asks of it, under Wine",
        on: On::Linux,
        run: uninstaller::asking,
    },
    Step {
        name: "Tests of the client, under Wine",
        on: On::Linux,
        run: toolchain::test_client,
    },
    Step {
        name: "Types for Microsoft's compiler",
        on: On::Linux,
        run: toolchain::check_msvc,
    },
    Step {
        name: "The size of an installer",
        on: On::Linux,
        run: installer::size,
    },
];

/// Builds the app for Windows and tries it, up to the first failure.
///
/// # Errors
/// Where this is not Debian; the failure of the step that stopped the rest.
pub fn windows() -> Outcome {
    if !cfg!(target_os = "linux") || !debian::is_here() {
        return Err("this runs on Debian and its kin only".into());
    }
    end_on_interrupt(wine::end);
    run_all(STEPS)
}

/// Where all of it stands, apart from what is built for this machine.
fn folder() -> PathBuf {
    places::target().join("windows")
}
