//! From an API key to a connected clinic, and back.

use command_tests::{KEY, World, connect_args};
use roster::keys::KeychainError;
use serde_json::{Value, json};

fn nothing() -> Value {
    json!({})
}

#[test]
fn a_new_app_knows_no_clinic() {
    let world = World::new(3);
    let start = world.start().call("app_start", nothing()).unwrap();
    assert_eq!(start["connection"], json!({ "state": "none" }));
    assert_eq!(start["version"], "0.1.0");
    assert!(["macos", "windows", "linux"].contains(&start["platform"].as_str().unwrap()));
}

#[test]
fn a_proved_key_is_kept_and_the_next_start_connects_by_itself() {
    let world = World::new(3);
    let clinic = world.start().connect("keychain");
    assert_eq!(clinic["name"], "North Clinic");
    assert_eq!(clinic["colour"], "teal");
    assert_eq!(clinic["kept"], "keychain");
    assert_eq!(
        world.sandbox().requests().len(),
        1,
        "one call proves the key"
    );
    let origin = clinic["origin"].as_str().unwrap();
    let id = clinic["id"].as_str().unwrap();
    assert_eq!(
        world.keychain.names(),
        [format!("{id} {origin}")],
        "bound to clinic and origin"
    );

    let window = world.start();
    let start = window.call("app_start", nothing()).unwrap();
    assert_eq!(
        start["connection"],
        json!({ "state": "connected", "clinic": clinic })
    );
    assert_eq!(window.list(&clinic).unwrap()["people"], 3);
    world.assert_key_nowhere();
}

#[test]
fn a_wrong_key_leaves_nothing_behind() {
    let world = World::new(3);
    let window = world.start();
    let error = window
        .call(
            "connect_clinic",
            connect_args("wrong-key", "keychain", None),
        )
        .unwrap_err();
    assert_eq!(error["code"], "unauthorized");
    assert_eq!(error["retryable"], false);
    assert!(!error.to_string().contains("wrong-key"));
    assert!(world.keychain.names().is_empty());
    let start = window.call("app_start", nothing()).unwrap();
    assert_eq!(start["connection"], json!({ "state": "none" }));
}

#[test]
fn what_is_missing_stands_beside_its_input() {
    let world = World::new(1);
    let window = world.start();
    for (args, input) in [
        (
            json!({ "name": "  ", "key": KEY, "keep": "session", "clinicId": null }),
            "name",
        ),
        (connect_args(" \n", "session", None), "key"),
        (connect_args("two words", "session", None), "key"),
    ] {
        let error = window.call("connect_clinic", args).unwrap_err();
        assert_eq!(error["code"], "invalid");
        assert!(error["fields"][input][0].is_string(), "{error}");
    }
    assert!(world.sandbox().requests().is_empty(), "nothing was sent");
    world.assert_key_nowhere();
}

#[test]
fn without_a_keychain_the_key_can_be_kept_for_the_session() {
    let world = World::new(2);
    let window = world.start();
    world
        .keychain
        .fail(Some(KeychainError::Unavailable("no bus".into())));
    let error = window
        .call("connect_clinic", connect_args(KEY, "keychain", None))
        .unwrap_err();
    assert_eq!(error["code"], "keychain_unavailable");
    assert_eq!(error["retryable"], true);
    assert_eq!(
        window.call("app_start", nothing()).unwrap()["connection"]["state"],
        "none"
    );

    let clinic = window.connect("session");
    assert_eq!(window.list(&clinic).unwrap()["people"], 2);
    let again = window.call("app_start", nothing()).unwrap();
    assert_eq!(
        again["connection"]["state"], "connected",
        "a reload of the page"
    );

    let start = world.start().call("app_start", nothing()).unwrap();
    assert_eq!(start["connection"]["state"], "key_needed");
    assert_eq!(start["connection"]["clinic"], clinic);
    assert_eq!(start["connection"]["error"]["code"], "no_key");
    world.assert_key_nowhere();
}

#[test]
fn a_keychain_that_refuses_is_told_and_keeps_its_entry() {
    let world = World::new(1);
    let clinic = world.start().connect("keychain");
    world
        .keychain
        .fail(Some(KeychainError::Denied("locked".into())));
    let window = world.start();
    let start = window.call("app_start", nothing()).unwrap();
    assert_eq!(start["connection"]["state"], "key_needed");
    assert_eq!(start["connection"]["error"]["code"], "keychain_denied");
    let error = window.list(&clinic).unwrap_err();
    assert_eq!(error["code"], "no_key");

    world.keychain.fail(None);
    let start = window.call("app_start", nothing()).unwrap();
    assert_eq!(start["connection"]["clinic"], clinic);
    assert_eq!(start["connection"]["state"], "connected");
}

#[test]
fn a_key_is_replaced_under_the_same_clinic() {
    let world = World::new(1);
    let window = world.start();
    let clinic = window.connect("keychain");
    let id = clinic["id"].as_str().unwrap();
    let error = window
        .call(
            "connect_clinic",
            connect_args("wrong-key", "keychain", Some(id)),
        )
        .unwrap_err();
    assert_eq!(error["code"], "unauthorized");
    assert_eq!(
        window.list(&clinic).unwrap()["people"],
        1,
        "still connected"
    );

    let again = window
        .call("connect_clinic", connect_args(KEY, "keychain", Some(id)))
        .unwrap();
    assert_eq!(again, clinic);
    assert_eq!(world.keychain.names().len(), 1);
}

#[test]
fn disconnecting_drops_the_key_and_keeps_it_in_the_keychain() {
    let world = World::new(1);
    let window = world.start();
    let clinic = window.connect("keychain");
    assert_eq!(
        window.call("disconnect_clinic", nothing()).unwrap(),
        json!(null)
    );
    assert_eq!(window.list(&clinic).unwrap_err()["code"], "no_key");
    assert_eq!(world.keychain.names().len(), 1);
    let disconnected = json!({ "state": "disconnected", "clinic": clinic });
    let start = window.call("app_start", nothing()).unwrap();
    assert_eq!(start["connection"], disconnected);
    drop(window);

    let window = world.start();
    let start = window.call("app_start", nothing()).unwrap();
    assert_eq!(start["connection"], disconnected, "it lasts");
    let id = json!({ "clinicId": clinic["id"] });
    let again = window.call("switch_clinic", id.clone()).unwrap();
    assert_eq!(again["state"], "connected", "its key is still there");
    let start = world.start().call("app_start", nothing()).unwrap();
    assert_eq!(start["connection"]["state"], "connected");

    window
        .call(
            "connect_clinic",
            connect_args(KEY, "session", clinic["id"].as_str()),
        )
        .unwrap();
    window.call("disconnect_clinic", nothing()).unwrap();
    let again = window.call("switch_clinic", id).unwrap();
    assert_eq!(again["state"], "key_needed", "it was in memory alone");
}

#[test]
fn the_same_clinic_twice_is_refused_until_the_person_says_so() {
    let world = World::new(1);
    let window = world.start();
    let north = window.connect("keychain");
    let requests = world.sandbox().requests().len();
    for name in ["North Clinic", " north  clinic "] {
        let mut args = connect_args(KEY, "session", None);
        args["name"] = json!(name);
        let error = window.call("connect_clinic", args).unwrap_err();
        assert!(error["fields"]["name"][0].is_string(), "{error}");
    }
    assert_eq!(
        world.sandbox().requests().len(),
        requests,
        "nothing was sent"
    );

    let mut args = connect_args(KEY, "session", None);
    args["name"] = json!("South Clinic");
    let error = window.call("connect_clinic", args.clone()).unwrap_err();
    assert_eq!(error["code"], "conflict");
    assert_eq!(error["fields"], json!({ "sameKey": [north["id"]] }));
    let clinics = window.call("list_clinics", nothing()).unwrap();
    assert_eq!(clinics, json!([north]), "nothing was kept");
    args["twice"] = json!(true);
    let south = window.call("connect_clinic", args).unwrap();

    // The key in memory is compared too, and a clinic's own key is none of another.
    let replace = connect_args(KEY, "keychain", north["id"].as_str());
    let error = window.call("connect_clinic", replace).unwrap_err();
    assert_eq!(error["fields"], json!({ "sameKey": [south["id"]] }));

    let rename = json!({ "clinicId": south["id"], "name": "NORTH CLINIC", "colour": "rose" });
    let error = window.call("change_clinic", rename).unwrap_err();
    assert!(error["fields"]["name"][0].is_string(), "{error}");
    let own = json!({ "clinicId": south["id"], "name": "south clinic", "colour": "rose" });
    window.call("change_clinic", own).unwrap();
    world.assert_key_nowhere();
}

#[test]
fn forgetting_deletes_the_key_and_the_record() {
    let world = World::new(1);
    let window = world.start();
    let clinic = window.connect("keychain");
    let args = json!({ "clinicId": clinic["id"] });
    let left = json!({ "erased": true, "keyLeft": false, "setAside": [] });
    assert_eq!(window.call("forget_clinic", args.clone()).unwrap(), left);
    assert!(world.keychain.names().is_empty());
    assert_eq!(window.list(&clinic).unwrap_err()["code"], "no_key");
    assert_eq!(
        window.call("forget_clinic", args).unwrap_err()["code"],
        "not_found"
    );
    let start = world.start().call("app_start", nothing()).unwrap();
    assert_eq!(start["connection"], json!({ "state": "none" }));
}

#[test]
fn a_clinic_whose_key_cannot_be_deleted_is_not_forgotten() {
    let world = World::new(1);
    let window = world.start();
    let clinic = window.connect("keychain");
    world
        .keychain
        .fail(Some(KeychainError::Denied("locked".into())));
    let error = window
        .call("forget_clinic", json!({ "clinicId": clinic["id"] }))
        .unwrap_err();
    assert_eq!(error["code"], "keychain_denied");
    world.keychain.fail(None);
    let start = world.start().call("app_start", nothing()).unwrap();
    assert_eq!(start["connection"]["clinic"], clinic);
}

#[test]
fn a_demonstration_connects_by_itself_and_leaves_nothing_behind() {
    let world = World::new(4);
    // One that was ended without a word, and one whose clinic is forgotten.
    world.start_demo().call("app_start", nothing()).unwrap();
    let window = world.start_demo();
    let start = window.call("app_start", nothing()).unwrap();
    assert_eq!(start["connection"]["state"], "connected");
    assert_eq!(start["connection"]["clinic"]["name"], "Sample clinic");
    let clinic = &start["connection"]["clinic"];
    assert_eq!(window.list(clinic).unwrap()["people"], 4);
    let id = &clinic["id"];
    window
        .call("forget_clinic", json!({ "clinicId": id }))
        .unwrap();
    assert_eq!(window.list(clinic).unwrap_err()["code"], "no_key");
    let start = world.start().call("app_start", nothing()).unwrap();
    assert_eq!(start["connection"], json!({ "state": "none" }));
    world.assert_key_nowhere();
}
