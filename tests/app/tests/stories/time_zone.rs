//! Avara says moments by the clock of Greenwich; the app says them by the clock on the wall.

use std::process::Command;

use app_stories::{Setting, story_with};

use crate::steps::{SARAH, connect, open_sarah, sarah};

/// Half an hour beside Greenwich's, so that no minute is the same.
const ZONE: &str = "Asia/Kolkata";

#[test]
fn moments_are_told_by_the_clock_on_the_wall() {
    let setting = Setting {
        time_zone: ZONE,
        ..Setting::default()
    };
    story_with("time-zone", setting, async |story| {
        story.sandbox().log_in(SARAH);
        connect(story).await;
        open_sarah(story).await;
        let login = sarah(story)["lastLoginAt"].as_str().unwrap().to_owned();
        for part in ["+%B %-d, %Y", "+%-I:%M"] {
            story.window().reads(&by_the_wall(&login, part)).await;
        }
        story.picture("told").await;
    });
}

/// The moment as the system itself writes it there.
fn by_the_wall(moment: &str, format: &str) -> String {
    let mut date = Command::new("date");
    let output = date.args(["-d", moment, format]).env("TZ", ZONE).output();
    let text = String::from_utf8(output.unwrap().stdout).unwrap();
    text.trim().to_owned()
}
