//! The people as a table: sorted by its headings, with the columns that were chosen.

use app_stories::{Keys, Role, Story, story};

use crate::steps::{connect, sees_people};

async fn first_rows(story: &Story, names: &[&str]) {
    let window = story.window();
    let begins = |rows: &[String]| {
        rows.len() >= names.len() && rows.iter().zip(names).all(|(row, name)| row.contains(name))
    };
    window
        .sight_becomes(Role::RowHeader, &format!("{names:?} first"), begins)
        .await;
}

#[test]
fn the_table_is_sorted_and_has_the_columns_that_were_chosen() {
    story("table", async |story| {
        connect(story).await;
        let window = story.window();
        window.click(Role::Button, "Table").await;
        first_rows(story, &["D'Angelo", "Fitzgerald", "Johnson"]).await;
        window.click(Role::Button, "Last login").await;
        first_rows(story, &["Sarah", "Zoë", "Amara"]).await;
        window.click(Role::Button, "Last login").await;
        first_rows(story, &["Owen", "Priya", "美咲"]).await;
        story.picture("sorted").await;

        assert!(!window.has(Role::ColumnHeader, "Phone").await);
        window.click(Role::Button, "Columns").await;
        window.click(Role::Checkbox, "Phone").await;
        window.click(Role::Checkbox, "Studies").await;
        // At the far left the button can go no further, and the focus stays on the line.
        for _ in 0..8 {
            window.click(Role::Button, "Move Phone to the left").await;
        }
        window
            .focuses(Role::Button, "Move Phone to the right")
            .await;
        story.picture("columns").await;
        window.press(Keys::Escape).await;
        window.hides(Role::Checkbox, "Phone").await;
        widened(story, "Last login", 144).await;

        story.restart_app().await;
        let window = story.window();
        first_rows(story, &["Owen", "Priya", "美咲"]).await;
        window.shows(Role::ColumnHeader, "Phone").await;
        assert!(!window.has(Role::ColumnHeader, "Studies").await);
        widened(story, "Name", 144 + STEP).await;

        window
            .click(Role::Button, "Edit Owen James Fitzgerald")
            .await;
        window
            .shows(Role::Dialog, "Edit Owen James Fitzgerald")
            .await;
        window.click(Role::Button, "Cancel").await;
        window.click(Role::Button, "Cards").await;
        sees_people(story).await;
        assert!(story.patches().is_empty());
    });
}

/// How far one press moves an edge, in pixels.
const STEP: u32 = 16;

/// Widens the column of the roles, which is as wide as this, by the keyboard. The headings are one stop of Tab: the one used last.
async fn widened(story: &Story, stop: &str, from: u32) {
    let window = story.window();
    window.tab_to(Role::Button, stop).await;
    window.press(Keys::Home).await;
    while !window.focused_label().await.starts_with("Role") {
        window.press(Keys::Right).await;
    }
    story.press_on_desktop("shift+Right");
    let kept = format!(r#""id":"role","shown":true,"width":{}"#, from + STEP);
    story.keeps(&kept).await;
    window.focuses(Role::Button, "Role").await;
}
