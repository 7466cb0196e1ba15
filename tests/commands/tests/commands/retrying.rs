//! Trying again what did not work in an offboarding: one command, whose answer is the whole receipt.

use avara_sandbox::samples;
use command_tests::{Desk, SARAH, World, fault, status};
use serde_json::{Value, json};

use crate::receipts::{ROBIN, kept, left, polite, told};

fn again(desk: &Desk, receipt: &Value, matters: Value) -> Result<Value, Value> {
    let args = json!({ "receipt": receipt, "matters": matters });
    desk.call("retry_leaving", args)
}

fn access() -> Value {
    json!([{ "step": "access", "invitationId": null }])
}

fn looking() -> Value {
    json!([{ "step": "invitation", "invitationId": null }])
}

fn invitation(step: &str) -> Value {
    json!([{ "step": step, "invitationId": samples::PENDING }])
}

/// The steps that a second attempt added.
fn added(before: &Value, after: &Value) -> Vec<String> {
    let (before, after) = (told(before), told(after));
    assert!(after.starts_with(&before), "{after:?}");
    after[before.len()..].to_vec()
}

#[test]
fn an_access_that_was_refused_is_revoked_and_the_kept_receipt_says_so() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let sarah = desk.person(SARAH);
    world.fault("revokeAccess", 1, polite());
    let failed = left(&desk, &sarah).unwrap();
    let tried = again(&desk, &failed, access()).unwrap();
    assert_eq!(
        added(&failed, &tried),
        ["access done", "verify done confirmed"]
    );
    assert_eq!(tried["noted"], true);
    assert_eq!(kept(&desk), json!([tried]), "in place of the first");
    let acts = ["revoke refused", "left done", "revoke done"];
    assert_eq!(world.ledger(), acts);
    assert_eq!(world.count("revokeInvitation"), 0);

    // Another time is another receipt.
    let once_more = left(&desk, &sarah).unwrap();
    assert_eq!(kept(&desk), json!([once_more, tried]));
}

#[test]
fn a_failure_is_a_step_like_any_other_and_a_missing_key_stops_the_rest() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    world.fault("revokeAccess", 1, polite());
    world.fault("listInvitations", 2, status(403, json!({})));
    let failed = left(&desk, &desk.person(ROBIN)).unwrap();
    let both = json!([access()[0], looking()[0]]);
    world.fault("revokeAccess", 1, fault("cutBefore"));
    world.fault("listInvitations", 2, status(403, json!({})));
    let tried = again(&desk, &failed, both.clone()).unwrap();
    let steps = [
        "access unknown outcome_unknown",
        "verify unknown no_status",
        "invitation failed forbidden",
        "invitation failed forbidden",
    ];
    assert_eq!(added(&failed, &tried), steps);
    world.fault("revokeAccess", 1, status(401, json!({})));
    let stopped = again(&desk, &tried, both).unwrap();
    let steps = ["access failed unauthorized", "verify unknown no_status"];
    assert_eq!(added(&tried, &stopped), steps);
    assert!(
        world
            .log()
            .contains(" failed retry_leaving unauthorized status=401")
    );
}

#[test]
fn invitations_are_looked_for_again_and_those_found_are_revoked() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let robin = desk.person(ROBIN);
    world.fault("listInvitations", 2, status(403, json!({})));
    let failed = left(&desk, &robin).unwrap();
    assert_eq!(world.count("revokeInvitation"), 0);
    let tried = again(&desk, &failed, looking()).unwrap();
    let steps = [
        "invitation done",
        "invitation done",
        "verify done invitation_revoked",
    ];
    assert_eq!(added(&failed, &tried), steps);
    assert_eq!(world.count("revokeInvitation"), 1);
    let nothing = again(&desk, &tried, looking()).unwrap();
    assert_eq!(added(&tried, &nothing), ["invitation nothing_to_do"]);
    world.fault("listInvitations", 2, fault("badItem"));
    let unread = again(&desk, &nothing, looking()).unwrap();
    let unclear = "invitation unknown bad_response";
    assert_eq!(added(&nothing, &unread), [unclear, unclear]);
}

#[test]
fn an_invitation_is_read_before_it_is_revoked_once_more() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let robin = desk.person(ROBIN);
    world.fault("revokeInvitation", 1, polite());
    let failed = left(&desk, &robin).unwrap();
    let seen = again(&desk, &failed, invitation("verify")).unwrap();
    assert_eq!(added(&failed, &seen), ["verify failed invitation_open"]);
    assert_eq!(world.count("revokeInvitation"), 1, "it only looks");
    let tried = again(&desk, &seen, invitation("invitation")).unwrap();
    let steps = ["invitation done", "verify done invitation_revoked"];
    assert_eq!(added(&seen, &tried), steps);
    assert_eq!(world.count("revokeInvitation"), 2);
    let over = again(&desk, &tried, invitation("invitation")).unwrap();
    assert_eq!(added(&tried, &over), ["verify done invitation_revoked"]);
    assert_eq!(world.count("revokeInvitation"), 2, "it is revoked already");
    world.fault("retrieveInvitation", 1, status(404, json!({})));
    let lost = again(&desk, &over, invitation("invitation")).unwrap();
    assert_eq!(added(&over, &lost), ["verify unknown not_found"]);
}

#[test]
fn a_receipt_that_was_not_kept_at_first_is_kept_once_that_works() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let sarah = desk.person(SARAH);
    let mut receipt = left(&desk, &sarah).unwrap();
    desk.call("forget_clinic", json!({})).unwrap();
    let error = again(&desk, &receipt, access()).unwrap_err();
    assert_eq!(error["code"], "no_key", "nothing was sent");
    drop(desk);

    let desk = Desk::new(&world);
    receipt["noted"] = json!(false);
    let tried = again(&desk, &receipt, access()).unwrap();
    assert_eq!(tried["noted"], true, "now it is");
    assert_eq!(kept(&desk)[0]["noted"], true);
    world.lose_ledger();
    let tried = again(&desk, &tried, access()).unwrap();
    assert_eq!(tried["noted"], false);
}
