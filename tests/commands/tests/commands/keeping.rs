//! A key is proved before anything waits for it, kept whole or not at all, and never meets another server.

use std::time::Duration;

use avara_sandbox::Config;
use command_tests::{KEY, Lie, SARAH, Window, World, another_args, connect_args, of, silence};
use roster::keys::KeychainError;
use serde_json::{Value, json};

/// The key of a clinic beside the usual one.
const OTHER_KEY: &str = "other-key-0123456789abcdef";

pub fn nothing() -> Value {
    json!({})
}

pub fn replace(window: &Window, clinic: &Value, key: &str, keep: &str) -> Result<Value, Value> {
    let args = connect_args(key, keep, clinic["id"].as_str());
    window.call("connect_clinic", args)
}

/// How a new start of the app stands towards its clinic.
pub fn standing(world: &World) -> Value {
    let start = world.start().call("app_start", nothing()).unwrap();
    start["connection"]["state"].clone()
}

/// How many people a new start of the app lists, with the key that is kept.
fn people_at_start(world: &World) -> Value {
    let window = world.start();
    let start = window.call("app_start", nothing()).unwrap();
    let list = window.list(&start["connection"]["clinic"]).unwrap();
    list["people"].clone()
}

#[test]
fn a_keychain_that_does_not_give_back_what_was_saved_keeps_nothing() {
    for lie in [Lie::Forgets, Lie::KeepsAnother] {
        let world = World::new(1);
        let window = world.start();
        world.keychain.lie_once(lie);
        let args = connect_args(KEY, "keychain", None);
        let error = window.call("connect_clinic", args).unwrap_err();
        assert_eq!(error["code"], "keychain_unavailable");
        assert!(world.keychain.names().is_empty(), "no entry is left");
        assert_eq!(window.call("list_clinics", nothing()).unwrap(), json!([]));
        assert_eq!(standing(&world), "none");
    }
}

#[test]
fn a_replaced_key_that_is_not_given_back_leaves_the_former_one() {
    for lie in [Lie::Forgets, Lie::KeepsAnother] {
        let world = World::new(3);
        let window = world.start();
        let clinic = window.connect("keychain");
        world.keychain.lie_once(lie);
        let error = replace(&window, &clinic, KEY, "keychain").unwrap_err();
        assert_eq!(error["code"], "keychain_unavailable");
        assert_eq!(window.list(&clinic).unwrap()["people"], 3);
        assert_eq!(standing(&world), "connected");
        assert_eq!(people_at_start(&world), 3);
    }
}

#[test]
fn a_clinic_that_cannot_be_written_down_leaves_no_key() {
    let world = World::new(1);
    let window = world.start();
    window.call("app_start", nothing()).unwrap();
    world.refuse_clinics();
    let args = connect_args(KEY, "keychain", None);
    let error = window.call("connect_clinic", args).unwrap_err();
    assert_eq!(error["code"], "internal");
    assert!(world.keychain.names().is_empty());
    assert_eq!(standing(&world), "none");
}

#[test]
fn a_replaced_key_that_cannot_be_written_down_leaves_the_former_one() {
    let world = World::new(3);
    let config = Config {
        people: 7,
        key: Some(OTHER_KEY.to_owned()),
        ..Config::default()
    };
    let _other = world.sandbox().beside(config);
    let window = world.start();
    let clinic = window.connect("keychain");
    world.refuse_clinics();
    let error = replace(&window, &clinic, OTHER_KEY, "keychain").unwrap_err();
    assert_eq!(error["code"], "internal");
    assert_eq!(window.list(&clinic).unwrap()["people"], 3);
    assert_eq!(people_at_start(&world), 3);
}

#[test]
fn a_key_that_leads_to_other_people_is_refused_until_the_person_says_so() {
    let world = World::new(3);
    let config = Config {
        people: 15,
        key: Some(OTHER_KEY.to_owned()),
        ..Config::default()
    };
    let south = world.sandbox().beside(config);
    let window = world.start();
    let clinic = window.connect("keychain");
    window.list(&clinic).unwrap();
    // One of the three is in both clinics: that may be a clinic in which much has changed.
    for id in [SARAH, "usr_00000000000000000000000000000001"] {
        south.remove(id);
    }
    replace(&window, &clinic, OTHER_KEY, "session").unwrap();
    replace(&window, &clinic, KEY, "keychain").unwrap();
    window.list(&clinic).unwrap();

    south.remove("usr_00000000000000000000000000000002");
    let error = replace(&window, &clinic, OTHER_KEY, "keychain").unwrap_err();
    assert_eq!(error["code"], "conflict");
    assert_eq!(error["fields"], json!({ "otherPeople": [clinic["id"]] }));
    assert_eq!(window.list(&clinic).unwrap()["people"], 3);
    assert_eq!(people_at_start(&world), 3, "the former key is kept");

    let mut args = connect_args(OTHER_KEY, "keychain", clinic["id"].as_str());
    args["twice"] = json!(true);
    window.call("connect_clinic", args).unwrap();
    assert_eq!(window.list(&clinic).unwrap()["people"], 12);
}

#[test]
fn a_clinic_that_was_never_listed_takes_any_key() {
    let world = World::new(1);
    let config = Config {
        people: 15,
        key: Some(OTHER_KEY.to_owned()),
        ..Config::default()
    };
    let south = world.sandbox().beside(config);
    south.remove(SARAH);
    let window = world.start();
    let clinic = window.connect("keychain");
    replace(&window, &clinic, OTHER_KEY, "keychain").unwrap();
}

#[test]
fn an_app_that_ends_before_a_key_is_kept_leaves_a_clinic_without_one() {
    let world = World::new(1);
    let window = world.start();
    let (asked, answer) = world.keychain.pause_once();
    let slow = window.call_aside("connect_clinic", connect_args(KEY, "keychain", None));
    asked.recv_timeout(Duration::from_secs(30)).unwrap();
    // What another start would find, if the app ended here.
    let clinics = window.call("list_clinics", nothing()).unwrap();
    assert_eq!(clinics[0]["name"], "North Clinic");
    answer.send(()).unwrap();
    let clinic = slow.join().unwrap().unwrap();
    assert_eq!(clinic["id"], clinics[0]["id"]);
}

#[test]
fn a_key_that_cannot_be_had_leaves_a_line_in_the_log() {
    let world = World::new(1);
    drop(world.start().connect("keychain"));
    let locked = KeychainError::Locked("no".into());
    world.keychain.fail(Some(locked));
    assert_eq!(standing(&world), "key_needed");
    assert!(
        world.log().contains("failed app_start keychain_locked"),
        "{}",
        world.log()
    );
}

#[test]
fn nothing_waits_for_a_key_that_is_being_proved() {
    let world = World::new(3);
    let window = world.start();
    let north = window.connect("keychain");
    let south = another_args("South Clinic", "keychain");
    let south = window.call("connect_clinic", south).unwrap();
    let other = another_args("West Clinic", "keychain");
    let acts: [(&str, Value); 6] = [
        ("stop_connecting", nothing()),
        ("switch_clinic", of(&north, nothing())),
        ("disconnect_clinic", nothing()),
        ("app_start", nothing()),
        ("connect_clinic", another_args("East Clinic", "keychain")),
        ("forget_clinic", of(&south, nothing())),
    ];
    for (act, args) in acts {
        let proved = world.count("listUsers");
        world.fault("listUsers", 1, silence());
        let slow = window.call_aside("connect_clinic", other.clone());
        world.arrived("listUsers", proved + 1);
        let kept = world.keychain.names().len();
        window.call(act, args).unwrap();
        let error = slow.join().unwrap().unwrap_err();
        assert_eq!(error["code"], "no_key", "{act}");
        let (more, less) = (act == "connect_clinic", act == "forget_clinic");
        let now = kept + usize::from(more) - usize::from(less);
        assert_eq!(world.keychain.names().len(), now, "{act}");
    }
    let rename = of(&north, json!({ "name": "Lakeside", "colour": "rose" }));
    world.fault("listUsers", 1, silence());
    let proved = world.count("listUsers");
    let slow = window.call_aside("connect_clinic", other);
    world.arrived("listUsers", proved + 1);
    window.call("change_clinic", rename).unwrap();
    let switched = window.call("switch_clinic", of(&north, nothing())).unwrap();
    assert_eq!(switched["clinic"]["name"], "Lakeside");
    slow.join().unwrap().unwrap_err();
    let sarah = json!({ "userId": SARAH });
    window.call("read_user", of(&north, sarah)).unwrap();
}

#[test]
fn what_is_ended_keeps_nothing_and_enters_nothing() {
    let world = World::new(3);
    let window = world.start();
    window.call("stop_connecting", nothing()).unwrap();
    let north = window.connect("keychain");
    let (names, clinics) = (world.keychain.names(), json!([north]));
    let unchanged = |what: &str| {
        assert_eq!(world.keychain.names(), names, "{what}");
        let kept = window.call("list_clinics", nothing()).unwrap();
        assert_eq!(kept, clinics, "{what}");
        let sarah = of(&north, json!({ "userId": SARAH }));
        assert!(window.call("read_user", sarah).is_ok(), "{what}");
    };
    let id = north["id"].as_str();
    for (what, clinic) in [("a new one", None), ("another key", id)] {
        let mut args = connect_args(KEY, "keychain", clinic);
        args["name"] = json!("South Clinic");
        args["twice"] = json!(true);
        let proved = world.count("listUsers");
        world.fault("listUsers", 1, silence());
        let slow = window.call_aside("connect_clinic", args.clone());
        world.arrived("listUsers", proved + 1);
        window.call("stop_connecting", nothing()).unwrap();
        assert_eq!(slow.join().unwrap().unwrap_err()["code"], "no_key");
        unchanged(what);

        let (asked, answer) = world.keychain.pause_once();
        let slow = window.call_aside("connect_clinic", args);
        asked.recv_timeout(Duration::from_secs(30)).unwrap();
        window.call("stop_connecting", nothing()).unwrap();
        answer.send(()).unwrap();
        assert_eq!(slow.join().unwrap().unwrap_err()["code"], "no_key");
        unchanged(&format!("{what}, while the keychain asked"));
    }
    let south = another_args("South Clinic", "keychain");
    let south = window.call("connect_clinic", south).unwrap();
    assert_ne!(south["id"], north["id"], "it can be tried again");
}

#[test]
fn a_key_never_meets_another_server() {
    let (world, other) = (World::new(2), World::new(2));
    let clinic = world.start().connect("keychain");
    let names = world.keychain.names();

    let window = world.start_at(&other);
    let start = window.call("app_start", nothing()).unwrap();
    assert_eq!(start["connection"], json!({ "state": "none" }));
    assert_eq!(start["clinics"], json!([]));
    for (command, args) in [
        ("switch_clinic", of(&clinic, nothing())),
        ("forget_clinic", of(&clinic, nothing())),
        (
            "connect_clinic",
            connect_args(KEY, "keychain", clinic["id"].as_str()),
        ),
    ] {
        let error = window.call(command, args).unwrap_err();
        assert_eq!(error["code"], "not_found", "{command}");
    }
    assert_eq!(window.list(&clinic).unwrap_err()["code"], "no_key");
    assert!(other.sandbox().requests().is_empty(), "nothing was sent");
    assert_eq!(world.keychain.names(), names, "the entry still stands");

    assert_eq!(standing(&world), "connected");
    world.assert_key_nowhere();
}

#[test]
fn a_start_before_the_page_asks_the_keychain_once() {
    let world = World::new(1);
    drop(world.start().connect("keychain"));
    let asked = world.keychain.reads();
    let window = world.start();
    window.begin_early();
    let start = window.call("app_start", nothing()).unwrap();
    assert_eq!(start["connection"]["state"], "connected");
    assert_eq!(world.keychain.reads(), asked + 1);
}

#[test]
fn what_went_wrong_before_the_page_asked_is_told_once_and_then_tried_anew() {
    let world = World::new(1);
    drop(world.start().connect("keychain"));
    let window = world.start();
    let denied = KeychainError::Denied("no".into());
    world.keychain.fail(Some(denied));
    let asked = world.keychain.reads();
    window.begin_early();
    let start = window.call("app_start", nothing()).unwrap();
    assert_eq!(start["connection"]["state"], "key_needed");
    assert_eq!(start["connection"]["error"]["code"], "keychain_denied");
    assert_eq!(world.keychain.reads(), asked + 1, "nobody is asked twice");

    world.keychain.fail(None);
    let start = window.call("app_start", nothing()).unwrap();
    assert_eq!(start["connection"]["state"], "connected");
}
