//! Closing the window: over a draft, and with something left to be saved.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use command_tests::{Desk, SARAH, World, silence};
use serde_json::{Value, json};

#[test]
fn the_page_holds_the_window_and_lets_it_go() {
    let world = World::new(3);
    let window = world.start();
    assert!(!window.closing().is_held());
    window.call("hold_window", json!({ "held": true })).unwrap();
    assert!(window.closing().is_held());
    window
        .call("hold_window", json!({ "held": false }))
        .unwrap();
    assert!(!window.closing().is_held());
}

#[test]
fn it_closes_at_the_word_of_the_page_whatever_was_held() {
    let world = World::new(3);
    let window = world.start();
    let closed = Arc::new(AtomicU32::new(0));
    let count = Arc::clone(&closed);
    window.closing().exit_by(move || {
        count.fetch_add(1, Ordering::Relaxed);
    });
    window.call("hold_window", json!({ "held": true })).unwrap();
    window.call("close_window", json!({})).unwrap();
    assert_eq!(closed.load(Ordering::Relaxed), 1);
    assert!(!window.closing().is_held());
}

#[test]
fn a_page_that_listens_closes_it_by_itself_or_is_waited_for_a_moment() {
    let world = World::new(3);
    let window = world.start();
    let closing = window.closing();
    let (tell, closed) = mpsc::channel();
    closing.exit_by(move || {
        let _ = tell.send(());
    });
    assert!(closing.request(|| false), "nobody is there to be told");
    assert!(!closing.request(|| true), "the page was told");
    window.call("close_window", json!({})).unwrap();
    closed.recv_timeout(Duration::from_secs(30)).unwrap();
    // A page that says nothing is closed all the same.
    closed.recv_timeout(Duration::from_secs(30)).unwrap();
}

#[test]
fn a_draft_keeps_it_open_however_long_the_page_takes() {
    let world = World::new(3);
    let window = world.start();
    let closing = window.closing();
    window.call("hold_window", json!({ "held": true })).unwrap();
    assert!(!closing.request(|| true));
    assert!(!closing.request(|| false), "nobody could be asked");
}

/// The arguments of a change of Sarah's last name.
fn rename(desk: &Desk) -> Value {
    let base = desk.person(SARAH);
    let patch = json!({ "lastName": "Okonkwo" });
    json!({ "userId": SARAH, "patch": patch, "base": base, "clinicId": desk.clinic["id"] })
}

#[test]
fn the_end_waits_for_a_change_under_way_and_closes_the_file() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let change = rename(&desk);
    world.hold("updateUser");
    let slow = desk.window.call_aside("update_user", change);
    world.holds();
    let answered = AtomicBool::new(false);
    thread::scope(|scope| {
        scope.spawn(|| {
            // Only by letting time pass can it be seen that the app doesn't end before.
            thread::sleep(Duration::from_millis(500));
            answered.store(true, Ordering::Relaxed);
            world.sandbox().release();
        });
        desk.window.finish();
        assert!(answered.load(Ordering::Relaxed), "it waited");
    });
    let beside = world.data().join("roster.db-wal");
    assert!(!beside.exists(), "everything is in the file");
    assert_eq!(world.ledger(), ["update done"]);
    assert_eq!(slow.join().unwrap().unwrap()["outcome"], "saved");
}

#[test]
fn the_end_waits_no_longer_than_a_moment() {
    let world = World::new(3);
    let desk = Desk::new(&world);
    let change = rename(&desk);
    world.fault("updateUser", 1, silence());
    let _slow = desk.window.call_aside("update_user", change);
    world.arrived("updateUser", 1);
    let begun = Instant::now();
    desk.window.finish();
    assert!(begun.elapsed() < Duration::from_secs(20));
    assert_eq!(world.ledger(), ["update unknown"], "what is known of it");
}

#[test]
fn a_command_that_breaks_off_answers() {
    let world = World::new(3);
    let window = world.start();
    window.frame().print_by(|| panic!("Sarah Johnson"));
    let error = window.call("print_page", json!({})).unwrap_err();
    assert_eq!(error["code"], "internal");
    assert!(!error.to_string().contains("Sarah"), "{error}");
    assert!(world.log().contains("failed print_page internal"));
}
