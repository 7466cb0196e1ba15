//! What leaves the app: the log, the support details, a receipt. No name, no email, no number, no key.

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

use command_tests::{KEY, SARAH, Window, World, of};
use serde_json::{Value, json};

const PERSONAL: [&str; 6] = [
    "Sarah",
    "Johnson",
    "sarah.johnson@clinic.example",
    "1234567893",
    "5551234567",
    "North Clinic",
];

/// An error of the server that names the person in every place it can.
fn telling(status: u16) -> Value {
    let name = "Sarah Johnson (sarah.johnson@clinic.example, 5551234567)";
    let body = json!({
        "message": format!("{name} has NPI 1234567893"),
        "errors": [{ "path": "npiNumber", "message": format!("1234567893 belongs to {name}") }],
    });
    let headers = json!({ "x-request-id": "sarah.johnson@clinic.example" });
    json!({ "kind": "status", "status": status, "body": body, "headers": headers })
}

fn fail_in_every_way(world: &World, window: &Window, clinic: &Value) {
    let sarah = window
        .call("read_user", of(clinic, json!({ "userId": SARAH })))
        .unwrap();
    let change =
        json!({ "userId": SARAH, "patch": { "lastName": "Johnson-Reyes" }, "base": sarah });
    for status in [409, 500] {
        // These are tried three times.
        world.fault("updateUser", 3, telling(status));
        let _ = window.call("update_user", of(clinic, change.clone()));
    }
    for status in [400, 401, 403, 404, 422] {
        world.fault("updateUser", 1, telling(status));
        let _ = window.call("update_user", of(clinic, change.clone()));
        world.fault("retrieveUser", 1, telling(status));
        let _ = window.call("read_user", of(clinic, json!({ "userId": SARAH })));
        world.fault("listUsers", 1, telling(status));
        let _ = window.list(clinic);
    }
    let _ = window.call(
        "read_user",
        of(clinic, json!({ "userId": "Sarah Johnson" })),
    );
    let wrong = json!({ "name": "North Clinic", "key": "Sarah Johnson", "keep": "session", "clinicId": null });
    let _ = window.call("connect_clinic", wrong);
}

#[test]
fn an_error_that_names_a_person_leaves_nothing_of_it_in_the_log() {
    let world = World::new(3);
    let window = world.start();
    let clinic = window.connect("session");
    window.call("app_start", json!({})).unwrap();
    window.list(&clinic).unwrap();
    fail_in_every_way(&world, &window, &clinic);
    let log = world.log();
    for code in [
        "invalid",
        "unauthorized",
        "forbidden",
        "not_found",
        "conflict",
        "outcome_unknown",
    ] {
        assert!(
            log.contains(&format!(" failed update_user {code} status=")),
            "{code} in {log}"
        );
    }
    assert!(
        log.contains(" listed people=3 skipped=0 shortened=0 ms="),
        "{log}"
    );
    for text in PERSONAL.iter().chain([&KEY]) {
        assert!(!log.contains(text), "{text} in {log}");
    }
    world.assert_key_nowhere();
}

#[test]
fn an_id_of_a_failed_request_is_kept_for_support() {
    let world = World::new(1);
    let window = world.start();
    let clinic = window.connect("session");
    let headers = json!({ "x-request-id": "req_8f3a09bc21" });
    let fault = json!({ "kind": "status", "status": 403, "body": {}, "headers": headers });
    world.fault("retrieveUser", 1, fault);
    let error = window
        .call("read_user", of(&clinic, json!({ "userId": SARAH })))
        .unwrap_err();
    assert_eq!(error["requestId"], "req_8f3a09bc21");
    assert!(
        world
            .log()
            .contains(" failed read_user forbidden status=403 request=req_8f3a09bc21\n")
    );
}

#[test]
fn a_server_that_repeats_the_key_or_a_name_tells_them_to_no_one() {
    let world = World::new(1);
    let window = world.start();
    let clinic = window.connect("session");
    for id in [KEY, "johnson1", "Sarah-Johnson-2"] {
        let errors = json!({ KEY: [format!("{KEY} is not known")] });
        let body = json!({ "message": "x".repeat(295) + KEY, "errors": errors });
        let headers = json!({ "x-request-id": id });
        let fault = json!({ "kind": "status", "status": 422, "body": body, "headers": headers });
        world.fault("retrieveUser", 1, fault);
        let error = window
            .call("read_user", of(&clinic, json!({ "userId": SARAH })))
            .unwrap_err();
        assert_eq!(error["code"], "invalid", "{error}");
        assert!(error.get("requestId").is_none(), "{error}");
        assert!(!error.to_string().contains(&KEY[..8]), "{error}");
        assert!(!world.log().contains(id), "{id}");
    }
    let log = world.log();
    assert!(
        log.contains(" failed read_user invalid status=422\n"),
        "{log}"
    );
    world.assert_key_nowhere();
}

#[test]
fn support_details_are_versions_and_codes() {
    let world = World::new(3);
    let window = world.start();
    let details = |window: &Window| {
        let details = window.call("support_details", json!({})).unwrap();
        details["text"].as_str().unwrap().to_owned()
    };
    let text = details(&window);
    assert!(text.starts_with("Clinic Roster "), "{text}");
    assert!(text.contains("\nSystem: "), "{text}");
    assert!(text.contains("\nWeb view: "), "{text}");
    assert!(text.contains("No errors"), "{text}");
    let clinic = window.connect("session");
    fail_in_every_way(&world, &window, &clinic);
    let text = details(&window);
    assert!(
        text.contains("Z update_user forbidden status=403\n"),
        "{text}"
    );
    let id = clinic["id"].as_str().unwrap();
    for personal in PERSONAL.iter().chain([&KEY, &id]) {
        assert!(!text.contains(personal), "{personal} in {text}");
    }
}

#[test]
fn a_receipt_is_a_new_file_each_time() {
    let world = World::new(1);
    let window = world.start();
    let save = |name: &str| {
        window.call(
            "save_receipt",
            json!({ "fileName": name, "text": "Access revoked." }),
        )
    };
    let path = save("Sarah Johnson left.txt").unwrap()["path"].clone();
    assert!(path.as_str().unwrap().ends_with("Sarah Johnson left.txt"));
    let second = save("Sarah Johnson left.txt").unwrap();
    assert!(
        second["path"]
            .as_str()
            .unwrap()
            .ends_with("Sarah Johnson left (1).txt")
    );
    assert_eq!(
        world.downloads(),
        ["Sarah Johnson left (1).txt", "Sarah Johnson left.txt"]
    );
    assert_eq!(
        std::fs::read_to_string(path.as_str().unwrap()).unwrap(),
        "Access revoked."
    );
    let error = save("../left.txt").unwrap_err();
    assert!(error["fields"]["fileName"][0].is_string());
    assert_eq!(world.downloads().len(), 2);
    assert!(!world.log().contains("Sarah"));
}

#[test]
fn the_window_is_printed_at_the_word_of_the_page() {
    let world = World::new(1);
    let window = world.start();
    let error = window.call("print_page", json!({})).unwrap_err();
    assert_eq!(error["code"], "internal", "there is nothing to print");
    let printed = Arc::new(AtomicU32::new(0));
    let count = Arc::clone(&printed);
    window.frame().print_by(move || {
        count.fetch_add(1, Ordering::Relaxed);
        Ok(())
    });
    let answer = window.call("print_page", json!({})).unwrap();
    assert_eq!(answer, Value::Null);
    assert_eq!(printed.load(Ordering::Relaxed), 1);
}

#[test]
fn where_the_data_is_kept_is_told_and_not_logged() {
    let world = World::new(1);
    let window = world.start();
    let start = window.call("app_start", json!({})).unwrap();
    let folder = world.data().display().to_string();
    assert_eq!(start["dataFolder"], folder);
    let details = window.call("support_details", json!({})).unwrap();
    assert!(!details["text"].as_str().unwrap().contains(&folder));
    let log = world.log();
    assert!(log.contains("started"), "{log}");
    assert!(!log.contains(&folder), "{log}");
}
