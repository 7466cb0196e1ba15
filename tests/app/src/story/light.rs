//! What makes a window light for a machine without a graphics card, so that stories take half as long.

use std::fs;
use std::path::{Path, PathBuf};

use super::root;

/// Nothing moves by itself: each frame of an animation, and each blink of a caret, would be painted by the processor.
const SETTINGS: &str = "[Settings]\ngtk-enable-animations=false\ngtk-cursor-blink=false\n";

/// Writes the settings of the desktop's windows into the story's folder.
pub(super) fn settings(folder: &Path) {
    let gtk = folder.join("config/gtk-3.0");
    fs::create_dir_all(&gtk).expect("the folder is ours");
    fs::write(gtk.join("settings.ini"), SETTINGS).expect("the folder is ours");
}

/// Where the programs that paint are kept once they are compiled, as on any desktop; every story has a home of its own.
pub(super) fn shaders() -> PathBuf {
    root().join("target/shaders")
}
