//! Closing the window: over a draft it asks, otherwise it closes once all is saved.

use app_stories::{Role, Story, story};

use crate::steps::{EDIT_SARAH, connect, open_sarah, open_settings, sees_people};

const QUESTION: &str = "Discard your changes?";

#[test]
fn closing_over_a_draft_asks_and_keeps_it() {
    story("closing-over-a-draft", async |story| {
        type_a_draft(story).await;
        story
            .press_and_see("alt+F4", Role::AlertDialog, QUESTION)
            .await;
        let window = story.window();
        story.picture("asks").await;
        window.click(Role::Button, "Keep editing").await;
        window.hides(Role::AlertDialog, QUESTION).await;
        assert_eq!(
            window.value(Role::Textbox, "Last name").await,
            "Johnson-Smith"
        );

        story
            .press_and_see("alt+F4", Role::AlertDialog, QUESTION)
            .await;
        discard(story).await;
        assert!(story.patches().is_empty(), "nothing was sent");
    });
}

#[test]
fn quitting_from_the_menu_over_a_draft_asks_too() {
    story("quitting-over-a-draft", async |story| {
        type_a_draft(story).await;
        story
            .press_and_see("ctrl+q", Role::AlertDialog, QUESTION)
            .await;
        discard(story).await;
    });
}

#[test]
fn closing_without_a_draft_just_closes() {
    story("closing", async |story| {
        connect(story).await;
        story.press_on_desktop("alt+F4");
        story.app_closes().await;
    });
}

#[test]
fn what_was_changed_right_before_closing_is_there_again() {
    story("closing-at-once", async |story| {
        connect(story).await;
        open_settings(story, "Appearance").await;
        let window = story.window();
        window.click(Role::Radio, "Dark").await;
        story.press_on_desktop("alt+F4");
        story.app_closes().await;

        story.start_app().await;
        sees_people(story).await;
        let window = story.window();
        assert_eq!(window.root_says("data-theme").await, "dark");
        window.click(Role::Button, "Table").await;
        window.shows(Role::ColumnHeader, "Name").await;
        story.press_on_desktop("alt+F4");
        story.app_closes().await;

        story.start_app().await;
        story.window().shows(Role::ColumnHeader, "Name").await;
    });
}

async fn type_a_draft(story: &mut Story) {
    connect(story).await;
    open_sarah(story).await;
    let window = story.window();
    window.shows(Role::Dialog, EDIT_SARAH).await;
    window
        .fill(Role::Textbox, "Last name", "Johnson-Smith")
        .await;
    window.becomes_enabled(Role::Button, "Review changes").await;
}

/// Gives the draft up, by a key on the desktop: the driver could not tell anymore whether its own had arrived.
async fn discard(story: &mut Story) {
    story.window().tab_to(Role::Button, "Discard changes").await;
    story.press_on_desktop("Return");
    story.app_closes().await;
}
