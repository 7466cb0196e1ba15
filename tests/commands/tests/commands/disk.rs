//! A disk that is full, and one that is read-only: what was done is told as done and as not recorded, what cannot be opened is told with
//! its folder, and once the disk is put right the next try succeeds.
//!
//! Each test runs once more in a namespace of its own, where a small disk can be mounted. Only Linux has that.
#![cfg(target_os = "linux")]

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use command_tests::{Desk, SARAH, World};
use serde_json::{Value, json};

/// Set in the namespace: the folder on which the small disk is mounted.
const DISK: &str = "CLINIC_ROSTER_TEST_DISK";

/// The small disk in the namespace. Outside of it, runs the test of this name there and answers nothing.
fn disk(test: &str) -> Option<PathBuf> {
    if let Some(disk) = std::env::var_os(DISK) {
        return Some(PathBuf::from(disk));
    }
    let Some(mut command) = namespace() else {
        eprintln!("{test} was not tried: no one may mount a small disk on this computer");
        return None;
    };
    let disk =
        std::env::temp_dir().join(format!("clinic-roster-disk-{}-{test}", std::process::id()));
    fs::create_dir_all(&disk).unwrap();
    let script = r#"mount -t tmpfs -o size=2m none "$0" && exec "$@""#;
    let ran = command
        .args(["env", &format!("{DISK}={0}", disk.display())])
        .arg(format!("TMPDIR={}", disk.display()))
        .args(["sh", "-c", script])
        .arg(&disk)
        .arg(std::env::current_exe().unwrap())
        .args(["--exact", &format!("disk::{test}"), "--nocapture"])
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&ran.stdout);
    let complained = String::from_utf8_lossy(&ran.stderr);
    fs::remove_dir(&disk).unwrap();
    assert!(ran.status.success(), "{said}\n{complained}");
    assert!(said.contains("1 passed"), "{said}");
    None
}

/// A command that runs another one where it can mount: without a privilege, or with the one that the runners of CI give.
fn namespace() -> Option<Command> {
    let ways: [&[&str]; 2] = [
        &["unshare", "--map-root-user", "--mount"],
        &["sudo", "--non-interactive", "unshare", "--mount"],
    ];
    let command = |way: &[&str]| {
        let mut command = Command::new(way[0]);
        command.args(&way[1..]);
        command
    };
    let works = |way: &&&[&str]| {
        let tried = command(way)
            .args(["mount", "-t", "tmpfs", "none", "/mnt"])
            .output();
        tried.is_ok_and(|output| output.status.success())
    };
    ways.iter().find(works).map(|way| command(way))
}

/// Fills the disk to its last byte. The file that does it can be removed again.
fn fill(disk: &Path) -> PathBuf {
    let filler = disk.join("filler");
    let mut size = 1 << 20;
    let mut written = 0;
    while size > 0 {
        let grown = fs::File::options().create(true).append(true).open(&filler);
        let grew = std::io::Write::write(&mut grown.unwrap(), &vec![7; size]);
        match grew {
            Ok(count) if count > 0 => written += count,
            _ => size /= 2,
        }
    }
    assert!(written > 0);
    filler
}

/// Puts the log of this world on a disk of its own, so that it can still be written.
fn log_elsewhere(world: &World) {
    let logs = world.logs();
    fs::create_dir_all(&logs).unwrap();
    run(
        "mount",
        &["-t".as_ref(), "tmpfs".as_ref(), "none".as_ref(), &logs],
    );
}

/// Makes a folder read-only, also for the superuser.
fn lock(folder: &Path) {
    run("mount", &["--bind".as_ref(), folder, folder]);
    run(
        "mount",
        &["-o".as_ref(), "remount,bind,ro".as_ref(), folder],
    );
}

fn unlock(folder: &Path) {
    run("umount", &["--lazy".as_ref(), folder]);
}

fn run(program: &str, arguments: &[&Path]) {
    let done = Command::new(program).args(arguments).status();
    assert!(done.unwrap().success(), "{program} {arguments:?}");
}

fn change(desk: &Desk, name: &str) -> Result<Value, Value> {
    let base = desk.person(SARAH);
    let args = json!({ "userId": SARAH, "patch": { "lastName": name }, "base": base });
    desk.call("update_user", args)
}

#[test]
fn on_a_full_disk_what_was_done_is_told_as_not_recorded() {
    let Some(disk) = disk("on_a_full_disk_what_was_done_is_told_as_not_recorded") else {
        return;
    };
    let world = World::new(3);
    log_elsewhere(&world);
    let desk = Desk::new(&world);
    assert_eq!(change(&desk, "Before").unwrap()["noted"], true);
    let filler = fill(&disk);
    let saved = change(&desk, "During").unwrap();
    assert_eq!(saved["outcome"], "saved");
    assert_eq!(saved["user"]["lastName"], "During", "it was done");
    assert_eq!(saved["noted"], false, "and not recorded");
    let sarah = desk.person(SARAH);
    let revoked = desk.call("revoke_access", json!({ "user": sarah }));
    assert_eq!(revoked.unwrap(), json!({ "noted": false }));
    let view = desk.call("save_view", json!({ "view": "x".repeat(9000) }));
    assert_eq!(view.unwrap_err()["code"], "disk_full");

    fs::remove_file(filler).unwrap();
    assert_eq!(change(&desk, "After").unwrap()["noted"], true);
    assert_eq!(world.ledger(), ["update done", "update done"]);
    let log = world.log();
    assert!(log.contains(" not kept act: database error 13\n"), "{log}");
}

#[test]
fn a_start_on_a_full_disk_says_so_and_the_next_try_succeeds() {
    let Some(disk) = disk("a_start_on_a_full_disk_says_so_and_the_next_try_succeeds") else {
        return;
    };
    let world = World::new(1);
    let filler = fill(&disk);
    let window = world.start();
    window.begin_early();
    let error = window.call("app_start", json!({})).unwrap_err();
    assert_eq!(error["code"], "disk_full", "{error}");
    fs::remove_file(filler).unwrap();
    let start = window.call("app_start", json!({})).unwrap();
    assert_eq!(start["connection"]["state"], "none");
    assert_eq!(start["notices"], json!([]));
}

#[test]
fn a_start_in_a_read_only_folder_names_it_and_the_next_try_succeeds() {
    let Some(_) = disk("a_start_in_a_read_only_folder_names_it_and_the_next_try_succeeds") else {
        return;
    };
    for known in [false, true] {
        let world = World::new(1);
        if known {
            world.start().connect("keychain");
        }
        let data = world.data();
        let folder = data.parent().unwrap();
        lock(folder);
        let window = world.start();
        window.begin_early();
        let error = window.call("app_start", json!({})).unwrap_err();
        assert_eq!(error["code"], "data_read_only", "{error}");
        assert_eq!(error["folder"], data.to_str().unwrap());
        assert_eq!(error["retryable"], true);
        unlock(folder);
        let start = window.call("app_start", json!({})).unwrap();
        let state = if known { "connected" } else { "none" };
        assert_eq!(start["connection"]["state"], state, "the first time");
    }
}

#[test]
fn on_a_full_disk_a_clinic_is_removed_or_it_says_that_it_is_not() {
    let Some(disk) = disk("on_a_full_disk_a_clinic_is_removed_or_it_says_that_it_is_not") else {
        return;
    };
    let world = World::new(3);
    let desk = Desk::new(&world);
    desk.window.list(&desk.clinic).unwrap();
    let filler = fill(&disk);
    let removed = desk.call("forget_clinic", json!({}));
    let clinics = desk.window.call("list_clinics", json!({})).unwrap();
    match removed {
        Ok(left) => {
            assert_eq!(clinics, json!([]));
            assert_eq!(
                left["erased"], false,
                "there was no room to write the file anew"
            );
        }
        Err(error) => {
            assert_eq!(error["code"], "disk_full");
            assert_eq!(clinics[0]["id"], desk.clinic["id"]);
        }
    }
    fs::remove_file(filler).unwrap();
    if clinics != json!([]) {
        desk.call("forget_clinic", json!({})).unwrap();
    }
    let clinics = desk.window.call("list_clinics", json!({})).unwrap();
    assert_eq!(clinics, json!([]));
}
