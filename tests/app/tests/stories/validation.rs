//! What is wrong is said beside the field, before anything is sent.

use app_stories::{Role, story};

use crate::steps::{connect, open_sarah};

#[test]
fn a_mistyped_npi_is_told_as_it_is_typed_and_never_sent() {
    story("bad-npi", async |story| {
        connect(story).await;
        open_sarah(story).await;
        let window = story.window();
        let reads = story.sandbox().requests().len();
        window.fill(Role::Textbox, "NPI number", "123456789").await;
        window
            .describes(
                Role::Textbox,
                "NPI number",
                "An NPI number has exactly 10 digits.",
            )
            .await;
        window.fill(Role::Textbox, "NPI number", "1234567890").await;
        window
            .describes(Role::Textbox, "NPI number", "the last digit doesn't match")
            .await;
        window.reads("1 change · 1 to fix").await;
        assert!(!window.is_enabled(Role::Button, "Review changes").await);
        story.picture("told").await;
        assert_eq!(
            story.sandbox().requests().len(),
            reads,
            "checking sends nothing"
        );

        window.fill(Role::Textbox, "NPI number", "1003000126").await;
        window.becomes_enabled(Role::Button, "Review changes").await;
    });
}

#[test]
fn an_empty_name_and_a_short_phone_number_are_told() {
    story("bad-name-and-phone", async |story| {
        connect(story).await;
        open_sarah(story).await;
        let window = story.window();
        window.fill(Role::Textbox, "Last name", "").await;
        window
            .describes(Role::Textbox, "Last name", "This can't be empty.")
            .await;
        window.fill(Role::Textbox, "Phone number", "12345").await;
        window
            .describes(
                Role::Textbox,
                "Phone number",
                "A phone number has 10 to 15 digits.",
            )
            .await;
        assert!(story.patches().is_empty());
    });
}

#[test]
fn the_npi_cannot_be_removed_while_reports_are_created() {
    story("npi-needed", async |story| {
        connect(story).await;
        open_sarah(story).await;
        let window = story.window();
        assert!(window.is_on("Create and sign reports").await);
        window.fill(Role::Textbox, "NPI number", "").await;
        window
            .describes(
                Role::Textbox,
                "NPI number",
                "To create and sign reports, enter an NPI number.",
            )
            .await;
        window.click(Role::Switch, "Create and sign reports").await;
        window.becomes_enabled(Role::Button, "Review changes").await;
    });
}
