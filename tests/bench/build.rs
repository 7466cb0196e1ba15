//! Prepares the bare windows as Tauri prepares any app.

fn main() {
    // Their pages are compiled in; of a new file among them only this tells.
    println!("cargo:rerun-if-changed=bare");
    tauri_build::build();
}
