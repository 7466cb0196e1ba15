//! What paints the page on Linux: the processor, if there is no graphics card.
//!
//! WebKitGTK imitates a missing card in software, and compiles the programs for the imitation anew at each start: the
//! first cards stand over half a second later. Windows and macOS choose well by themselves.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::Path;

use gtk::glib;
use gtk::prelude::ObjectExt as _;

/// WebKitGTK's own switch: without it, everything is painted by the card.
const BY_PROCESSOR: &str = "WEBKIT_SKIA_ENABLE_CPU_RENDERING";

/// Where the system lists its graphics cards.
const CARDS: &str = "/dev/dri";

/// Lets the processor paint if nothing else does, unless the environment says what to do. To be called before anything
/// else: the engine's processes inherit it, and no other thread may read the environment while it is changed.
pub fn choose() {
    if env::var_os(BY_PROCESSOR).is_some() || has_card(Path::new(CARDS)) {
        return;
    }
    if let Err(error) = glib::setenv(BY_PROCESSOR, "1", false) {
        // It is painted all the same, only later.
        eprintln!("{error}");
    }
}

/// Lets scrollbars stand if the processor paints. GTK's others lie over the page and fade away after each use: three
/// seconds in which the whole window is put together anew sixty times a second, on all of the processor. To be called
/// before the window is opened, and after GTK is.
pub fn keep_scrollbars() {
    let is_by_processor = env::var_os(BY_PROCESSOR).is_some_and(|chosen| chosen != "0");
    if let Some(settings) = gtk::Settings::default().filter(|_| is_by_processor) {
        settings.set_property("gtk-overlay-scrolling", false);
    }
}

/// Whether there is a card that any program may paint with. A virtual machine often has but a screen.
fn has_card(folder: &Path) -> bool {
    let Ok(entries) = fs::read_dir(folder) else {
        return false;
    };
    can_paint(entries.flatten().map(|entry| entry.file_name()))
}

fn can_paint(mut devices: impl Iterator<Item = OsString>) -> bool {
    devices.any(|name| name.as_encoded_bytes().starts_with(b"renderD"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_is_one_that_can_paint() {
        for (devices, expected) in [
            (&["by-path", "card0", "renderD128"][..], true),
            (&["by-path", "card0"][..], false),
            (&[][..], false),
        ] {
            let names = devices.iter().map(OsString::from);
            assert_eq!(can_paint(names), expected, "{devices:?}");
        }
    }

    #[test]
    fn where_no_cards_are_listed_there_are_none() {
        assert!(!has_card(Path::new("/dev/dri/missing")));
    }
}
