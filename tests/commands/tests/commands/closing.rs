//! Closing the window: over a draft, and with something left to be written down.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, mpsc};

use command_tests::World;
use serde_json::json;

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
    closed.recv().unwrap();
    // A page that says nothing is closed all the same.
    closed.recv().unwrap();
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
