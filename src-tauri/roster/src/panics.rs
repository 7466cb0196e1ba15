//! A fault of the app itself: the log and the terminal learn where it is, and nothing of what it was about.

use std::panic::{self, Location};

use crate::log::Line;

/// From now on a panic is told by its place alone. Its message could hold anything, a name included.
pub fn tell_place_only(write: impl Fn(Line) + Send + Sync + 'static) {
    panic::set_hook(Box::new(move |panic| {
        let (file, line) = panic.location().map_or(("unknown", 0), place);
        eprintln!("Clinic Roster: a fault at {file}:{line}");
        let file = file.to_owned();
        write(Line::Fault { file, line });
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
    use std::process::Command;
    use std::{env, fs, thread};

    use super::*;
    use crate::log::Log;
    use crate::store::testing::Folder;

    /// Where the process of its own writes its log.
    const LOG: &str = "CLINIC_ROSTER_TEST_LOG";

    /// One hook serves a whole process, and the other tests have another one.
    #[test]
    fn a_fault_is_told_by_its_place_and_never_by_its_message() {
        let folder = Folder::new();
        let mut alone = Command::new(env::current_exe().expect("a test binary"));
        alone.args([
            "--exact",
            "panics::tests::fault",
            "--ignored",
            "--nocapture",
        ]);
        let ran = alone.env(LOG, folder.path()).output().expect("it runs");
        let said = String::from_utf8_lossy(&ran.stderr);
        assert!(ran.status.success(), "{said}");
        let log = fs::read_to_string(folder.path().join("clinic-roster.log")).expect("a log");
        let place = log.trim().split_once(" fault panics.rs:");
        let line = place.and_then(|(_, line)| line.parse::<u32>().ok());
        assert!(line.is_some(), "{log}");
        assert!(said.contains("a fault at panics.rs:"), "{said}");
        assert!(
            !log.contains("Sarah") && !said.contains("Sarah"),
            "{log}{said}"
        );
    }

    #[test]
    #[ignore = "the test above runs it, in a process of its own"]
    fn fault() {
        let folder = env::var_os(LOG).expect("a folder");
        let log = Log::new(folder.as_ref());
        tell_place_only(move |line| log.write(line));
        assert!(thread::spawn(fail).join().is_err());
    }

    fn fail() {
        panic!("Sarah Johnson");
    }

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
