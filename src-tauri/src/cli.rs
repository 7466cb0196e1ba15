//! What the app does if it is started with an argument, without a window: for administrators, and for the uninstaller.
//!
//! On Windows a released app has no console. Its output can be redirected, and the exit code always tells whether it succeeded.

use std::ffi::OsString;
use std::io::{self, Write as _};
use std::process::ExitCode;

use crate::context;
use crate::folders::{self, OwnFolder};
use crate::keychain::SystemKeychain;
use roster::forget_keys::{Which, forget_keys};
use roster::keys::{Keys, self_test};

const USAGE: &str = "\
clinic-roster                       opens the app
clinic-roster --self-test keychain  tries the keychain with a key that opens nothing
clinic-roster --forget-keys         deletes the keys of all clinics from the keychain; their data stays";

/// Something to do instead of opening the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Task {
    /// Try the keychain.
    TestKeychain,
    /// Delete the keys of every clinic, remembered or not.
    ForgetKeys,
    /// The argument of a task, with words that do not belong to it or without those that do.
    Unknown,
}

impl Task {
    /// What the arguments ask for. Any others open the app itself: the system may have put them there.
    pub fn asked(arguments: impl Iterator<Item = OsString>) -> Option<Self> {
        let arguments: Vec<OsString> = arguments.collect();
        let arguments: Vec<Option<&str>> = arguments.iter().map(|word| word.to_str()).collect();
        match arguments[..] {
            [Some("--self-test"), Some("keychain")] => Some(Self::TestKeychain),
            [Some("--forget-keys")] => Some(Self::ForgetKeys),
            [Some("--self-test" | "--forget-keys"), ..] => Some(Self::Unknown),
            _ => None,
        }
    }

    /// Does it, and says line by line what was done.
    #[must_use]
    pub fn run(self) -> ExitCode {
        let keys = Keys::new(SystemKeychain);
        let is_done = tauri::async_runtime::block_on(async {
            match self {
                Self::TestKeychain => self_test::keychain(&keys, &mut say).await,
                Self::ForgetKeys => {
                    let data = folders::data(&context::built_in().config().identifier);
                    let which = match OwnFolder::from_env() {
                        Some(_) => Which::Remembered,
                        None => Which::All,
                    };
                    forget_keys(&keys, data.as_deref(), which, &mut say).await
                }
                Self::Unknown => {
                    say(USAGE);
                    false
                }
            }
        });
        if is_done {
            ExitCode::SUCCESS
        } else {
            ExitCode::FAILURE
        }
    }
}

/// Says a line, if someone is there to read it.
fn say(line: &str) {
    let _ = writeln!(io::stdout(), "{line}");
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(words: &[&str]) -> Option<Task> {
        Task::asked(words.iter().map(OsString::from))
    }

    #[test]
    fn a_task_is_asked_for_by_exactly_its_words() {
        assert_eq!(
            asked(&["--self-test", "keychain"]),
            Some(Task::TestKeychain)
        );
        assert_eq!(asked(&["--forget-keys"]), Some(Task::ForgetKeys));
        for words in [
            &["--self-test"][..],
            &["--self-test", "network"],
            &["--self-test", "keychain", "please"],
            &["--forget-keys", "--yes"],
        ] {
            assert_eq!(asked(words), Some(Task::Unknown), "{words:?}");
        }
    }

    #[test]
    fn whatever_else_is_said_opens_the_app() {
        for words in [
            &[][..],
            &["-psn_0_12345"],
            &["--automation", "--forget-keys"],
            &[""],
        ] {
            assert_eq!(asked(words), None, "{words:?}");
        }
    }
}
