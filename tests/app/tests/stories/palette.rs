//! Any person and any act by typing, and the sheet that tells the keys.

use app_stories::{Keys, Role, Story, story};

use crate::steps::{EDIT_SARAH, close_dialog, connect};

pub const PALETTE: &str = "Find a person or an action";

#[test]
fn the_palette_reaches_people_and_acts() {
    story("palette", async |story| {
        connect(story).await;
        let window = story.window();
        story.press_on_desktop("ctrl+k");
        window.focuses(Role::Combobox, PALETTE).await;
        window.type_text("johnson").await;
        window
            .reads_in(Role::Dialog, PALETTE, "Sarah Marie Johnson")
            .await;
        story.picture("person").await;
        window.press(Keys::Enter).await;
        window.shows(Role::Dialog, EDIT_SARAH).await;
        window.click(Role::Button, "Cancel").await;
        window.hides(Role::Dialog, EDIT_SARAH).await;

        story.press_on_desktop("ctrl+k");
        window.focuses(Role::Combobox, PALETTE).await;
        window.type_text("invite a").await;
        window.shows(Role::Option, "Invite a person…").await;
        window.press(Keys::Enter).await;
        window.shows(Role::Dialog, "Invite someone").await;
        window.click(Role::Button, "Cancel").await;
        window.hides(Role::Dialog, "Invite someone").await;

        story.press_on_desktop("ctrl+k");
        window.focuses(Role::Combobox, PALETTE).await;
        window.type_text("zzzz").await;
        window.reads("Nothing matches “zzzz”.").await;
        window.press(Keys::Escape).await;
        window.hides(Role::Dialog, PALETTE).await;

        story.press_on_desktop("F1");
        window.shows(Role::Dialog, "Keyboard shortcuts").await;
        window.reads("Ctrl K").await;
        story.picture("sheet").await;
        close_dialog(story, "Keyboard shortcuts").await;
        assert!(story.patches().is_empty() && story.sent("inviteUser").is_empty());
    });
}

/// Types into the palette and runs what is found first.
async fn run(story: &Story, search: &str, found: &str) {
    let window = story.window();
    story.press_on_desktop("ctrl+k");
    window.focuses(Role::Combobox, PALETTE).await;
    window.type_text(search).await;
    window.shows(Role::Option, found).await;
    story.picture(&search.replace(' ', "-")).await;
    window.press(Keys::Enter).await;
    window.hides(Role::Dialog, PALETTE).await;
}

#[test]
fn the_palette_sorts_filters_and_leads_into_the_settings() {
    story("palette-looks", async |story| {
        connect(story).await;
        run(story, "created newest", "Sort by: Created, newest first").await;
        let window = story.window();
        window
            .shows(Role::Button, "Sort: Created, newest first")
            .await;
        run(story, "never logged", "Filter: Never logged in").await;
        window
            .labels_become(Role::Article, &["Kai Lindqvist"])
            .await;
        run(story, "appearance", "Settings: Appearance").await;
        window.shows(Role::Radio, "Dark").await;
        close_dialog(story, "Settings").await;
    });
}
