//! Which items stand where, on each system.

use tauri::menu::{
    IsMenuItem, Menu, MenuId, MenuItem, PredefinedMenuItem as System, Submenu, WINDOW_SUBMENU_ID,
};
use tauri::{AppHandle, Runtime};

use super::MenuAction;

/// An item of ours: its id, its text, its key and what it does.
struct Item {
    id: &'static str,
    text: &'static str,
    key: Option<&'static str>,
    action: MenuAction,
}

impl Item {
    const fn new(
        id: &'static str,
        text: &'static str,
        key: Option<&'static str>,
        action: MenuAction,
    ) -> Self {
        Self {
            id,
            text,
            key,
            action,
        }
    }
}

const REFRESH: Item = Item::new(
    "refresh",
    "&Refresh",
    Some("CmdOrCtrl+R"),
    MenuAction::Refresh,
);
const FIND: Item = Item::new("find", "&Find", Some("CmdOrCtrl+F"), MenuAction::Find);
const SETTINGS: Item = Item::new(
    "settings",
    "&Settings…",
    Some("CmdOrCtrl+Comma"),
    MenuAction::Settings,
);
const REPLACE_KEY: Item = Item::new("replace_key", "Replace &Key…", None, MenuAction::ReplaceKey);
const FORGET_CLINIC: Item = Item::new(
    "forget_clinic",
    "F&orget Clinic…",
    None,
    MenuAction::ForgetClinic,
);
const ABOUT: Item = Item::new("about", "&About Clinic Roster", None, MenuAction::About);
const ITEMS: [Item; 6] = [REFRESH, FIND, SETTINGS, REPLACE_KEY, FORGET_CLINIC, ABOUT];

/// The id of the item that ends the app.
pub(super) const QUIT: &str = "quit";

/// What an item of ours asks the window to do.
pub(super) fn action(id: &MenuId) -> Option<MenuAction> {
    ITEMS
        .iter()
        .find(|item| *id == item.id)
        .map(|item| item.action)
}

/// The menu of this system.
///
/// # Errors
/// Where the system does not let one be made.
pub fn build<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Menu<R>> {
    if cfg!(target_os = "macos") {
        mac(app)
    } else {
        windows_and_linux(app)
    }
}

fn mac<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Menu<R>> {
    let name = &app.package_info().name;
    let line = || System::separator(app);
    Menu::with_items(
        app,
        &[
            &submenu(
                app,
                name,
                &[
                    &ours(app, &ABOUT)?,
                    &line()?,
                    &ours(app, &SETTINGS)?,
                    &line()?,
                    &System::services(app, None)?,
                    &line()?,
                    &System::hide(app, None)?,
                    &System::hide_others(app, None)?,
                    &System::show_all(app, None)?,
                    &line()?,
                    // Not the system's own item: that one ends the app without asking about a draft.
                    &quit(app, &format!("Quit {name}"))?,
                ],
            )?,
            &submenu(
                app,
                "File",
                &[
                    &ours(app, &REFRESH)?,
                    &line()?,
                    &ours(app, &REPLACE_KEY)?,
                    &ours(app, &FORGET_CLINIC)?,
                    &line()?,
                    &System::close_window(app, None)?,
                ],
            )?,
            &edit(app)?,
            &submenu(
                app,
                "View",
                &[
                    &ours(app, &FIND)?,
                    &line()?,
                    &System::fullscreen(app, None)?,
                ],
            )?,
            &Submenu::with_id_and_items(
                app,
                WINDOW_SUBMENU_ID,
                "Window",
                true,
                &[&System::minimize(app, None)?, &System::maximize(app, None)?],
            )?,
        ],
    )
}

fn windows_and_linux<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Menu<R>> {
    let line = || System::separator(app);
    let file = submenu(
        app,
        "&File",
        &[
            &ours(app, &REFRESH)?,
            &line()?,
            &ours(app, &SETTINGS)?,
            &ours(app, &REPLACE_KEY)?,
            &ours(app, &FORGET_CLINIC)?,
            &line()?,
            &quit(app, "&Quit")?,
        ],
    )?;
    let view = submenu(app, "&View", &[&ours(app, &FIND)?])?;
    let help = submenu(app, "&Help", &[&ours(app, &ABOUT)?])?;
    // On Linux these items would stand there and do nothing: the page has the clipboard keys and a context menu of its own.
    if cfg!(windows) {
        Menu::with_items(app, &[&file, &edit(app)?, &view, &help])
    } else {
        Menu::with_items(app, &[&file, &view, &help])
    }
}

/// The clipboard. macOS serves its keys only to an app whose menu has them.
fn edit<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Submenu<R>> {
    submenu(
        app,
        "&Edit",
        &[
            &System::undo(app, None)?,
            &System::redo(app, None)?,
            &System::separator(app)?,
            &System::cut(app, None)?,
            &System::copy(app, None)?,
            &System::paste(app, None)?,
            &System::select_all(app, None)?,
        ],
    )
}

fn ours<R: Runtime>(app: &AppHandle<R>, item: &Item) -> tauri::Result<MenuItem<R>> {
    MenuItem::with_id(app, item.id, item.text, true, item.key)
}

fn quit<R: Runtime>(app: &AppHandle<R>, text: &str) -> tauri::Result<MenuItem<R>> {
    MenuItem::with_id(app, QUIT, text, true, Some("CmdOrCtrl+Q"))
}

fn submenu<R: Runtime>(
    app: &AppHandle<R>,
    text: &str,
    items: &[&dyn IsMenuItem<R>],
) -> tauri::Result<Submenu<R>> {
    Submenu::with_items(app, text, true, items)
}
