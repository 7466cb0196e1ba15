//! The files of a story: what the app wrote, and pictures.

use std::fs;
use std::path::{Path, PathBuf};

use memchr::memmem;

use super::{Story, root};
use crate::wait::eventually;

/// The app's own folder among the data of a person, and among what they have configured.
const APP: &str = "data/com.clinicroster.desktop";
const PLACE: &str = "config/com.clinicroster.desktop/window.json";

impl Story {
    /// A file in the app's own folder.
    pub fn app_file(&self, name: &str) -> PathBuf {
        self.folder.join(APP).join(name)
    }

    /// The file in which the place of the window is kept.
    pub fn place_file(&self) -> PathBuf {
        self.folder.join(PLACE)
    }

    /// All that the app has logged.
    pub fn log(&self) -> String {
        texts(&self.app_file("logs")).into_iter().collect()
    }

    /// The files in the person's Downloads folder: name and text.
    pub fn downloads(&self) -> Vec<(String, String)> {
        let folder = self.folder.join("home/Downloads");
        names(&folder)
            .into_iter()
            .map(|name| {
                let text = fs::read_to_string(folder.join(&name)).expect("a text");
                (name, text)
            })
            .collect()
    }

    /// Whether any file in the app's own folder or below holds the text: its data, its log, and what the page keeps.
    pub fn app_files_hold(&self, text: &str) -> bool {
        all(&self.folder.join(APP)).iter().any(|file| {
            let bytes = fs::read(file).unwrap_or_default();
            memmem::find(&bytes, text.as_bytes()).is_some()
        })
    }

    /// Waits until the text is saved in the app's own folder.
    pub async fn keeps(&self, text: &str) {
        let kept = async || self.app_files_hold(text).then_some(());
        eventually(&format!("{text} is saved"), kept).await;
    }

    /// Saves a picture of the window under the name of the story.
    pub async fn picture(&self, name: &str) {
        self.window()
            .picture(&pictures().join(format!("{}-{name}.png", self.name)))
            .await;
    }
}

/// Where pictures of the screens are kept; git ignores it.
pub(super) fn pictures() -> PathBuf {
    let folder = root().join("screenshots/stories");
    fs::create_dir_all(&folder).expect("the repository can be written to");
    folder
}

/// The names of the files in a folder, in order; none where there is no folder.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let files = entries
        .filter_map(Result::ok)
        .filter(|entry| entry.path().is_file());
    let mut names: Vec<String> = files
        .map(|entry| entry.file_name().to_string_lossy().into_owned())
        .collect();
    names.sort();
    names
}

/// Every file in a folder and below.
fn all(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).into_iter().flatten();
    let paths = entries.filter_map(Result::ok).map(|entry| entry.path());
    paths
        .flat_map(|path| match path.is_dir() {
            true => all(&path),
            false => vec![path],
        })
        .collect()
}

fn texts(folder: &Path) -> Vec<String> {
    let read = |name: String| fs::read_to_string(folder.join(name)).expect("a text");
    names(folder).into_iter().map(read).collect()
}
