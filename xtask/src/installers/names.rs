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

    /// The plain name of a file that the bundler made; none where the file is no installer.
    pub fn plain(&self, file: &str, is_signed: bool) -> Option<String> {
        // What the updater takes has a signature of its own beside it.
        let (file, signature) = match file.strip_suffix(".sig") {
            Some(signed) => (signed, ".sig"),
            None => (file, ""),
        };
        let end = ["-setup.exe", ".msi", ".dmg", ".app.tar.gz", ".deb", ".rpm"]
            .into_iter()
            .find(|end| file.ends_with(end))?;
        let (system, may_be_signed) = match self.system {
            System::Windows => ("windows", true),
            System::Mac => ("macos", true),
            System::Linux => ("linux", false),
        };
        let unsigned = if may_be_signed && !is_signed {
            "-unsigned"
        } else {
            ""
        };
        let version = env!("CARGO_PKG_VERSION");
        let processor = &self.processor;
        Some(format!(
            "clinic-roster-{version}-{system}-{processor}{unsigned}{end}{signature}"
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const VERSION: &str = env!("CARGO_PKG_VERSION");

    fn plain(target: &str, file: &str, is_signed: bool) -> String {
        let name = Made::of(Some(target)).plain(file, is_signed);
        name.unwrap_or_default().replace(VERSION, "1.2.3")
    }

    #[test]
    fn what_is_not_signed_is_called_so() {
        let windows = |file, is_signed| plain("x86_64-pc-windows-msvc", file, is_signed);
        assert_eq!(
            windows("Clinic Roster_1.2.3_x64-setup.exe", true),
            "clinic-roster-1.2.3-windows-x64-setup.exe"
        );
        assert_eq!(
            windows("Clinic Roster_1.2.3_x64_en-US.msi", false),
            "clinic-roster-1.2.3-windows-x64-unsigned.msi"
        );
    }

    #[test]
    fn a_mac_gets_one_app_for_both_processors() {
        let mac = |file, is_signed| plain("universal-apple-darwin", file, is_signed);
        assert_eq!(
            mac("Clinic Roster_1.2.3_universal.dmg", false),
            "clinic-roster-1.2.3-macos-universal-unsigned.dmg"
        );
        assert_eq!(
            mac("Clinic Roster_1.2.3_universal.dmg", true),
            "clinic-roster-1.2.3-macos-universal.dmg"
        );
        assert_eq!(
            mac("Clinic Roster.app.tar.gz", true),
            "clinic-roster-1.2.3-macos-universal.app.tar.gz"
        );
    }

    #[test]
    fn the_updaters_signature_is_called_as_its_file() {
        assert_eq!(
            plain(
                "x86_64-pc-windows-msvc",
                "Clinic Roster_1.2.3_x64-setup.exe.sig",
                false
            ),
            "clinic-roster-1.2.3-windows-x64-unsigned-setup.exe.sig"
        );
    }

    #[test]
    fn packages_of_linux_are_never_signed_and_not_called_so() {
        let linux = |file| plain("x86_64-unknown-linux-gnu", file, false);
        assert_eq!(
            linux("Clinic Roster_1.2.3_amd64.deb"),
            "clinic-roster-1.2.3-linux-x64.deb"
        );
        assert_eq!(
            linux("Clinic Roster-1.2.3-1.x86_64.rpm"),
            "clinic-roster-1.2.3-linux-x64.rpm"
        );
    }

    #[test]
    fn what_the_bundler_works_with_is_left_behind() {
        for file in [
            "bundle_dmg.sh",
            "installer.nsi",
            "control.tar.gz",
            "icon.icns",
        ] {
            assert_eq!(plain("universal-apple-darwin", file, true), "", "{file}");
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
