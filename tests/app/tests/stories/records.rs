//! What the app saves: no name and no key where a support call looks, and nothing lost whatever happens.

use std::fs;

use app_stories::{Effect, Role, Story, story};
use serde_json::json;

use crate::steps::{
    CLINIC, SARAH_NAME, choose_for, close_dialog, connect, open_sarah, open_settings, save_by,
    sees_people,
};

/// What must stand in no log and in no support details.
fn private(story: &Story) -> Vec<String> {
    let mut words: Vec<String> = [
        "Sarah",
        "Johnson",
        "Marie",
        "Okafor",
        "hospital.example",
        "1234567893",
        "5550100101",
        CLINIC,
    ]
    .map(str::to_owned)
    .to_vec();
    words.push(story.key().to_owned());
    words
}

#[test]
fn support_details_and_the_log_tell_no_names_and_no_keys() {
    story("support", async |story| {
        connect(story).await;
        open_sarah(story).await;
        let window = story.window();
        window.fill(Role::Textbox, "First name", "Sara").await;
        story.faults(json!([
            { "operation": "updateUser", "fault": { "kind": "status", "status": 422, "headers": { "x-request-id": "req_42ab7f0019" }, "body": {
                "message": "Sarah Johnson 1234567893", "errors": [{ "path": "firstName", "message": "Not Sarah Johnson" }],
            } } },
        ]));
        save_by(story, "Save 1 change").await;
        window
            .describes(Role::Textbox, "First name", "Not Sarah Johnson")
            .await;
        window.click(Role::Button, "Cancel").await;
        window.click(Role::Button, "Discard changes").await;

        open_settings(story, "Data and support").await;
        let details = window.text_of(Role::Region, "For a support call").await;
        story.picture("details").await;
        for part in ["Clinic Roster ", "Web view: ", "update_user invalid"] {
            assert!(details.contains(part), "\"{part}\" in {details}");
        }
        window.click(Role::Button, "Copy support details").await;
        window.reads("Copied").await;
        close_dialog(story, "Settings").await;
        story.close_app().await;
        let log = story.log();
        assert!(log.contains("update_user invalid"), "{log}");
        assert!(log.contains("listed people=12"), "{log}");
        for word in private(story) {
            assert!(!details.contains(&word), "\"{word}\" in {details}");
            assert!(!log.contains(&word), "\"{word}\" in {log}");
        }
    });
}

#[test]
fn a_damaged_file_is_set_aside_and_told() {
    story("damaged", async |story| {
        connect(story).await;
        story.close_app().await;
        let damage = b"This is no database any more. ".repeat(400);
        fs::write(story.app_file("roster.db"), &damage).unwrap();
        // What was written last may still stand beside it, and would repair it.
        for beside in ["roster.db-wal", "roster.db-shm"] {
            let _ = fs::remove_file(story.app_file(beside));
        }

        story.start_app().await;
        let window = story.window();
        window
            .shows(Role::AlertDialog, "A damaged file was set aside")
            .await;
        window.reads("roster.damaged-1.db").await;
        story.picture("told").await;
        window.click(Role::Button, "OK").await;
        window.shows(Role::Heading, "Connect your clinic").await;
        let kept = fs::read(story.app_file("roster.damaged-1.db")).unwrap();
        assert_eq!(kept, damage, "nothing of it is lost");
        crate::steps::enter_key(story, story.key()).await;
        sees_people(story).await;

        story.restart_app().await;
        sees_people(story).await;
        let window = story.window();
        assert!(
            !window
                .has(Role::AlertDialog, "A damaged file was set aside")
                .await
        );
    });
}

#[test]
fn a_kill_in_the_middle_of_work_loses_nothing() {
    story("killed", async |story| {
        connect(story).await;
        let window = story.window();
        choose_for(story, "Bo Ng", "Revoke access…").await;
        window.click(Role::Button, "No, that's someone else").await;
        window.click(Role::Button, "Revoke access").await;
        window.click(Role::Button, "Done").await;
        window.click(Role::Button, "Sort: Name").await;
        window.click(Role::MenuItemRadio, "Role, Z to A").await;
        window.shows(Role::Button, "Sort: Role, Z to A").await;

        story.faults(json!([
            { "operation": "updateUser", "fault": { "kind": "applyThenHold" } },
        ]));
        window.click(Role::Article, "Amara Grace Mensah").await;
        window
            .fill(Role::Textbox, "Last name", "Mensah-Quaye")
            .await;
        save_by(story, "Save 1 change").await;
        story.holds(1).await;
        // A disk that has much to do takes its time, and what is not written yet a kill may take.
        story.keeps(r#""by":"role""#).await;
        // The key is in the memory of the app, and what it shows in that of its page.
        let limits = story.core_limits();
        assert!(limits.len() > 1, "the app and its page: {limits:?}");
        assert!(limits.iter().all(|one| one == "0 0"), "{limits:?}");
        story.kill_app().await;
        // It was saved, and the app died before it heard of that.
        story.sandbox().release();

        story.start_app().await;
        let window = story.window();
        window.shows(Role::Heading, "People").await;
        window.shows(Role::Button, "Sort: Role, Z to A").await;
        window.shows(Role::Button, "Revoked 1").await;
        assert!(
            !window
                .has(Role::AlertDialog, "A damaged file was set aside")
                .await
        );
        story.picture("again").await;
        window
            .shows(Role::Article, "Amara Grace Mensah-Quaye")
            .await;
        let saved = |effect: &&Effect| effect.operation == "updateUser" && effect.applied;
        let effects = story.sandbox().effects();
        assert_eq!(effects.iter().filter(saved).count(), 1, "{effects:?}");
        window.shows(Role::Article, SARAH_NAME).await;
        assert_eq!(story.keychain_entries(), Some(1));
    });
}
