//! Offboarding: each step, its outcome, and the receipt.

use avara_sandbox::{Reset, RevokedLook, samples};
use command_tests::{Desk, KEY, SARAH, World, fault, of, status};
use serde_json::{Value, json};

use crate::receipts::{ROBIN, left, polite, told};

fn revoked(desk: &Desk) -> Vec<Value> {
    let revoked = desk.call("list_revoked", json!({})).unwrap();
    revoked.as_array().unwrap().clone()
}

#[test]
fn what_cannot_be_written_down_was_done_all_the_same() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let sarah = desk.person(SARAH);
    world.lose_ledger();
    let done = desk
        .call("revoke_access", json!({ "user": sarah }))
        .unwrap();
    assert_eq!(done, json!({ "noted": false }));
    assert_eq!(world.count("revokeAccess"), 1);
    assert!(world.log().contains("not kept act: database error"));
    let receipt = left(&desk, &sarah).unwrap();
    assert_eq!(receipt["noted"], false);
    assert_eq!(told(&receipt)[0], "access failed refused");
}

#[test]
fn somebody_who_left_has_a_receipt_that_can_be_shown_again() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let sarah = desk.person(SARAH);
    let receipt = left(&desk, &sarah).unwrap();
    let steps = [
        "access done",
        "invitation nothing_to_do",
        "verify done confirmed",
    ];
    assert_eq!(told(&receipt), steps);
    assert_eq!(receipt["person"], sarah);
    assert_eq!(receipt["noted"], true);
    assert_eq!(world.ledger(), ["revoke done", "left done"]);
    assert_eq!(revoked(&desk).len(), 1);
    let kept = desk.call("list_receipts", json!({})).unwrap();
    assert_eq!(kept, json!([receipt]));

    // Once more: there is nothing to revoke, and Avara says so.
    let again = left(&desk, &sarah).unwrap();
    let steps = [
        "access nothing_to_do refused",
        "invitation nothing_to_do",
        "verify nothing_to_do no_status",
    ];
    assert_eq!(told(&again), steps);
    assert_eq!(
        again["steps"][0]["error"]["serverSaid"],
        "The user has no access to revoke"
    );
    let kept = desk.call("list_receipts", json!({})).unwrap();
    assert_eq!(kept, json!([again, receipt]), "the latest first");
}

#[test]
fn a_refusal_after_a_lost_answer_does_not_say_that_access_was_not_revoked() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let sarah = desk.person(SARAH);
    let user = json!({ "user": sarah });
    world.fault("revokeAccess", 1, fault("applyThenCut"));
    let lost = desk.call("revoke_access", user).unwrap_err();
    assert_eq!(lost["code"], "outcome_unknown");
    assert_eq!(revoked(&desk)[0]["certain"], false);

    let receipt = left(&desk, &sarah).unwrap();
    let steps = [
        "access unknown refused",
        "invitation nothing_to_do",
        "verify unknown no_status",
    ];
    assert_eq!(told(&receipt), steps);
    let said = &receipt["steps"][0]["error"]["serverSaid"];
    assert_eq!(said, "The user has no access to revoke");
    let acts = ["revoke unknown", "revoke refused", "left unknown"];
    assert_eq!(world.ledger(), acts);
    assert_eq!(
        revoked(&desk)[0]["certain"],
        false,
        "it still may have been"
    );

    // Nor when it is tried again.
    let access = json!([{ "step": "access", "invitationId": null }]);
    let args = json!({ "receipt": receipt, "matters": access });
    let tried = desk.call("retry_leaving", args).unwrap();
    assert_eq!(told(&tried)[3], "access unknown refused");

    // A refusal of the key tells nothing about the person, and is a failure as ever.
    world.fault("revokeAccess", 1, status(401, json!({})));
    let receipt = left(&desk, &sarah).unwrap();
    assert_eq!(told(&receipt)[0], "access failed unauthorized");
}

#[test]
fn permissions_that_are_seen_to_be_gone_are_told() {
    let world = World::new(3);
    world.sandbox().reset_to(Reset {
        revoked_look: Some(RevokedLook::PermissionsOff),
        ..Reset::default()
    });
    let desk = Desk::new(&world);
    let receipt = left(&desk, &desk.person(SARAH)).unwrap();
    assert_eq!(told(&receipt)[2], "verify done no_permissions");
    assert_eq!(receipt["person"]["canCreateReports"], true, "as before");
}

#[test]
fn an_open_invitation_is_found_by_id_and_by_address_and_revoked() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let robin = desk.person(ROBIN);
    let receipt = left(&desk, &robin).unwrap();
    let steps = [
        "access nothing_to_do refused",
        "invitation done",
        "verify nothing_to_do no_status",
        "verify done invitation_revoked",
    ];
    assert_eq!(told(&receipt), steps, "they had not accepted");
    for step in [1, 3] {
        assert_eq!(receipt["steps"][step]["invitationId"], samples::PENDING);
    }
    let acts = ["revoke refused", "revoke_invitation done", "left done"];
    assert_eq!(world.ledger(), acts);

    // Someone else's invitation to the same address.
    let world = World::new(3);
    let email = json!({ "email": "Robin.Sample@hospital.example" });
    world.sandbox().set_user(SARAH, email);
    let desk = Desk::new(&world);
    let receipt = left(&desk, &desk.person(SARAH)).unwrap();
    let steps = [
        "access done",
        "invitation done",
        "verify done confirmed",
        "verify done invitation_revoked",
    ];
    assert_eq!(told(&receipt), steps);
}

#[test]
fn a_failed_step_stops_none_of_the_later_ones() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let robin = desk.person(ROBIN);
    for (operation, kind, steps) in [
        (
            "revokeInvitation",
            polite(),
            vec![
                "access failed refused",
                "invitation failed refused",
                "verify unknown no_status",
                "verify failed invitation_open",
            ],
        ),
        (
            "revokeAccess",
            fault("cutBefore"),
            vec![
                "access unknown outcome_unknown",
                "invitation done",
                "verify unknown no_status",
                "verify done invitation_revoked",
            ],
        ),
        (
            "revokeInvitation",
            fault("applyThenCut"),
            // The answer before this one was lost.
            vec![
                "access unknown refused",
                "invitation unknown outcome_unknown",
                "verify unknown no_status",
                "verify done invitation_revoked",
            ],
        ),
        (
            "listInvitations",
            status(403, json!({})),
            vec![
                "access nothing_to_do refused",
                "invitation failed forbidden",
                "invitation done",
                "verify nothing_to_do no_status",
                "verify done invitation_revoked",
            ],
        ),
        (
            "listInvitations",
            fault("badItem"),
            vec![
                "access nothing_to_do refused",
                "invitation unknown bad_response",
                "invitation done",
                "verify nothing_to_do no_status",
                "verify done invitation_revoked",
            ],
        ),
        (
            "retrieveInvitation",
            status(404, json!({})),
            vec![
                "access nothing_to_do refused",
                "invitation done",
                "verify nothing_to_do no_status",
                "verify unknown not_found",
            ],
        ),
    ] {
        world.sandbox().reset();
        world.fault(operation, 1, kind.clone());
        let receipt = left(&desk, &robin).unwrap();
        assert_eq!(told(&receipt), steps, "{operation} {kind}");
        assert_eq!(world.count("revokeAccess"), 1);
        assert_eq!(world.count("revokeInvitation"), 1);
    }
    for text in ["Robin", "robin.sample", "owner", KEY] {
        assert!(!world.log().contains(text), "{text} is in the log");
    }
    let end = " failed someone_left outcome_unknown cause=cut\n";
    assert!(world.log().contains(end), "{}", world.log());
    let settled = "revoke_invitation done";
    assert_eq!(
        world.ledger().iter().filter(|act| *act == settled).count(),
        5
    );
}

#[test]
fn where_nobody_can_be_read_nothing_is_sent() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let sarah = desk.person(SARAH);
    world.fault("retrieveUser", 1, status(401, json!({})));
    let error = left(&desk, &sarah).unwrap_err();
    assert_eq!(error["code"], "unauthorized");
    assert_eq!(world.count("revokeAccess"), 0);
    assert!(world.ledger().is_empty());
    // Where only this person cannot be read, shutting them out is what matters.
    world.fault("retrieveUser", 1, fault("malformed"));
    let receipt = left(&desk, &sarah).unwrap();
    assert_eq!(told(&receipt)[0], "access done");
    world.sandbox().remove(SARAH);
    let receipt = left(&desk, &sarah).unwrap();
    let steps = [
        "access failed not_found",
        "invitation nothing_to_do",
        "verify done gone",
    ];
    assert_eq!(told(&receipt), steps);
}

#[test]
fn a_clinic_that_is_left_midway_is_sent_nothing_more() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let robin = desk.person(ROBIN);
    world.hold("revokeAccess");
    let args = of(&desk.clinic, json!({ "user": robin }));
    let slow = desk.window.call_aside("someone_left", args);
    world.arrived("revokeAccess", 1);
    desk.window.connect("session");
    let before = world.sandbox().requests().len();
    world.release();
    let receipt = slow.join().unwrap().unwrap();
    let steps = [
        "access failed refused",
        "invitation failed no_key",
        "invitation failed no_key",
        "verify unknown no_key",
    ];
    assert_eq!(told(&receipt), steps);
    assert_eq!(receipt["noted"], true, "it is written under its own clinic");
    assert_eq!(world.sandbox().requests().len(), before);
    for command in ["revoke_access", "restore_access", "someone_left"] {
        let error = desk.call(command, json!({ "user": robin })).unwrap_err();
        assert_eq!(error["code"], "no_key", "{command}");
    }
    let error = desk.call("list_receipts", json!({})).unwrap_err();
    assert_eq!(error["code"], "no_key");
    assert_eq!(world.sandbox().requests().len(), before, "nothing was sent");
}
