//! The order of the house: no modules of a crate use each other in a circle, and no crate knows the ones above it.

use std::fs;
use std::path::PathBuf;

/// From the bottom up. Each crate may use those before it.
const CRATES: [(&str, &str); 3] = [
    ("avara", "src-tauri/avara"),
    ("roster", "src-tauri/roster"),
    ("clinic-roster", "src-tauri"),
];

fn folder(crate_folder: &str) -> PathBuf {
    PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../..")).join(crate_folder)
}

#[test]
fn no_modules_use_each_other_in_a_circle() {
    for (name, place) in CRATES {
        assert_eq!(arrows::circle(folder(place).join("src")), None, "{name}");
    }
}

/// Cargo itself refuses circles among crates, but it would let one of these take Tauri.
#[test]
fn what_stands_below_the_shell_knows_no_tauri() {
    for (name, place) in &CRATES[..2] {
        let manifest = fs::read_to_string(folder(place).join("Cargo.toml"));
        let manifest = manifest.unwrap_or_else(|error| panic!("{name}: {error}"));
        assert!(!manifest.contains("tauri"), "{name}");
    }
}
