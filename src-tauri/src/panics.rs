//! A fault of the app itself: the log and the terminal learn where it is, and nothing of what it was about.

use std::panic::{self, Location};

/// From now on a panic is told by its place alone. Its message could hold anything, a name included.
pub(crate) fn tell_place_only(log: impl Fn(&str, u32) + Send + Sync + 'static) {
    panic::set_hook(Box::new(move |panic| {
        let (file, line) = panic.location().map_or(("unknown", 0), place);
        eprintln!("Clinic Roster: a fault at {file}:{line}");
        log(file, line);
    }));
}

/// The file and the line, without the folders of the computer on which the app was built.
fn place<'a>(location: &'a Location<'a>) -> (&'a str, u32) {
    (file(location.file()), location.line())
}

fn file(path: &str) -> &str {
    // Built on Windows, folders are told apart by the other slash.
    let name = path.rsplit(['/', '\\']).next();
    name.filter(|name| !name.is_empty()).unwrap_or("unknown")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_place_is_told_without_its_folders() {
        for (path, name) in [
            ("src/commands/people.rs", "people.rs"),
            (
                "/home/sarah/.cargo/registry/src/x/tao-0.37.2/src/lib.rs",
                "lib.rs",
            ),
            (r"C:\build\src\main.rs", "main.rs"),
            ("main.rs", "main.rs"),
            ("", "unknown"),
        ] {
            assert_eq!(file(path), name);
        }
    }
}
