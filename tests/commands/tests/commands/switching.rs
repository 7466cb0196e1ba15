//! Several clinics: nothing of one is ever told or written under another.

use command_tests::{KEY, SARAH, Window, World, another_args, connect_args, eventually, of};
use roster::keys::KeychainError;
use serde_json::{Value, json};

fn nothing() -> Value {
    json!({})
}

/// Connects one clinic more, so that this is the connected one.
fn another(window: &Window, name: &str, keep: &str) -> Value {
    window
        .call("connect_clinic", another_args(name, keep))
        .unwrap()
}

fn switch(window: &Window, clinic: &Value) -> Result<Value, Value> {
    window.call("switch_clinic", of(clinic, nothing()))
}

fn read(window: &Window, clinic: &Value) -> Result<Value, Value> {
    window.call("read_user", of(clinic, json!({ "userId": SARAH })))
}

/// Waits until so many requests have arrived.
fn arrived(world: &World, count: usize) {
    let what = format!("{count} requests arrive");
    eventually(&what, || world.sandbox().requests().len() >= count);
}

fn names(clinics: &Value) -> Vec<&str> {
    let clinics = clinics.as_array().unwrap();
    clinics
        .iter()
        .map(|clinic| clinic["name"].as_str().unwrap())
        .collect()
}

#[test]
fn each_clinic_answers_while_it_is_the_connected_one() {
    let world = World::new(3);
    let window = world.start();
    let north = window.connect("keychain");
    let south = another(&window, "South Clinic", "session");
    assert_eq!(south["colour"], "blue");
    assert_eq!(read(&window, &south).unwrap()["userId"], SARAH);
    let base = read(&window, &south).unwrap();
    let change = json!({ "userId": SARAH, "patch": { "lastName": "Okonkwo" }, "base": base });
    let before = world.sandbox().requests().len();
    for (command, args) in [
        ("list_people", nothing()),
        ("read_user", json!({ "userId": SARAH })),
        ("update_user", change.clone()),
        (
            "check_update",
            json!({ "userId": SARAH, "patch": { "lastName": "Okonkwo" } }),
        ),
        ("list_revoked", nothing()),
    ] {
        let error = window.call(command, of(&north, args)).unwrap_err();
        assert_eq!(error["code"], "no_key", "{command}");
    }
    assert_eq!(world.sandbox().requests().len(), before, "nothing was sent");

    assert_eq!(
        switch(&window, &north).unwrap(),
        json!({ "state": "connected", "clinic": north })
    );
    assert_eq!(read(&window, &south).unwrap_err()["code"], "no_key");
    assert_eq!(read(&window, &north).unwrap()["userId"], SARAH);
    assert_eq!(
        switch(&window, &south).unwrap()["clinic"],
        south,
        "its key is still in memory"
    );
    assert_eq!(read(&window, &south).unwrap()["userId"], SARAH);
    world.assert_key_nowhere();
}

#[test]
fn the_one_connected_last_is_connected_at_the_start() {
    let world = World::new(1);
    let window = world.start();
    let north = window.connect("keychain");
    let south = another(&window, "South Clinic", "session");
    switch(&window, &north).unwrap();
    drop(window);

    let window = world.start();
    let start = window.call("app_start", nothing()).unwrap();
    assert_eq!(
        start["connection"],
        json!({ "state": "connected", "clinic": north })
    );
    assert_eq!(start["clinics"], json!([north, south]));
    let needed = switch(&window, &south).unwrap();
    assert_eq!(
        needed["state"], "key_needed",
        "its key did not outlive the app"
    );
    assert_eq!(needed["error"]["code"], "no_key");
    assert_eq!(
        read(&window, &north).unwrap_err()["code"],
        "no_key",
        "it was left"
    );
    assert_eq!(read(&window, &south).unwrap_err()["code"], "no_key");
    drop(window);
    let start = world.start().call("app_start", nothing()).unwrap();
    assert_eq!(start["connection"]["clinic"], north);
}

#[test]
fn a_key_that_cannot_be_had_leaves_neither_clinic_connected() {
    let world = World::new(1);
    let window = world.start();
    let north = window.connect("keychain");
    another(&window, "South Clinic", "session");
    world
        .keychain
        .fail(Some(KeychainError::Denied("locked".into())));
    let needed = switch(&window, &north).unwrap();
    assert_eq!(needed["error"]["code"], "keychain_denied");
    world.keychain.fail(None);
    assert_eq!(switch(&window, &north).unwrap()["state"], "connected");
}

#[test]
fn a_switch_ends_the_list_that_runs() {
    let world = World::new(3);
    let window = world.start();
    let north = window.connect("keychain");
    let south = another(&window, "South Clinic", "keychain");
    window.list(&south).unwrap();
    let listed = world.sandbox().requests().len();
    world.fault("listUsers", 1, json!({ "kind": "delay", "ms": 20_000 }));
    let list = window.call_aside("list_people", of(&south, nothing()));
    arrived(&world, listed + 1);
    switch(&window, &north).unwrap();
    let summary = list.join().unwrap().unwrap();
    assert_eq!(summary["superseded"], true);
    assert_eq!(summary["changes"], json!({ "since": null, "people": [] }));
    let first = window.list(&north).unwrap();
    assert_eq!(
        first["changes"]["since"],
        json!(null),
        "the other's snapshot is not its own"
    );
    switch(&window, &south).unwrap();
    assert!(window.list(&south).unwrap()["changes"]["since"].is_string());
}

#[test]
fn an_answer_that_comes_after_a_switch_is_dropped() {
    let world = World::new(3);
    let window = world.start();
    let north = window.connect("keychain");
    let south = another(&window, "South Clinic", "keychain");
    let before = world.sandbox().requests().len();
    world.hold("retrieveUser");
    let args = of(&south, json!({ "userId": SARAH }));
    let slow = window.call_aside("read_user", args);
    arrived(&world, before + 1);
    switch(&window, &north).unwrap();
    world.release();
    let error = slow.join().unwrap().unwrap_err();
    assert_eq!(error["code"], "no_key");
}

#[test]
fn a_change_whose_clinic_is_left_before_it_is_sent_is_not_sent() {
    let world = World::new(3);
    let window = world.start();
    let north = window.connect("keychain");
    let south = another(&window, "South Clinic", "keychain");
    let base = read(&window, &south).unwrap();
    let before = world.sandbox().requests().len();
    world.hold("retrieveUser");
    let change = json!({ "userId": SARAH, "patch": { "lastName": "Okonkwo" }, "base": base });
    let slow = window.call_aside("update_user", of(&south, change));
    arrived(&world, before + 1);
    switch(&window, &north).unwrap();
    world.release();
    assert_eq!(slow.join().unwrap().unwrap_err()["code"], "no_key");
    assert!(world.patches().is_empty());
}

#[test]
fn a_change_answered_after_a_switch_is_written_under_its_own_clinic() {
    let world = World::new(3);
    let window = world.start();
    let north = window.connect("keychain");
    window.list(&north).unwrap();
    let south = another(&window, "South Clinic", "keychain");
    window.list(&south).unwrap();
    let base = read(&window, &south).unwrap();
    world.hold("updateUser");
    let change = json!({ "userId": SARAH, "patch": { "lastName": "Okonkwo" }, "base": base });
    let slow = window.call_aside("update_user", of(&south, change));
    world.holds();
    switch(&window, &north).unwrap();
    world.release();
    let outcome = slow.join().unwrap().unwrap();
    assert_eq!(outcome["outcome"], "saved", "it did happen");
    // Where it was done it is no news; to the other clinic's snapshot it is.
    let news = window.list(&north).unwrap();
    assert_eq!(news["changes"]["people"][0]["fields"], json!(["lastName"]));
    switch(&window, &south).unwrap();
    assert_eq!(window.list(&south).unwrap()["changes"]["people"], json!([]));
}

#[test]
fn a_clinic_is_renamed_coloured_and_moved() {
    let world = World::new(1);
    let window = world.start();
    let north = window.connect("keychain");
    let south = another(&window, "South Clinic", "keychain");
    another(&window, "West Clinic", "keychain");
    let change = json!({ "name": " Lakeside ", "colour": "rose" });
    let clinics = window.call("change_clinic", of(&south, change)).unwrap();
    assert_eq!(names(&clinics), ["North Clinic", "Lakeside", "West Clinic"]);
    assert_eq!(clinics[1]["colour"], "rose");
    let order = json!({ "clinicIds": [south["id"], north["id"]] });
    let clinics = window.call("order_clinics", order).unwrap();
    assert_eq!(names(&clinics), ["Lakeside", "North Clinic", "West Clinic"]);
    assert_eq!(window.call("list_clinics", nothing()).unwrap(), clinics);
    assert_eq!(
        switch(&window, &south).unwrap()["clinic"]["name"],
        "Lakeside"
    );
    let start = window.call("app_start", nothing()).unwrap();
    assert_eq!(start["connection"]["clinic"]["colour"], "rose");

    let wrong = of(&south, json!({ "name": " ", "colour": "rose" }));
    let error = window.call("change_clinic", wrong).unwrap_err();
    assert!(error["fields"]["name"][0].is_string());
    let nobody = json!({ "id": "clinic_none" });
    for (command, args) in [
        (
            "change_clinic",
            of(&nobody, json!({ "name": "None", "colour": "teal" })),
        ),
        ("order_clinics", json!({ "clinicIds": ["clinic_none"] })),
        ("switch_clinic", of(&nobody, nothing())),
        (
            "connect_clinic",
            connect_args(KEY, "session", Some("clinic_none")),
        ),
    ] {
        let error = window.call(command, args).unwrap_err();
        assert_eq!(error["code"], "not_found", "{command}");
    }
    assert_eq!(
        read(&window, &south).unwrap()["userId"],
        SARAH,
        "nothing was left"
    );
}
