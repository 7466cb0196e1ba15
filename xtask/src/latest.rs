//! `cargo xtask latest ADDRESS FOLDER`: the `latest.json` by which installed apps learn of this version.

use std::fs;
use std::path::Path;

use serde_json::{Map, Value, json};

use crate::changelog;
use crate::run::{Outcome, output, program};

/// What an app that was installed so looks for, and the end of the file that it takes. One app for Mac serves both processors.
const PLATFORMS: [(&str, &str); 6] = [
    ("darwin-aarch64", "-macos-universal"),
    ("darwin-x86_64", "-macos-universal"),
    ("linux-x86_64-deb", "-linux-x64"),
    ("linux-x86_64-rpm", "-linux-x64"),
    ("windows-x86_64-msi", "-windows-x64"),
    ("windows-x86_64-nsis", "-windows-x64"),
];

/// Writes it into the folder, of the files there that have a signature (`.sig`) beside them; `address` is where they will lie.
///
/// # Errors
/// If none of them has one, the changelog says nothing of this version, or it cannot be written.
pub fn latest(address: &str, folder: &str) -> Outcome {
    let folder = Path::new(folder);
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    let mut platforms = Map::new();
    for entry in fs::read_dir(folder).map_err(failed)?.flatten() {
        let signature = entry.file_name().to_string_lossy().into_owned();
        let Some(file) = signature.strip_suffix(".sig") else {
            continue;
        };
        let signature = fs::read_to_string(entry.path()).map_err(failed)?;
        for platform in platforms_of(file) {
            let url = format!("{}/{file}", address.trim_end_matches('/'));
            let platform = platforms.insert(
                platform.to_owned(),
                json!({ "url": url, "signature": signature.trim() }),
            );
            if platform.is_some() {
                return Err(format!("{file} is there twice").into());
            }
        }
    }
    if platforms.is_empty() {
        return Err(format!("no file in {} has a signature", folder.display()).into());
    }
    let commit = output(program("git").args(["log", "-1", "--format=%cI"]))?;
    let latest = json!({
        "version": env!("CARGO_PKG_VERSION"),
        "notes": changelog::notes()?,
        "pub_date": commit.trim(),
        "platforms": platforms,
    });
    let file = folder.join("latest.json");
    fs::write(&file, pretty(&latest)).map_err(failed)?;
    println!("{}", file.display());
    Ok(())
}

fn pretty(value: &Value) -> String {
    format!("{value:#}\n")
}

/// Which apps take this file. A `.dmg` is for people.
fn platforms_of(file: &str) -> Vec<&'static str> {
    PLATFORMS
        .into_iter()
        .filter(|(platform, system)| file.contains(system) && file.ends_with(end_of(platform)))
        .map(|(platform, _)| platform)
        .collect()
}

fn end_of(platform: &str) -> &'static str {
    match platform.rsplit('-').next() {
        Some("deb") => ".deb",
        Some("rpm") => ".rpm",
        Some("msi") => ".msi",
        Some("nsis") => "-setup.exe",
        _ => ".app.tar.gz",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_file_serves_the_apps_that_were_installed_by_its_kind() {
        for (file, platforms) in [
            (
                "clinic-roster-1.2.3-macos-universal.app.tar.gz",
                &["darwin-aarch64", "darwin-x86_64"][..],
            ),
            ("clinic-roster-1.2.3-macos-universal.dmg", &[]),
            ("clinic-roster-1.2.3-linux-x64.deb", &["linux-x86_64-deb"]),
            ("clinic-roster-1.2.3-linux-x64.rpm", &["linux-x86_64-rpm"]),
            (
                "clinic-roster-1.2.3-windows-x64-unsigned-setup.exe",
                &["windows-x86_64-nsis"],
            ),
            (
                "clinic-roster-1.2.3-windows-x64.msi",
                &["windows-x86_64-msi"],
            ),
            ("clinic-roster-1.2.3-windows-arm64.msi", &[]),
        ] {
            assert_eq!(platforms_of(file), platforms, "{file}");
        }
    }
}
