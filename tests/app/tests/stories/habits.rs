//! What the API's reference leaves open, a service decides as it likes: the app copes.

use app_stories::{Habits, Role, Setting, story_with};

use crate::steps::{card_reads, connect, only_renamed, open_sarah, sarah, save_by};

#[test]
fn everyone_is_listed_though_no_page_is_full() {
    let setting = Setting {
        habits: Habits {
            short_pages: true,
            ..Habits::default()
        },
        ..Setting::of(230)
    };
    story_with("short-pages", setting, async |story| {
        connect(story).await;
        story.window().reads("230 people").await;
        // One request proves the key, and no page has more than half of what was asked for.
        assert_eq!(story.sent("listUsers").len(), 6);
    });
}

#[test]
fn a_change_stands_on_its_card_though_reads_lag_behind() {
    let setting = Setting {
        habits: Habits {
            stale_reads: 3,
            ..Habits::default()
        },
        ..Setting::default()
    };
    story_with("stale-reads", setting, async |story| {
        connect(story).await;
        open_sarah(story).await;
        let before = sarah(story);
        let window = story.window();
        window.fill(Role::Textbox, "First name", "Sara").await;
        save_by(story, "Save 1 change").await;
        card_reads(story, "Sara Marie Johnson", "Sara").await;
        only_renamed(story, &before);
    });
}
