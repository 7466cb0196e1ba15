//! Ten thousand people.

use std::time::Duration;

use app_stories::{Keys, Role, Setting, Story, story_with};

use crate::steps::{SARAH, SARAH_NAME, connect};

pub const MANY: usize = 10_000;

/// How long a hundred pages may take to come, unoptimised and on a busy machine.
const LOADING: Duration = Duration::from_secs(90);

/// Waits until all of them have come.
pub async fn sees_all(story: &Story, words: &str, loading: &str) {
    let window = story.window();
    window.reads_in_time(words, LOADING).await;
    window.no_longer_reads(loading).await;
}

#[test]
fn ten_thousand_people_are_loaded_searched_scrolled_and_opened() {
    story_with("ten-thousand", Setting::of(MANY), async |story| {
        connect(story).await;
        let window = story.window();
        sees_all(story, "10,000 people", "Loading…").await;
        story.picture("loaded").await;
        assert_eq!(story.sent("listUsers").len(), 1 + MANY / 100);

        window.fill(Role::Searchbox, "Search people", SARAH).await;
        window.reads("1 of 10,000").await;
        window.shows(Role::Article, SARAH_NAME).await;
        window
            .fill(Role::Searchbox, "Search people", "person.9999@")
            .await;
        window.reads("1 of 10,000").await;
        window.click(Role::Button, "Clear search").await;
        window.reads("10,000 people").await;

        window.watch_for_blanks().await;
        story.scroll(120).await;
        window.press(Keys::Find).await;
        window.press(Keys::Down).await;
        window.press(Keys::End).await;
        window.comes_to_rest(Role::Article).await;
        let dialog = window.focused_label().await;
        let label = dialog.trim_start_matches("Edit ");
        let place = window
            .attribute(Role::Article, label, "aria-posinset")
            .await;
        assert_eq!(place, MANY.to_string(), "{label} is the last of all");
        let (blank, frames) = window.highest_blank().await;
        assert!(frames > 3, "it was watched in {frames} frames");
        assert!(
            blank < 80,
            "nowhere a blank higher than the gap at the end: {blank} px"
        );
        story.picture("end").await;

        story.press_on_desktop("Return");
        window.shows(Role::Dialog, &dialog).await;
        window.click(Role::Button, "Cancel").await;
        window.hides(Role::Dialog, &dialog).await;

        story.restart_app().await;
        let window = story.window();
        sees_all(story, "10,000 people", "Loading…").await;
        let text = window.text().await;
        assert!(
            !text.contains("since you were last here"),
            "nothing changed"
        );
        story.picture("restarted").await;
    });
}
