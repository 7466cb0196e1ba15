//! Someone else changes the same person in the meantime.

use app_stories::{Role, Story, story};
use serde_json::json;

use crate::steps::{EDIT_SARAH, SARAH, card_reads, connect, open_sarah, sarah, save_by};

/// The manager and someone else both change the role, and the manager learns of it when saving.
async fn clash(story: &mut Story) {
    connect(story).await;
    open_sarah(story).await;
    story
        .window()
        .fill(Role::Combobox, "Clinic role", "Neurolog")
        .await;
    story.window().click(Role::Option, "Neurologist").await;
    story
        .sandbox()
        .set_user(SARAH, json!({ "clinicRole": "Urologist" }));
    save_by(story, "Save 1 change").await;
    story
        .window()
        .reads("Someone changed Sarah's role while you were editing.")
        .await;
    story.window().reads("Urologist").await;
    story.picture("choice").await;
    assert!(
        story.patches().is_empty(),
        "nothing is sent before the manager has chosen"
    );
}

#[test]
fn theirs_can_be_kept() {
    story("conflict-theirs", async |story| {
        clash(story).await;
        story.window().click(Role::Button, "Keep theirs").await;
        story.window().click(Role::Button, "Continue").await;
        story.window().reads("No changes yet.").await;
        story.window().click(Role::Button, "Cancel").await;
        story.window().hides(Role::Dialog, EDIT_SARAH).await;
        assert!(story.patches().is_empty());
        assert_eq!(sarah(story)["clinicRole"], "Urologist");
    });
}

#[test]
fn mine_can_be_used() {
    story("conflict-mine", async |story| {
        clash(story).await;
        story.window().click(Role::Button, "Use mine").await;
        story.window().click(Role::Button, "Continue").await;
        story.window().reads("Urologist → Neurologist").await;
        story.window().click(Role::Button, "Save 1 change").await;
        card_reads(story, crate::steps::SARAH_NAME, "Neurologist").await;
        assert_eq!(story.patches(), [r#"{"clinicRole":"Neurologist"}"#]);
    });
}

#[test]
fn a_change_of_another_field_is_no_conflict_and_is_kept() {
    story("no-conflict", async |story| {
        connect(story).await;
        open_sarah(story).await;
        story
            .window()
            .fill(Role::Textbox, "First name", "Sara")
            .await;
        story
            .sandbox()
            .set_user(SARAH, json!({ "clinicRole": "Urologist" }));
        save_by(story, "Save 1 change").await;
        card_reads(story, "Sara Marie Johnson", "Urologist").await;
        assert_eq!(story.patches(), [r#"{"firstName":"Sara"}"#]);
        assert_eq!(sarah(story)["clinicRole"], "Urologist");
    });
}
