//! How this copy was installed, and so whether it can update itself.
//!
//! It updates itself only if the system asks for no password. While the system waited for one, any program of the same account could
//! swap the verified file.

use std::fs::{self, File};
use std::path::Path;

/// Who installs a newer version.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Installs {
    /// The app: it was installed for one person on Windows, or is a Mac app that this person may replace.
    Itself,
    /// The person, from the web page of the release, or whoever manages the computer.
    ByHand,
}

impl Installs {
    /// Who installs a newer version of this copy.
    pub(crate) fn here() -> Self {
        let program = std::env::current_exe().ok();
        let replaceable = program.as_deref().is_some_and(|program| {
            if cfg!(windows) {
                is_installed_for_one(program)
            } else {
                cfg!(target_os = "macos") && app_of(program).is_some_and(is_replaceable)
            }
        });
        if replaceable {
            Self::Itself
        } else {
            Self::ByHand
        }
    }
}

/// Whether NSIS installed it and this person may write there. NSIS puts `uninstall.exe` beside the program; an MSI does not.
fn is_installed_for_one(program: &Path) -> bool {
    let folder = program.parent();
    folder.is_some_and(|folder| folder.join("uninstall.exe").exists() && is_writable(folder))
}

/// The bundle of a Mac app: `X.app` of `X.app/Contents/MacOS/program`.
fn app_of(program: &Path) -> Option<&Path> {
    let app = program.ancestors().nth(3)?;
    (app.extension()? == "app").then_some(app)
}

/// Whether this person may put another app in its place.
fn is_replaceable(app: &Path) -> bool {
    is_writable(app) && app.parent().is_some_and(is_writable)
}

/// Whether a file can be made in the folder. Only trying tells, since each system has rights of its own.
fn is_writable(folder: &Path) -> bool {
    let file = folder.join(format!(".clinic-roster-{}", std::process::id()));
    let made = File::create_new(&file).is_ok();
    made && fs::remove_file(&file).is_ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use tempfile::tempdir;

    #[test]
    fn only_a_bundle_that_can_be_written_is_replaceable() {
        let folder = tempdir().unwrap();
        let app = folder.path().join("Clinic Roster.app");
        let program = app.join("Contents/MacOS/clinic-roster");
        fs::create_dir_all(program.parent().unwrap()).unwrap();
        assert_eq!(app_of(&program), Some(app.as_path()));
        assert_eq!(app_of(Path::new("/usr/bin/clinic-roster")), None);
        assert!(is_replaceable(&app));
        assert!(!is_replaceable(&folder.path().join("Elsewhere.app")));
        assert_eq!(fs::read_dir(&app).unwrap().count(), 1, "no trace is left");
    }

    #[test]
    fn what_nsis_installed_has_its_uninstaller_beside_it() {
        let folder = tempdir().unwrap();
        let program = folder.path().join("clinic-roster.exe");
        assert!(!is_installed_for_one(&program));
        fs::write(folder.path().join("uninstall.exe"), "").unwrap();
        assert!(is_installed_for_one(&program));
        assert!(!is_installed_for_one(Path::new("clinic-roster.exe")));
    }

    #[test]
    fn what_is_not_installed_is_updated_by_hand() {
        assert_eq!(Installs::here(), Installs::ByHand);
    }
}
