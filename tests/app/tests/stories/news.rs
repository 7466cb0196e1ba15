//! What changed since the list was last seen here, and a refresh that disturbs no one.

use app_stories::{Role, Setting, story, story_with};
use serde_json::json;

use crate::steps::{
    EDIT_SARAH, SARAH, SARAH_NAME, card_reads, connect, open_sarah, save_by, sees_people,
};

const BO: &str = "usr_00000000000000000000000000000008";

#[test]
fn what_changed_between_two_starts_is_told() {
    story("news", async |story| {
        connect(story).await;
        story.close_app().await;
        let sandbox = story.sandbox();
        sandbox.set_user(SARAH, json!({ "clinicRole": "Urologist" }));
        sandbox.remove(BO);
        assert_eq!(sandbox.join(1).len(), 1);

        story.start_app().await;
        sees_people(story).await;
        let window = story.window();
        window
            .reads("3 people changed since you were last here, today")
            .await;
        window.reads("No longer in the list: Bo Ng.").await;
        window.reads_in(Role::Article, SARAH_NAME, "Changed").await;
        story.picture("told").await;

        // Whoever did not get to it is told once more, with what came in the meantime.
        story.close_app().await;
        assert_eq!(story.sandbox().join(1).len(), 1);
        story.start_app().await;
        sees_people(story).await;
        let window = story.window();
        window
            .reads("4 people changed since you were last here, today")
            .await;
        window.reads("No longer in the list: Bo Ng.").await;
        window.reads_in(Role::Article, SARAH_NAME, "Changed").await;
        window.click(Role::Button, "Show them").await;
        window.count_becomes(Role::Article, 3).await;
        window.click(Role::Button, "Dismiss").await;
        window.count_becomes(Role::Article, 13).await;
        window.no_longer_reads("since you were last here").await;

        story.restart_app().await;
        sees_people(story).await;
        story.window().no_longer_reads("Loading…").await;
        assert!(
            !story
                .window()
                .text()
                .await
                .contains("since you were last here"),
            "it was dismissed"
        );
    });
}

#[test]
fn what_was_done_here_is_no_news() {
    story("no-news", async |story| {
        connect(story).await;
        open_sarah(story).await;
        story
            .window()
            .fill(Role::Textbox, "First name", "Sara")
            .await;
        save_by(story, "Save 1 change").await;
        card_reads(story, "Sara Marie Johnson", "Sara").await;
        story.restart_app().await;
        let window = story.window();
        window.shows(Role::Article, "Sara Marie Johnson").await;
        window.no_longer_reads("Loading…").await;
        assert!(!window.text().await.contains("since you were last here"));
    });
}

#[test]
fn a_refresh_keeps_the_place_and_an_open_draft() {
    story_with("refresh", Setting::of(250), async |story| {
        connect(story).await;
        let window = story.window();
        window.reads("250 people").await;
        let seen = story.scroll(30).await;
        assert_eq!(story.sandbox().join(2).len(), 2);
        let lists = story.sent("listUsers").len();
        story.press_on_desktop("ctrl+r");
        story.arrive("listUsers", lists + 3).await;
        window.reads("252 people").await;
        assert_eq!(window.comes_to_rest(Role::Article).await[0], seen[0]);
        window
            .reads("2 people changed since you were last here, today")
            .await;

        story.faults(json!([
            { "operation": "listUsers", "after": 2, "fault": { "kind": "delay", "ms": 2500 } },
        ]));
        assert_eq!(story.sandbox().join(1).len(), 1);
        window.fill(Role::Searchbox, "Search people", SARAH).await;
        story.press_on_desktop("ctrl+r");
        open_sarah(story).await;
        window.fill(Role::Textbox, "First name", "Sara").await;
        story.arrive("listUsers", lists + 6).await;
        story.hears("\"people\":253").await;
        assert_eq!(window.value(Role::Textbox, "First name").await, "Sara");
        save_by(story, "Save 1 change").await;
        window.hides(Role::Dialog, EDIT_SARAH).await;
        window.shows(Role::Article, "Sara Marie Johnson").await;
        assert_eq!(story.patches(), [r#"{"firstName":"Sara"}"#]);
    });
}
