//! The database survives a kill at any moment: what was answered is there, and nothing is damaged.

use std::collections::HashSet;
use std::hash::{BuildHasher as _, Hasher as _, RandomState};
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};
use std::time::Duration;

use command_tests::{SARAH, World, of};
use serde_json::{Value, json};

#[test]
fn what_was_written_before_a_kill_is_there_after_it() {
    let world = World::new(1);
    let window = world.start();
    let clinic = window.connect("keychain");
    drop(window);
    let mut promised = HashSet::new();
    for round in 0..12 {
        let mut writer = Command::new(env!("CARGO_BIN_EXE_store-writer"))
            .arg(world.data())
            .arg(clinic["id"].as_str().unwrap())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(writer.stdout.take().unwrap()).lines();
        // Some rounds are killed while the file is still being opened, the others in the middle of writing; at another
        // moment each time.
        if round % 4 > 0 {
            promised.extend(lines.by_ref().take(5).map(Result::unwrap));
        }
        let rest = Duration::from_micros(RandomState::new().build_hasher().finish() % 11_000);
        std::thread::sleep(rest);
        writer.kill().unwrap();
        writer.wait().unwrap();
        // The last line may have been cut off.
        let whole = |line: &String| line.len() == SARAH.len();
        promised.extend(lines.map_while(Result::ok).filter(whole));

        let window = world.start();
        let start = window.call("app_start", json!({})).unwrap();
        assert_eq!(
            start["notices"],
            json!([]),
            "round {round}, killed after {rest:?}"
        );
        assert_eq!(start["connection"]["clinic"], clinic);
        let revoked = window.call("list_revoked", of(&clinic, json!({}))).unwrap();
        let id = |person: &Value| person["user"]["userId"].as_str().unwrap().to_owned();
        let found: HashSet<String> = revoked.as_array().unwrap().iter().map(id).collect();
        let lost: Vec<&String> = promised.difference(&found).collect();
        assert!(
            lost.is_empty(),
            "round {round}, killed after {rest:?}: {lost:?}"
        );
    }
    assert!(promised.len() >= 5);
}
