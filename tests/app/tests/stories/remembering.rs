//! How the list is looked at survives a dialog, a refresh and another screen; how it is arranged survives a restart.

use app_stories::{Keys, Role, Setting, Story, story_with};

use crate::steps::{connect, enter_key};

/// So many cards stand side by side in a window of the usual size.
const ROW: usize = 3;

#[test]
fn place_and_order_survive_and_no_search_hides_people_the_next_day() {
    story_with("view-survives", Setting::of(300), async |story| {
        connect(story).await;
        let window = story.window();
        window.click(Role::Button, "Sort: Name").await;
        window
            .click(Role::MenuItemRadio, "Created, newest first")
            .await;
        window.click(Role::Button, "Filters").await;
        window.click_beginning(Role::Checkbox, "Member").await;
        window.press(Keys::Escape).await;
        window.shows(Role::Button, "Filters, 1 active").await;
        let seen = story.scroll(40).await;
        let chosen = seen[1].clone();
        story.picture("scrolled").await;

        window.click(Role::Article, &chosen).await;
        let dialog = format!("Edit {chosen}");
        window.shows(Role::Dialog, &dialog).await;
        window.click(Role::Button, "Cancel").await;
        window.hides(Role::Dialog, &dialog).await;
        window.focuses(Role::Button, &dialog).await;
        assert_eq!(window.comes_to_rest(Role::Article).await, seen);

        let lists = story.sent("listUsers").len();
        story.press_on_desktop("ctrl+r");
        story.arrive("listUsers", lists + 3).await;
        assert_eq!(window.comes_to_rest(Role::Article).await, seen);
        window.focuses(Role::Button, &dialog).await;

        window.click(Role::Link, "Invitations").await;
        window.hides(Role::Article, &chosen).await;
        window.click(Role::Link, "People").await;
        window.shows(Role::Article, &chosen).await;
        // The first row now begins at the top, so one more row may have come into sight, above it or at the bottom.
        let again = window.comes_to_rest(Role::Article).await;
        let as_before = again.windows(seen.len()).any(|part| part == seen);
        assert!(as_before, "{again:?} instead of {seen:?}");
        assert!(again.len() <= seen.len() + ROW, "{again:?}");

        window.fill(Role::Searchbox, "Search people", "zzz").await;
        window.reads("No one matches “zzz”").await;
        story.restart_app().await;
        let window = story.window();
        window
            .shows(Role::Button, "Sort: Created, newest first")
            .await;
        window.reads("300 people").await;
        window.shows(Role::Button, "Filters").await;
        assert_eq!(window.value(Role::Searchbox, "Search people").await, "");
        story.picture("restarted").await;
        assert!(story.patches().is_empty());
    });
}

#[test]
fn a_list_that_shifts_while_it_is_read_repeats_nobody_and_loses_nobody() {
    story_with("shifting-pages", Setting::of(250), async |story| {
        story.start_app().await;
        // Three people seem to have come in at the head of the list after its first page.
        story.faults(serde_json::json!([
            { "operation": "listUsers", "after": 2, "fault": { "kind": "shift", "by": -3 } },
        ]));
        enter_key(story, story.key()).await;
        counts(story, "250 people").await;

        // Someone whose page has come already leaves, so that another slips into that page unseen.
        story.faults(serde_json::json!([
            { "operation": "listUsers", "after": 1, "fault": { "kind": "delay", "ms": 600 } },
        ]));
        let lists = story.sent("listUsers").len();
        story.press_on_desktop("ctrl+r");
        story.arrive("listUsers", lists + 1).await;
        story.sandbox().remove(OWEN);
        // Three pages, and then the app asks for the one whom they passed over. Owen was still there when his page was read.
        story.arrive("listUsers", lists + 4).await;
        story.window().no_longer_reads("Loading…").await;
        counts(story, "250 people").await;
        // Read again, it lacks only Owen, who is asked for too before he is said to be gone.
        story.press_on_desktop("ctrl+r");
        story.arrive("listUsers", lists + 8).await;
        counts(story, "249 people").await;
        story
            .window()
            .reads("1 person changed since you were last here, today")
            .await;
        story
            .window()
            .reads("No longer in the list: Owen Fitzgerald.")
            .await;
        story.picture("told").await;
    });
}

const OWEN: &str = "usr_0000000000000000000000000000000a";

async fn counts(story: &Story, words: &str) {
    story.window().reads(words).await;
}
