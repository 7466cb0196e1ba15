//! Inviting: looking first, sending once, and finding out what became of it.

use avara_sandbox::{Reset, samples};
use command_tests::{Desk, KEY, SARAH, World, failures, fault, of, status};
use serde_json::{Value, json};

const EMAIL: &str = "noor.haddad@clinic.example";

fn newcomer() -> Value {
    json!({
        "email": EMAIL, "firstName": "Noor", "lastName": "Haddad", "suffix1": "MD",
        "clinicRole": "Cardiologist", "level": "member", "canCreateReports": true,
        "canManageStudies": false, "hasDashboardAccess": true, "npiNumber": "1003000126",
    })
}

fn invite(desk: &Desk, new: &Value) -> Result<Value, Value> {
    desk.call("invite_user", json!({ "newUser": new }))
}

fn look(desk: &Desk, email: &str) -> Value {
    desk.call("look_for_email", json!({ "email": email }))
        .unwrap()
}

fn with(mut new: Value, field: &str, value: Value) -> Value {
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
fn an_address_is_found_whatever_its_case() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let found = look(&desk, " DR.Johnson@Hospital.Example ");
    assert_eq!(found["found"], "person");
    assert_eq!(found["users"][0]["userId"], SARAH);
    let found = look(&desk, "Robin.SAMPLE@hospital.example");
    assert_eq!(found["found"], "invited");
    assert_eq!(found["invitations"][0]["invitationId"], samples::PENDING);
    for email in [
        EMAIL,
        "petra.pastdue@hospital.example",
        "vera.withdrawn@hospital.example",
    ] {
        let found = look(&desk, email);
        let nothing = json!({ "found": "nothing", "users": [], "invitations": [], "skipped": 0 });
        assert_eq!(found, nothing, "{email}");
    }
    let odd = json!({ "email": "Dr.Johnson@Hospital.example" });
    world.sandbox().set_user(SARAH, odd);
    desk.window.list(&desk.clinic).unwrap();
    let found = look(&desk, "dr.johnson@hospital.example");
    assert_eq!(found["found"], "person", "as the last list spells it");
}

#[test]
fn an_open_invitation_is_found_by_its_npi() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let look = |npi: &str| desk.call("look_for_npi", json!({ "npi": npi })).unwrap();
    assert_eq!(look("1003000126"), json!([]));
    invite(&desk, &newcomer()).unwrap();
    let found = look("1003000126");
    assert_eq!(found[0]["email"], EMAIL, "what was sent made the list old");
    let id = found[0]["invitationId"].clone();
    let before = world.sandbox().requests().len();
    assert_eq!(look("1003000126")[0]["invitationId"], id);
    assert_eq!(
        world.sandbox().requests().len(),
        before,
        "what was read a moment ago is good enough for a warning"
    );
    assert_eq!(look("1234567893"), json!([]));
}

#[test]
fn somebody_whose_access_was_revoked_is_found_though_the_list_has_dropped_them() {
    let world = World::new(3);
    world.sandbox().reset_to(Reset {
        lists_revoked: Some(false),
        ..Reset::default()
    });
    let desk = Desk::new(&world);
    let sarah = desk.person(SARAH);
    desk.call("revoke_access", json!({ "user": sarah }))
        .unwrap();
    let found = look(&desk, "dr.johnson@hospital.example");
    assert_eq!(found["found"], "person");
    assert_eq!(found["users"], json!([sarah]));
    let new = with(newcomer(), "email", sarah["email"].clone());
    assert_eq!(invite(&desk, &new).unwrap_err()["code"], "conflict");
    world.sandbox().remove(SARAH);
    assert_eq!(
        look(&desk, "dr.johnson@hospital.example")["found"],
        "nothing"
    );
}

#[test]
fn what_cannot_be_read_makes_nothing_unsure() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    world.fault("listInvitations", 1, json!({ "kind": "badItem" }));
    let found = look(&desk, EMAIL);
    assert_eq!(found["found"], "not_sure");
    assert_eq!(found["skipped"], 1);
}

#[test]
fn a_list_that_changes_while_it_is_read_is_read_once_more() {
    let world = World::new(1);
    let desk = Desk::new(&world);
    let email = |number| json!(format!("noor.{number}@clinic.example"));
    world.invite((0..100).map(|number| with(newcomer(), "email", email(number))));
    let shift = json!({ "kind": "shift", "by": -1 });
    world.fault_after("listInvitations", 1, shift);
    assert_eq!(look(&desk, "noor.99@clinic.example")["found"], "invited");
    assert_eq!(world.count("listInvitations"), 4, "two pages, twice");
}

/// A clinic with some hundreds of open invitations, and how many requests it takes to read them all.
fn crowded() -> (World, Desk, usize) {
    let world = World::new(1);
    let desk = Desk::new(&world);
    let email = |number| json!(format!("noor.{number}@clinic.example"));
    world.invite((0..250).map(|number| with(newcomer(), "email", email(number))));
    assert_eq!(look(&desk, "noor.249@clinic.example")["found"], "invited");
    let once = world.count("listInvitations");
    assert_eq!(once, 3, "a hundred each");
    (world, desk, once)
}

#[test]
fn many_open_invitations_are_read_once_for_who_types_and_anew_before_one_is_sent() {
    let (world, desk, once) = crowded();
    assert_eq!(look(&desk, "noor.hadad@clinic.example")["found"], "nothing");
    assert_eq!(look(&desk, EMAIL)["found"], "nothing");
    assert_eq!(world.count("listInvitations"), once);
    let taken = with(newcomer(), "email", json!("Noor.7@clinic.example"));
    assert_eq!(invite(&desk, &taken).unwrap_err()["code"], "conflict");
    assert_eq!(world.count("listInvitations"), 2 * once);
    invite(&desk, &newcomer()).unwrap();
    assert_eq!(world.count("listInvitations"), 3 * once);

    assert_eq!(
        look(&desk, EMAIL)["found"],
        "invited",
        "what was sent is seen"
    );
    assert_eq!(world.count("listInvitations"), 4 * once);
}

#[test]
fn after_a_lost_answer_nothing_is_decided_by_what_was_read_before() {
    let (world, desk, once) = crowded();
    world.fault("inviteUser", 1, fault("cutBefore"));
    let error = invite(&desk, &newcomer()).unwrap_err();
    assert_eq!(error["code"], "outcome_unknown");
    assert_eq!(world.count("listInvitations"), 2 * once);
    for look_number in 3..=4 {
        assert_eq!(look(&desk, EMAIL)["found"], "nothing");
        assert_eq!(world.count("listInvitations"), look_number * once);
    }
    // It arrives late after all, as somebody else's would.
    world.invite([newcomer()]);
    assert_eq!(invite(&desk, &newcomer()).unwrap_err()["code"], "conflict");
    assert_eq!(world.count("listInvitations"), 5 * once);
    assert_eq!(world.count("inviteUser"), 250 + 1 + 1, "and no more by us");
}

#[test]
fn an_invitation_that_was_revoked_a_moment_ago_stands_in_nobodys_way() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let found = look(&desk, "robin.sample@hospital.example");
    assert_eq!(found["found"], "invited");
    let open = &found["invitations"][0];
    let which = json!({ "invitationId": open["invitationId"], "userId": open["userId"] });
    desk.call("revoke_invitation", which).unwrap();
    let found = look(&desk, "robin.sample@hospital.example");
    assert_eq!(found["invitations"], json!([]));
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
            "There is already an open invitation to this email address.",
        ),
    ] {
        let error = invite(&desk, &with(newcomer(), "email", json!(email))).unwrap_err();
        assert_eq!(error["code"], "conflict");
        assert_eq!(error["message"], format!("{text} Nothing was sent."));
        assert_eq!(error["fields"], json!({ "email": [text] }));
    }
    assert_eq!(world.count("inviteUser"), 0);
    assert!(world.ledger().is_empty());
    // An invitation that is over stands in nobody's way.
    let again = with(newcomer(), "email", json!("petra.pastdue@hospital.example"));
    assert!(invite(&desk, &again).is_ok());
}

#[test]
fn where_looking_fails_nothing_is_sent() {
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
            assert_eq!(error["message"], "We don't know whether this worked.");
        }
        if was_sent {
            assert_eq!(world.ledger(), ["invite done"], "it was found: {fault}");
            assert_eq!(invite(&desk, &newcomer()).unwrap_err()["code"], "conflict");
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
    assert_eq!(error["message"], "Check the address.");
    assert_eq!(
        error["fields"],
        json!({ "email": ["This domain is not allowed."] })
    );
}

#[test]
fn an_answer_about_somebody_else_is_no_success() {
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
