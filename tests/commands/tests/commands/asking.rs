//! What a page that was taken over cannot do by itself: the person is asked outside it, about the one whom the server knows.

use command_tests::{Desk, SARAH, World, status};
use serde_json::{Value, json};

/// Someone to invite.
fn new_admin(level: &str) -> Value {
    json!({
        "email": "kai.moreau@hospital.example", "firstName": "Kai\u{202e}", "lastName": "Mo\nreau",
        "middleName": null, "suffix1": null, "suffix2": null, "clinicRole": "Radiologist",
        "level": level, "canCreateReports": false, "canManageStudies": true,
        "hasDashboardAccess": true, "npiNumber": null, "phoneNumber": null,
    })
}

/// A person who is no admin and no owner, as the window sees them.
fn member(desk: &Desk) -> Value {
    of_level(desk, "member").remove(0)
}

fn of_level(desk: &Desk, level: &str) -> Vec<Value> {
    let mut people = people(desk);
    people.retain(|user| user["level"] == level);
    people
}

fn people(desk: &Desk) -> Vec<Value> {
    desk.window.take_events();
    desk.window.list(&desk.clinic).unwrap();
    let pages = desk.window.take_events().into_iter();
    pages
        .filter_map(|event| event["users"].as_array().cloned())
        .flatten()
        .collect()
}

fn make_admin(desk: &Desk, user: &Value) -> Result<Value, Value> {
    let patch = json!({ "level": "admin", "hasDashboardAccess": true });
    let args = json!({ "userId": user["userId"], "patch": patch, "base": user });
    desk.call("update_user", args)
}

#[test]
fn an_admin_is_made_only_by_a_yes_outside_the_page() {
    let world = World::new(12);
    let desk = Desk::new(&world);
    let user = member(&desk);
    // The page calls them someone else: what the server says is shown.
    desk.window.take_questions();
    let name = format!(
        "{} {}",
        user["firstName"].as_str().unwrap(),
        user["lastName"].as_str().unwrap()
    );
    make_admin(&desk, &user).unwrap();
    let questions = desk.window.take_questions();
    assert_eq!(questions.len(), 1);
    assert!(questions[0].title.contains(&name), "{questions:?}");
    assert!(
        questions[0].body.contains(user["email"].as_str().unwrap()),
        "{questions:?}"
    );
    assert!(questions[0].body.contains("North Clinic"), "{questions:?}");
    assert_eq!(world.patches().len(), 1);

    let again = member(&desk);
    desk.window.decline();
    let error = make_admin(&desk, &again).unwrap_err();
    assert_eq!(error["code"], "declined");
    assert_eq!(world.patches().len(), 1, "nothing was sent");
    assert_eq!(world.ledger(), ["update done"]);
}

#[test]
fn what_gives_no_power_is_not_asked_about() {
    let world = World::new(12);
    let desk = Desk::new(&world);
    desk.window.decline();
    let user = member(&desk);
    let args =
        json!({ "userId": user["userId"], "patch": { "lastName": "Okonkwo" }, "base": user });
    desk.call("update_user", args).unwrap();
    desk.call("invite_user", json!({ "newUser": new_admin("member") }))
        .unwrap();
    assert!(desk.window.take_questions().is_empty());
}

#[test]
fn an_admin_is_invited_only_by_a_yes_and_under_a_clean_name() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let invite = || desk.call("invite_user", json!({ "newUser": new_admin("admin") }));
    invite().unwrap();
    let questions = desk.window.take_questions();
    assert_eq!(questions[0].title, "Invite Kai Mo reau as an admin?");
    assert_eq!(world.count("inviteUser"), 1);

    let world = World::new(3);
    let desk = Desk::new(&world);
    desk.window.decline();
    let error = desk
        .call("invite_user", json!({ "newUser": new_admin("admin") }))
        .unwrap_err();
    assert_eq!(error["code"], "declined");
    assert_eq!(world.count("inviteUser"), 0);
    assert!(world.ledger().is_empty());
}

#[test]
fn someone_invited_becomes_an_admin_only_by_a_yes() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    desk.call("invite_user", json!({ "newUser": new_admin("member") }))
        .unwrap();
    desk.window.take_events();
    desk.call("list_invitations", json!({})).unwrap();
    let pages = desk.window.take_events().into_iter();
    let invitation = pages
        .filter_map(|event| event["invitations"].as_array().cloned())
        .flatten()
        .find(|one| one["email"] == "kai.moreau@hospital.example")
        .unwrap();
    desk.window.decline();
    let args = json!({
        "invitationId": invitation["invitationId"],
        "patch": { "level": "admin" },
        "base": invitation,
    });
    let error = desk.call("update_invitation", args).unwrap_err();
    assert_eq!(error["code"], "declined");
    assert_eq!(desk.window.take_questions().len(), 1);
    assert!(world.patches().is_empty());
}

#[test]
fn an_admin_gets_dashboard_access_only_by_a_yes() {
    let world = World::new(12);
    let desk = Desk::new(&world);
    let id = of_level(&desk, "admin").remove(0)["userId"].clone();
    let id = id.as_str().unwrap();
    let without = json!({ "hasDashboardAccess": false });
    world.sandbox().set_user(id, without);
    let admin = desk.person(id);
    desk.window.decline();
    let change = |patch: Value| {
        let args = json!({ "userId": id, "patch": patch, "base": admin });
        desk.call("update_user", args)
    };
    let error = change(json!({ "hasDashboardAccess": true })).unwrap_err();
    assert_eq!(error["code"], "declined");
    let questions = desk.window.take_questions();
    assert_eq!(questions.len(), 1);
    let name = format!(
        "{} {}",
        admin["firstName"].as_str().unwrap(),
        admin["lastName"].as_str().unwrap()
    );
    let title = format!("Turn on dashboard access for {name}?");
    assert_eq!(questions[0].title, title);
    assert!(world.patches().is_empty());

    // What gives no power is saved as ever.
    change(json!({ "level": "member", "hasDashboardAccess": true })).unwrap();
    assert!(desk.window.take_questions().is_empty());
}

#[test]
fn an_admin_gets_access_back_only_by_a_yes_as_the_server_knows_them() {
    let world = World::new(12);
    let desk = Desk::new(&world);
    let (admin, members) = (
        of_level(&desk, "admin").remove(0),
        of_level(&desk, "member"),
    );
    let act = |act: &str, user: &Value| desk.call(act, json!({ "user": user }));
    act("revoke_access", &admin).unwrap();
    for member in &members[..3] {
        act("revoke_access", member).unwrap();
    }
    desk.window.take_questions();

    // The page calls them a member, and by another name.
    let mut called = admin.clone();
    called["level"] = json!("member");
    called["firstName"] = json!("Nobody");
    act("restore_access", &called).unwrap();
    let questions = desk.window.take_questions();
    assert_eq!(questions.len(), 1, "and none of the rush: {questions:?}");
    let name = format!(
        "{} {}",
        admin["firstName"].as_str().unwrap(),
        admin["lastName"].as_str().unwrap()
    );
    assert_eq!(questions[0].title, format!("Restore {name}'s access?"));
    for part in [admin["email"].as_str().unwrap(), "North Clinic"] {
        assert!(questions[0].body.contains(part), "{questions:?}");
    }
    assert_eq!(world.count("reactivateUser"), 1);

    act("revoke_access", &admin).unwrap();
    desk.window.decline();
    let error = act("restore_access", &called).unwrap_err();
    assert_eq!(error["code"], "declined");
    assert_eq!(world.count("reactivateUser"), 1, "nothing was sent");
    assert_eq!(world.ledger().last().unwrap(), "revoke done");
}

#[test]
fn whoever_may_be_an_admin_is_asked_about_before_they_get_access_back() {
    for known_by in ["the server", "the ledger", "neither"] {
        let world = World::new(12);
        let desk = Desk::new(&world);
        let admin = of_level(&desk, "admin").remove(0);
        let mut called = admin.clone();
        called["level"] = json!("member");
        let kept = match known_by {
            "the ledger" => &admin,
            _ => &called,
        };
        desk.call("revoke_access", json!({ "user": kept })).unwrap();
        if known_by != "the server" {
            world.fault("retrieveUser", 1, status(404, json!({})));
        }
        if known_by == "neither" {
            world.lose_ledger();
        }
        desk.window.decline();
        let error = desk.call("restore_access", json!({ "user": called }));
        assert_eq!(error.unwrap_err()["code"], "declined", "{known_by}");
        assert_eq!(world.count("reactivateUser"), 0, "{known_by}");
    }
}

#[test]
fn the_third_person_in_a_minute_is_asked_about_as_the_server_knows_them() {
    let world = World::new(12);
    let desk = Desk::new(&world);
    let mut people = of_level(&desk, "member");
    people.retain(|user| user["userId"] != SARAH);
    let revoke = |user: &Value| desk.call("revoke_access", json!({ "user": user }));
    revoke(&people[0]).unwrap();
    desk.call("restore_access", json!({ "user": people[0] }))
        .unwrap();
    revoke(&people[1]).unwrap();
    assert!(desk.window.take_questions().is_empty());

    // The page calls the third one by another name.
    let mut third = people[2].clone();
    third["firstName"] = json!("Nobody");
    third["email"] = json!("nobody@hospital.example");
    revoke(&third).unwrap();
    let questions = desk.window.take_questions();
    assert_eq!(questions.len(), 1);
    assert!(
        questions[0]
            .body
            .contains(people[2]["email"].as_str().unwrap()),
        "{questions:?}"
    );
    assert!(!questions[0].title.contains("Nobody"), "{questions:?}");

    desk.window.decline();
    revoke(&people[3]).unwrap();
    let sent = world.count("revokeAccess");
    assert_eq!(revoke(&people[4]).unwrap_err()["code"], "declined");
    let left = desk.call("someone_left", json!({ "user": people[5] }));
    assert_eq!(left.unwrap_err()["code"], "declined");
    assert_eq!(world.count("revokeAccess"), sent);
}

#[test]
fn the_sixth_person_who_is_changed_in_a_minute_is_asked_about() {
    let world = World::new(24);
    let desk = Desk::new(&world);
    let people = of_level(&desk, "member");
    let change = |user: &Value, patch: Value| {
        let args = json!({ "userId": user["userId"], "patch": patch, "base": user });
        desk.call("update_user", args)
    };
    let turned = |user: &Value| json!({ "canManageStudies": user["canManageStudies"] == false });
    for user in &people[..5] {
        change(user, turned(user)).unwrap();
    }
    // Who is changed once more counts once.
    let again = desk.person(people[0]["userId"].as_str().unwrap());
    change(&again, turned(&again)).unwrap();
    assert!(desk.window.take_questions().is_empty());
    let sent = world.patches().len();
    desk.window.decline();
    let error = change(&people[5], turned(&people[5])).unwrap_err();
    assert_eq!(error["code"], "declined");
    let questions = desk.window.take_questions();
    assert!(questions[0].body.contains("5 people"), "{questions:?}");
    let email = people[5]["email"].as_str().unwrap();
    assert!(questions[0].body.contains(email), "{questions:?}");
    // They count together with whom is invited.
    let error = desk.call("invite_user", json!({ "newUser": new_admin("member") }));
    assert_eq!(error.unwrap_err()["code"], "declined");
    assert_eq!(
        desk.window.take_questions()[0].title,
        "Invite Kai Mo reau too?"
    );
    assert_eq!(world.patches().len(), sent, "nothing was sent");
    assert_eq!(world.count("inviteUser"), 0);
    assert_eq!(world.ledger().len(), sent);
}

#[test]
fn the_sixth_invitation_in_a_minute_is_asked_about_and_a_yes_begins_anew() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let invite = |number: usize| {
        let mut new = new_admin("member");
        new["email"] = json!(format!("kai.{number}@hospital.example"));
        desk.call("invite_user", json!({ "newUser": new }))
    };
    for number in 0..5 {
        invite(number).unwrap();
    }
    assert!(desk.window.take_questions().is_empty());
    invite(5).unwrap();
    assert_eq!(desk.window.take_questions().len(), 1);
    for number in 6..10 {
        invite(number).unwrap();
    }
    assert!(desk.window.take_questions().is_empty());
    desk.window.decline();
    assert_eq!(invite(10).unwrap_err()["code"], "declined");
    assert_eq!(world.count("inviteUser"), 10);
}
