//! What spares the processor where it paints the window, since there is no graphics card.

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

/// Where Mesa keeps the shaders that it has compiled. Every story has a home of its own, and would compile them anew.
pub(super) fn shaders() -> PathBuf {
    root().join("target/shaders")
}
