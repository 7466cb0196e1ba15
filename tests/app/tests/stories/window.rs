//! The window on the desktop: one of it, where it was left, and the keys that the menu takes.

use std::fs;

use app_stories::{Place, Role, story};

use crate::steps::{SARAH_NAME, close_dialog, connect, sees_people};

/// By so much the desktop's own account of a window may be wrong: it counts the frame twice.
const FRAME: i64 = 40;

#[test]
fn a_second_start_brings_the_first_window_to_the_front() {
    story("second-start", async |story| {
        connect(story).await;
        story.minimise().await;
        assert!(!story.is_in_front());
        let status = story.start_once_more().await;
        assert!(status.success(), "it ends in good order: {status}");
        story.place().await;
        assert!(story.is_in_front(), "the first window has the keys");
        sees_people(story).await;
    });
}

#[test]
fn a_second_app_that_does_not_see_the_first_leaves_its_data_alone() {
    story("second-session", async |story| {
        connect(story).await;
        sees_people(story).await;
        let (lists, log) = (story.sent("listUsers").len(), story.log());
        assert_eq!(log.matches("started").count(), 1);
        story.start_in_another_session().await;
        assert_eq!(story.sent("listUsers").len(), lists);
        assert_eq!(story.log().matches("started").count(), 1);
        sees_people(story).await;
    });
}

#[test]
fn the_window_comes_back_where_it_was_left() {
    story("window-place", async |story| {
        connect(story).await;
        let left = story
            .move_window(Place {
                x: 150,
                y: 90,
                width: 900,
                height: 640,
            })
            .await;
        story.restart_app().await;
        story
            .place_becomes("stands where it was left", |place| place == left)
            .await;
        sees_people(story).await;
    });
}

#[test]
fn a_window_that_was_left_on_a_screen_that_is_gone_is_brought_back() {
    story("window-lost", async |story| {
        connect(story).await;
        story.close_app().await;
        let file = story.place_file();
        let mut kept: serde_json::Value =
            serde_json::from_slice(&fs::read(&file).unwrap()).unwrap();
        for (name, value) in [("x", 5000), ("y", -4000), ("width", 4000), ("height", 3000)] {
            kept["main"][name] = value.into();
        }
        fs::write(&file, kept.to_string()).unwrap();

        story.start_app().await;
        sees_people(story).await;
        let inside = |place: Place| {
            let end = |start: i32, length: u32| i64::from(start) + i64::from(length);
            place.x >= 0
                && place.y >= 0
                && end(place.x, place.width) <= 1280 + FRAME
                && end(place.y, place.height) <= 900 + FRAME
        };
        story.place_becomes("is on the screen", inside).await;
        story.picture("back").await;
        story.window().click(Role::Article, SARAH_NAME).await;
    });
}

#[test]
fn the_keys_of_the_menu_do_what_the_menu_says() {
    story("menu-keys", async |story| {
        connect(story).await;
        let window = story.window();
        story.press_on_desktop("ctrl+f");
        window.focuses(Role::Searchbox, "Search people").await;
        window.type_text("sarah").await;
        window.count_becomes(Role::Article, 1).await;

        let lists = story.sent("listUsers").len();
        story.press_on_desktop("ctrl+r");
        story.arrive("listUsers", lists + 1).await;
        assert_eq!(
            window.value(Role::Searchbox, "Search people").await,
            "sarah",
            "the list was read again, not the page"
        );

        story.press_on_desktop("ctrl+comma");
        window.shows(Role::Dialog, "Settings").await;
        story.picture("settings").await;
        close_dialog(story, "Settings").await;
    });
}
