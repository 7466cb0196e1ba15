//! Listing and reading people.

use avara_sandbox::{Reset, RevokedLook};
use command_tests::{Desk, SARAH, World, fault, of, silence, status};
use serde_json::{Value, json};

fn no_changes() -> Value {
    json!({ "since": null, "people": [] })
}

#[test]
fn people_come_page_by_page() {
    let world = World::new(250);
    let window = world.start();
    let clinic = window.connect("session");
    let summary = window.list(&clinic).unwrap();
    assert_eq!(
        summary,
        json!({ "people": 250, "skipped": 0, "superseded": false, "changes": no_changes() })
    );
    let pages = window.take_events();
    let sizes: Vec<usize> = pages
        .iter()
        .map(|page| page["users"].as_array().unwrap().len())
        .collect();
    assert_eq!(sizes, [100, 100, 50]);
    assert_eq!(pages[0]["kind"], "page");
    let is_sarah = |user: &&Value| user["userId"] == SARAH;
    let sarah = pages
        .iter()
        .flat_map(|page| page["users"].as_array().unwrap())
        .find(is_sarah);
    assert_eq!(sarah.unwrap()["lastName"], "Johnson");
}

#[test]
fn a_bad_person_never_hides_the_others() {
    let world = World::new(5);
    let window = world.start();
    let clinic = window.connect("session");
    world.fault("listUsers", 1, json!({ "kind": "badItem" }));
    let summary = window.list(&clinic).unwrap();
    assert_eq!(summary["skipped"], 1);
    let page = &window.take_events()[0];
    assert_eq!(page["skipped"], 1);
    assert_eq!(summary["people"], page["users"].as_array().unwrap().len());
    assert!(summary["people"].as_u64().unwrap() >= 4);
}

#[test]
fn a_name_without_end_is_cut_before_the_window_gets_it_and_said() {
    let world = World::new(5);
    let window = world.start();
    let clinic = window.connect("session");
    let mut sarah = world.sandbox().user(SARAH).unwrap();
    sarah["lastName"] = json!("x".repeat(2_000_000));
    let page = json!({ "hasMore": false, "users": [sarah] });
    world.fault("listUsers", 1, status(200, page));
    let summary = window.list(&clinic).unwrap();
    assert_eq!(summary["shortened"], 1);
    let name = window.take_events()[0]["users"][0]["lastName"].clone();
    assert_eq!(name, format!("{}…", "x".repeat(300)));
    let summary = window.list(&clinic).unwrap();
    assert!(summary.get("shortened").is_none(), "{summary}");
}

#[test]
fn a_new_list_ends_the_former_one() {
    let world = World::new(3);
    let window = world.start();
    let clinic = window.connect("session");
    world.fault("listUsers", 1, silence());
    let former = window.call_aside("list_people", of(&clinic, json!({})));
    world.arrived("listUsers", 2);
    assert_eq!(window.list(&clinic).unwrap()["people"], 3);
    let former = former.join().unwrap().unwrap();
    assert_eq!(
        former,
        json!({ "people": 0, "skipped": 0, "superseded": true, "changes": no_changes() })
    );
}

#[test]
fn a_list_that_is_stopped_is_not_the_whole_one() {
    let world = World::new(250);
    let window = world.start();
    let clinic = window.connect("session");
    window.call("stop_list", json!({})).unwrap();
    world.fault("listUsers", 1, silence());
    let list = window.call_aside("list_people", of(&clinic, json!({})));
    world.arrived("listUsers", 2);
    window.call("stop_list", json!({})).unwrap();
    assert_eq!(list.join().unwrap().unwrap()["superseded"], true);
    assert_eq!(window.list(&clinic).unwrap()["people"], 250);
}

#[test]
fn a_list_that_goes_round_is_not_the_whole_one() {
    let world = World::new(3);
    let window = world.start();
    let clinic = window.connect("session");
    window.list(&clinic).unwrap();
    let sarah = world.sandbox().user(SARAH).unwrap();
    let page = json!({ "users": [sarah], "hasMore": true, "cursor": "round" });
    world.fault("listUsers", 2, status(200, page));
    assert_eq!(window.list(&clinic).unwrap_err()["code"], "bad_response");
    assert_eq!(world.count("listUsers"), 4, "it does not go on for ever");
    let changes = &window.list(&clinic).unwrap()["changes"];
    assert_eq!(changes["people"], json!([]), "nobody was gone, nobody new");
}

#[test]
fn a_list_whose_next_page_is_refused_is_not_the_whole_one() {
    let world = World::new(250);
    world.sandbox().reset_to(Reset {
        cursors_expire: Some(true),
        ..Reset::default()
    });
    let desk = Desk::new(&world);
    desk.window.list(&desk.clinic).unwrap();
    world.fault_after("listUsers", 1, fault("hold"));
    let args = of(&desk.clinic, json!({}));
    let list = desk.window.call_aside("list_people", args);
    world.holds();
    let _newcomer = world.sandbox().join(1);
    world.release();
    let error = list.join().unwrap().unwrap_err();
    assert_eq!(error["code"], "invalid", "its cursor has expired");
    let summary = desk.window.list(&desk.clinic).unwrap();
    assert_eq!(summary["people"], 251);
    let news = summary["changes"]["people"].as_array().unwrap();
    assert_eq!(news.len(), 1, "no one was gone: {news:?}");
    assert_eq!(news[0]["kind"], "added");
}

#[test]
fn forgetting_the_clinic_ends_its_list() {
    let world = World::new(3);
    let window = world.start();
    let clinic = window.connect("session");
    world.fault("listUsers", 1, silence());
    let list = window.call_aside("list_people", of(&clinic, json!({})));
    world.arrived("listUsers", 2);
    window
        .call("forget_clinic", json!({ "clinicId": clinic["id"] }))
        .unwrap();
    assert_eq!(list.join().unwrap().unwrap()["superseded"], true);
}

#[test]
fn one_person_is_read_again() {
    let world = World::new(3);
    let window = world.start();
    let clinic = window.connect("session");
    let sarah = window
        .call("read_user", of(&clinic, json!({ "userId": SARAH })))
        .unwrap();
    assert_eq!(sarah["npiNumber"], "1234567893");
    let nobody = "usr_ffffffffffffffffffffffffffffffff";
    let error = window
        .call("read_user", of(&clinic, json!({ "userId": nobody })))
        .unwrap_err();
    assert_eq!(error["code"], "not_found");
    let error = window
        .call("read_user", of(&clinic, json!({ "userId": "../users" })))
        .unwrap_err();
    assert_eq!(error["code"], "internal");
}

#[test]
fn each_failure_of_the_server_has_its_code() {
    let world = World::new(1);
    let window = world.start();
    let clinic = window.connect("session");
    for (status, code, retryable) in [
        (401, "unauthorized", false),
        (403, "forbidden", false),
        (404, "not_found", false),
        (500, "server", true),
        (503, "server", true),
    ] {
        let fault = json!({ "kind": "status", "status": status, "body": { "message": "secret body" }, "headers": {} });
        world.fault("retrieveUser", 3, fault);
        let error = window
            .call("read_user", of(&clinic, json!({ "userId": SARAH })))
            .unwrap_err();
        assert_eq!(error["code"], code, "{status}");
        assert_eq!(error["retryable"], retryable, "{status}");
        world.sandbox().reset();
    }
    world.assert_key_nowhere();
}

#[test]
fn a_rate_limit_says_how_long_to_wait() {
    let world = World::new(1);
    let window = world.start();
    let clinic = window.connect("session");
    // More than the client itself is willing to wait.
    let fault =
        json!({ "kind": "status", "status": 429, "body": {}, "headers": { "retry-after": "90" } });
    world.fault("retrieveUser", 1, fault);
    let error = window
        .call("read_user", of(&clinic, json!({ "userId": SARAH })))
        .unwrap_err();
    assert_eq!(error["code"], "rate_limited");
    assert_eq!(error["retryable"], true);
    assert_eq!(error["retryAfterMs"], 90_000);
    assert_eq!(world.count("retrieveUser"), 1, "told at once");
}

#[test]
fn an_unreadable_answer_is_a_bad_response() {
    let world = World::new(1);
    let window = world.start();
    let clinic = window.connect("session");
    world.fault("retrieveUser", 1, json!({ "kind": "malformed" }));
    let error = window
        .call("read_user", of(&clinic, json!({ "userId": SARAH })))
        .unwrap_err();
    assert_eq!(error["code"], "bad_response");
}

#[test]
fn nobody_listening_is_offline() {
    let mut world = World::new(1);
    let window = world.start();
    let clinic = window.connect("session");
    world.go_offline();
    let error = window.list(&clinic).unwrap_err();
    assert_eq!(error["code"], "offline");
    assert_eq!(error["retryable"], true);
}

#[test]
fn who_was_invited_or_shut_out_here_is_no_news() {
    let world = World::new(3);
    world.sandbox().reset_to(Reset {
        lists_invited: Some(true),
        revoked_look: Some(RevokedLook::PermissionsOff),
        ..Reset::default()
    });
    let desk = Desk::new(&world);
    let news = || desk.window.list(&desk.clinic).unwrap()["changes"]["people"].clone();
    news();
    let new = |name: &str| {
        json!({
            "email": format!("{name}@clinic.example"), "firstName": "Noor", "lastName": name,
            "clinicRole": "Cardiologist", "level": "member", "canCreateReports": true,
            "canManageStudies": false, "hasDashboardAccess": true, "npiNumber": "1003000126",
        })
    };
    let sarah = desk.person(SARAH);
    let ours = json!({ "newUser": new("Haddad") });
    desk.call("invite_user", ours).unwrap();
    desk.call("revoke_access", json!({ "user": sarah }))
        .unwrap();
    assert_eq!(news(), json!([]));
    assert_eq!(desk.person(SARAH)["canCreateReports"], false);
    desk.call("restore_access", json!({ "user": sarah }))
        .unwrap();
    let renamed = json!({ "lastName": "Okonkwo" });
    world.sandbox().set_user(SARAH, renamed);
    world.invite([new("Sample")]);
    let told = news();
    assert_eq!(told.as_array().unwrap().len(), 2, "{told}");
    for one in told.as_array().unwrap() {
        match one["kind"].as_str() {
            Some("added") => assert_eq!(one["name"], "Noor Sample", "invited elsewhere"),
            _ => assert_eq!(one["fields"], json!(["lastName"]), "changed elsewhere"),
        }
    }
    desk.call("dismiss_news", json!({})).unwrap();
    let off = json!({ "canCreateReports": false });
    world.sandbox().set_user(SARAH, off);
    assert_eq!(news()[0]["fields"], json!(["canCreateReports"]));
}
