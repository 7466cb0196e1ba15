//! Saving a change, and finding out what became of it.

use avara_sandbox::Reset;
use command_tests::{SARAH, Window, World, eventually, fault, of};
use serde_json::{Value, json};

/// A window with the connected clinic.
struct Desk {
    window: Window,
    clinic: Value,
}

/// A connected window and Sarah as it sees her.
fn ready(world: &World) -> (Desk, Value) {
    let window = world.start();
    let clinic = window.connect("session");
    let sarah = window
        .call("read_user", of(&clinic, json!({ "userId": SARAH })))
        .unwrap();
    (Desk { window, clinic }, sarah)
}

fn update(desk: &Desk, patch: &Value, base: &Value) -> Result<Value, Value> {
    let args = json!({ "userId": SARAH, "patch": patch, "base": base });
    desk.window.call("update_user", of(&desk.clinic, args))
}

fn check(desk: &Desk, patch: &Value) -> Result<Value, Value> {
    let args = json!({ "userId": SARAH, "patch": patch });
    desk.window.call("check_update", of(&desk.clinic, args))
}

fn status(status: u16, body: Value) -> Value {
    json!({ "kind": "status", "status": status, "body": body, "headers": {} })
}

#[test]
fn only_the_change_is_sent_and_the_answer_comes_back() {
    let world = World::new(3);
    let (desk, sarah) = ready(&world);
    let patch = json!({ "middleName": null, "lastName": "Okonkwo", "canManageStudies": true });
    let outcome = update(&desk, &patch, &sarah).unwrap();
    assert_eq!(outcome["outcome"], "saved");
    assert_eq!(outcome["user"]["lastName"], "Okonkwo");
    assert_eq!(outcome["user"]["middleName"], json!(null));
    assert_eq!(outcome["user"]["firstName"], sarah["firstName"]);
    assert_eq!(world.patches(), [patch]);
    world.assert_key_nowhere();
}

#[test]
fn a_change_that_was_begun_on_somebody_else_is_not_sent() {
    let world = World::new(3);
    let (desk, sarah) = ready(&world);
    let mut other = sarah;
    other["userId"] = json!("usr_00000000000000000000000000000101");
    let before = world.sandbox().requests().len();
    let error = update(&desk, &json!({ "lastName": "Okonkwo" }), &other).unwrap_err();
    assert_eq!(error["code"], "internal");
    assert_eq!(error["retryable"], false);
    assert_eq!(world.sandbox().requests().len(), before);
}

#[test]
fn a_change_of_the_same_field_by_someone_else_is_a_conflict() {
    let world = World::new(3);
    let (desk, sarah) = ready(&world);
    let mut theirs = sarah.clone();
    theirs["lastName"] = json!("Johnson-Reyes");
    world.sandbox().set_user(SARAH, theirs.clone());
    let outcome = update(
        &desk,
        &json!({ "lastName": "Okonkwo", "suffix1": "DO" }),
        &sarah,
    )
    .unwrap();
    assert_eq!(outcome["outcome"], "conflict");
    assert_eq!(outcome["fields"], json!(["lastName"]));
    assert_eq!(outcome["theirs"]["lastName"], "Johnson-Reyes");
    assert!(world.patches().is_empty(), "nothing was sent");
}

#[test]
fn a_change_of_another_field_by_someone_else_is_none() {
    let world = World::new(3);
    let (desk, sarah) = ready(&world);
    let mut theirs = sarah.clone();
    theirs["suffix1"] = json!("DO");
    world.sandbox().set_user(SARAH, theirs);
    let outcome = update(&desk, &json!({ "lastName": "Okonkwo" }), &sarah).unwrap();
    assert_eq!(outcome["outcome"], "saved");
    assert_eq!(outcome["user"]["suffix1"], "DO");
}

#[test]
fn a_change_that_breaks_a_rule_is_not_sent() {
    let world = World::new(3);
    let (desk, sarah) = ready(&world);
    let patch = json!({ "npiNumber": "123", "firstName": " " });
    let problems = desk
        .window
        .call("check_patch", json!({ "user": sarah, "patch": patch }))
        .unwrap();
    assert_eq!(
        problems,
        json!({ "firstName": ["empty"], "npiNumber": ["npi_length"] })
    );
    let error = update(&desk, &patch, &sarah).unwrap_err();
    assert_eq!(error["code"], "invalid");
    assert_eq!(
        error["fields"]["npiNumber"],
        json!(["An NPI number has exactly 10 digits."])
    );
    assert!(world.patches().is_empty(), "nothing was sent");
}

#[test]
fn a_field_that_does_not_exist_is_refused_by_name() {
    let world = World::new(1);
    let (desk, sarah) = ready(&world);
    let error = update(&desk, &json!({ "email": "new@clinic.example" }), &sarah).unwrap_err();
    assert!(
        error.as_str().unwrap().contains("email"),
        "Tauri itself rejects with a text: {error}"
    );
}

#[test]
fn a_clear_no_of_the_server_keeps_its_words_beside_the_fields() {
    let world = World::new(1);
    let (desk, sarah) = ready(&world);
    let body = json!({ "message": "Check the number.", "errors": [{ "path": "npiNumber", "message": "Not found." }] });
    world.fault("updateUser", 1, status(422, body));
    let error = update(&desk, &json!({ "lastName": "Okonkwo" }), &sarah).unwrap_err();
    assert_eq!(error["code"], "invalid");
    assert_eq!(error["serverSaid"], "Check the number.");
    assert_eq!(error["fields"], json!({ "npiNumber": ["Not found."] }));

    world.fault("updateUser", 1, status(401, json!({})));
    let error = update(&desk, &json!({ "lastName": "Okonkwo" }), &sarah).unwrap_err();
    assert_eq!(error["code"], "unauthorized");
    assert_eq!(
        world.sandbox().user(SARAH).unwrap()["lastName"],
        sarah["lastName"]
    );
}

#[test]
fn a_failure_of_reading_first_is_what_it_is() {
    let world = World::new(1);
    let (desk, sarah) = ready(&world);
    world.fault("retrieveUser", 3, status(500, json!({})));
    let error = update(&desk, &json!({ "lastName": "Okonkwo" }), &sarah).unwrap_err();
    assert_eq!(error["code"], "server");
    assert!(world.patches().is_empty(), "nothing was sent");
}

#[test]
fn without_a_clear_answer_the_outcome_is_unknown_and_then_found() {
    let patch = json!({ "lastName": "Okonkwo", "suffix1": "DO" });
    // A lost connection and a 5xx are tried three times, as the official clients do; an unreadable answer once.
    for (times, fault, applied) in [
        (3, json!({ "kind": "applyThenCut" }), "all"),
        (3, json!({ "kind": "cutMiddle" }), "all"),
        (1, json!({ "kind": "malformed" }), "all"),
        (3, json!({ "kind": "cutBefore" }), "none"),
        (3, status(500, json!({ "message": "secret body" })), "none"),
    ] {
        let world = World::new(1);
        let (desk, sarah) = ready(&world);
        world.fault("updateUser", times, fault.clone());
        let error = update(&desk, &patch, &sarah).unwrap_err();
        assert_eq!(error["code"], "outcome_unknown", "{fault}");
        assert_eq!(error["retryable"], true);
        assert_eq!(error["serverSaid"], json!(null));
        assert_eq!(world.patches().len(), times as usize, "{fault}");
        let found = check(&desk, &patch).unwrap();
        assert_eq!(found["applied"], applied, "{fault}");
        let again = update(&desk, &patch, &sarah).unwrap();
        assert_eq!(
            again["outcome"], "saved",
            "repeating is harmless after {fault}"
        );
    }
}

#[test]
fn an_answer_without_the_change_is_not_taken_for_a_success() {
    let world = World::new(1);
    let (desk, sarah) = ready(&world);
    world.fault("updateUser", 1, status(200, sarah.clone()));
    let patch = json!({ "lastName": "Okonkwo" });
    let error = update(&desk, &patch, &sarah).unwrap_err();
    assert_eq!(error["code"], "outcome_unknown");
    assert_eq!(check(&desk, &patch).unwrap()["applied"], "none");
}

#[test]
fn a_value_that_the_service_tidies_is_not_told_as_unsaved() {
    let world = World::new(1);
    world.sandbox().reset_to(Reset {
        tidies: Some(true),
        ..Reset::default()
    });
    let (desk, sarah) = ready(&world);
    let patch = json!({ "lastName": "de la  Cruz", "suffix1": "DO" });
    match update(&desk, &patch, &sarah) {
        Ok(outcome) => assert_eq!(outcome["user"]["lastName"], "de la Cruz"),
        Err(error) => {
            assert_eq!(error["code"], "outcome_unknown");
            let found = check(&desk, &patch).unwrap();
            assert_eq!(found["applied"], "some");
            assert_eq!(found["user"]["lastName"], "de la Cruz");
        }
    }
}

#[test]
fn a_change_that_comes_later_is_told_when_it_has_come() {
    let world = World::new(1);
    let (desk, sarah) = ready(&world);
    let patch = json!({ "lastName": "Okonkwo" });
    // Each of the three attempts is still on its way when the client gives up.
    world.fault("updateUser", 3, fault("cutThenApply"));
    let error = update(&desk, &patch, &sarah).unwrap_err();
    assert_eq!(error["code"], "outcome_unknown");
    assert_eq!(check(&desk, &patch).unwrap()["applied"], "none", "not yet");
    eventually("all are held", || world.sandbox().held() == 3);
    world.sandbox().release();
    eventually("it comes", || {
        check(&desk, &patch).unwrap()["applied"] == "all"
    });
    let again = update(&desk, &patch, &sarah).unwrap();
    assert_eq!(again["outcome"], "saved", "no conflict with oneself");
}

#[test]
fn a_change_that_holds_in_part_is_told_as_such() {
    let world = World::new(1);
    let (desk, mut sarah) = ready(&world);
    sarah["lastName"] = json!("Okonkwo");
    world.sandbox().set_user(SARAH, sarah);
    let patch = json!({ "lastName": "Okonkwo", "suffix1": "DO" });
    let found = check(&desk, &patch).unwrap();
    assert_eq!(found["applied"], "some");
    assert_eq!(found["user"]["lastName"], "Okonkwo");
}

#[test]
fn without_a_clinic_nothing_can_be_changed() {
    let world = World::new(1);
    let (desk, sarah) = ready(&world);
    desk.window.call("disconnect_clinic", json!({})).unwrap();
    let error = update(&desk, &json!({ "lastName": "Okonkwo" }), &sarah).unwrap_err();
    assert_eq!(error["code"], "no_key");
}
