//! The color of the window before the page has drawn: at the start, and while the window is being enlarged.

use tauri::utils::config::Color;
use tauri::{Runtime, Theme, WebviewWindow};

/// `--bg` of the page's tokens, light and dark.
const LIGHT: Color = Color(0xf5, 0xf6, 0xf7, 0xff);
const DARK: Color = Color(0x12, 0x17, 0x1c, 0xff);

/// Gives the window the background of the theme that was chosen, or else of the system's, now and whenever that changes.
///
/// # Errors
/// If the window does not take it.
#[cfg(not(target_os = "linux"))]
pub(super) fn follow_theme<R: Runtime>(
    window: &WebviewWindow<R>,
    chosen: Option<Theme>,
) -> tauri::Result<()> {
    use tauri::WindowEvent;

    let paint = |window: &WebviewWindow<R>, theme| {
        window.set_background_color(Some(if theme == Theme::Dark { DARK } else { LIGHT }))
    };
    let theme = match chosen {
        Some(theme) => theme,
        None => window.theme()?,
    };
    paint(window, theme)?;
    let painted = window.clone();
    window.on_window_event(move |event| {
        if let WindowEvent::ThemeChanged(theme) = event {
            let _ = paint(&painted, *theme);
        }
    });
    Ok(())
}

/// Gives the page's part of the window the background of the theme that was chosen, or else of GTK's. The rest is GTK's own: a color
/// for the whole window would also lie under the menu bar, whose text GTK colors by its theme.
///
/// # Errors
/// If the window does not take it.
#[cfg(target_os = "linux")]
pub(super) fn follow_theme<R: Runtime>(
    window: &WebviewWindow<R>,
    chosen: Option<Theme>,
) -> tauri::Result<()> {
    use gtk::prelude::{StyleContextExt, WidgetExt};

    let style = window.gtk_window()?.style_context();
    let is_dark = match chosen {
        Some(theme) => theme == Theme::Dark,
        None => style
            .lookup_color("theme_bg_color")
            .is_some_and(|colour| colour.red() + colour.green() + colour.blue() < 1.5),
    };
    let colour = if is_dark { DARK } else { LIGHT };
    paint_under(&window.default_vbox()?, colour);
    let webview: &tauri::Webview<R> = window.as_ref();
    webview.set_background_color(Some(colour))
}

/// Paints what menu bar and page stand on: it is seen until the page has drawn for the first time. The menu bar keeps GTK's color.
#[cfg(target_os = "linux")]
fn paint_under(area: &gtk::Box, Color(red, green, blue, _): Color) {
    use gtk::CssProvider;
    use gtk::prelude::{CssProviderExt, StyleContextExt, WidgetExt};

    thread_local!(static STYLE: CssProvider = CssProvider::new());
    STYLE.with(|style| {
        let css = format!("box {{ background-color: rgb({red}, {green}, {blue}); }}");
        // Text of our own that GTK does not read would leave its own color, and nothing worse.
        let _ = style.load_from_data(css.as_bytes());
        area.style_context()
            .add_provider(style, gtk::STYLE_PROVIDER_PRIORITY_APPLICATION);
    });
}
