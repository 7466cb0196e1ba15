//! What Unix systems say to a program: to end, and what to leave behind when it crashes.

use nix::sys::resource::{Resource, setrlimit};
use tauri::{AppHandle, Manager, Runtime};

use crate::menu_listener::MenuAction;
use crate::state::AppState;

/// No copy of the memory is written when the app or its page crashes: the key is in it. To be called before anything is started,
/// since the page's processes inherit it.
pub fn forbid_core_dumps() {
    if let Err(error) = setrlimit(Resource::RLIMIT_CORE, 0, 0) {
        // The app works all the same.
        eprintln!("{error}");
    }
}

/// Ends the app in good order when the system tells it to: at log-out, at shutdown, from a terminal.
pub(crate) fn end_when_told<R: Runtime>(app: &AppHandle<R>) {
    let app = app.clone();
    let told = move || {
        let state = app.state::<AppState>();
        state
            .closing
            .end(|| state.menu.send(MenuAction::Close), || app.exit(0));
    };
    // Without it a signal ends the app at once, as it does any other program.
    let _ = ctrlc::set_handler(told);
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use std::process::Command;
    use std::{env, fs};

    use nix::sys::resource::getrlimit;

    use super::*;

    /// In a process of its own, since it cannot be taken back.
    #[test]
    fn neither_the_app_nor_what_it_starts_leaves_a_copy_of_its_memory() {
        let mut alone = Command::new(env::current_exe().expect("a test binary"));
        alone.args(["--exact", "signals::tests::forbidden", "--ignored"]);
        let ran = alone.arg("--nocapture").output().expect("it runs");
        let said = String::from_utf8_lossy(&ran.stdout);
        let limits: Vec<Vec<&str>> = said
            .lines()
            .filter_map(|line| line.strip_prefix("Max core file size"))
            .map(|limits| limits.split_whitespace().take(2).collect())
            .collect();
        assert_eq!(limits, [["0", "0"]; 2], "{said}");
    }

    #[test]
    #[ignore = "the test above runs it, in a process of its own"]
    fn forbidden() {
        // As much as this computer lets anyone, so that it is not this computer that forbids them.
        let (_, most) = getrlimit(Resource::RLIMIT_CORE).expect("it has a limit");
        setrlimit(Resource::RLIMIT_CORE, most, most).expect("it can be raised");
        forbid_core_dumps();
        const LIMITS: &str = "/proc/self/limits";
        println!("{}", fs::read_to_string(LIMITS).expect("Linux tells them"));
        let page = Command::new("cat").arg(LIMITS).status();
        assert!(page.is_ok_and(|status| status.success()));
    }
}
