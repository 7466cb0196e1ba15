//! An answer is lost: the app says that it does not know, looks, and tells what it found.

use app_stories::{Role, story};
use serde_json::{Value, json};

use crate::steps::{card_reads, draft_is_kept, only_renamed, rename_sarah, sarah, save_by};

const RENAMED: &str = r#"{"firstName":"Sara"}"#;

fn on_update(kind: &str, times: u32) -> Value {
    json!([{ "operation": "updateUser", "times": times, "fault": { "kind": kind } }])
}

#[test]
fn a_request_that_never_arrives_changes_nothing_and_says_so() {
    story("cut-before", async |story| {
        rename_sarah(story).await;
        let before = sarah(story);
        story.faults(on_update("cutBefore", 3));
        save_by(story, "Save 1 change").await;
        let window = story.window();
        window.reads("Not saved. Nothing was changed.").await;
        story.picture("told").await;
        assert_eq!(sarah(story), before);

        draft_is_kept(story).await;
        save_by(story, "Save 1 change").await;
        card_reads(story, "Sara Marie Johnson", "Sara").await;
        only_renamed(story, &before);
    });
}

#[test]
fn a_change_whose_answer_is_cut_off_is_found_to_be_saved() {
    story("apply-then-cut", async |story| {
        rename_sarah(story).await;
        let before = sarah(story);
        story.faults(on_update("applyThenCut", 3));
        save_by(story, "Save 1 change").await;
        card_reads(story, "Sara Marie Johnson", "Sara").await;
        only_renamed(story, &before);
        assert!(
            story.patches().iter().all(|body| body == RENAMED),
            "repeating sets the same value"
        );
    });
}

#[test]
fn an_outcome_that_cannot_be_looked_up_stays_open_until_it_can() {
    story("still-unknown", async |story| {
        rename_sarah(story).await;
        let before = sarah(story);
        story.faults(json!([
            { "operation": "updateUser", "times": 3, "fault": { "kind": "applyThenCut" } },
            // The first look comes before the change; those after it find no one.
            { "operation": "retrieveUser", "fault": { "kind": "delay", "ms": 1 } },
            { "operation": "retrieveUser", "times": 3, "fault": { "kind": "status", "status": 503, "body": "" } },
        ]));
        save_by(story, "Save 1 change").await;
        let window = story.window();
        window
            .reads("We still don't know whether this worked.")
            .await;
        story.picture("unknown").await;
        window.click(Role::Button, "Check again").await;
        card_reads(story, "Sara Marie Johnson", "Sara").await;
        only_renamed(story, &before);
    });
}

#[test]
fn offline_keeps_the_draft_until_the_net_is_back() {
    story("offline", async |story| {
        rename_sarah(story).await;
        story.stop_sandbox();
        save_by(story, "Save 1 change").await;
        let window = story.window();
        window.reads("Avara can't be reached").await;
        window.reads("Nothing was changed.").await;
        story.picture("told").await;
        window.click(Role::Button, "Try again").await;
        window.reads("Nothing was changed.").await;

        story.start_sandbox().await;
        let before = sarah(story);
        draft_is_kept(story).await;
        save_by(story, "Save 1 change").await;
        card_reads(story, "Sara Marie Johnson", "Sara").await;
        only_renamed(story, &before);
        assert_eq!(story.patches(), [RENAMED]);
    });
}
