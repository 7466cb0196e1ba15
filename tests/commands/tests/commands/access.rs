//! Access taken away and given back.

use avara_sandbox::Reset;
use command_tests::{Desk, KEY, SARAH, World, failures, fault, of, status};
use serde_json::{Value, json};

fn polite() -> Value {
    status(
        200,
        json!({ "success": false, "message": "Ask the owner." }),
    )
}

fn revoked(desk: &Desk) -> Vec<Value> {
    let revoked = desk.call("list_revoked", json!({})).unwrap();
    revoked.as_array().unwrap().clone()
}

#[test]
fn access_is_revoked_shown_and_restored() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let sarah = desk.person(SARAH);
    let done = desk
        .call("revoke_access", json!({ "user": sarah }))
        .unwrap();
    assert_eq!(done, json!({ "noted": true }));
    let sent = world.sandbox().requests().pop().unwrap();
    assert_eq!(sent.operation, Some("revokeAccess"));
    assert_eq!(sent.body.unwrap(), json!({ "userId": SARAH }).to_string());
    let people = revoked(&desk);
    assert_eq!(people.len(), 1);
    assert_eq!(people[0]["user"], sarah);
    assert_eq!(people[0]["certain"], true);
    let done = desk
        .call("restore_access", json!({ "user": sarah }))
        .unwrap();
    assert_eq!(done, json!({ "noted": true }));
    assert_eq!(world.count("reactivateUser"), 1);
    assert!(revoked(&desk).is_empty());
    assert_eq!(world.ledger(), ["revoke done", "restore done"]);
    world.assert_key_nowhere();
}

#[test]
fn each_failure_is_what_it_is_and_is_never_repeated() {
    let acts = [
        ("revoke_access", "revokeAccess", "revoke"),
        ("restore_access", "reactivateUser", "restore"),
    ];
    let all = || failures().into_iter().chain([(polite(), "refused", false)]);
    for (command, operation, act) in acts {
        for (fault, code, unclear) in all() {
            let world = World::new(3);
            let desk = Desk::new(&world);
            let user = json!({ "user": desk.person(SARAH) });
            if act == "restore" {
                desk.call("revoke_access", user.clone()).unwrap();
            }
            let before = world.sandbox().requests().len();
            world.fault(operation, 1, fault.clone());
            let error = desk.call(command, user).unwrap_err();
            assert_eq!(error["code"], code, "{fault}");
            // Before access is restored, the person is read.
            let sent = 1 + usize::from(act == "restore");
            assert_eq!(world.sandbox().requests().len(), before + sent, "{fault}");
            let outcome = if unclear { "unknown" } else { "refused" };
            let last = world.ledger().pop().unwrap();
            assert_eq!(last, format!("{act} {outcome}"), "{fault}");
            let shown: Vec<Value> = revoked(&desk)
                .iter()
                .map(|one| one["certain"].clone())
                .collect();
            // What was done before stays; what was possibly done is shown as that.
            let wanted = match (act, unclear) {
                ("restore", _) => vec![json!(true)],
                (_, true) => vec![json!(false)],
                (_, false) => vec![],
            };
            assert_eq!(shown, wanted, "{fault}");
            if unclear {
                assert_eq!(error["retryable"], false, "{fault}");
            }
            if fault["status"] == 200 {
                assert_eq!(error["serverSaid"], "Ask the owner.");
            }
            for text in ["Sarah", "Johnson", "1234567893", "owner", KEY] {
                assert!(!world.log().contains(text), "{text} is in the log");
            }
        }
    }
}

#[test]
fn an_act_stands_in_the_ledger_before_its_answer() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let user = json!({ "user": desk.person(SARAH) });
    world.hold("revokeAccess");
    let args = of(&desk.clinic, user);
    let slow = desk.window.call_aside("revoke_access", args);
    world.arrived("revokeAccess", 1);
    assert_eq!(world.ledger(), ["revoke unknown"]);
    drop(desk);
    world.release();
    assert_eq!(slow.join().unwrap().unwrap(), json!({ "noted": true }));
    assert_eq!(world.ledger(), ["revoke done"]);
}

#[test]
fn an_act_that_never_left_this_computer_is_none() {
    let mut world = World::new(3);
    let desk = Desk::new(&world);
    let user = json!({ "user": desk.person(SARAH) });
    world.go_offline();
    let error = desk.call("revoke_access", user).unwrap_err();
    assert_eq!(error["code"], "offline");
    assert_eq!(error["retryable"], true);
    assert!(world.ledger().is_empty());
}

#[test]
fn who_was_perhaps_shut_out_stays_within_reach() {
    let world = World::new(3);
    world.sandbox().reset_to(Reset {
        lists_revoked: Some(false),
        ..Reset::default()
    });
    let desk = Desk::new(&world);
    desk.window.list(&desk.clinic).unwrap();
    let user = json!({ "user": desk.person(SARAH) });
    world.fault("revokeAccess", 1, fault("applyThenCut"));
    let error = desk.call("revoke_access", user.clone()).unwrap_err();
    assert_eq!(error["code"], "outcome_unknown");
    let listed = desk.window.list(&desk.clinic).unwrap();
    assert_eq!(listed["changes"]["people"], json!([]), "it is no news");
    let people = revoked(&desk);
    assert_eq!(people[0]["user"], user["user"]);
    assert_eq!(people[0]["certain"], false);
    // That Avara has nothing to revoke is not excused by what no one knows, nor is it a failure.
    let receipt = desk.call("someone_left", user.clone()).unwrap();
    assert_eq!(receipt["steps"][0]["outcome"], "unknown");
    assert_eq!(revoked(&desk)[0]["certain"], false);
    desk.call("restore_access", user).unwrap();
    assert!(revoked(&desk).is_empty());
}

#[test]
fn what_cannot_be_read_hides_no_other() {
    let world = World::new(5);
    let desk = Desk::new(&world);
    desk.window.list(&desk.clinic).unwrap();
    let events = desk.window.take_events();
    let mut people = events[0]["users"].as_array().unwrap().clone();
    people.retain(|person| person["level"] != "owner");
    let who = |place: usize| json!({ "user": people[place] });
    desk.call("someone_left", who(0)).unwrap();
    let receipt = desk.call("someone_left", who(1)).unwrap();
    world.spoil_ledger("revoke");
    world.spoil_ledger("left");
    assert_eq!(revoked(&desk).len(), 1);
    assert_eq!(revoked(&desk)[0]["user"], people[1]);
    let kept = desk.call("list_receipts", json!({})).unwrap();
    assert_eq!(kept, json!([receipt]));
}
