//! Finding one person among many.

use app_stories::{Keys, Role, story};

use crate::steps::{EDIT_SARAH, SARAH, SARAH_NAME, connect};

#[test]
fn search_finds_by_name_and_number_at_once() {
    story("search", async |story| {
        connect(story).await;
        let another = "Zoë D'Angelo";
        story.window().shows(Role::Article, another).await;

        for query in ["sarah john", "1234567893", SARAH] {
            story
                .window()
                .fill(Role::Searchbox, "Search people", query)
                .await;
            story.window().count_becomes(Role::Article, 1).await;
            story.window().shows(Role::Article, SARAH_NAME).await;
        }
        story.picture("found").await;

        // As they come from a mail program and from a phone list; Enter opens the only match.
        for pasted in [
            "“Johnson, Sarah” <dr.johnson@hospital.example>",
            "mailto:dr.johnson@hospital.example",
            "(555) 010-0101",
        ] {
            story
                .window()
                .fill(Role::Searchbox, "Search people", pasted)
                .await;
            story.window().count_becomes(Role::Article, 1).await;
            story.window().shows(Role::Article, SARAH_NAME).await;
        }
        story.window().press(Keys::Enter).await;
        story.window().shows(Role::Dialog, EDIT_SARAH).await;
        story.window().click(Role::Button, "Cancel").await;
        story.window().hides(Role::Dialog, EDIT_SARAH).await;

        story
            .window()
            .fill(Role::Searchbox, "Search people", "zzz")
            .await;
        story.window().reads("No one matches “zzz”").await;
        story.window().click(Role::Button, "Clear search").await;
        story.window().shows(Role::Article, another).await;
    });
}

#[test]
fn whoever_was_just_invited_is_found_among_the_invitations() {
    story("search-invited", async |story| {
        connect(story).await;
        let window = story.window();
        window
            .fill(Role::Searchbox, "Search people", "robin sample")
            .await;
        window.reads("No one matches “robin sample”").await;
        window.reads("Robin Sample has a pending invitation.").await;
        story.picture("invited").await;
        window
            .click(Role::Button, "Open Robin Sample's invitation")
            .await;
        window.shows(Role::Textbox, "First name").await;
        assert_eq!(window.value(Role::Textbox, "First name").await, "Robin");
    });
}

#[test]
fn what_is_wrong_on_a_card_leads_to_where_it_is_put_right() {
    story("card-hint", async |story| {
        connect(story).await;
        let window = story.window();
        window
            .click_beginning(Role::Button, "Admin without dashboard access")
            .await;
        window.shows(Role::Dialog, "Edit Priya Natarajan").await;
        window.focuses(Role::Switch, "Dashboard access").await;
        story.picture("opened").await;
    });
}
