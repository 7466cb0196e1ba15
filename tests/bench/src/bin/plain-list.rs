//! A Tauri window with the people in a plain list: what they cost at least on this engine.
//!
//! `AVARA_BASE_URL` and `AVARA_API_KEY` name the sandbox.

#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

use std::error::Error;

use bench::bare::Bare;
use tauri::ipc::Response;
use tauri::{State, WebviewUrl};

fn main() -> Result<(), Box<dyn Error>> {
    let bare = Bare::new(
        &std::env::var("AVARA_BASE_URL")?,
        &std::env::var("AVARA_API_KEY")?,
    );
    let mut context = tauri::generate_context!();
    for window in &mut context.config_mut().app.windows {
        window.url = WebviewUrl::App("list.html".into());
    }
    tauri::Builder::default()
        .manage(bare)
        .invoke_handler(tauri::generate_handler![people])
        .run(context)?;
    Ok(())
}

/// One page as the API sent it.
#[tauri::command]
async fn people(bare: State<'_, Bare>, cursor: Option<String>) -> Result<Response, String> {
    let page = bare.page(cursor.as_deref()).await;
    page.map(Response::new).map_err(|error| error.to_string())
}
