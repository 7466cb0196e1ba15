//! Finding one person among many.

use app_stories::{Role, story};

use crate::steps::{SARAH, SARAH_NAME, connect};

#[test]
fn search_finds_by_name_and_number_at_once() {
    story("search", async |story| {
        connect(story).await;
        let everyone = story.window().count(Role::Article).await;
        assert!(everyone > 1, "there are others to be left out");

        for query in ["sarah john", "1234567893", SARAH] {
            story
                .window()
                .fill(Role::Searchbox, "Search people", query)
                .await;
            story.window().count_becomes(Role::Article, 1).await;
            story.window().shows(Role::Article, SARAH_NAME).await;
        }
        story.picture("found").await;

        story
            .window()
            .fill(Role::Searchbox, "Search people", "zzz")
            .await;
        story.window().reads("Nobody matches “zzz”").await;
        story.window().click(Role::Button, "Clear search").await;
        story.window().count_becomes(Role::Article, everyone).await;
    });
}
