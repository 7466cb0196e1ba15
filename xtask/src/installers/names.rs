//! What the installers are called: plainly, without spaces, and so that it shows what is not signed.

/// For which system something is made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum System {
    /// Windows.
    Windows,
    /// macOS.
    Mac,
    /// Linux.
    Linux,
}

/// For what it is made.
#[derive(Debug, PartialEq, Eq)]
pub struct Made {
    /// The system.
    pub system: System,
    processor: String,
}

impl Made {
    /// For the target named, or for this machine.
    pub fn of(target: Option<&str>) -> Self {
        let target = target.map_or_else(
            || format!("{}-{}", std::env::consts::ARCH, std::env::consts::OS),
            str::to_owned,
        );
        let system = if target.contains("windows") {
            System::Windows
        } else if target.contains("macos") || target.contains("darwin") {
            System::Mac
        } else {
            System::Linux
        };
        let processor = match target.split('-').next().unwrap_or_default() {
            "x86_64" => "x64",
            "aarch64" => "arm64",
            other => other,
        };
        Self {
            system,
            processor: processor.to_owned(),
        }
    }

    /// The plain name of a file that the bundler made; none if the file is no installer. Signing takes `-unsigned` out of it.
    pub fn plain(&self, file: &str) -> Option<String> {
        let end = ["-setup.exe", ".msi", ".dmg", ".deb", ".rpm"]
            .into_iter()
            .find(|end| file.ends_with(end))?;
        let system = match self.system {
            System::Windows => "windows",
            System::Mac => "macos",
            System::Linux => "linux",
        };
        // Linux has no such signature: checksums and provenance stand for its packages.
        let unsigned = if self.system == System::Linux {
            ""
        } else {
            "-unsigned"
        };
        let version = env!("CARGO_PKG_VERSION");
        let processor = &self.processor;
        Some(format!(
            "clinic-roster-{version}-{system}-{processor}{unsigned}{end}"
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn plain(target: &str, file: &str) -> String {
        let name = Made::of(Some(target)).plain(file);
        name.unwrap_or_default()
            .replace(env!("CARGO_PKG_VERSION"), "1.2.3")
    }

    #[test]
    fn names_are_plain_and_say_what_is_not_signed() {
        let (windows, mac, linux) = (
            "x86_64-pc-windows-msvc",
            "universal-apple-darwin",
            "x86_64-unknown-linux-gnu",
        );
        for (target, file, name) in [
            (
                windows,
                "Clinic Roster_1.2.3_x64-setup.exe",
                "clinic-roster-1.2.3-windows-x64-unsigned-setup.exe",
            ),
            (
                windows,
                "Clinic Roster_1.2.3_x64_en-US.msi",
                "clinic-roster-1.2.3-windows-x64-unsigned.msi",
            ),
            (
                mac,
                "Clinic Roster_1.2.3_universal.dmg",
                "clinic-roster-1.2.3-macos-universal-unsigned.dmg",
            ),
            (
                linux,
                "Clinic Roster_1.2.3_amd64.deb",
                "clinic-roster-1.2.3-linux-x64.deb",
            ),
            (
                linux,
                "Clinic Roster-1.2.3-1.x86_64.rpm",
                "clinic-roster-1.2.3-linux-x64.rpm",
            ),
            (mac, "bundle_dmg.sh", ""),
            (windows, "installer.nsi", ""),
            (linux, "control.tar.gz", ""),
        ] {
            assert_eq!(plain(target, file), name);
        }
    }

    #[test]
    fn without_a_target_it_is_this_machine() {
        let here = Made::of(None);
        let is_here = match here.system {
            System::Windows => cfg!(windows),
            System::Mac => cfg!(target_os = "macos"),
            System::Linux => cfg!(target_os = "linux"),
        };
        assert!(is_here, "{here:?}");
    }
}
