//! Which items stand where, on each system: plain values, so that every system's menu can be looked at on any other.

use super::MenuAction;
use super::words::{Words, words};

/// An item of ours: its id, its text, its key and what it does.
#[derive(Debug, PartialEq)]
pub(super) struct Item {
    pub(super) id: &'static str,
    pub(super) text: Words,
    pub(super) key: Option<&'static str>,
    pub(super) action: MenuAction,
}

/// An item that the system knows and carries out itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum System {
    Services,
    Hide,
    HideOthers,
    ShowAll,
    CloseWindow,
    Fullscreen,
    Minimize,
    Maximize,
    Undo,
    Redo,
    Cut,
    Copy,
    Paste,
    SelectAll,
}

/// What stands in a menu.
#[derive(Debug, PartialEq)]
pub(super) enum Entry {
    Ours(&'static Item),
    System(System),
    Line,
    /// Ends the app.
    Quit,
}

/// What a menu is called.
#[derive(Debug, PartialEq)]
pub(super) enum Title {
    Text(Words),
    /// The name of the app.
    App,
    /// macOS lists the open windows in this one.
    Window,
}

/// One menu of the bar.
pub(super) struct Column {
    pub(super) title: Title,
    pub(super) entries: &'static [Entry],
}

use Entry::{Line, Ours, Quit};

const fn item(
    id: &'static str,
    text: Words,
    key: Option<&'static str>,
    action: MenuAction,
) -> Item {
    Item {
        id,
        text,
        key,
        action,
    }
}

const fn column(title: Title, entries: &'static [Entry]) -> Column {
    Column { title, entries }
}

static REFRESH: Item = item(
    "refresh",
    words("&Refresh the List", "&Actualizar la lista"),
    Some("CmdOrCtrl+R"),
    MenuAction::Refresh,
);
static FIND: Item = item(
    "find",
    words("&Find in the List", "&Buscar en la lista"),
    Some("CmdOrCtrl+F"),
    MenuAction::Find,
);
static SETTINGS: Item = item(
    "settings",
    words("&Settings…", "&Configuración…"),
    Some("CmdOrCtrl+Comma"),
    MenuAction::Settings,
);
static REPLACE_KEY: Item = item(
    "replace_key",
    words("Replace &Key…", "&Reemplazar la clave…"),
    None,
    MenuAction::ReplaceKey,
);
static FORGET_CLINIC: Item = item(
    "forget_clinic",
    words(
        "Remove This &Clinic from This Computer…",
        "&Quitar esta clínica de esta computadora…",
    ),
    None,
    MenuAction::ForgetClinic,
);
static SHORTCUTS: Item = item(
    "shortcuts",
    words("Keyboard &Shortcuts", "Atajos de &teclado"),
    None,
    MenuAction::Shortcuts,
);
static LEVELS: Item = item(
    "levels",
    words(
        "&What Levels and Permissions Mean",
        "&Qué significan los niveles y los permisos",
    ),
    None,
    MenuAction::Levels,
);
static UPDATES: Item = item(
    "updates",
    words("Check for &Updates…", "&Buscar actualizaciones…"),
    None,
    MenuAction::Updates,
);
static ABOUT: Item = item(
    "about",
    words("&About Clinic Roster", "&Acerca de Clinic Roster"),
    None,
    MenuAction::About,
);
pub(super) static ITEMS: [&Item; 9] = [
    &REFRESH,
    &FIND,
    &SETTINGS,
    &REPLACE_KEY,
    &FORGET_CLINIC,
    &SHORTCUTS,
    &LEVELS,
    &UPDATES,
    &ABOUT,
];

/// The clipboard. macOS serves its keys only to an app whose menu has them.
static EDIT: &[Entry] = &[
    Entry::System(System::Undo),
    Entry::System(System::Redo),
    Line,
    Entry::System(System::Cut),
    Entry::System(System::Copy),
    Entry::System(System::Paste),
    Entry::System(System::SelectAll),
];

pub(super) static MAC: &[Column] = &[
    column(
        Title::App,
        &[
            Ours(&ABOUT),
            Ours(&UPDATES),
            Line,
            Ours(&SETTINGS),
            Line,
            Entry::System(System::Services),
            Line,
            Entry::System(System::Hide),
            Entry::System(System::HideOthers),
            Entry::System(System::ShowAll),
            Line,
            // Not the system's own item: that one ends the app without asking about a draft.
            Quit,
        ],
    ),
    column(
        Title::Text(words("File", "Archivo")),
        &[
            Ours(&REFRESH),
            Line,
            Ours(&REPLACE_KEY),
            Ours(&FORGET_CLINIC),
            Line,
            Entry::System(System::CloseWindow),
        ],
    ),
    column(Title::Text(words("&Edit", "&Edición")), EDIT),
    column(
        Title::Text(words("View", "Ver")),
        &[Ours(&FIND), Line, Entry::System(System::Fullscreen)],
    ),
    column(
        Title::Window,
        &[
            Entry::System(System::Minimize),
            Entry::System(System::Maximize),
        ],
    ),
    column(
        Title::Text(words("Help", "Ayuda")),
        &[Ours(&SHORTCUTS), Ours(&LEVELS)],
    ),
];

static FILE: &[Entry] = &[
    Ours(&REFRESH),
    Line,
    Ours(&SETTINGS),
    Ours(&REPLACE_KEY),
    Ours(&FORGET_CLINIC),
    Line,
    Quit,
];
static VIEW: &[Entry] = &[Ours(&FIND)];
static HELP: &[Entry] = &[
    Ours(&SHORTCUTS),
    Ours(&LEVELS),
    Line,
    Ours(&UPDATES),
    Line,
    Ours(&ABOUT),
];

pub(super) static WINDOWS: &[Column] = &[
    column(Title::Text(words("&File", "&Archivo")), FILE),
    column(Title::Text(words("&Edit", "&Edición")), EDIT),
    column(Title::Text(words("&View", "&Ver")), VIEW),
    column(Title::Text(words("&Help", "A&yuda")), HELP),
];

/// The clipboard's items would stand there and do nothing: the page has the clipboard's keys and a context menu of its own.
pub(super) static LINUX: &[Column] = &[
    column(Title::Text(words("&File", "&Archivo")), FILE),
    column(Title::Text(words("&View", "&Ver")), VIEW),
    column(Title::Text(words("&Help", "A&yuda")), HELP),
];

#[cfg(test)]
#[path = "table_tests.rs"]
mod tests;
