//! From the table of this system to its menu.

use tauri::menu::{
    IsMenuItem, Menu, MenuId, MenuItem, PredefinedMenuItem, Submenu, SubmenuBuilder,
    WINDOW_SUBMENU_ID,
};
use tauri::{AppHandle, Runtime};

use super::table::{Column, Entry, ITEMS, LINUX, MAC, System, Title, WINDOWS};
use super::words;
use crate::menu_listener::MenuAction;

/// The id of the item that ends the app.
pub(super) const QUIT: &str = "quit";

/// What an item of ours asks the window to do.
pub(super) fn action(id: &MenuId) -> Option<MenuAction> {
    ITEMS
        .iter()
        .find(|item| *id == item.id)
        .map(|item| item.action)
}

/// The menu of this system, in the language with this code.
///
/// # Errors
/// If the system does not let one be made.
pub(super) fn build<R: Runtime>(app: &AppHandle<R>, spoken: &str) -> tauri::Result<Menu<R>> {
    let columns = if cfg!(target_os = "macos") {
        MAC
    } else if cfg!(windows) {
        WINDOWS
    } else {
        LINUX
    };
    let menu = Menu::new(app)?;
    for one in columns {
        menu.append(&column(app, one, spoken)?)?;
    }
    Ok(menu)
}

fn column<R: Runtime>(
    app: &AppHandle<R>,
    column: &Column,
    spoken: &str,
) -> tauri::Result<Submenu<R>> {
    let mut menu = match column.title {
        Title::Text(text) => SubmenuBuilder::new(app, text.spoken(spoken)),
        Title::App => SubmenuBuilder::new(app, &app.package_info().name),
        Title::Window => {
            SubmenuBuilder::with_id(app, WINDOW_SUBMENU_ID, words::WINDOW.spoken(spoken))
        }
    };
    for one in column.entries {
        menu = menu.item(&*entry(app, one, spoken)?);
    }
    menu.build()
}

fn entry<R: Runtime>(
    app: &AppHandle<R>,
    entry: &Entry,
    spoken: &str,
) -> tauri::Result<Box<dyn IsMenuItem<R>>> {
    Ok(match entry {
        Entry::Ours(item) => {
            let text = item.text.spoken(spoken);
            Box::new(MenuItem::with_id(app, item.id, text, true, item.key)?)
        }
        Entry::System(item) => Box::new(system(app, *item, spoken)?),
        Entry::Line => Box::new(PredefinedMenuItem::separator(app)?),
        Entry::Quit => Box::new(quit(app, spoken)?),
    })
}

fn system<R: Runtime>(
    app: &AppHandle<R>,
    item: System,
    spoken: &str,
) -> tauri::Result<PredefinedMenuItem<R>> {
    let make = match item {
        System::Services => PredefinedMenuItem::services,
        System::Hide => PredefinedMenuItem::hide,
        System::HideOthers => PredefinedMenuItem::hide_others,
        System::ShowAll => PredefinedMenuItem::show_all,
        System::CloseWindow => PredefinedMenuItem::close_window,
        System::Fullscreen => PredefinedMenuItem::fullscreen,
        System::Minimize => PredefinedMenuItem::minimize,
        System::Maximize => PredefinedMenuItem::maximize,
        System::Undo => PredefinedMenuItem::undo,
        System::Redo => PredefinedMenuItem::redo,
        System::Cut => PredefinedMenuItem::cut,
        System::Copy => PredefinedMenuItem::copy,
        System::Paste => PredefinedMenuItem::paste,
        System::SelectAll => PredefinedMenuItem::select_all,
    };
    make(app, words::of_system(item, spoken))
}

fn quit<R: Runtime>(app: &AppHandle<R>, spoken: &str) -> tauri::Result<MenuItem<R>> {
    let text = if cfg!(target_os = "macos") {
        format!(
            "{} {}",
            words::QUIT_MAC.spoken(spoken),
            app.package_info().name
        )
    } else {
        words::QUIT.spoken(spoken).to_owned()
    };
    MenuItem::with_id(app, QUIT, text, true, Some("CmdOrCtrl+Q"))
}
