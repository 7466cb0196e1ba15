//! `cargo xtask installers`: the installers of this system in `target/installers`.
//!
//! Nothing is signed here, and the names say so. A release is signed afterwards by jobs that compile nothing, so that no dependency's
//! build script ever runs beside a certificate (`.github/workflows/release.yml`).

mod names;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::given;
use crate::packages;
use crate::places;
use crate::run::{Outcome, program, run};
use crate::ui;
use names::{Made, System};

/// What makes an app that checks for updates: where it looks, and the public half of the key (docs/release.md).
const UPDATES: [&str; 2] = ["CLINIC_ROSTER_UPDATE_URL", "CLINIC_ROSTER_UPDATE_KEY"];

/// How much of the work is done. A release does it in two parts: between them the app itself is signed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Part {
    /// All of it.
    Whole,
    /// The app alone is built.
    App,
    /// What was built is packed.
    Installers,
}

/// Builds the installers, for this machine or for the target named.
///
/// # Errors
/// If something cannot be built.
pub fn installers(part: Part, target: Option<&str>) -> Outcome {
    packages::for_build()?;
    ui::install()?;
    let made = Made::of(target);
    let bundles = bundles(target);
    clear(&bundles)?;
    let mut build = match part {
        Part::Whole | Part::App => bundler(),
        Part::Installers => packer(),
    };
    if part == Part::App {
        build.arg("--no-bundle");
    }
    if let Some(target) = target {
        build.args(["--target", target]);
    }
    // The bundler would write into a program that is signed already. The app knows by itself how it was installed.
    if part != Part::App {
        build.arg("--no-binary-patching");
    }
    given::drop_empty(&mut build, &UPDATES)?;
    if given::all(UPDATES)?.is_none() {
        println!("No address for updates is given: these apps won't check for newer versions.");
    }
    if made.system == System::Mac {
        // Without any signature a Mac with Apple's processor starts nothing; this one names no one.
        build.env("APPLE_SIGNING_IDENTITY", "-");
    }
    run(&mut build)?;
    if part == Part::App {
        return Ok(());
    }
    collect(&bundles, &made)
}

/// Tauri's bundler, which packs what was built.
fn packer() -> Command {
    let mut pack = tauri();
    pack.args(["bundle", "--ci"]);
    pack
}

/// Tauri's bundler, which builds the app first.
pub fn bundler() -> Command {
    let mut build = tauri();
    build.args(["build", "--ci"]);
    build
}

/// Tauri's own program.
fn tauri() -> Command {
    let mut tauri = program("node");
    tauri
        .arg(places::root().join("ui/node_modules/@tauri-apps/cli/tauri.js"))
        .current_dir(places::root().join("src-tauri"));
    tauri
}

/// Where the bundler puts what it makes.
pub fn bundles(target: Option<&str>) -> PathBuf {
    let built = places::target();
    target
        .map_or(built.clone(), |target| built.join(target))
        .join("release/bundle")
}

/// Takes the folder away with all that is in it.
///
/// # Errors
/// If it is there and stays.
pub fn clear(folder: &Path) -> Outcome {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            Err(format!("{}: {error}", folder.display()).into())
        }
        _ => Ok(()),
    }
}

/// Copies what was made under plain names.
fn collect(bundles: &Path, made: &Made) -> Outcome {
    let folder = places::target().join("installers");
    clear(&folder)?;
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(&folder).map_err(failed)?;
    let mut found = false;
    for kind in fs::read_dir(bundles).map_err(failed)?.flatten() {
        for file in fs::read_dir(kind.path()).into_iter().flatten().flatten() {
            let name = file.file_name();
            let Some(name) = name.to_str().and_then(|name| made.plain(name)) else {
                continue;
            };
            let copy = folder.join(&name);
            fs::copy(file.path(), &copy).map_err(failed)?;
            println!("{}", copy.display());
            found = true;
        }
    }
    if found {
        Ok(())
    } else {
        Err("nothing was made that can be installed".into())
    }
}
