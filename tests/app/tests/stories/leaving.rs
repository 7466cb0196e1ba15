//! Taking access away, and giving it back.

use app_stories::{Habits, Role, Setting, Story, story, story_with};
use serde_json::json;

use crate::steps::{SARAH_NAME, arrived, choose_for, connect, say_operator, sees_people};

const SARAH_ID: &str = r#"{"userId":"usr_1234567890abcdef1234567890abcdef"}"#;
const QUESTION: &str = "Revoke Sarah's access?";

/// Revokes Sarah's access, as Dana.
async fn revoke(story: &Story) {
    let window = story.window();
    choose_for(story, SARAH_NAME, "Revoke access…").await;
    window.shows(Role::AlertDialog, QUESTION).await;
    window.click(Role::Button, "Revoke access").await;
    window.reads("Sarah's access is revoked").await;
}

/// Opens the list of those who were revoked from here, and sees Sarah in it, with when and by whom.
async fn sees_sarah_revoked(story: &Story) {
    let window = story.window();
    window.click(Role::Button, "Revoked 1").await;
    window.shows(Role::Heading, "Revoked").await;
    window
        .shows(Role::Button, &format!("Restore {SARAH_NAME}'s access"))
        .await;
    window.reads("by Dana Okafor").await;
}

#[test]
fn access_is_revoked_told_and_restored() {
    story("revoke", async |story| {
        connect(story).await;
        say_operator(story, "dana", "Dana Okafor").await;
        let window = story.window();
        choose_for(story, SARAH_NAME, "Revoke access…").await;
        window.shows(Role::AlertDialog, QUESTION).await;
        window.focuses(Role::Button, "Cancel").await;
        window.reads("we can't confirm that the session ends").await;
        story.picture("question").await;
        window.press(app_stories::Keys::Enter).await;
        window.hides(Role::AlertDialog, QUESTION).await;
        arrived(story, "revokeAccess", &[]);

        revoke(story).await;
        window.reads("by Dana Okafor.").await;
        story.picture("told").await;
        window.click(Role::Button, "Done").await;
        window.reads_in(Role::Article, SARAH_NAME, "Revoked").await;
        arrived(story, "revokeAccess", &[SARAH_ID]);

        story.restart_app().await;
        sees_people(story).await;
        sees_sarah_revoked(story).await;
        story.picture("list").await;
        let window = story.window();
        window
            .click(Role::Button, &format!("Restore {SARAH_NAME}'s access"))
            .await;
        window
            .shows(Role::AlertDialog, "Restore Sarah's access?")
            .await;
        window.focuses(Role::Button, "Cancel").await;
        window.click(Role::Button, "Restore access").await;
        window.reads("Sarah's access is restored").await;
        window.click(Role::Button, "Done").await;
        window.reads("No one has been revoked").await;
        arrived(story, "revokeAccess", &[SARAH_ID]);
        arrived(story, "reactivateUser", &[SARAH_ID]);
    });
}

#[test]
fn whom_the_list_leaves_out_stays_under_revoked() {
    let setting = Setting {
        habits: Habits {
            lists_revoked: false,
            ..Habits::default()
        },
        ..Setting::default()
    };
    story_with("revoke-unlisted", setting, async |story| {
        connect(story).await;
        say_operator(story, "dana", "Dana Okafor").await;
        revoke(story).await;
        let window = story.window();
        window.click(Role::Button, "Done").await;
        window.hides(Role::Article, SARAH_NAME).await;
        assert!(
            !window.text().await.contains("since you were last here"),
            "what was done here is no news"
        );
        sees_sarah_revoked(story).await;

        // The day begins with the people; who is without access is a click away.
        story.restart_app().await;
        let window = story.window();
        window.shows(Role::Heading, "People").await;
        window.click(Role::Button, "Revoked 1").await;
        window.shows(Role::Heading, "Revoked").await;
        window
            .click(Role::Button, &format!("Restore {SARAH_NAME}'s access"))
            .await;
        window.click(Role::Button, "Restore access").await;
        window.click(Role::Button, "Done").await;
        window.click(Role::Button, "Revoked 0").await;
        window.shows(Role::Article, SARAH_NAME).await;
        arrived(story, "revokeAccess", &[SARAH_ID]);
        arrived(story, "reactivateUser", &[SARAH_ID]);
    });
}

#[test]
fn a_refusal_and_a_lost_answer_are_told() {
    story("revoke-fails", async |story| {
        connect(story).await;
        say_operator(story, "dana", "Dana Okafor").await;
        story.faults(json!([
            { "operation": "revokeAccess", "fault": { "kind": "status", "status": 200, "body": { "success": false, "message": "Not today" } } },
            { "operation": "revokeAccess", "fault": { "kind": "applyThenCut" } },
        ]));
        let window = story.window();
        choose_for(story, SARAH_NAME, "Revoke access…").await;
        window.click(Role::Button, "Revoke access").await;
        window.reads("Access wasn't revoked").await;
        window.reads("Not today").await;
        story.picture("refused").await;
        window.click(Role::Button, "Try again").await;
        window.reads("We don't know whether this worked").await;
        window.focuses(Role::Button, "Close").await;
        story.picture("unknown").await;
        // It was revoked, so Avara has nothing to do: what came of the first attempt is still for Avara to say.
        window.click(Role::Button, "Revoke again").await;
        window.reads("The user has no access to revoke").await;
        window.reads("We don't know whether this worked").await;
        story.picture("said").await;
        window.click(Role::Button, "Close").await;
        arrived(story, "revokeAccess", &[SARAH_ID, SARAH_ID, SARAH_ID]);
    });
}
