//! What the app remembers on this computer: settings, views, the last list, and what it says when that is damaged.

use std::collections::HashSet;
use std::fs;

use command_tests::{SARAH, Window, World, eventually, of};
use serde_json::{Value, json};

fn nothing() -> Value {
    json!({})
}

fn start(window: &Window) -> Value {
    window.call("app_start", nothing()).unwrap()
}

#[test]
fn settings_hold_until_others_are_saved() {
    let world = World::new(1);
    let window = world.start();
    let mut settings = start(&window)["settings"].clone();
    assert_eq!(settings["theme"], "system");
    assert_eq!(settings["textSize"], 100);
    let names: Vec<&str> = settings["presets"]
        .as_array()
        .unwrap()
        .iter()
        .map(|preset| preset["name"].as_str().unwrap())
        .collect();
    assert_eq!(
        names,
        [
            "Radiologist",
            "Technologist",
            "Front desk",
            "Practice manager",
            "IT"
        ]
    );

    settings["theme"] = json!("dark");
    settings["textSize"] = json!(120);
    settings["presets"].as_array_mut().unwrap().remove(0);
    let args = json!({ "settings": settings });
    assert_eq!(window.call("save_settings", args).unwrap(), json!(null));
    drop(window);
    let window = world.start();
    assert_eq!(start(&window)["settings"], settings);

    let mut wrong = settings.clone();
    wrong["presets"][1]["clinicRole"] = json!("PACS Administrator");
    let error = window
        .call("save_settings", json!({ "settings": wrong }))
        .unwrap_err();
    assert_eq!(error["code"], "invalid");
    let text = "Choose a role from the list.";
    assert_eq!(error["fields"], json!({ "presets.1.clinicRole": [text] }));
    assert_eq!(start(&window)["settings"], settings, "nothing was saved");
}

#[test]
fn settings_of_another_version_are_kept_as_far_as_they_can_be_read() {
    let world = World::new(1);
    let window = world.start();
    let given = start(&window)["settings"].clone();
    let mut stored = given.clone();
    stored["textSize"] = json!(120);
    stored["presets"].as_array_mut().unwrap().truncate(1);
    let wanted = stored.clone();
    stored["theme"] = json!("sepia");
    stored["fontFamily"] = json!("serif");
    stored.as_object_mut().unwrap().remove("density");
    world.store_settings(&stored);
    drop(window);
    let window = world.start();
    assert_eq!(start(&window)["settings"], wanted);

    // The page knows this version's settings, all of them.
    for strange in [
        json!({ "fontFamily": "serif" }),
        json!({ "theme": "sepia" }),
    ] {
        let mut settings = wanted.clone();
        for (name, value) in strange.as_object().unwrap() {
            settings[name] = value.clone();
        }
        let args = json!({ "settings": settings });
        assert!(window.call("save_settings", args).is_err(), "{strange}");
    }
}

#[test]
fn each_clinic_has_a_view_and_an_operator() {
    let world = World::new(1);
    let window = world.start();
    let clinic = window.connect("keychain");
    let read = |window: &Window| window.call("read_view", of(&clinic, nothing()));
    let none = json!({ "operator": null, "operatorAsked": false, "view": null });
    assert_eq!(read(&window).unwrap(), none);
    let view = r#"{"sort":"name"}"#;
    window
        .call("save_view", of(&clinic, json!({ "view": view })))
        .unwrap();
    let sarah = json!({ "userId": SARAH, "name": "Sarah Johnson" });
    let set = |operator: &Value| json!({ "operator": operator, "since": null });
    window
        .call("set_operator", of(&clinic, set(&sarah)))
        .unwrap();
    drop(window);
    let window = world.start();
    let kept = json!({ "operator": sarah, "operatorAsked": true, "view": view });
    assert_eq!(read(&window).unwrap(), kept);
    window
        .call("set_operator", of(&clinic, set(&Value::Null)))
        .unwrap();
    let not_stated = json!({ "operator": null, "operatorAsked": true, "view": view });
    assert_eq!(read(&window).unwrap(), not_stated);

    let large = json!({ "view": "x".repeat(64 * 1024 + 1) });
    let error = window.call("save_view", of(&clinic, large)).unwrap_err();
    assert_eq!(error["code"], "invalid");
    assert_eq!(read(&window).unwrap()["view"], view);
    let nobody = json!({ "id": "clinic_none" });
    let error = window
        .call("save_view", of(&nobody, json!({ "view": "{}" })))
        .unwrap_err();
    assert_eq!(error["code"], "not_found");
}

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
    assert!(holds("Unforgettable"));
    window
        .call("forget_clinic", of(&clinic, nothing()))
        .unwrap();
    for text in [
        "Unforgettable",
        "Sarah",
        "North Clinic",
        clinic["id"].as_str().unwrap(),
    ] {
        assert!(!holds(text), "{text}");
    }
    let error = window
        .call("read_view", of(&clinic, nothing()))
        .unwrap_err();
    assert_eq!(error["code"], "not_found");
}

#[test]
fn a_damaged_file_is_set_aside_and_told() {
    let world = World::new(1);
    let window = world.start();
    window.connect("keychain");
    assert_eq!(start(&window)["notices"], json!([]));
    drop(window);
    let damage = "not a database, and long enough to be looked at ".repeat(100);
    for end in ["-wal", "-shm"] {
        // The mock runtime never lets go of an app, and what stands here would mend the damage.
        let _ = fs::remove_file(world.data().join(format!("roster.db{end}")));
    }
    fs::write(world.data().join("roster.db"), &damage).unwrap();
    let window = world.start();
    let started = start(&window);
    let name = "roster.damaged-1.db";
    let notice = json!({ "kind": "set_aside", "file": name, "rescued": false });
    assert_eq!(started["notices"], json!([notice]));
    assert_eq!(started["connection"]["state"], "none");
    assert_eq!(started["clinics"], json!([]));
    let aside = world.data().join(name);
    assert_eq!(fs::read_to_string(&aside).unwrap(), damage);
    assert_eq!(
        window.call("list_set_aside", nothing()).unwrap(),
        json!([name])
    );
    let clinic = window.connect("session");
    let left = window
        .call("forget_clinic", of(&clinic, nothing()))
        .unwrap();
    assert_eq!(
        left["setAside"],
        json!([name]),
        "it may hold its people too"
    );
    window.call("delete_set_aside", nothing()).unwrap();
    assert!(!aside.exists());
    assert_eq!(window.call("list_set_aside", nothing()).unwrap(), json!([]));
    window.connect("keychain");
    drop(window);
    assert_eq!(start(&world.start())["connection"]["state"], "connected");
    assert_eq!(start(&world.start())["notices"], json!([]), "told once");
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
