//! A clinic that is removed from this computer: its key goes, and with it everything that was kept of its people.

use std::fs;
use std::time::{Duration, Instant};

use command_tests::{KEY, SARAH, World, of};
use roster::keys::KeychainError;
use serde_json::json;

use crate::keeping::{nothing, replace, standing};

#[test]
fn a_clinic_with_an_elder_key_in_the_keychain_is_not_forgotten_without_it() {
    let world = World::new(1);
    let window = world.start();
    let clinic = window.connect("keychain");
    replace(&window, &clinic, KEY, "session").unwrap();
    let forget = || window.call("forget_clinic", of(&clinic, nothing()));
    for (failure, code) in [
        (KeychainError::Denied("no".into()), "keychain_denied"),
        (KeychainError::Locked("no".into()), "keychain_locked"),
        (KeychainError::NoAnswer, "keychain_unavailable"),
    ] {
        world.keychain.fail(Some(failure));
        assert_eq!(forget().unwrap_err()["code"], code);
    }
    world.keychain.fail(None);
    assert_eq!(
        window.call("list_clinics", nothing()).unwrap()[0]["id"],
        clinic["id"]
    );
    assert_eq!(world.keychain.names().len(), 1);
    forget().unwrap();
    assert!(world.keychain.names().is_empty());
}

#[test]
fn without_a_keychain_a_clinic_of_the_session_is_removed_and_an_older_key_goes_later() {
    let world = World::new(1);
    let window = world.start();
    let clinic = window.connect("keychain");
    replace(&window, &clinic, KEY, "session").unwrap();
    let none = KeychainError::Unavailable("no bus".into());
    world.keychain.fail(Some(none));
    let answer = window.call("forget_clinic", of(&clinic, nothing()));
    let told = json!({ "erased": true, "keyLeft": false, "setAside": [] });
    assert_eq!(answer.unwrap(), told);
    assert_eq!(standing(&world), "none");
    world.keychain.fail(None);
    assert_eq!(world.keychain.names().len(), 1);
    keys_become(&world, 0);
}

#[test]
fn a_key_that_was_left_is_told_and_deleted_once_the_keychain_allows_it() {
    let world = World::new(1);
    let window = world.start();
    let clinic = window.connect("keychain");
    world
        .keychain
        .fail(Some(KeychainError::Denied("no".into())));
    let args = of(&clinic, json!({ "leaveKey": true }));
    let answer = window.call("forget_clinic", args).unwrap();
    assert_eq!(answer["keyLeft"], true);
    assert_eq!(standing(&world), "none");
    world.keychain.fail(None);
    assert_eq!(world.keychain.names().len(), 1);
    keys_become(&world, 0);
}

/// Starts the app as it starts on a computer, and waits until the keychain holds so many keys.
fn keys_become(world: &World, count: usize) {
    let window = world.start();
    window.begin_early();
    let deadline = Instant::now() + Duration::from_secs(20);
    while world.keychain.names().len() != count {
        assert!(Instant::now() < deadline, "{:?}", world.keychain.names());
        std::thread::sleep(Duration::from_millis(10));
    }
}

#[test]
fn a_kill_while_a_key_is_being_deleted_leaves_neither_key_nor_clinic() {
    let world = World::new(3);
    let window = world.start();
    let clinic = window.connect("keychain");
    window.list(&clinic).unwrap();
    let (asked, answer) = world.keychain.pause_deleting_once();
    let removing = window.call_aside("forget_clinic", of(&clinic, nothing()));
    asked.recv_timeout(Duration::from_secs(30)).unwrap();
    // What a kill would leave is what a second app finds now.
    keys_become(&world, 0);
    assert_eq!(standing(&world), "none");
    drop(answer);
    // It says that the keychain did not answer, and brings nothing back.
    removing.join().unwrap().unwrap_err();
    assert_eq!(standing(&world), "none");
}

#[test]
fn a_clinic_can_be_removed_whatever_the_keychain_does_and_its_key_is_named() {
    for failure in [
        KeychainError::Unavailable("no bus".into()),
        KeychainError::Locked("no".into()),
        KeychainError::Denied("no".into()),
        KeychainError::NoAnswer,
    ] {
        let world = World::new(1);
        let window = world.start();
        let clinic = window.connect("keychain");
        world.keychain.fail(Some(failure.clone()));
        let asked = of(&clinic, json!({ "leaveKey": false }));
        let error = window.call("forget_clinic", asked).unwrap_err();
        assert_eq!(
            error["fields"]["key"],
            json!(world.keychain.names()),
            "{failure}"
        );
        assert_eq!(standing(&world), "key_needed", "{failure}: nothing is lost");
        let insisted = of(&clinic, json!({ "leaveKey": true }));
        window.call("forget_clinic", insisted).unwrap();
        assert_eq!(standing(&world), "none", "{failure}");
        assert_eq!(world.keychain.names().len(), 1, "{failure}: as was said");
        assert!(world.log().contains("failed forget_clinic keychain_"));
    }
}

#[test]
fn forgetting_a_clinic_forgets_its_people() {
    let world = World::new(3);
    let window = world.start();
    let clinic = window.connect("keychain");
    window.list(&clinic).unwrap();
    let base = window
        .call("read_user", of(&clinic, json!({ "userId": SARAH })))
        .unwrap();
    let change = json!({ "userId": SARAH, "patch": { "lastName": "Unforgettable" }, "base": base });
    window.call("update_user", of(&clinic, change)).unwrap();
    let holds = |text: &str| {
        let files = fs::read_dir(world.data()).unwrap();
        let bytes = files.flat_map(|file| fs::read(file.unwrap().path()).unwrap());
        String::from_utf8_lossy(&bytes.collect::<Vec<u8>>()).contains(text)
    };
    let traces = [
        "Unforgettable",
        "Sarah",
        "dr.johnson@hospital.example",
        "1234567893",
        "5550100101",
        "North Clinic",
        clinic["id"].as_str().unwrap(),
    ];
    for text in traces {
        assert!(holds(text), "{text}");
    }
    window
        .call("forget_clinic", of(&clinic, nothing()))
        .unwrap();
    for text in traces {
        assert!(!holds(text), "{text}");
    }
    let error = window
        .call("read_view", of(&clinic, nothing()))
        .unwrap_err();
    assert_eq!(error["code"], "not_found");
}
