//! The API says no, or fails: the draft stays, and nothing happens twice.

use app_stories::{Role, story};
use serde_json::json;

use crate::steps::{CLINIC, card_reads, draft_is_kept, only_renamed, rename_sarah, sarah, save_by};

const RENAMED: &str = r#"{"firstName":"Sara"}"#;

#[test]
fn a_key_that_was_withdrawn_is_replaced_without_losing_the_draft() {
    story("fault-401", async |story| {
        rename_sarah(story).await;
        let before = sarah(story);
        story.faults(json!([
            { "operation": "updateUser", "fault": { "kind": "status", "status": 401, "body": { "message": "Invalid API key" } } },
        ]));
        save_by(story, "Save 1 change").await;
        let window = story.window();
        window
            .shows(Role::Dialog, &format!("Replace the key for {CLINIC}"))
            .await;
        story.picture("replace").await;
        assert_eq!(sarah(story), before);

        window.fill(Role::Textbox, "API key", story.key()).await;
        window.click(Role::Button, "Replace key").await;
        window
            .hides(Role::Dialog, &format!("Replace the key for {CLINIC}"))
            .await;
        window.click(Role::Button, "Back").await;
        assert_eq!(window.value(Role::Textbox, "First name").await, "Sara");
        save_by(story, "Save 1 change").await;
        card_reads(story, "Sara Marie Johnson", "Sara").await;
        only_renamed(story, &before);
    });
}

#[test]
fn a_refusal_stands_beside_its_field() {
    story("fault-422", async |story| {
        rename_sarah(story).await;
        let before = sarah(story);
        story.faults(json!([
            { "operation": "updateUser", "fault": { "kind": "status", "status": 422, "body": {
                "message": "Validation failed",
                "errors": [{ "path": "firstName", "message": "First name is reserved." }],
            } } },
        ]));
        save_by(story, "Save 1 change").await;
        let window = story.window();
        window
            .describes(Role::Textbox, "First name", "First name is reserved.")
            .await;
        window.focuses(Role::Textbox, "First name").await;
        assert_eq!(window.value(Role::Textbox, "First name").await, "Sara");
        story.picture("refused").await;
        assert_eq!(sarah(story), before);

        window.fill(Role::Textbox, "First name", "Sarai").await;
        save_by(story, "Save 1 change").await;
        card_reads(story, "Sarai Marie Johnson", "Sarai").await;
        assert_eq!(story.patches(), [RENAMED, r#"{"firstName":"Sarai"}"#]);
    });
}

#[test]
fn too_many_requests_are_told_and_tried_again_by_hand() {
    story("fault-429", async |story| {
        rename_sarah(story).await;
        let before = sarah(story);
        story.faults(json!([
            { "operation": "updateUser", "times": 6, "fault": {
                "kind": "status", "status": 429, "body": { "message": "Slow down" }, "headers": { "retry-after-ms": "200" },
            } },
        ]));
        save_by(story, "Save 1 change").await;
        let window = story.window();
        window.reads("Too many requests right now").await;
        window.reads("Nothing was changed.").await;
        story.picture("told").await;
        assert_eq!(sarah(story), before);
        draft_is_kept(story).await;
        save_by(story, "Save 1 change").await;
        window.reads("Too many requests right now").await;
        window.reads("You can try again now.").await;
        window.click(Role::Button, "Try again").await;
        card_reads(story, "Sara Marie Johnson", "Sara").await;
        only_renamed(story, &before);
    });
}

#[test]
fn a_server_that_fails_and_fails_is_looked_at_before_anything_is_said() {
    story("fault-500", async |story| {
        rename_sarah(story).await;
        let before = sarah(story);
        story.faults(json!([
            { "operation": "updateUser", "times": 3, "fault": { "kind": "status", "status": 500, "body": "<html>Oops</html>" } },
        ]));
        save_by(story, "Save 1 change").await;
        let window = story.window();
        window.reads("Not saved. Nothing was changed.").await;
        story.picture("told").await;
        assert_eq!(sarah(story), before);
        draft_is_kept(story).await;
        save_by(story, "Save 1 change").await;
        card_reads(story, "Sara Marie Johnson", "Sara").await;
        only_renamed(story, &before);
        assert!(story.patches().iter().all(|body| body == RENAMED));
    });
}
