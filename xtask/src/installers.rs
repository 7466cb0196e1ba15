//! `cargo xtask installers`: the installers of this system in `target/installers`, signed where what signs them is given.
//!
//! Without any secret it builds as well, and what is then not signed is called so in its name.

mod names;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::json;

use crate::given;
use crate::packages;
use crate::places;
use crate::run::{Outcome, program, run};
use crate::sign;
use crate::ui;
use names::{Made, System};

/// What the bundler signs and notarises with on macOS.
const APPLE: [&str; 5] = [
    "APPLE_CERTIFICATE",
    "APPLE_CERTIFICATE_PASSWORD",
    "APPLE_ID",
    "APPLE_PASSWORD",
    "APPLE_TEAM_ID",
];

/// What makes an app that keeps itself up to date: where it looks, and the two halves of the key (docs/release.md).
const UPDATES: [&str; 3] = [
    "CLINIC_ROSTER_UPDATE_URL",
    "CLINIC_ROSTER_UPDATE_KEY",
    "TAURI_SIGNING_PRIVATE_KEY",
];

/// Builds the installers, for this machine or for the target named.
///
/// # Errors
/// If a part of what signs is missing, or something cannot be built, signed or verified.
pub fn installers(target: Option<&str>) -> Outcome {
    packages::for_build()?;
    ui::install()?;
    let made = Made::of(target);
    let is_signed = is_signed(made.system)?;

    let bundles = bundles(target);
    clear(&bundles)?;
    let mut build = bundler();
    if let Some(target) = target {
        build.args(["--target", target]);
    }
    given::drop_empty(&mut build, &APPLE)?;
    given::drop_empty(&mut build, &UPDATES)?;
    if let Some([_, key, _]) = given::all(UPDATES)? {
        // The bundler signs what the updater takes, and looks whether the halves of the key are of one.
        let config = json!({
            "bundle": { "createUpdaterArtifacts": true },
            "plugins": { "updater": { "pubkey": key } },
        });
        build.args(["--config", &config.to_string()]);
    } else {
        println!("No key for updates is given: these apps will not look for newer versions.");
    }
    match made.system {
        System::Windows if is_signed => {
            build.args(["--config", "tauri.signed.conf.json"]);
        }
        // Without any signature a Mac with Apple's processor starts nothing; this one names nobody.
        System::Mac if !is_signed => {
            build.env("APPLE_SIGNING_IDENTITY", "-");
        }
        _ => {}
    }
    run(&mut build)?;

    let files = collect(&bundles, &made, is_signed)?;
    match made.system {
        System::Windows if is_signed => sign::verify(&files),
        System::Mac if is_signed => verify_app(&bundles),
        _ => Ok(()),
    }
}

/// Whether what is given signs the whole of what is made for this system. Nothing signs the packages of Linux.
fn is_signed(system: System) -> Outcome<bool> {
    match system {
        System::Windows => Ok(sign::Certificate::given()?.is_some()),
        System::Mac => Ok(given::all(APPLE)?.is_some()),
        System::Linux => Ok(false),
    }
}

/// Tauri's bundler, which builds the app first.
pub fn bundler() -> Command {
    let mut build = program("node");
    build
        .arg(places::root().join("ui/node_modules/@tauri-apps/cli/tauri.js"))
        .args(["build", "--ci"])
        .current_dir(places::root().join("src-tauri"));
    build
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

/// Copies what was made under plain names; returns where the copies of what people install are.
fn collect(bundles: &Path, made: &Made, is_signed: bool) -> Outcome<Vec<PathBuf>> {
    let folder = places::target().join("installers");
    clear(&folder)?;
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(&folder).map_err(failed)?;
    let mut installers = Vec::new();
    for kind in fs::read_dir(bundles).map_err(failed)?.flatten() {
        for file in fs::read_dir(kind.path()).into_iter().flatten().flatten() {
            let name = file.file_name();
            let Some(name) = name.to_str().and_then(|name| made.plain(name, is_signed)) else {
                continue;
            };
            let copy = folder.join(&name);
            fs::copy(file.path(), &copy).map_err(failed)?;
            println!("{}", copy.display());
            // What holds for the updater only carries no signature of Windows'.
            if is_for_people(&name) {
                installers.push(copy);
            }
        }
    }
    if installers.is_empty() {
        return Err("nothing was made that can be installed".into());
    }
    Ok(installers)
}

fn is_for_people(name: &str) -> bool {
    ![".sig", ".app.tar.gz"]
        .iter()
        .any(|end| name.ends_with(end))
}

/// Checks what a Mac checks when the app is first opened: its signature, and Apple's ticket in it.
fn verify_app(bundles: &Path) -> Outcome {
    let app = bundles.join("macos/Clinic Roster.app");
    run(program("codesign")
        .args(["--verify", "--deep", "--strict", "--verbose=2"])
        .arg(&app))?;
    run(program("xcrun").args(["stapler", "validate"]).arg(&app))?;
    run(program("spctl")
        .args(["--assess", "--type", "execute", "--verbose=2"])
        .arg(&app))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_updater_alone_takes_is_not_for_people() {
        assert!(is_for_people("clinic-roster-1.2.3-windows-x64-setup.exe"));
        assert!(is_for_people("clinic-roster-1.2.3-macos-universal.dmg"));
        for name in [
            "clinic-roster-1.2.3-windows-x64-setup.exe.sig",
            "clinic-roster-1.2.3-macos-universal.app.tar.gz",
            "clinic-roster-1.2.3-macos-universal.app.tar.gz.sig",
        ] {
            assert!(!is_for_people(name), "{name}");
        }
    }
}
