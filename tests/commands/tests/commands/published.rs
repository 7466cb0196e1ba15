//! What `cargo xtask latest` writes for a release is what installed apps read.

use std::fs;
use std::path::Path;
use std::process::Command;

use clinic_roster::updates::{Feed, Installs};
use command_tests::World;
use sample_releases::Releases;
use serde_json::{Value, json};

const ROOT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../..");

/// One file for each kind of installation that updates itself.
const FILES: [&str; 2] = ["-windows-x64-setup.exe", "-macos-universal.app.tar.gz"];

fn tauri_signer(arguments: &[&str]) {
    let tauri = format!("{ROOT}/ui/node_modules/@tauri-apps/cli/tauri.js");
    let status = Command::new("node")
        .args([&tauri, "signer"])
        .args(arguments)
        .output()
        .unwrap();
    assert!(status.status.success(), "{status:?}");
}

/// What the key's password is taken from.
const PASSWORD: &str = "TAURI_SIGNING_PRIVATE_KEY_PASSWORD";

fn latest(address: &str, folder: &Path, key: &Path) -> Command {
    let mut command = Command::new(env!("CARGO"));
    command
        .args(["run", "--quiet", "--package", "xtask", "--"])
        .args(["latest", "--rehearsal", address])
        .arg(folder)
        .current_dir(ROOT)
        .env("TAURI_SIGNING_PRIVATE_KEY_PATH", key)
        .env(PASSWORD, "");
    command
}

fn succeeds(mut command: Command) -> bool {
    command.status().unwrap().success()
}

#[test]
fn what_a_release_announces_is_what_apps_read() {
    let world = World::new(1);
    let folder = world.data().join("release");
    fs::create_dir_all(&folder).unwrap();
    let key = world.data().join("updates.key");
    let path = key.to_str().unwrap();
    tauri_signer(&["generate", "--ci", "--password", "", "--write-keys", path]);
    let public = fs::read_to_string(key.with_extension("key.pub")).unwrap();

    let version = env!("CARGO_PKG_VERSION");
    let releases = Releases::start();
    let name = |end| format!("clinic-roster-{version}{end}");
    fs::write(folder.join(name(FILES[0])), FILES[0]).unwrap();
    let latest = || latest(&releases.url(), &folder, &key);
    assert!(!succeeds(latest()), "none for Macs yet");
    fs::write(folder.join(name(FILES[1])), FILES[1]).unwrap();
    let forgotten = latest().env_remove(PASSWORD).output().unwrap();
    assert!(!forgotten.status.success());
    let said = String::from_utf8_lossy(&forgotten.stderr);
    assert!(said.contains(&format!("xtask: set {PASSWORD} ")), "{said}");
    assert!(succeeds(latest()));
    for file in ["latest.json", "latest.json.sig"] {
        let content = fs::read(folder.join(file)).unwrap();
        releases.put(&format!("/{file}"), &content);
    }

    let window = world.start();
    let feed = Feed::new(&releases.address(), public.clone()).unwrap();
    window.updates_come_from_feed(feed, "0.0.1", &world, Installs::ByHand);
    let look = window.call("look_for_update", json!({ "asked": true }));
    let update = &look.unwrap()["update"];
    assert_eq!(update["version"], version);
    assert!(!update["notes"].as_str().unwrap().is_empty());

    let said: Value = serde_json::from_str(&releases.said()).unwrap();
    for (platform, end) in [
        ("windows-x86_64", FILES[0]),
        ("darwin-aarch64", FILES[1]),
        ("darwin-x86_64", FILES[1]),
    ] {
        let update = window.update_for(platform, &public, said.clone());
        update.verify(end.as_bytes()).unwrap();
        assert!(update.verify(b"something else").is_err());
        assert!(update.download_url.path().ends_with(end), "{platform}");
    }
}
