//! Looking before someone is invited: by address and by NPI, and how long what was read counts.

use avara_sandbox::{Reset, samples};
use command_tests::{Desk, SARAH, World, fault};
use serde_json::json;

use crate::inviting::{EMAIL, invite, look, newcomer, with};

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
fn someone_whose_access_was_revoked_is_found_though_the_list_has_dropped_them() {
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
    assert_eq!(invite(&desk, &new).unwrap_err()["code"], "email_taken");
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
    assert_eq!(invite(&desk, &taken).unwrap_err()["code"], "email_taken");
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
    // It arrives late after all, as someone else's would.
    world.invite([newcomer()]);
    assert_eq!(
        invite(&desk, &newcomer()).unwrap_err()["code"],
        "email_taken"
    );
    assert_eq!(world.count("listInvitations"), 5 * once);
    assert_eq!(world.count("inviteUser"), 250 + 1 + 1, "and no more by us");
}

#[test]
fn an_invitation_that_was_revoked_a_moment_ago_stands_in_no_ones_way() {
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
