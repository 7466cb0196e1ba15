//! Closing the window over a draft.
#![allow(clippy::unwrap_used)]

use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};

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
