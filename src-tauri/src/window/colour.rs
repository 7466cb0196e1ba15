//! The colour of the window where the page has not drawn yet: at the start, and while the window is being enlarged.

use tauri::utils::config::Color;
use tauri::{Runtime, WebviewWindow};

/// `--bg` of the page's tokens, light and dark.
const LIGHT: Color = Color(0xf5, 0xf6, 0xf7, 0xff);
const DARK: Color = Color(0x12, 0x17, 0x1c, 0xff);

/// Gives the window the background of the system's theme, now and whenever that changes.
///
/// # Errors
/// Where the window does not take it.
#[cfg(not(target_os = "linux"))]
pub(super) fn follow_theme<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    use tauri::{Theme, WindowEvent};

    let paint = |window: &WebviewWindow<R>, theme| {
        window.set_background_color(Some(if theme == Theme::Dark { DARK } else { LIGHT }))
    };
    paint(window, window.theme()?)?;
    let painted = window.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::ThemeChanged(theme) = event {
            let _ = paint(&painted, *theme);
        }
    });
    Ok(())
}

/// Gives the page's part of the window the background of GTK's theme. The rest is GTK's own: a colour for the whole window would
/// also lie under the menu bar, whose text GTK colours by its theme.
///
/// # Errors
/// Where the window does not take it.
#[cfg(target_os = "linux")]
pub(super) fn follow_theme<R: Runtime>(window: &WebviewWindow<R>) -> tauri::Result<()> {
    use gtk::prelude::{StyleContextExt, WidgetExt};

    let style = window.gtk_window()?.style_context();
    let is_dark = style
        .lookup_color("theme_bg_color")
        .is_some_and(|colour| colour.red() + colour.green() + colour.blue() < 1.5);
    let webview: &tauri::Webview<R> = window.as_ref();
    webview.set_background_color(Some(if is_dark { DARK } else { LIGHT }))
}
