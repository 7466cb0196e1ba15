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
            .describes(Role::Textbox, "API key", "Avara didn't accept this key")
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
        story
            .window()
            .click(Role::MenuItem, "Remove this clinic from this computer…")
            .await;
        story
            .window()
            .shows(
                Role::AlertDialog,
                &format!("Remove {CLINIC} from this computer?"),
            )
            .await;
        story.picture("question").await;
        story
            .window()
            .click(Role::Button, "Remove this clinic")
            .await;
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
fn a_locked_keychain_is_named_and_its_clinic_can_be_removed_all_the_same() {
    story("locked-keychain", async |story| {
        connect(story).await;
        let people = ["Johnson", "1234567893", "5550100101"];
        for trace in people {
            story.keeps(trace).await;
        }
        story.close_app().await;
        story.lock_keychain();
        story.start_app().await;
        let window = story.window();
        window
            .shows(Role::Heading, &format!("Replace the key for {CLINIC}"))
            .await;
        window.reads("The keychain is locked").await;
        story.picture("needed").await;
        let log = story.log();
        assert!(log.contains("failed app_start keychain_locked"), "{log}");
        assert!(log.contains("keychain locked: "), "{log}");

        window
            .click(Role::Button, "Remove this clinic from this computer…")
            .await;
        window.click(Role::Button, "Remove this clinic").await;
        window
            .reads("The key couldn't be deleted from your keyring")
            .await;
        window.reads("listed as “Clinic Roster”").await;
        story.picture("stays").await;
        window
            .click(Role::Button, "Remove without deleting the key")
            .await;
        // Its key is tried again at the next start, which is said.
        window.click(Role::Button, "OK").await;
        window.shows(Role::Heading, "Connect your clinic").await;
        for trace in people {
            assert!(!story.app_files_hold(trace), "{trace} is still there");
        }
    });
}

#[test]
fn a_clinic_that_was_disconnected_stays_so_until_it_is_connected_again() {
    story("disconnected", async |story| {
        connect(story).await;
        let window = story.window();
        window
            .click(Role::Button, &format!("Clinic {CLINIC}"))
            .await;
        window.click(Role::MenuItem, "Disconnect").await;
        window.shows(Role::Button, "Reconnect").await;
        story.restart_app().await;
        let window = story.window();
        window
            .shows(Role::Heading, &format!("Disconnected from {CLINIC}"))
            .await;
        story.picture("after").await;
        window.click(Role::Button, "Reconnect").await;
        sees_people(story).await;
    });
}

#[test]
fn the_same_key_twice_is_asked_about_and_a_typed_key_is_not_lost() {
    story("same-key", async |story| {
        connect(story).await;
        let window = story.window();
        window
            .click(Role::Button, &format!("Clinic {CLINIC}"))
            .await;
        window.click(Role::MenuItem, "Add a clinic…").await;
        window.fill(Role::Textbox, "Clinic name", CLINIC).await;
        window.fill(Role::Textbox, "API key", story.key()).await;
        window.click(Role::Button, "Connect").await;
        window.reads("Another clinic has this name.").await;
        window.fill(Role::Textbox, "Clinic name", "North").await;
        window.click(Role::Button, "Connect").await;
        window.reads(&format!("This is the key for {CLINIC}")).await;
        story.picture("asked").await;
        assert_eq!(story.keychain_entries(), Some(1));

        window.press(app_stories::Keys::Escape).await;
        window.reads("The key you entered will be lost.").await;
        window.press(app_stories::Keys::Escape).await;
        window
            .no_longer_reads("The key you entered will be lost.")
            .await;
        window.click(Role::Button, "Use this key anyway").await;
        window.shows(Role::Button, "Clinic North").await;
        assert_eq!(story.keychain_entries(), Some(2));
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
        story.window().reads("The keychain isn't working").await;
        story.picture("choice").await;
        story
            .window()
            .click(Role::Button, "Keep the key until I close the app")
            .await;
        sees_people(story).await;

        story.restart_app().await;
        story.window().shows(Role::Button, "Replace key").await;
        assert!(
            !story.window().has(Role::Heading, "People").await,
            "nothing remembers the key"
        );
    });
}
