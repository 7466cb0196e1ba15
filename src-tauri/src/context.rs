//! What Tauri was told of the app when it was built.

/// The configuration with the screens in it. Written in one place alone, since each would hold all screens once more.
pub fn built_in() -> tauri::Context {
    tauri::generate_context!()
}
