//! A disk that is full, and one that is read-only: what was done is told as done and as not recorded, what cannot be opened is told with
//! its folder, and once the disk is put right the next try succeeds.
//!
//! Only Linux lets a test have such a disk.
#![cfg(target_os = "linux")]

use std::fs;

use command_tests::{Desk, Disk, SARAH, World};
use serde_json::{Value, json};

fn change(desk: &Desk, name: &str) -> Result<Value, Value> {
    let base = desk.person(SARAH);
    let args = json!({ "userId": SARAH, "patch": { "lastName": name }, "base": base });
    desk.call("update_user", args)
}

#[test]
fn on_a_full_disk_what_was_done_is_told_as_not_recorded() {
    let Some(disk) = Disk::of("disk::on_a_full_disk_what_was_done_is_told_as_not_recorded") else {
        return;
    };
    let world = World::new(3);
    disk.log_elsewhere(&world);
    let desk = Desk::new(&world);
    assert_eq!(change(&desk, "Before").unwrap()["noted"], true);
    let filler = disk.fill();
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
    let Some(disk) = Disk::of("disk::a_start_on_a_full_disk_says_so_and_the_next_try_succeeds")
    else {
        return;
    };
    let world = World::new(1);
    let filler = disk.fill();
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
    let Some(disk) =
        Disk::of("disk::a_start_in_a_read_only_folder_names_it_and_the_next_try_succeeds")
    else {
        return;
    };
    for known in [false, true] {
        let world = World::new(1);
        if known {
            world.start().connect("keychain");
        }
        let data = world.data();
        let folder = data.parent().unwrap();
        disk.lock(folder);
        let window = world.start();
        window.begin_early();
        let error = window.call("app_start", json!({})).unwrap_err();
        assert_eq!(error["code"], "data_read_only", "{error}");
        assert_eq!(error["folder"], data.to_str().unwrap());
        assert_eq!(error["retryable"], true);
        disk.unlock(folder);
        let start = window.call("app_start", json!({})).unwrap();
        let state = if known { "connected" } else { "none" };
        assert_eq!(start["connection"]["state"], state, "the first time");
    }
}

#[test]
fn on_a_full_disk_a_clinic_is_removed_or_it_says_that_it_is_not() {
    let Some(disk) = Disk::of("disk::on_a_full_disk_a_clinic_is_removed_or_it_says_that_it_is_not")
    else {
        return;
    };
    let world = World::new(3);
    let desk = Desk::new(&world);
    desk.window.list(&desk.clinic).unwrap();
    let filler = disk.fill();
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
