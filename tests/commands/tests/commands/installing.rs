//! Installing a newer version: what is refused, how it is stopped, and what it waits for.

use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use command_tests::{SARAH, eventually, of};
use sample_releases::{Delivery, NEWER, OLDER, Releases};
use serde_json::json;

use crate::updates::{FILE, NOTES, desk, found};

#[test]
fn what_its_makers_did_not_sign_is_refused() {
    let desk = desk();
    let forged = Releases::start().sign(NEWER, FILE);
    desk.releases.offer_as(NEWER, NOTES, FILE, &forged);
    assert_eq!(desk.install()["code"], "update_refused");
    let changed = desk.releases.sign(NEWER, b"something else");
    desk.releases.offer_as(NEWER, NOTES, FILE, &changed);
    assert_eq!(desk.install()["code"], "update_refused");
    desk.releases.offer_as(NEWER, NOTES, FILE, "");
    assert_eq!(desk.install()["code"], "update_refused");
}

#[test]
fn an_older_one_under_a_newer_number_is_refused() {
    let desk = desk();
    let older = desk.releases.sign(OLDER, FILE);
    desk.releases.offer_as(NEWER, NOTES, FILE, &older);
    assert_eq!(desk.look(true).unwrap(), found());
    assert_eq!(desk.install()["code"], "update_refused");
}

#[test]
fn what_did_not_come_whole_is_refused() {
    let desk = desk();
    desk.releases.deliver(Delivery::Truncated);
    assert_eq!(desk.install()["code"], "update_refused");
    desk.releases.deliver(Delivery::Broken);
    assert_eq!(desk.install()["code"], "offline");
}

#[test]
fn what_is_signed_is_still_no_app_here() {
    let desk = desk();
    let refused = desk.install();
    assert_eq!(refused["code"], "bad_response", "{refused}");
    let events = desk.window.take_events();
    assert_eq!(
        events.last(),
        Some(&json!({ "step": "installing" })),
        "its signature was right: {events:?}"
    );
    assert_eq!(events[0]["step"], "fetching");
}

#[test]
fn fetching_can_be_stopped() {
    let desk = desk();
    desk.window.call("stop_update", json!({})).unwrap();
    desk.releases.deliver(Delivery::Stuck);
    let args = json!({ "version": NEWER });
    let installing = desk.window.call_aside("install_update", args);
    eventually("the fetching has begun", || {
        !desk.window.take_events().is_empty()
    });
    desk.window.call("stop_update", json!({})).unwrap();
    assert_eq!(installing.join().unwrap().unwrap_err()["code"], "stopped");
}

#[test]
fn nothing_is_installed_over_a_draft() {
    let desk = desk();
    desk.window
        .call("hold_window", json!({ "held": true }))
        .unwrap();
    assert_eq!(desk.install()["code"], "editing");
    let installing = json!({ "step": "installing" });
    assert!(!desk.window.take_events().contains(&installing));
}

#[test]
fn an_installation_waits_for_an_offboarding() {
    let desk = desk();
    let clinic = desk.window.connect("session");
    let person = desk
        .window
        .call("read_user", of(&clinic, json!({ "userId": SARAH })))
        .unwrap();
    desk.world.hold("revokeAccess");
    let args = of(&clinic, json!({ "user": person }));
    let leaving = desk.window.call_aside("someone_left", args);
    desk.world.holds();
    let version = json!({ "version": NEWER });
    let installing = desk.window.call_aside("install_update", version);
    eventually("it is fetched and verified", || {
        let installs = json!({ "step": "installing" });
        desk.window.take_events().contains(&installs)
    });
    // Only by letting time pass can it be seen that it does nothing before.
    thread::sleep(Duration::from_millis(300));
    assert!(!installing.is_finished(), "it waits");
    desk.world.release();
    installing.join().unwrap().unwrap_err();
    let kept = desk.window.call("list_receipts", of(&clinic, json!({})));
    assert_eq!(kept.unwrap().as_array().unwrap().len(), 1, "it had ended");
    leaving.join().unwrap().unwrap();
}

#[test]
fn the_app_is_started_anew_at_the_word_of_the_page() {
    let desk = desk();
    let (tell, told) = mpsc::channel();
    let tell = std::sync::Mutex::new(tell);
    desk.window
        .updates()
        .restart_by(move || tell.lock().unwrap().send(()).unwrap());
    desk.window.call("restart_app", json!({})).unwrap();
    told.recv_timeout(Duration::from_secs(30)).unwrap();
}
