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

        assert!(!window.has(Role::Separator, "Width of Phone").await);
        window.click(Role::Button, "Columns").await;
        window.click(Role::Checkbox, "Phone").await;
        window.click(Role::Checkbox, "Studies").await;
        window.click(Role::Button, "Move Phone to the left").await;
        story.picture("columns").await;
        window.press(Keys::Escape).await;
        window.hides(Role::Checkbox, "Phone").await;
        let width = widened(story).await;

        story.restart_app().await;
        let window = story.window();
        first_rows(story, &["Owen", "Priya", "美咲"]).await;
        window.shows(Role::Separator, "Width of Phone").await;
        assert!(!window.has(Role::Separator, "Width of Studies").await);
        assert_eq!(role_width(story).await, width);

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

/// Widens the column of the roles by its edge, and tells its width.
async fn widened(story: &Story) -> String {
    let window = story.window();
    let before = role_width(story).await;
    window.click(Role::Separator, "Width of Role").await;
    window.press(Keys::Right).await;
    window.press(Keys::Right).await;
    let after = role_width(story).await;
    assert_ne!(before, after, "it is wider");
    story.keeps(&format!(r#""width":{after}"#)).await;
    after
}

async fn role_width(story: &Story) -> String {
    let window = story.window();
    window
        .attribute(Role::Separator, "Width of Role", "aria-valuenow")
        .await
}
