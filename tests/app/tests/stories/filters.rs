//! Filters that combine, each with its count, and filters with a name.

use app_stories::{Keys, Role, story};

use crate::steps::{connect, sees_people};

const AMARA: &str = "Amara Grace Mensah";

#[test]
fn filters_combine_tell_their_counts_and_can_be_saved() {
    story("filters", async |story| {
        connect(story).await;
        let window = story.window();
        window.click(Role::Button, "Filters").await;
        window.click(Role::Checkbox, "Admin 3").await;
        window.reads("3 of 12").await;
        window.shows(Role::Radio, "Yes 1").await;
        window.click(Role::Radio, "Yes 1").await;
        window.reads("1 of 12").await;
        // Given the other filters, each choice says what it would show.
        window.shows(Role::Checkbox, "Admin 1").await;
        window.shows(Role::Checkbox, "Member 4").await;
        story.picture("panel").await;
        window.press(Keys::Escape).await;
        window.labels_become(Role::Article, &[AMARA]).await;
        window
            .shows(Role::Button, "Remove the filter Level: Admin")
            .await;

        window.click(Role::Button, "Saved filter options").await;
        window.click(Role::MenuItem, "Save these filters…").await;
        window.fill(Role::Textbox, "Name", "Signing admins").await;
        window.click(Role::Button, "Save filters").await;
        window.hides(Role::Dialog, "Save these filters").await;
        window.shows(Role::Button, "Signing admins 1").await;
        window.click(Role::Button, "Saved filter options").await;
        window
            .click(Role::MenuItem, "Delete “Signing admins”")
            .await;
        window.reads("“Signing admins” deleted.").await;
        window.hides(Role::Button, "Signing admins 1").await;
        window.focuses(Role::Button, "Undo").await;
        window.click(Role::Button, "Undo").await;
        window.focuses(Role::Button, "Signing admins 1").await;
        window.click(Role::Button, "Clear all").await;
        window.count_becomes(Role::Article, 12).await;

        window.click(Role::Button, "Needs attention 2").await;
        window
            .labels_become(Role::Article, &["Priya Natarajan", "Татьяна Иванова"])
            .await;
        window.click(Role::Button, "Can sign reports 5").await;
        window.count_becomes(Role::Article, 5).await;
        window.click(Role::Button, "Can sign reports 5").await;
        window.count_becomes(Role::Article, 12).await;

        story.restart_app().await;
        sees_people(story).await;
        let window = story.window();
        window.click(Role::Button, "Signing admins 1").await;
        window.labels_become(Role::Article, &[AMARA]).await;
        story.picture("saved").await;
    });
}

#[test]
fn what_hides_everyone_is_told_and_taken_away() {
    story("filters-none", async |story| {
        connect(story).await;
        let window = story.window();
        window.click(Role::Button, "Never logged in 1").await;
        window
            .labels_become(Role::Article, &["Kai Lindqvist"])
            .await;
        window.fill(Role::Searchbox, "Search people", "sarah").await;
        window
            .reads("No one matches “sarah” with these filters")
            .await;
        story.picture("nobody").await;
        window.click(Role::Button, "Clear filters").await;
        window
            .labels_become(Role::Article, &[crate::steps::SARAH_NAME])
            .await;
    });
}
