use std::collections::HashSet;

use super::*;

const SYSTEMS: [(&str, &[Column]); 3] = [("macOS", MAC), ("Windows", WINDOWS), ("Linux", LINUX)];

/// A menu bar as it reads: each column with its entries, a line as `-`.
fn bar(columns: &[Column]) -> Vec<(String, String)> {
    let word = |entry: &Entry| match entry {
        Ours(item) => item.id.to_owned(),
        Entry::System(system) => format!("{system:?}"),
        Line => "-".to_owned(),
        Quit => "quit".to_owned(),
    };
    let column = |column: &Column| {
        let title = match column.title {
            Title::Text(text) => text.en.replace('&', ""),
            Title::App => "(app)".to_owned(),
            Title::Window => "(windows)".to_owned(),
        };
        let entries: Vec<String> = column.entries.iter().map(word).collect();
        (title, entries.join(" "))
    };
    columns.iter().map(column).collect()
}

fn is(columns: &[Column], expected: &[(&str, &str)]) {
    let expected: Vec<(String, String)> = expected
        .iter()
        .map(|(title, entries)| ((*title).to_owned(), (*entries).to_owned()))
        .collect();
    assert_eq!(bar(columns), expected);
}

#[test]
fn macos_has_its_app_menu_and_the_clipboard_under_edit() {
    is(
        MAC,
        &[
            (
                "(app)",
                "about updates - settings - Services - Hide HideOthers ShowAll - quit",
            ),
            ("File", "refresh - replace_key forget_clinic - CloseWindow"),
            ("Edit", "Undo Redo - Cut Copy Paste SelectAll"),
            ("View", "find - Fullscreen"),
            ("(windows)", "Minimize Maximize"),
            ("Help", "shortcuts levels"),
        ],
    );
}

#[test]
fn windows_has_the_menus_it_expects() {
    is(
        WINDOWS,
        &[
            (
                "File",
                "refresh - settings replace_key forget_clinic - quit",
            ),
            ("Edit", "Undo Redo - Cut Copy Paste SelectAll"),
            ("View", "find"),
            ("Help", "shortcuts levels - updates - about"),
        ],
    );
}

#[test]
fn linux_has_no_clipboard_items_that_would_do_nothing() {
    let mut windows = bar(WINDOWS);
    windows.retain(|(title, _)| title != "Edit");
    assert_eq!(bar(LINUX), windows);
}

#[test]
fn each_item_does_what_it_says_by_its_key() {
    let items = ITEMS.map(|item| (item.id, item.key, item.action));
    assert_eq!(
        items,
        [
            ("refresh", Some("CmdOrCtrl+R"), MenuAction::Refresh),
            ("find", Some("CmdOrCtrl+F"), MenuAction::Find),
            ("settings", Some("CmdOrCtrl+Comma"), MenuAction::Settings),
            ("replace_key", None, MenuAction::ReplaceKey),
            ("forget_clinic", None, MenuAction::ForgetClinic),
            ("shortcuts", None, MenuAction::Shortcuts),
            ("levels", None, MenuAction::Levels),
            ("updates", None, MenuAction::Updates),
            ("about", None, MenuAction::About),
        ]
    );
}

#[test]
fn every_item_of_ours_stands_once_in_the_menu_of_every_system() {
    let all: HashSet<&str> = ITEMS.iter().map(|item| item.id).collect();
    for (system, columns) in SYSTEMS {
        let entries = columns.iter().flat_map(|column| column.entries);
        let ours: Vec<&str> = entries
            .filter_map(|entry| match entry {
                Ours(item) => Some(item.id),
                _ => None,
            })
            .collect();
        assert_eq!(ours.len(), all.len(), "{system}");
        assert_eq!(ours.into_iter().collect::<HashSet<_>>(), all, "{system}");
    }
}

#[test]
fn no_letter_is_underlined_twice_in_one_menu() {
    for (system, columns) in SYSTEMS {
        for column in columns {
            let mut letters = HashSet::new();
            for entry in column.entries {
                if let Ours(Item { text, .. }) = entry {
                    for (language, text) in [("en", text.en), ("es", text.es)] {
                        let letter = text.split('&').nth(1).and_then(|rest| rest.chars().next());
                        let letter = letter.map(|letter| letter.to_ascii_lowercase());
                        assert!(letter.is_some(), "{text} on {system}");
                        assert!(letters.insert((language, letter)), "{text} on {system}");
                    }
                }
            }
        }
    }
}
