//! Tells Tauri which commands exist, so that a window can call only what its capability lists.
//!
//! The names come from the very table the app is built from, read here by a macro of the same name.

use std::fs::{self, File};
use std::path::Path;
use std::time::UNIX_EPOCH;

macro_rules! commands {
    ($($(#[$doc:meta])* $module:ident :: $name:ident ( $args:ty $(, $events:ty)? ) -> $result:ty;)*) => {
        const COMMANDS: &[&str] = &[$(stringify!($name)),*];
    };
}

include!("src/commands/table.rs");

/// Tauri gives the manifest of Windows to the app alone; without it the programs of unit tests, which are linked with the
/// same code, do not start there (tauri#13419). Microsoft's linker gives it to every program.
fn windows() -> tauri_build::WindowsAttributes {
    println!("cargo:rerun-if-changed=windows-app-manifest.xml");
    let target = |what: &str| std::env::var(format!("CARGO_CFG_TARGET_{what}"));
    if target("OS").as_deref() != Ok("windows") || target("ENV").as_deref() != Ok("msvc") {
        return tauri_build::WindowsAttributes::new();
    }
    let folder = env!("CARGO_MANIFEST_DIR");
    println!("cargo:rustc-link-arg=/MANIFEST:EMBED");
    println!("cargo:rustc-link-arg=/MANIFESTINPUT:{folder}\\windows-app-manifest.xml");
    tauri_build::WindowsAttributes::new_without_app_manifest()
}

/// Makes what Tauri has just written look old. Cargo watches it, and would take it for a change: the next command would compile the app
/// once more. Where this fails, that is all that happens.
fn make_old(path: &Path) {
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        make_old(&entry.path());
    }
    let _ = File::open(path).and_then(|file| file.set_modified(UNIX_EPOCH));
}

fn main() {
    // The bundle embeds the built UI; a fresh clone has none until it is built.
    println!("cargo:rerun-if-changed=../ui/dist");
    println!("cargo:rerun-if-changed=src/commands/table.rs");
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let attributes = tauri_build::Attributes::new()
        .app_manifest(manifest)
        .windows_attributes(windows());
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
    make_old(Path::new("permissions"));
}
