//! The one window: shown only when it has its place and its color, so that it neither jumps nor flashes.

mod appearance;
mod bounds;
mod color;
mod navigation;

use tauri::webview::{NewWindowResponse, PageLoadEvent};
use tauri::{
    App, AppHandle, LogicalSize, Manager, PhysicalPosition, Runtime, WebviewUrl, WebviewWindow,
    WebviewWindowBuilder, WindowEvent,
};

use crate::folders::OwnFolder;
use crate::menu;
use crate::state::AppState;
use bounds::{Frame, Rect, Screen};
use roster::settings::{self, Settings, Theme};

/// The label of the window, by which its capability knows it.
const LABEL: &str = "main";

/// The inside of the window at the first start, in logical pixels.
const USUAL: (f64, f64) = (1180.0, 800.0);

/// Opens the window, in the look that was chosen. What its page writes goes into the app's own folder, if it has one.
///
/// # Errors
/// If the system does not let it be made.
pub fn open<R: Runtime>(
    app: &App<R>,
    look: &Settings,
    own: Option<&OwnFolder>,
) -> tauri::Result<()> {
    let theme = appearance::theme(look.theme);
    let mut builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Clinic Roster")
        .inner_size(USUAL.0, USUAL.1)
        .min_inner_size(640.0, 480.0)
        .visible(false)
        .general_autofill_enabled(false)
        .initialization_script(appearance::script(look, &settings::system_language()))
        .initialization_script(navigation::NO_BROWSER_KEYS)
        .on_navigation(navigation::is_own)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_download(|_, _| false)
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
    color::follow_theme(&window, theme)?;
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

/// The window, while there is one.
pub(crate) fn main<R: Runtime>(app: &AppHandle<R>) -> Option<WebviewWindow<R>> {
    app.get_webview_window(LABEL)
}

/// Ends the app. The window goes at once, whatever is still waited for.
pub fn leave<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = main(app) {
        let _ = window.hide();
    }
    app.exit(0);
}

/// Brings the window to the front: the app was started once more.
pub fn focus<R: Runtime>(app: &AppHandle<R>) {
    if let Some(window) = main(app) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// Gives the window's frame the theme that was chosen. On Linux the frame is the desktop's own, and only the color under the page
/// changes.
pub fn dress<R: Runtime>(app: &AppHandle<R>, chosen: Theme) {
    let theme = appearance::theme(chosen);
    if let Some(window) = main(app) {
        if cfg!(not(target_os = "linux")) {
            let _ = window.set_theme(theme);
        } else {
            let paint = move || drop(color::follow_theme(&window, theme));
            let _ = app.run_on_main_thread(paint);
        }
    }
}

/// Prints what the window shows. The page cannot: on macOS Tauri gives it a `print` that needs a permission of the web view.
///
/// # Errors
/// If there is no window, or the system does not let it be printed.
pub fn print<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    main(app).ok_or(tauri::Error::WindowNotFound)?.print()
}

/// Brings a window back that was left on a screen which is no longer there, or that is larger than its screen.
fn keep_on_screen<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    if window.is_maximized()? || window.is_fullscreen()? || window.is_minimized()? {
        return Ok(());
    }
    let screens: Vec<Screen> = window
        .available_monitors()?
        .iter()
        .map(|monitor| Screen {
            area: Rect::new(monitor.work_area().position, monitor.work_area().size),
            scale: monitor.scale_factor(),
        })
        .collect();
    let (inner, outer) = (window.inner_size()?, window.outer_size()?);
    let now = Rect::new(window.outer_position()?, outer);
    let frame = Frame::between(outer, inner);
    let Some(wanted) = now.settled(frame, window.scale_factor()?, USUAL, &screens) else {
        return Ok(());
    };
    // First the place, then the size: on its way to another screen the system itself changes the size, as its scale asks.
    let (x, y) = wanted.corner;
    window.set_position(PhysicalPosition::new(x, y))?;
    let (width, height) = wanted.inside;
    window.set_size(LogicalSize::new(width, height))
}
