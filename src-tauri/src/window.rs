//! The one window: shown only when it has its place and its colour, so that it neither jumps nor flashes.

mod appearance;
mod colour;
mod place;

use tauri::webview::PageLoadEvent;
use tauri::{
    App, AppHandle, Manager, PhysicalPosition, PhysicalSize, Runtime, Url, WebviewUrl,
    WebviewWindow, WebviewWindowBuilder, WindowEvent,
};

use crate::folders::OwnFolder;
use crate::menu;
use crate::settings::{self, Settings, Theme};
use crate::state::AppState;
use place::Rect;

/// The label of the window, by which its capability knows it.
const LABEL: &str = "main";

/// Opens the window, in the look that was chosen. What its page writes goes into the app's own folder, where it has one.
///
/// # Errors
/// Where the system does not let it be made.
pub fn open<R: Runtime>(
    app: &App<R>,
    look: &Settings,
    own: Option<&OwnFolder>,
) -> tauri::Result<()> {
    let theme = appearance::theme(look.theme);
    let mut builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Clinic Roster")
        .inner_size(1180.0, 800.0)
        .min_inner_size(640.0, 480.0)
        .visible(false)
        .general_autofill_enabled(false)
        .initialization_script(appearance::script(look, &settings::system_language()))
        .on_navigation(is_own)
        .on_page_load(|window, load| match load.event() {
            // What an earlier page held is gone with it.
            PageLoadEvent::Started => window.state::<AppState>().closing.hold(false),
            // Not before: on Linux a window's place is known only some time after it is shown.
            PageLoadEvent::Finished => {
                let _ = keep_on_screen(&window);
            }
        });
    if let Some(own) = own {
        // macOS chooses the place by itself, so there the page writes nothing at all.
        builder = builder
            .data_directory(own.page())
            .incognito(cfg!(target_os = "macos"));
    }
    let window = builder.build()?;
    if cfg!(not(target_os = "linux")) {
        window.set_theme(theme)?;
    }
    colour::follow_theme(&window, theme)?;
    let handle = app.handle().clone();
    window.on_window_event(move |event| {
        if let WindowEvent::CloseRequested { api, .. } = event
            && !menu::may_close(&handle)
        {
            api.prevent_close();
        }
    });
    window.show()
}

/// Brings the window to the front: the app was started once more.
pub fn focus<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Gives the window's frame the theme that was chosen. On Linux the frame is the desktop's own, and only the colour under the page
/// changes.
pub fn dress<R: Runtime>(app: &AppHandle<R>, chosen: Theme) {
    let theme = appearance::theme(chosen);
    if let Some(window) = app.get_webview_window(LABEL) {
        if cfg!(not(target_os = "linux")) {
            let _ = window.set_theme(theme);
        } else {
            let paint = move || drop(colour::follow_theme(&window, theme));
            let _ = app.run_on_main_thread(paint);
        }
    }
}

/// Prints what the window shows. The page cannot: on macOS Tauri gives it a `print` that needs a permission of the web view.
///
/// # Errors
/// Where there is no window, or the system does not let it be printed.
pub fn print<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let window = app.get_webview_window(LABEL);
    window.ok_or(tauri::Error::WindowNotFound)?.print()
}

/// The page never leaves the app: a link to anywhere else does nothing.
fn is_own(url: &Url) -> bool {
    let host = url.host_str().unwrap_or_default();
    match url.scheme() {
        "tauri" => true,
        "http" | "https" => host == "tauri.localhost" || cfg!(dev) && host == "localhost",
        _ => false,
    }
}

/// Brings a window back that was left on a screen which is no longer there, or that is larger than its screen.
fn keep_on_screen<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    if window.is_maximized()? || window.is_fullscreen()? || window.is_minimized()? {
        return Ok(());
    }
    let screens: Vec<Rect> = window
        .available_monitors()?
        .iter()
        .map(|monitor| Rect::new(monitor.work_area().position, monitor.work_area().size))
        .collect();
    let (inner, outer) = (window.inner_size()?, window.outer_size()?);
    let now = Rect::new(window.outer_position()?, outer);
    let wanted = now.within(&screens);
    if wanted.size() != now.size() {
        let frame = (
            outer.width.saturating_sub(inner.width),
            outer.height.saturating_sub(inner.height),
        );
        let (width, height) = wanted.size();
        window.set_size(PhysicalSize::new(
            width.saturating_sub(frame.0),
            height.saturating_sub(frame.1),
        ))?;
    }
    if wanted.corner() != now.corner() {
        let (x, y) = wanted.corner();
        window.set_position(PhysicalPosition::new(x, y))?;
    }
    Ok(())
}
