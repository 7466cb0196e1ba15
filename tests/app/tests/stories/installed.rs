//! The app as its package installs it. It needs root and two packages, so it is told by `cargo xtask deb` alone.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use app_stories::{Role, story};
use sample_releases::{PAGE, Releases};

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
        releases.offer(PRESENT, NOTES, b"");
        story.updates_come_from(&releases);
        connect(story).await;
        let window = story.window();
        open_settings(story, "Appearance").await;
        window.click(Role::Radio, "Dark").await;
        window.click(Role::Button, "Close").await;

        window.click(Role::Button, "See what's new").await;
        window.click(Role::Button, "Open the download page").await;
        assert_eq!(story.opened_page().await, PAGE);
        println!("told of {PRESENT}, which is installed by hand");
        window.click(Role::Button, "Later").await;
        story.close_app().await;
        dpkg(&["--install", &present.display().to_string()]);
        assert_eq!(installed.version().as_deref(), Some(PRESENT));
        println!("updated from {LOWER} to {PRESENT}");

        story.start_app().await;
        let window = story.window();
        // It speaks to Avara alone, of which it remembers no clinic.
        window.shows(Role::Heading, "Connect your clinic").await;
        assert_eq!(window.root_says("data-theme").await, "dark");
        story.picture("settings_kept").await;
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
