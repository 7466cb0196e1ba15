//! Prepares the bare window as Tauri prepares any app.

fn main() {
    tauri_build::build();
}
