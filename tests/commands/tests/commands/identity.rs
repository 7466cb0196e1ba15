//! Who did it is true: one identity per clinic, by whose name everything is recorded.

use command_tests::{Desk, SARAH, World, eventually, of};
use serde_json::{Value, json};

use crate::receipts::{kept, left};

const DANA: &str = "usr_00000000000000000000000000000001";

fn state(desk: &Desk, operator: &Value, since: Option<&str>) -> Result<Value, Value> {
    let args = json!({ "operator": operator, "since": since });
    desk.call("set_operator", args)
}

fn dana() -> Value {
    json!({ "userId": DANA, "name": "Dana Okafor" })
}

/// By whom access was revoked, the latest first.
fn revoked_by(desk: &Desk) -> Vec<Value> {
    let revoked = desk.call("list_revoked", json!({})).unwrap();
    let all = revoked.as_array().unwrap();
    all.iter().map(|one| one["by"].clone()).collect()
}

#[test]
fn what_is_done_before_anyone_says_who_they_are_is_done_and_says_that() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let receipt = left(&desk, &desk.person(SARAH)).unwrap();
    assert_eq!(receipt["by"], "");
    assert_eq!(revoked_by(&desk), [""]);
}

#[test]
fn correcting_it_in_the_same_flow_reaches_the_receipt_and_leaves_what_was_before() {
    let world = World::new(12);
    let desk = Desk::new(&world);
    let wrong = json!({ "userId": SARAH, "name": "Sarah Johnson" });
    state(&desk, &wrong, None).unwrap();
    let person = |number: u32| desk.person(&format!("usr_{number:032}"));
    let before = left(&desk, &person(8)).unwrap();
    assert_eq!(before["by"], "Sarah Johnson");
    // The flow begins after everything from before.
    let then = clinic_now();
    eventually("the clock moves on", || clinic_now() > then);
    let since = clinic_now();
    left(&desk, &person(9)).unwrap();
    state(&desk, &dana(), Some(&since)).unwrap();
    let receipts = kept(&desk);
    assert_eq!(receipts[0]["by"], "Dana Okafor");
    assert_eq!(receipts[1], before, "as it was stated then");
    assert_eq!(revoked_by(&desk), ["Dana Okafor", "Sarah Johnson"]);
    let later = left(&desk, &person(2)).unwrap();
    assert_eq!(later["by"], "Dana Okafor", "from then on it is true");
}

fn clinic_now() -> String {
    format!("{:.3}", avara::Timestamp::now())
}

#[test]
fn a_name_is_one_line_and_belongs_to_someone() {
    let world = World::new(1);
    let desk = Desk::new(&world);
    let named = |user_id: Value, name: &str| json!({ "userId": user_id, "name": name });
    for (operator, text) in [
        (named(Value::Null, " \n"), "Enter a name."),
        (
            named(Value::Null, &"n".repeat(81)),
            "Use at most 80 characters.",
        ),
        (
            named(json!("Dana"), "Dana"),
            "Choose a person from the list.",
        ),
    ] {
        let error = state(&desk, &operator, None).unwrap_err();
        assert_eq!(error["fields"], json!({ "name": [text] }));
    }
    state(&desk, &named(Value::Null, " Dana\nDone by: Someone "), None).unwrap();
    let view = desk.call("read_view", json!({})).unwrap();
    assert_eq!(view["operator"]["name"], "DanaDone by: Someone");
    let args = of(
        &json!({ "id": "clinic_none" }),
        json!({ "operator": null, "since": null }),
    );
    let error = desk.window.call("set_operator", args).unwrap_err();
    assert_eq!(error["code"], "not_found");
}

#[test]
fn whom_this_computer_invited_is_known_with_who_did_it() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    assert_eq!(desk.call("list_sent", json!({})).unwrap(), json!([]));
    state(&desk, &dana(), None).unwrap();
    let new = json!({ "newUser": {
        "email": "sam.new@hospital.example", "firstName": "Sam", "lastName": "New",
        "clinicRole": "Radiologist", "level": "member", "canCreateReports": false,
        "canManageStudies": true, "hasDashboardAccess": true,
    } });
    let invited = desk.call("invite_user", new).unwrap();
    let sent = json!([{ "userId": invited["user"]["userId"], "by": "Dana Okafor" }]);
    assert_eq!(desk.call("list_sent", json!({})).unwrap(), sent);
}
