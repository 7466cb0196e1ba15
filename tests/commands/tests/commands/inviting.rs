//! Inviting: sent once and never repeated, and what became of it is found out.

use command_tests::{Desk, KEY, SARAH, World, failures, of, status};
use serde_json::{Value, json};

pub const EMAIL: &str = "noor.haddad@clinic.example";

pub fn newcomer() -> Value {
    json!({
        "email": EMAIL, "firstName": "Noor", "lastName": "Haddad", "suffix1": "MD",
        "clinicRole": "Cardiologist", "level": "member", "canCreateReports": true,
        "canManageStudies": false, "hasDashboardAccess": true, "npiNumber": "1003000126",
    })
}

pub fn invite(desk: &Desk, new: &Value) -> Result<Value, Value> {
    desk.call("invite_user", json!({ "newUser": new }))
}

pub fn look(desk: &Desk, email: &str) -> Value {
    desk.call("look_for_email", json!({ "email": email }))
        .unwrap()
}

pub fn with(mut new: Value, field: &str, value: Value) -> Value {
    new[field] = value;
    new
}

#[test]
fn an_invitation_is_sent_once_as_it_was_written() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let invited = invite(
        &desk,
        &with(newcomer(), "email", json!(format!(" {EMAIL} "))),
    )
    .unwrap();
    assert_eq!(invited["user"]["lastName"], "Haddad");
    assert_eq!(invited["noted"], true);
    let sent = world.sandbox().requests().pop().unwrap();
    assert_eq!(sent.operation, Some("inviteUser"));
    let body: Value = serde_json::from_str(&sent.body.unwrap()).unwrap();
    assert_eq!(body, newcomer(), "nothing is added, the address is trimmed");
    assert_eq!(world.ledger(), ["invite done"]);
    let found = look(&desk, EMAIL);
    assert_eq!(found["found"], "invited");
    assert_eq!(found["invitations"][0]["userId"], invited["user"]["userId"]);
    world.assert_key_nowhere();
}

#[test]
fn what_breaks_a_rule_is_not_sent() {
    let world = World::new(1);
    let desk = Desk::new(&world);
    let wrong = json!({ "email": "noor", "npiNumber": "123", "level": "owner" });
    let mut new = newcomer();
    for (field, value) in wrong.as_object().unwrap() {
        new = with(new, field, value.clone());
    }
    let problems = desk
        .window
        .call("check_new_user", json!({ "newUser": new }))
        .unwrap();
    let judged = json!({
        "email": ["email_format"], "npiNumber": ["npi_length"], "level": ["owner_not_assignable"],
    });
    assert_eq!(problems, judged);
    let before = world.sandbox().requests().len();
    let error = invite(&desk, &new).unwrap_err();
    assert_eq!(error["code"], "invalid");
    assert_eq!(
        error["fields"]["npiNumber"],
        json!(["An NPI number has exactly 10 digits."])
    );
    assert_eq!(world.sandbox().requests().len(), before, "nothing was sent");
    let fine = with(newcomer(), "email", json!(format!("{EMAIL}\t")));
    let problems = desk
        .window
        .call("check_new_user", json!({ "newUser": fine }));
    assert_eq!(problems.unwrap(), json!({}));
}

#[test]
fn an_address_that_is_taken_is_not_invited() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    for (email, text) in [
        (
            "Dr.Johnson@hospital.example",
            "Someone at this clinic already uses this email address.",
        ),
        (
            "ROBIN.SAMPLE@hospital.example",
            "There is already a pending invitation to this email address.",
        ),
    ] {
        let error = invite(&desk, &with(newcomer(), "email", json!(email))).unwrap_err();
        assert_eq!(error["code"], "email_taken");
        assert_eq!(error["fields"], json!({ "email": [text] }));
    }
    assert_eq!(world.count("inviteUser"), 0);
    assert!(world.ledger().is_empty());
    // An invitation that is over stands in no one's way.
    let again = with(newcomer(), "email", json!("petra.pastdue@hospital.example"));
    assert!(invite(&desk, &again).is_ok());
}

#[test]
fn if_looking_fails_nothing_is_sent() {
    let world = World::new(1);
    let desk = Desk::new(&world);
    for operation in ["listUsers", "listInvitations"] {
        world.fault(operation, 1, status(403, json!({})));
        assert_eq!(invite(&desk, &newcomer()).unwrap_err()["code"], "forbidden");
    }
    assert_eq!(world.count("inviteUser"), 0);
    assert!(world.ledger().is_empty());
}

#[test]
fn each_failure_is_what_it_is_and_is_never_repeated() {
    for (fault, code, unclear) in failures() {
        let world = World::new(3);
        let desk = Desk::new(&world);
        world.fault("inviteUser", 1, fault.clone());
        let error = invite(&desk, &newcomer()).unwrap_err();
        assert_eq!(error["code"], code, "{fault}");
        assert_eq!(world.count("inviteUser"), 1, "{fault}");
        let outcome = if unclear { "unknown" } else { "refused" };
        assert_eq!(world.ledger(), [format!("invite {outcome}")], "{fault}");
        let was_sent = ["applyThenCut", "cutMiddle", "malformed"]
            .iter()
            .any(|kind| fault["kind"] == *kind);
        let found = if was_sent { "invited" } else { "nothing" };
        assert_eq!(look(&desk, EMAIL)["found"], found, "{fault}");
        if unclear {
            assert_eq!(error["retryable"], false, "{fault}");
        }
        if was_sent {
            assert_eq!(world.ledger(), ["invite done"], "it was found: {fault}");
            assert_eq!(
                invite(&desk, &newcomer()).unwrap_err()["code"],
                "email_taken"
            );
        }
        assert_eq!(world.count("inviteUser"), 1, "{fault}");
        for text in ["Noor", "Haddad", EMAIL, "1003000126", "Sarah", KEY] {
            assert!(!world.log().contains(text), "{text} is in the log");
        }
    }
}

#[test]
fn a_refusal_stands_beside_its_field() {
    let world = World::new(1);
    let desk = Desk::new(&world);
    let errors = json!([{ "path": "email", "message": "This domain is not allowed." }]);
    let body = json!({ "message": "Check the address.", "errors": errors });
    world.fault("inviteUser", 1, status(422, body));
    let error = invite(&desk, &newcomer()).unwrap_err();
    assert_eq!(error["serverSaid"], "Check the address.");
    assert_eq!(
        error["fields"],
        json!({ "email": ["This domain is not allowed."] })
    );
}

#[test]
fn an_answer_about_someone_else_is_no_success() {
    let world = World::new(1);
    let desk = Desk::new(&world);
    world.fault("inviteUser", 1, status(200, desk.person(SARAH)));
    let error = invite(&desk, &newcomer()).unwrap_err();
    assert_eq!(error["code"], "outcome_unknown");
    assert_eq!(world.ledger(), ["invite unknown"]);
}

#[test]
fn under_another_clinic_nothing_is_looked_for_or_sent() {
    let world = World::new(3);
    let window = world.start();
    let north = window.connect("keychain");
    let south = window.connect("keychain");
    let before = world.sandbox().requests().len();
    let new = json!({ "newUser": newcomer() });
    for (command, args) in [
        ("invite_user", &new),
        ("look_for_email", &json!({ "email": EMAIL })),
    ] {
        let error = window.call(command, of(&north, args.clone())).unwrap_err();
        assert_eq!(error["code"], "no_key", "{command}");
    }
    assert_eq!(world.sandbox().requests().len(), before);
    // Left while the address is looked for.
    world.hold("listInvitations");
    let slow = window.call_aside("invite_user", of(&south, new));
    world.arrived("listInvitations", 1);
    window.call("switch_clinic", of(&north, json!({}))).unwrap();
    world.release();
    assert_eq!(slow.join().unwrap().unwrap_err()["code"], "no_key");
    assert_eq!(world.count("inviteUser"), 0);
    assert!(world.ledger().is_empty());
}
