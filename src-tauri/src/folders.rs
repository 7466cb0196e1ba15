//! Where the app's files go.
//!
//! A released app keeps them where the system keeps those of every app. In the builds that honor `AVARA_BASE_URL`,
//! `CLINIC_ROSTER_FOLDER` gives a demonstration a folder of its own. It writes only there, on every system, and it neither sees nor
//! disturbs the app that a person works with.

use std::ffi::OsString;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

use tauri::Runtime;
use tauri::path::PathResolver;

use roster::endpoint;

/// The folders of the app's files.
#[derive(Debug, Clone)]
pub struct Folders {
    /// What is remembered.
    pub data: PathBuf,
    /// The log.
    pub logs: PathBuf,
    /// What the person saves, if this computer has a place for that.
    pub downloads: Option<PathBuf>,
}

impl Folders {
    /// The folders that this system has for an app and for a person. On Windows the data stays on this computer: a profile that
    /// roams or is on a share would take the clinics' people to other computers, and the database to disks where its log does not
    /// work.
    ///
    /// # Errors
    /// If the system has no such place.
    pub(crate) fn of_system<R: Runtime>(paths: &PathResolver<R>) -> tauri::Result<Self> {
        let downloads = paths.download_dir();
        Ok(Self {
            data: paths.app_local_data_dir()?,
            logs: paths.app_log_dir()?,
            // A Linux desktop without a list of folders still has a home.
            downloads: downloads
                .or_else(|_| Ok::<_, tauri::Error>(paths.home_dir()?.join("Downloads")))
                .ok(),
        })
    }
}

/// The folder of what is remembered, for a command-line task: it opens no app that could tell.
pub(crate) fn data(identifier: &str) -> Option<PathBuf> {
    match OwnFolder::from_env() {
        Some(own) => Some(own.folders().data),
        None => Some(dirs::data_local_dir()?.join(identifier)),
    }
}

/// The one folder of a demonstration.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OwnFolder(PathBuf);

impl OwnFolder {
    /// The folder that the environment names, in builds that ask it.
    pub(crate) fn from_env() -> Option<Self> {
        Self::new(endpoint::variable("CLINIC_ROSTER_FOLDER"))
    }

    fn new(named: Option<OsString>) -> Option<Self> {
        // Absolute, so that it stays the same folder if the working folder changes.
        let path = std::path::absolute(named?).ok()?;
        Some(Self(path))
    }

    pub(crate) fn folders(&self) -> Folders {
        Folders {
            data: self.0.join("data"),
            logs: self.0.join("logs"),
            downloads: Some(self.0.join("Downloads")),
        }
    }

    /// What the web view writes.
    pub(crate) fn page(&self) -> PathBuf {
        self.0.join("page")
    }

    /// The name under which the system knows the app, a different one for each folder. So only starts with the same folder are one
    /// app, and the second of them brings the first to the front.
    pub(crate) fn identifier(&self, usual: &str) -> String {
        let mut hasher = DefaultHasher::new();
        Path::hash(&self.0, &mut hasher);
        format!("{usual}.own{:016x}", hasher.finish())
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use tauri::Manager;

    use super::*;

    fn own(path: &str) -> OwnFolder {
        OwnFolder::new(Some(path.into())).unwrap()
    }

    #[test]
    fn everything_is_in_the_folder_that_is_named() {
        let own = own("target/demo");
        let Folders {
            data,
            logs,
            downloads,
        } = own.folders();
        let folder = std::env::current_dir().unwrap().join("target/demo");
        for part in [data, logs, downloads.unwrap(), own.page()] {
            assert_eq!(part.parent(), Some(folder.as_path()));
        }
    }

    #[test]
    fn without_a_name_it_is_the_systems() {
        assert_eq!(OwnFolder::new(None), None);
        assert_eq!(OwnFolder::new(Some("".into())), None);
    }

    /// A command-line task and the app look in the same place, and it is one that does not roam.
    #[test]
    fn the_data_stays_on_this_computer() {
        let app = tauri::test::mock_app();
        let of_app = Folders::of_system(app.path()).unwrap().data;
        assert_eq!(of_app, app.path().app_local_data_dir().unwrap());
        let identifier = &app.config().identifier;
        assert_eq!(data(identifier), Some(of_app));
    }

    #[test]
    fn each_folder_is_an_app_of_its_own() {
        let usual = "com.clinicroster.desktop";
        let one = own("one").identifier(usual);
        assert_eq!(one, own("one").identifier(usual));
        assert_ne!(one, own("other").identifier(usual));
        assert!(one.starts_with("com.clinicroster.desktop.own"), "{one}");
    }
}
