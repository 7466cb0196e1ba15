//! `cargo xtask windows`: the app for Windows, built on Debian and tried under Wine as far as that goes without a window.
//!
//! The compiler of the releases is Microsoft's, which runs on Windows only; this one is GNU's. So it proves what the two have in
//! common: the code, its keychain, its client, its uninstaller. The rest is for a Windows machine.

mod app;
mod installer;
mod program;
mod toolchain;
mod uninstaller;
mod wine;

use std::path::PathBuf;

use crate::children::end_on_interrupt;
use crate::debian;
use crate::packages;
use crate::places;
use crate::run::Outcome;
use crate::steps::{On, Step, With, run_all};
use crate::ui;

const PACKAGES: &[&str] = &[
    "rustc-web",
    "cargo-web",
    "rust-web-src",
    "gcc-mingw-w64-x86-64",
    "g++-mingw-w64-x86-64",
    "llvm",
    "nsis",
    "sqlite3",
    "wine",
    "wine64",
];

const NEEDS: &str = "What this needs";
const APP: &str = "The app for Windows, released";
const WINE: &str = "Wine";

const STEPS: &[Step] = &[
    Step {
        name: NEEDS,
        on: On::Linux,
        with: With::Others,
        needs: &[],
        run: || {
            packages::for_build()?;
            debian::install(PACKAGES)?;
            ui::build()
        },
    },
    Step {
        name: APP,
        on: On::Linux,
        with: With::Others,
        needs: &[NEEDS],
        run: app::build,
    },
    Step {
        name: "What Windows shows of it",
        on: On::Linux,
        with: With::Others,
        needs: &[APP],
        run: app::metadata,
    },
    Step {
        name: WINE,
        on: On::Linux,
        with: With::Others,
        needs: &[NEEDS],
        run: wine::prepare,
    },
    Step {
        name: "Its keychain, under Wine",
        on: On::Linux,
        with: With::Others,
        needs: &[APP, WINE],
        run: app::keychain,
    },
    Step {
        name: "Forgetting keys, under Wine",
        on: On::Linux,
        with: With::Others,
        needs: &[APP, WINE],
        run: uninstaller::forgetting,
    },
    Step {
        name: "What the uninstaller asks of it, under Wine",
        on: On::Linux,
        with: With::Others,
        needs: &[APP, WINE],
        run: uninstaller::asking,
    },
    Step {
        name: "Tests of the client, under Wine",
        on: On::Linux,
        with: With::Others,
        needs: &[WINE],
        run: toolchain::test_client,
    },
    Step {
        name: "Types of every member and its tests, for Microsoft's compiler",
        on: On::Linux,
        with: With::Others,
        needs: &[NEEDS],
        run: toolchain::check_msvc,
    },
    Step {
        name: "The size of an installer",
        on: On::Linux,
        with: With::Others,
        needs: &[APP],
        run: installer::size,
    },
];

/// Builds the app for Windows and tries it.
///
/// # Errors
/// Where this is not Debian, or if a step fails.
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

#[cfg(test)]
mod tests {
    #[test]
    fn steps_stand_after_what_they_need() {
        crate::steps::assert_in_order(super::STEPS);
    }
}
