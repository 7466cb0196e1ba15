//! From a key to the people of a clinic, today and tomorrow.

use app_stories::{Keychain, Role, Setting, story, story_with};

use crate::steps::{CLINIC, SARAH, connect, enter_key, sees_people};

#[test]
fn a_wrong_key_is_refused_and_the_right_one_connects() {
    story("wrong-key-then-right", async |story| {
        story.start_app().await;
        story
            .window()
            .shows(Role::Heading, "Connect your clinic")
            .await;
        story.picture("connect").await;
        let wrong = story.wrong_key();
        enter_key(story, &wrong).await;
        story
            .window()
            .describes(Role::Textbox, "API key", "Avara did not accept this key")
            .await;
        story.picture("refused").await;
        assert_eq!(
            story.keychain_entries(),
            Some(0),
            "a refused key is not kept"
        );

        story
            .window()
            .fill(Role::Textbox, "API key", story.key())
            .await;
        story.window().click(Role::Button, "Connect").await;
        sees_people(story).await;
        story.hears(SARAH).await;
        story.picture("people").await;
        assert_eq!(story.keychain_entries(), Some(1));
    });
}

#[test]
fn after_a_restart_the_clinic_is_connected() {
    story("restart", async |story| {
        connect(story).await;
        story.restart_app().await;
        sees_people(story).await;
        story
            .window()
            .shows(Role::Button, &format!("Clinic {CLINIC}"))
            .await;
    });
}

#[test]
fn a_key_is_masked_until_it_is_shown() {
    story("masked-key", async |story| {
        story.start_app().await;
        story
            .window()
            .type_into(Role::Textbox, "API key", "abc")
            .await;
        assert_eq!(
            story
                .window()
                .attribute(Role::Textbox, "API key", "type")
                .await,
            "password"
        );
        story.window().click(Role::Button, "Show key").await;
        story.window().shows(Role::Button, "Hide key").await;
        assert_eq!(
            story
                .window()
                .attribute(Role::Textbox, "API key", "type")
                .await,
            "text"
        );
    });
}

#[test]
fn a_forgotten_clinic_leaves_no_key() {
    story("forget", async |story| {
        connect(story).await;
        assert_eq!(story.keychain_entries(), Some(1));
        story
            .window()
            .click(Role::Button, &format!("Clinic {CLINIC}"))
            .await;
        story.window().click(Role::MenuItem, "Forget clinic…").await;
        story
            .window()
            .shows(Role::AlertDialog, &format!("Forget {CLINIC}?"))
            .await;
        story.picture("question").await;
        story.window().click(Role::Button, "Forget clinic").await;
        story
            .window()
            .shows(Role::Heading, "Connect your clinic")
            .await;
        assert_eq!(story.keychain_entries(), Some(0));

        story.restart_app().await;
        story
            .window()
            .shows(Role::Heading, "Connect your clinic")
            .await;
    });
}

#[test]
fn without_a_keychain_the_key_is_kept_for_the_session_only() {
    let setting = Setting {
        keychain: Keychain::Missing,
        ..Setting::default()
    };
    story_with("no-keychain", setting, async |story| {
        story.start_app().await;
        enter_key(story, story.key()).await;
        story.window().reads("No keychain was found").await;
        story.picture("choice").await;
        story
            .window()
            .click(Role::Button, "Keep the key for this session only")
            .await;
        sees_people(story).await;

        story.restart_app().await;
        story.window().shows(Role::Button, "Connect").await;
        assert!(
            !story.window().has(Role::Heading, "People").await,
            "nothing remembers the key"
        );
    });
}
