//! What the app remembers on this computer: settings, views, and what it says if that is damaged.

use std::fs;

use command_tests::{SARAH, Window, World, of};
use serde_json::{Value, json};

pub fn nothing() -> Value {
    json!({})
}

pub fn start(window: &Window) -> Value {
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
fn a_damaged_file_is_set_aside_and_told() {
    let world = World::new(1);
    let window = world.start();
    window.connect("keychain");
    assert_eq!(start(&window)["notices"], json!([]));
    drop(window);
    let damage = "not a database, and long enough to be looked at ".repeat(100);
    for end in ["-wal", "-shm"] {
        // The mock runtime never lets go of an app, and what stands here would repair the damage.
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
