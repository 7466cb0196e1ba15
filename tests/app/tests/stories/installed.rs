//! The app as its package installs it. It needs root and two packages, so it is told by `cargo xtask deb` alone.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use app_stories::{Role, story};
use sample_releases::{Delivery, NEWER, OLDER, Releases};

use crate::steps::{connect, open_settings};

const NOTES: &str = "- Something new.";
/// What the proof's own lower version is called.
const LOWER: &str = "0.0.1";
const PRESENT: &str = env!("CARGO_PKG_VERSION");

#[test]
#[ignore = "it needs root and two packages, which `cargo xtask deb` builds"]
fn the_package_is_installed_updated_and_removed() {
    let (lower, present) = (
        package("CLINIC_ROSTER_LOWER"),
        package("CLINIC_ROSTER_PRESENT"),
    );
    let installed = Installed::from(&lower);
    assert_eq!(installed.version().as_deref(), Some(LOWER));
    story("installed", async |story| {
        let releases = Releases::start();
        let file = std::fs::read(&present).unwrap();
        story.updates_come_from(&releases);
        connect(story).await;
        open_settings(story, "General").await;
        let window = story.window();
        window.fill(Role::Textbox, "Your name", "Dana").await;
        window.click(Role::Tab, "Appearance").await;
        window.click(Role::Radio, "Dark").await;
        window.click(Role::Button, "Close").await;

        let somebody = Releases::start();
        releases.offer_as(NEWER, NOTES, &file, &somebody.sign(NEWER, &file));
        story.press_on_desktop("ctrl+k");
        let palette = "Find a person or an action";
        window
            .fill(Role::Combobox, palette, "Check for updates")
            .await;
        window
            .click_beginning(Role::Option, "Check for updates")
            .await;
        for (what, version, signed_for, delivery) in [
            ("forged", NEWER, None, Delivery::Whole),
            (
                "older under a newer number",
                NEWER,
                Some(OLDER),
                Delivery::Whole,
            ),
            ("truncated", NEWER, Some(NEWER), Delivery::Truncated),
        ] {
            let signature = match signed_for {
                Some(signed_for) => releases.sign(signed_for, &file),
                None => somebody.sign(version, &file),
            };
            releases.offer_as(version, NOTES, &file, &signature);
            releases.deliver(delivery);
            window.click(Role::Button, "Install now").await;
            window.reads("The newer version was refused").await;
            assert_eq!(installed.version().as_deref(), Some(LOWER), "{what}");
            println!("refused: {what}");
            window.click(Role::Button, "Check again").await;
        }
        releases.deliver(Delivery::Whole);
        releases.offer(OLDER, NOTES, &file);
        window.click(Role::Button, "Install now").await;
        window.reads("This version is no longer offered").await;
        println!("refused: older");

        releases.offer(PRESENT, NOTES, &file);
        window.click(Role::Button, "Check again").await;
        window.click(Role::Button, "Install now").await;
        let done = format!("Version {PRESENT} is installed");
        window.shows(Role::Dialog, &done).await;
        story.picture("done").await;
        assert_eq!(installed.version().as_deref(), Some(PRESENT));
        println!("updated from {LOWER} to {PRESENT}");

        // Not by the driver: it waits for an answer from the app, which ends.
        window.tab_to(Role::Button, "Restart now").await;
        story.press_on_desktop("Return");
        story.app_restarts().await;
        println!("started anew by itself");

        story.start_app().await;
        let window = story.window();
        // It speaks to Avara alone, of which it remembers no clinic.
        window.shows(Role::Heading, "Connect your clinic").await;
        assert_eq!(window.root_says("data-theme").await, "dark");
        story.press_on_desktop("ctrl+comma");
        window.shows(Role::Dialog, "Settings").await;
        assert_eq!(window.value(Role::Textbox, "Your name").await, "Dana");
        story.picture("settings_kept").await;
        window.click(Role::Button, "Close").await;
        story.close_app().await;
        println!("settings kept");

        installed.remove();
        assert_eq!(installed.version(), None);
        assert!(!Path::new("/usr/bin/clinic-roster").exists());
        assert!(story.app_file("roster.db").exists(), "data stays");
        println!("removed; the person's data is left");
    });
}

fn package(variable: &str) -> PathBuf {
    let path = env::var_os(variable);
    path.unwrap_or_else(|| panic!("{variable} names no package"))
        .into()
}

/// The package, until this is dropped.
struct Installed;

impl Installed {
    fn from(package: &Path) -> Self {
        let installed = Self;
        assert_eq!(installed.version(), None, "it is not there before");
        dpkg(&["--install", &package.display().to_string()]);
        installed
    }

    /// The version that is installed, if one is.
    fn version(&self) -> Option<String> {
        let query = Command::new("dpkg-query")
            .args(["--show", "--showformat=${db:Status-Status} ${Version}"])
            .arg("clinic-roster")
            .output()
            .unwrap();
        let answer = String::from_utf8(query.stdout).unwrap();
        answer.strip_prefix("installed ").map(str::to_owned)
    }

    fn remove(&self) {
        dpkg(&["--remove", "clinic-roster"]);
    }
}

impl Drop for Installed {
    fn drop(&mut self) {
        if self.version().is_some() {
            self.remove();
        }
    }
}

fn dpkg(arguments: &[&str]) {
    let status = Command::new("dpkg").args(arguments).status().unwrap();
    assert!(status.success(), "dpkg {arguments:?}");
}
