//! `cargo xtask latest ADDRESS FOLDER`: the `latest.json` by which installed apps learn of this version, and its signature.
//!
//! A person runs it on a trusted computer that holds the key for updates, over the files of a release that were downloaded and
//! verified (docs/release.md). No build machine has the key.

use std::env;
use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::changelog;
use crate::places;
use crate::run::{Outcome, output, program};

/// The installations that update themselves, and what the name of their file holds. One app for Mac serves both processors.
const PLATFORMS: [(&str, &str, &str); 3] = [
    ("darwin-aarch64", "-macos-universal", ".app.tar.gz"),
    ("darwin-x86_64", "-macos-universal", ".app.tar.gz"),
    ("windows-x86_64", "-windows-x64", "-setup.exe"),
];

/// Where the signer looks for the password of the key.
const PASSWORD: &str = "TAURI_SIGNING_PRIVATE_KEY_PASSWORD";

/// Whether this is the release itself.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Occasion {
    /// It is: the changelog must have a section for it.
    Release,
    /// It is tried before.
    Rehearsal,
}

/// Signs the files that apps install by themselves, and writes `latest.json` and `latest.json.sig` into their folder. `address` is
/// where the files will lie, such as `https://github.com/OWNER/REPOSITORY/releases/download/v1.2.3`.
///
/// # Errors
/// If the key's password or a file is missing, nothing signs, or the changelog says nothing of this version.
pub fn latest(address: &str, folder: &str, occasion: Occasion) -> Outcome {
    password_is_set()?;
    let folder = Path::new(folder);
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let address = address.trim_end_matches('/');
    let mut names = Vec::new();
    for entry in fs::read_dir(folder).map_err(failed)?.flatten() {
        names.push(entry.file_name().to_string_lossy().into_owned());
    }
    let mut platforms = Map::new();
    for (platform, system, end) in PLATFORMS {
        let name = file_for(&names, system, end)?;
        let signature = sign(&folder.join(name))?;
        platforms.insert(
            platform.to_owned(),
            json!({ "url": format!("{address}/{name}"), "signature": signature }),
        );
    }
    let commit = output(program("git").args(["log", "-1", "--format=%cI"]))?;
    let latest = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "notes": match occasion {
            Occasion::Release => changelog::notes()?,
            Occasion::Rehearsal => changelog::notes_so_far()?,
        },
        "page": page(address),
        "pub_date": commit.trim(),
        "platforms": platforms,
    });
    let file = folder.join("latest.json");
    fs::write(&file, pretty(&latest)).map_err(failed)?;
    sign(&file)?;
    println!("{}", file.display());
    Ok(())
}

/// The signer would ask for the password on a terminal, which it does not have here. An empty one is one.
fn password_is_set() -> Outcome {
    match env::var_os(PASSWORD) {
        Some(_) => Ok(()),
        None => Err(format!(
            "set {PASSWORD} to the password of the key for updates, or to nothing if it has none"
        )
        .into()),
    }
}

/// The page from which a person downloads it: the release's own on GitHub, or the folder of the files.
fn page(address: &str) -> String {
    let page = address.replace("/releases/download/", "/releases/tag/");
    // What a person is sent to is https, also if a rehearsal serves its files on this machine.
    page.replacen("http://", "https://", 1)
}

/// The one file of a system's kind.
fn file_for<'a>(names: &'a [String], system: &str, end: &str) -> Outcome<&'a str> {
    let mut of_kind = names
        .iter()
        .filter(|name| name.contains(system) && name.ends_with(end));
    match (of_kind.next(), of_kind.next()) {
        (Some(name), None) => Ok(name),
        (None, _) => Err(format!("there is no file …{system}…{end}").into()),
        (Some(_), Some(_)) => Err(format!("there are two files …{system}…{end}").into()),
    }
}

/// Signs a file with the key for updates, which the environment names, and returns the signature. It also lies beside the file.
fn sign(file: &Path) -> Outcome<String> {
    output(
        program("node")
            .arg(places::root().join("ui/node_modules/@tauri-apps/cli/tauri.js"))
            .args(["signer", "sign", "--app-version", env!("CARGO_PKG_VERSION")])
            .arg(file),
    )?;
    let mut signature = file.as_os_str().to_owned();
    signature.push(".sig");
    let read = fs::read_to_string(&signature);
    let signature = read.map_err(|error| format!("{}: {error}", signature.display()))?;
    Ok(signature.trim().to_owned())
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_kind_has_one_file() {
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect();
        let files: Vec<String> = names(&[
            "clinic-roster-1.2.3-macos-universal.app.tar.gz",
            "clinic-roster-1.2.3-macos-universal.dmg",
            "clinic-roster-1.2.3-windows-x64-setup.exe",
            "clinic-roster-1.2.3-windows-x64-setup.exe.sig",
            "clinic-roster-1.2.3-windows-x64.msi",
        ]);
        for ((_, system, end), name) in PLATFORMS.into_iter().zip([0, 0, 2]) {
            assert_eq!(file_for(&files, system, end).expect(end), files[name]);
        }
        assert!(file_for(&files[1..], "-macos-universal", ".app.tar.gz").is_err());
        let twice: Vec<String> = names(&[
            "clinic-roster-1.2.3-windows-x64-setup.exe",
            "clinic-roster-1.2.4-windows-x64-setup.exe",
        ]);
        assert!(file_for(&twice, "-windows-x64", "-setup.exe").is_err());
    }

    #[test]
    fn people_are_sent_to_the_page_of_the_release() {
        assert_eq!(
            page("https://github.com/o/r/releases/download/v1.2.3"),
            "https://github.com/o/r/releases/tag/v1.2.3"
        );
    }
}
