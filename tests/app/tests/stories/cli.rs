//! What the app does by an argument, without a window, while it is open in another.

use app_stories::{Keychain, Role, Setting, Story, story, story_with};

use crate::clinics::{NORTH, connect_another};
use crate::steps::{CLINIC, connect};

#[test]
fn the_keychain_is_tried_and_left_as_it_was() {
    story("self-test", async |story| {
        connect(story).await;
        let said = done(story, &["--self-test", "keychain"]);
        assert_eq!(said.lines().last(), Some("keychain: passed"), "{said}");
        assert_eq!(story.keychain_entries(), Some(1));
        // Something like it that does not exist opens nothing, and does nothing.
        let said = refused(story, &["--self-test", "network"]);
        assert!(said.contains("--self-test keychain"), "{said}");
    });
}

#[test]
fn without_a_keychain_the_test_of_it_fails() {
    let setting = Setting {
        keychain: Keychain::Missing,
        ..Setting::default()
    };
    story_with("self-test-without", setting, async |story| {
        story.start_app().await;
        let said = refused(story, &["--self-test", "keychain"]);
        let told = "keychain: a key of length 1: saving failed: keychain unavailable";
        assert!(said.starts_with(told), "{said}");
    });
}

#[test]
fn the_keys_of_all_clinics_are_forgotten_and_their_data_is_not() {
    story("forget-keys", async |story| {
        connect_another(story).await;
        assert_eq!(story.keychain_entries(), Some(2));
        let said = done(story, &["--forget-keys"]);
        assert_eq!(said, "keys: 2 deleted, 0 not deleted\n");
        assert_eq!(story.keychain_entries(), Some(0));

        story.restart_app().await;
        let window = story.window();
        window
            .shows(Role::Heading, &format!("Replace the key for {NORTH}"))
            .await;
        window.reads("No key for this clinic").await;
        assert!(story.app_files_hold(CLINIC), "the other is remembered too");
        let said = done(story, &["--forget-keys"]);
        assert_eq!(said, "keys: 0 deleted, 0 not deleted\n");
    });
}

fn done(story: &Story, arguments: &[&str]) -> String {
    let ran = story.run_with(arguments);
    assert!(ran.succeeded, "{arguments:?}: {}", ran.said);
    ran.said
}

fn refused(story: &Story, arguments: &[&str]) -> String {
    let ran = story.run_with(arguments);
    assert!(!ran.succeeded, "{arguments:?}: {}", ran.said);
    ran.said
}
