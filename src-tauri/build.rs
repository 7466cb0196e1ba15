//! Tells Tauri which commands exist, so that a window can call only what its capability lists.
//!
//! The names come from the very table the app is built from, read here by a macro of the same name.

macro_rules! commands {
    ($($(#[$doc:meta])* $module:ident :: $name:ident ( $args:ty $(, $events:ty)? ) -> $result:ty;)*) => {
        const COMMANDS: &[&str] = &[$(stringify!($name)),*];
    };
}

include!("src/commands/table.rs");

fn main() {
    // The bundle embeds the built UI; a fresh clone has none until it is built.
    println!("cargo:rerun-if-changed=../ui/dist");
    println!("cargo:rerun-if-changed=src/commands/table.rs");
    let manifest = tauri_build::AppManifest::new().commands(COMMANDS);
    let attributes = tauri_build::Attributes::new().app_manifest(manifest);
    if let Err(error) = tauri_build::try_build(attributes) {
        println!("cargo:warning={error:#}");
        std::process::exit(1);
    }
}
