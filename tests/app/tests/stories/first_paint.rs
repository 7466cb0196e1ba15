//! The first thing that is painted has the right color already, and does not wait for a graphics card that is not there.

use std::path::Path;

use app_stories::{Role, story};

use crate::steps::{connect, open_settings};

/// The frame and the menu bar are the desktop's own, and are light here.
const FRAME: usize = 12;

#[test]
fn a_dark_window_is_dark_from_its_first_moment() {
    story("first-paint", async |story| {
        connect(story).await;
        story.close_app().await;
        let light = story.white_while_starting().await;
        assert!(
            light.iter().any(|white| *white > 60),
            "a light window is seen to be light: {light:?}"
        );

        story.start_app().await;
        open_settings(story, "Appearance").await;
        story.window().click(Role::Radio, "Dark").await;
        assert_eq!(story.window().root_says("data-theme").await, "dark");
        story.picture("chosen").await;
        story.close_app().await;
        let dark = story.white_while_starting().await;
        assert!(
            dark.iter().all(|white| *white <= FRAME),
            "a dark window is never light: {dark:?}"
        );
    });
}

#[test]
fn where_there_is_no_graphics_card_none_is_imitated_and_no_scrollbar_fades() {
    story("first-paint-processor", async |story| {
        connect(story).await;
        let by_processor = story
            .environment_of_page()
            .contains(&"WEBKIT_SKIA_ENABLE_CPU_RENDERING=1".to_owned());
        if Path::new("/dev/dri").exists() {
            // Whether a card is there that can draw is a question of its own, with tests of its own.
            eprintln!("This machine may have a graphics card, so only its scrollbar is looked at.");
        } else {
            assert!(by_processor, "the page's own process is told");
        }
        let scrollbar = story.window().scrollbar_of(Role::Feed, "People").await;
        assert_eq!(
            scrollbar > 0,
            by_processor,
            "a fading one has no width: {scrollbar}"
        );
    });
}
