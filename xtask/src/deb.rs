//! `cargo xtask deb`: the packages for Linux, and the proof that the .deb installs, updates and can be removed.
//!
//! The present version is built as it is shipped. The one that it takes the place of is the same app under a lower number, which
//! also honours the addresses of the proof: the sandbox's, and that of a place where newer versions come from.

use std::fs;
use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use crate::debian;
use crate::installers;
use crate::packages;
use crate::places;
use crate::run::{Outcome, cargo, output, program, run};
use crate::stories;
use crate::ui;

/// Lower than any version.
const LOWER: &str = "0.0.1";

const STORY: &str = "installed::the_package_is_installed_updated_and_removed";

/// In bytes.
const MOST: u64 = 8_000_000;

/// Builds the packages without the network and tells the story of the .deb, on this machine itself.
///
/// # Errors
/// If this is no Debian or no one who may install packages, something cannot be built, a package is too large, or the story fails.
pub fn deb() -> Outcome {
    if !debian::is_here() {
        return Err("this runs on Debian and its kin only".into());
    }
    if output(program("id").arg("-u"))?.trim() != "0" {
        return Err("this installs and removes the package, so it has to be run as root".into());
    }
    packages::for_stories()?;
    ui::install()?;
    run(&mut cargo(&["fetch", "--locked"]))?;

    let proof = json!({ "version": LOWER });
    let lower = bundle("lower", &["--features", "custom-endpoint"], &proof)?;
    let present = bundle("present", &[], &json!({}))?;
    for package in [&present, &present.with_extension("rpm")] {
        let size =
            fs::metadata(package).map_err(|error| format!("{}: {error}", package.display()))?;
        println!("{} has {} bytes.", package.display(), size.len());
        if size.len() > MOST {
            return Err(format!("{} is larger than {MOST} bytes", package.display()).into());
        }
    }
    stories::tell(
        stories::told(1)
            .args(["--ignored", "--exact", "--nocapture", STORY])
            .env("CLINIC_ROSTER", "/usr/bin/clinic-roster")
            .env("CLINIC_ROSTER_LOWER", lower)
            .env("CLINIC_ROSTER_PRESENT", present),
    )
}

/// Builds the packages and keeps them under this name; tells where the .deb is.
fn bundle(name: &str, flags: &[&str], config: &Value) -> Outcome<PathBuf> {
    let bundles = installers::bundles(None);
    installers::clear(&bundles)?;
    run(installers::bundler()
        .args(["--bundles", "deb,rpm", "--config", &config.to_string()])
        .args(flags)
        .env("CARGO_NET_OFFLINE", "true"))?;
    let folder = places::target().join("deb");
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(&folder).map_err(failed)?;
    for kind in ["deb", "rpm"] {
        let made = only_file(&bundles.join(kind), kind)?;
        fs::copy(made, folder.join(name).with_extension(kind)).map_err(failed)?;
    }
    Ok(folder.join(name).with_extension("deb"))
}

fn only_file(folder: &Path, ending: &str) -> Outcome<PathBuf> {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files
        .map(|file| file.path())
        .find(|path| path.extension().is_some_and(|one| one == ending))
        .ok_or_else(|| format!("no .{ending} was made in {}", folder.display()).into())
}
