//! What must be on the machine before a command can do its work.

use std::path::Path;

use crate::debian;
use crate::display;
use crate::run::{Outcome, output, program, succeeds};

/// The oldest Node that Vite and Vitest run on.
const NODE: (u32, u32) = (20, 19);

const BUILD: &[&str] = &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev"];
const SCREEN: &[&str] = &["xvfb", "dbus-daemon", "imagemagick", "fonts-dejavu-core"];
const STORIES: &[&str] = &[
    "openbox",
    "gnome-keyring",
    "webkit2gtk-driver",
    "wmctrl",
    "xdotool",
];
const AXE: &[&str] = &["chromium-headless-shell", "fonts-dejavu-core"];
const FONTS: &[&str] = &["fonts-dejavu-core"];

/// Where the accessibility check looks for a browser if there is no headless one.
const CHROMIUM: &str = "/usr/bin/chromium";

/// What is needed to build the app.
///
/// # Errors
/// If something is missing that cannot be installed from here; the sentence says what.
pub fn for_build() -> Outcome {
    node()?;
    if debian::is_here() {
        return debian::install(BUILD);
    }
    let sentence = match std::env::consts::OS {
        "macos" if !succeeds(program("xcode-select").arg("-p")) => {
            "install Xcode's command line tools first: xcode-select --install"
        }
        "linux" if !succeeds(program("pkg-config").args(["--exists", "webkit2gtk-4.1"])) => {
            "install a C toolchain, pkg-config and the development package of WebKitGTK 4.1 first"
        }
        "windows" => {
            println!("This needs Microsoft's C++ Build Tools and WebView2 (part of Windows 11).");
            return Ok(());
        }
        _ => return Ok(()),
    };
    Err(sentence.into())
}

/// What is needed to show the app: nothing where there is a screen.
///
/// # Errors
/// As [`for_build`].
pub fn for_demo() -> Outcome {
    for_build()?;
    if display::is_here() {
        Ok(())
    } else {
        linux_only(SCREEN)
    }
}

/// What the stories in the real window need.
///
/// # Errors
/// As [`for_build`].
pub fn for_stories() -> Outcome {
    for_build()?;
    linux_only(SCREEN)?;
    linux_only(STORIES)
}

/// What the accessibility check needs: a Chromium without windows. A whole one does too, and takes two thirds longer.
///
/// # Errors
/// As [`for_build`].
pub fn for_axe() -> Outcome {
    node()?;
    // Ubuntu has no such package, but its build machines bring a Chromium.
    if !debian::is_itself() && Path::new(CHROMIUM).exists() {
        return linux_only(FONTS);
    }
    linux_only(AXE)
}

/// What the tests need that run on this system.
///
/// # Errors
/// As [`for_build`].
pub fn for_test() -> Outcome {
    if cfg!(not(target_os = "linux")) {
        return for_build();
    }
    for_stories()?;
    for_axe()?;
    python()
}

/// Python with its `venv` module.
///
/// # Errors
/// As [`for_build`].
pub fn python() -> Outcome {
    if succeeds(program("python3").args(["-c", "import venv, ensurepip"])) {
        return Ok(());
    }
    if debian::is_here() {
        debian::install(&["python3", "python3-venv"])
    } else {
        Err("install Python 3 first".into())
    }
}

fn linux_only(packages: &[&str]) -> Outcome {
    if debian::is_here() {
        debian::install(packages)
    } else if cfg!(target_os = "linux") {
        println!("This needs what Debian calls {}.", packages.join(", "));
        Ok(())
    } else {
        Err("this runs on Linux only; the other commands run here too".into())
    }
}

/// Node.
///
/// # Errors
/// If it is missing or too old.
pub fn node() -> Outcome {
    let (major, minor) = NODE;
    let found = output(program("node").arg("--version")).unwrap_or_default();
    match version(&found) {
        Some(version) if version >= NODE => Ok(()),
        Some(_) => Err(format!(
            "Node {major}.{minor} or later is needed; this is {} (see https://nodejs.org)",
            found.trim()
        )
        .into()),
        None => {
            Err(format!("Node {major}.{minor} or later is needed (see https://nodejs.org)").into())
        }
    }
}

/// Major and minor of what `node --version` prints.
fn version(printed: &str) -> Option<(u32, u32)> {
    let mut numbers = printed.trim().strip_prefix('v')?.split('.').map(str::parse);
    Some((numbers.next()?.ok()?, numbers.next()?.ok()?))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;
    use crate::places;

    #[test]
    fn the_same_node_is_asked_for_everywhere() {
        let read = |file: &str| fs::read_to_string(places::root().join(file)).expect(file);
        let (major, minor) = NODE;
        let readme = format!("Node {major}.{minor} or later");
        assert!(read("README.md").contains(&readme));
        let engines = format!("\"node\": \">={major}.{minor}\"");
        assert!(read("ui/package.json").contains(&engines));
        assert!(read("ui/package-lock.json").contains(&engines));
    }

    #[test]
    fn node_versions_compare_by_number() {
        assert_eq!(version("v20.20.2\n"), Some((20, 20)));
        assert!(version("v20.9.0") < Some(NODE));
        assert!(version("v22.1.0") > Some(NODE));
        assert_eq!(version("command not found"), None);
    }
}
