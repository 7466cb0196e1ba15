//! What `.ci/run` counts, by what the tests of each kind say.

use std::fs;
use std::os::unix::fs::PermissionsExt as _;
use std::path::PathBuf;
use std::process::{Command, id};

use crate::places;

/// What the tests say, and how they end.
const SAID: &[(&str, u8, &str)] = &[
    (
        "test result: ok. 5 passed; 0 failed; 1 ignored; 0 measured; 2 filtered out; finished in 0.10s\n\
         \x20     Tests  7 passed (7)\nRan 3 tests in 0.1s\n\nOK (skipped=1)\n2 passed, 0 failed\n",
        0,
        "17 passed, 0 failed",
    ),
    (
        "Ran 9 tests in 0.1s\n\nFAILED (failures=2, errors=1, skipped=4, expected failures=5)\n",
        1,
        "6 passed, 3 failed",
    ),
    // What fails before the first test was not among those that ran.
    (
        "Ran 0 tests in 0.1s\n\nFAILED (errors=1)\n",
        1,
        "0 passed, 1 failed",
    ),
    // Something else than a test failed.
    ("Ran 2 tests in 0.1s\n\nOK\n", 1, "2 passed, 1 failed"),
];

/// A folder with a cargo that only says what it is given.
fn bin(said: &str, code: u8, number: usize) -> PathBuf {
    let folder = std::env::temp_dir().join(format!("clinic-roster-ci-{}-{number}", id()));
    fs::create_dir_all(&folder).expect("a folder");
    fs::write(folder.join("said"), said).expect("a file");
    let cargo = folder.join("cargo");
    let script = format!("#!/bin/sh\ncat \"$(dirname \"$0\")/said\"\nexit {code}\n");
    fs::write(&cargo, script).expect("a script");
    fs::set_permissions(&cargo, fs::Permissions::from_mode(0o755)).expect("it can be run");
    folder
}

#[test]
fn what_failed_is_not_counted_as_passed() {
    for (number, (said, code, counted)) in SAID.iter().enumerate() {
        let bin = bin(said, *code, number);
        let path = std::env::var("PATH").expect("a path");
        let output = Command::new(places::root().join(".ci/run"))
            .env("PATH", format!("{}:{path}", bin.display()))
            .output()
            .expect("it runs");
        fs::remove_dir_all(bin).expect("the folder goes");
        let text = String::from_utf8_lossy(&output.stdout);
        assert_eq!(text.lines().last(), Some(*counted), "{text}");
        assert_eq!(output.status.code(), Some(i32::from(*code)), "{text}");
    }
}
