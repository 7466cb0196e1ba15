//! What changed since the list was last seen here, until it is dismissed.

use command_tests::{SARAH, Window, World, of};
use serde_json::{Value, json};

fn told(window: &Window, clinic: &Value) -> Value {
    window.list(clinic).unwrap()["changes"].clone()
}

fn names(changes: &Value) -> Vec<&str> {
    let people = changes["people"].as_array().unwrap().iter();
    people
        .map(|change| change["name"].as_str().unwrap())
        .collect()
}

#[test]
fn it_is_told_until_it_is_dismissed_whatever_comes_between() {
    let world = World::new(12);
    let window = world.start();
    let north = window.connect("keychain");
    told(&window, &north);
    let role = json!({ "clinicRole": "Urologist" });
    world.sandbox().set_user(SARAH, role);
    let first = told(&window, &north);
    assert_eq!(names(&first), ["Sarah Johnson"]);

    let south = window.connect("keychain");
    assert_eq!(names(&told(&window, &south)), [""; 0], "none of its own");
    window.call("switch_clinic", of(&north, json!({}))).unwrap();
    assert_eq!(told(&window, &north), first, "as it was left");
    drop(window);

    let came = world.sandbox().join(1);
    assert_eq!(came.len(), 1);
    let window = world.start();
    window.call("app_start", json!({})).unwrap();
    let both = told(&window, &north);
    assert_eq!(names(&both).len(), 2, "{both}");
    assert_eq!(names(&both)[0], "Sarah Johnson");
    assert_eq!(both["since"], first["since"], "told since the earlier");

    window.call("dismiss_news", of(&north, json!({}))).unwrap();
    assert_eq!(names(&told(&window, &north)), [""; 0]);
}
