//! The window may call every command of the table, and nothing else.

use serde_json::{Value, json};

fn read(text: &str) -> Value {
    serde_json::from_str(text).unwrap()
}

#[test]
fn the_capability_is_the_table() {
    let capability = read(include_str!("../../../../src-tauri/capabilities/main.json"));
    let permission = |name: &&str| json!(format!("allow-{}", name.replace('_', "-")));
    let wanted: Vec<Value> = clinic_roster::commands::NAMES
        .iter()
        .map(permission)
        .collect();
    assert_eq!(capability["permissions"], Value::from(wanted));
    assert_eq!(capability["windows"], json!(["main"]));
    assert_eq!(capability.get("remote"), None);
}

#[test]
fn it_is_the_only_capability_and_the_page_is_locked_down() {
    let config = read(include_str!("../../../../src-tauri/tauri.conf.json"));
    assert_eq!(config["app"]["withGlobalTauri"], false);
    let security = &config["app"]["security"];
    assert_eq!(security["capabilities"], json!(["main"]));
    assert_eq!(security["freezePrototype"], true);
    for (directive, sources) in security["csp"].as_object().unwrap() {
        let sources = sources.as_str().unwrap();
        for source in sources.split(' ') {
            let own = ["'none'", "'self'", "ipc:", "http://ipc.localhost"].contains(&source);
            let image = directive == "img-src" && source == "data:";
            let no_calls = directive == "webrtc" && source == "'block'";
            assert!(own || image || no_calls, "{directive} {source}");
        }
    }
    assert_eq!(security["csp"]["default-src"], "'none'");
    assert_eq!(security["csp"]["webrtc"], "'block'");
}
