//! What is typed is never lost: whatever ends the app or its page, it is offered again.

use app_stories::{Role, Story, story};

use crate::steps::{EDIT_SARAH, card_reads, connect, open_sarah, save_by, sees_people};

const OFFER: &str = "You have unsaved changes to Sarah Johnson's details.";

#[test]
fn a_change_survives_a_kill_and_is_saved_then() {
    story("draft-killed", async |story| {
        type_a_draft(story).await;
        story.keeps("Johnson-Smith").await;
        story.kill_app().await;

        story.start_app().await;
        continue_it(story).await;
        story.picture("continued").await;
        save_by(story, "Save 1 change").await;
        card_reads(story, "Sarah Marie Johnson-Smith", "Johnson-Smith").await;
        let window = story.window();
        window
            .reads("Changes to Sarah Johnson-Smith saved: Last name")
            .await;
        assert_eq!(story.patches(), [r#"{"lastName":"Johnson-Smith"}"#]);

        story.restart_app().await;
        sees_people(story).await;
        nothing_is_left(story, "Sarah Marie Johnson-Smith", "Johnson-Smith").await;
    });
}

#[test]
fn a_change_survives_a_reload_and_the_end_of_the_session() {
    story("draft-reloaded", async |story| {
        type_a_draft(story).await;
        story.keeps("Johnson-Smith").await;
        story.reload_page().await;
        continue_it(story).await;

        story.terminate_app().await;
        story.start_app().await;
        continue_it(story).await;
        let window = story.window();
        window.click(Role::Button, "Cancel").await;
        window.click(Role::Button, "Discard changes").await;
        window.hides(Role::Dialog, EDIT_SARAH).await;

        story.restart_app().await;
        sees_people(story).await;
        nothing_is_left(story, "Sarah Marie Johnson", "Johnson").await;
        assert!(story.patches().is_empty(), "nothing was sent");
    });
}

async fn type_a_draft(story: &mut Story) {
    connect(story).await;
    open_sarah(story).await;
    let window = story.window();
    window
        .fill(Role::Textbox, "Last name", "Johnson-Smith")
        .await;
}

async fn continue_it(story: &Story) {
    sees_people(story).await;
    let window = story.window();
    window.reads(OFFER).await;
    story.picture("offered").await;
    window.click(Role::Button, "Continue").await;
    window.shows(Role::Dialog, EDIT_SARAH).await;
    assert_eq!(
        window.value(Role::Textbox, "Last name").await,
        "Johnson-Smith"
    );
}

/// Asserts that a start offers nothing, and that the form holds the person as they are.
async fn nothing_is_left(story: &Story, name: &str, last_name: &str) {
    let window = story.window();
    window.click(Role::Article, name).await;
    window.shows(Role::Dialog, &format!("Edit {name}")).await;
    assert_eq!(window.value(Role::Textbox, "Last name").await, last_name);
    let text = window.text().await;
    assert!(!text.contains("unsaved change"), "{text}");
    assert!(!text.contains("before the app closed"), "{text}");
}
