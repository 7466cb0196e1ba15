//! The packages of Debian and its kin: which are missing, and their installation.

use std::path::Path;

use crate::run::{self, Outcome, output, program};

/// Whether this is Debian or one of its kin.
pub fn is_here() -> bool {
    Path::new("/etc/debian_version").exists()
        && run::succeeds(program("dpkg-query").arg("--version"))
}

/// Whether this is Debian itself.
pub fn is_itself() -> bool {
    let release = std::fs::read_to_string("/etc/os-release").unwrap_or_default();
    release.lines().any(|line| line == "ID=debian")
}

/// Installs those of the packages that are not installed.
///
/// # Errors
/// If this person may not install packages, or apt-get fails.
pub fn install(packages: &[&str]) -> Outcome {
    let missing: Vec<&str> = packages
        .iter()
        .copied()
        .filter(|package| !is_installed(package))
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    println!(
        "These packages are missing and will be installed: {}",
        missing.join(" ")
    );
    apt_get(&["update"])?;
    let mut arguments = vec!["install", "--yes", "--no-install-recommends"];
    arguments.extend(missing);
    apt_get(&arguments)
}

fn is_installed(package: &str) -> bool {
    output(program("dpkg-query").args(["--show", "--showformat=${Status}", package]))
        .is_ok_and(|status| status.trim() == "install ok installed")
}

fn apt_get(arguments: &[&str]) -> Outcome {
    let root = output(program("id").arg("-u"))?.trim() == "0";
    let mut command = if root {
        program("env")
    } else {
        program("sudo")
    };
    if !root {
        command.arg("env");
    }
    command.args([
        "DEBIAN_FRONTEND=noninteractive",
        "apt-get",
        "-o",
        "DPkg::Lock::Timeout=600",
    ]);
    run::run(command.args(arguments))
}
