//! Each whole list is compared with the last one: who came, who changed, and who is gone.

use std::collections::HashSet;

use command_tests::{SARAH, World, eventually, of};
use serde_json::json;

use crate::remembering::{nothing, start};

#[test]
fn a_list_tells_what_changed_since_the_last_one() {
    let world = World::new(120);
    let window = world.start();
    let clinic = window.connect("keychain");
    let first = window.list(&clinic).unwrap();
    assert_eq!(first["changes"], json!({ "since": null, "people": [] }));
    drop(window);

    world.sandbox().set_user(
        SARAH,
        json!({ "clinicRole": "Urologist", "middleName": null }),
    );
    let window = world.start();
    start(&window);
    let changes = window.list(&clinic).unwrap()["changes"].clone();
    assert!(changes["since"].is_string());
    let sarah = json!({ "userId": SARAH, "name": "Sarah Johnson", "kind": "changed", "fields": ["middleName", "clinicRole"] });
    assert_eq!(changes["people"], json!([sarah]));

    window.call("dismiss_news", of(&clinic, nothing())).unwrap();
    world.fault("listUsers", 1, json!({ "kind": "badItem" }));
    let skipped = window.list(&clinic).unwrap();
    assert_eq!(skipped["skipped"], 1);
    assert_eq!(
        skipped["changes"]["people"],
        json!([]),
        "who could not be read is not gone"
    );
}

#[test]
fn whom_a_moving_list_passes_over_is_asked_for_and_who_is_gone_is_gone() {
    let world = World::new(250);
    let window = world.start();
    let clinic = window.connect("keychain");
    window.list(&clinic).unwrap();
    window.take_events();
    let asked = world.count("listUsers");

    world.fault_after("listUsers", 1, json!({ "kind": "shift", "by": 2 }));
    let list = window.list(&clinic).unwrap();
    assert_eq!(list["people"], 250);
    assert_eq!(list["changes"]["people"], json!([]));
    assert_eq!(world.count("listUsers"), asked + 3 + 2);
    let pages = window.take_events();
    let listed: HashSet<&str> = pages
        .iter()
        .flat_map(|page| page["users"].as_array().unwrap())
        .map(|user| user["userId"].as_str().unwrap())
        .collect();
    assert_eq!(listed.len(), 250, "they are shown too");

    world.sandbox().remove(SARAH);
    let list = window.list(&clinic).unwrap();
    assert_eq!(list["people"], 249);
    let gone = json!({ "userId": SARAH, "name": "Sarah Johnson", "kind": "gone", "fields": [] });
    assert_eq!(list["changes"]["people"], json!([gone]));
}

#[test]
fn of_whom_nothing_can_be_learned_nothing_is_said() {
    let world = World::new(12);
    let window = world.start();
    let clinic = window.connect("keychain");
    window.list(&clinic).unwrap();
    world.sandbox().remove(SARAH);
    let forbidden = json!({ "kind": "status", "status": 403, "body": {}, "headers": {} });
    world.fault_after("listUsers", 1, forbidden);
    let list = window.list(&clinic).unwrap();
    assert_eq!(list["changes"]["people"], json!([]));
    let list = window.list(&clinic).unwrap();
    assert_eq!(
        list["changes"]["people"][0]["kind"], "gone",
        "told once it is known"
    );
}

#[test]
fn a_list_that_fails_or_is_overtaken_leaves_the_last_one() {
    let world = World::new(250);
    let window = world.start();
    let clinic = window.connect("keychain");
    window.list(&clinic).unwrap();
    let cut = json!({ "kind": "status", "status": 403, "body": {}, "headers": {} });
    world.fault("listUsers", 1, cut);
    assert!(window.list(&clinic).is_err());
    world
        .sandbox()
        .set_user(SARAH, json!({ "lastName": "Okonkwo" }));
    let listed = world.sandbox().requests().len();
    world.fault("listUsers", 1, json!({ "kind": "delay", "ms": 20_000 }));
    let former = window.call_aside("list_people", of(&clinic, nothing()));
    eventually("the list is asked for", || {
        world.sandbox().requests().len() > listed
    });
    let changes = window.list(&clinic).unwrap()["changes"].clone();
    assert_eq!(former.join().unwrap().unwrap()["superseded"], true);
    assert_eq!(changes["people"].as_array().unwrap().len(), 1);
}

#[test]
fn ten_thousand_people_are_compared_after_the_last_of_them_was_sent() {
    let world = World::new(10_000);
    let window = world.start();
    let clinic = window.connect("keychain");
    for (since, news) in [(false, 0), (true, 0), (true, 1)] {
        let summary = window.list(&clinic).unwrap();
        let people: usize = window
            .take_events()
            .iter()
            .map(|page| page["users"].as_array().unwrap().len())
            .sum();
        assert_eq!(people, 10_000);
        assert_eq!(summary["changes"]["since"].is_string(), since);
        assert_eq!(summary["changes"]["people"].as_array().unwrap().len(), news);
        world
            .sandbox()
            .set_user(SARAH, json!({ "lastName": "Okonkwo" }));
        if !since {
            world
                .sandbox()
                .set_user(SARAH, json!({ "lastName": "Johnson" }));
        }
    }
}
