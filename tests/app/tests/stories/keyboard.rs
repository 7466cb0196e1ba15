//! From start to saved without a mouse.

use app_stories::{Keys, Role, story};

use crate::steps::{CLINIC, EDIT_SARAH, card_reads, sees_people};

#[test]
fn everything_is_done_by_keyboard() {
    story("keyboard", async |story| {
        story.start_app().await;
        let window = story.window();
        window.shows(Role::Heading, "Connect your clinic").await;
        window.tab_to(Role::Textbox, "Clinic name").await;
        window.type_text(CLINIC).await;
        window.tab_to(Role::Textbox, "API key").await;
        window.type_text(story.key()).await;
        window.press(Keys::Enter).await;
        sees_people(story).await;

        window.press(Keys::Find).await;
        window.focuses(Role::Searchbox, "Search people").await;
        window.type_text("sarah").await;
        window.count_becomes(Role::Article, 1).await;
        window.tab_to(Role::Button, EDIT_SARAH).await;
        window.press(Keys::Enter).await;
        window.shows(Role::Dialog, EDIT_SARAH).await;

        window.tab_to(Role::Textbox, "First name").await;
        window.press(Keys::SelectAll).await;
        window.type_text("Sara").await;
        window.tab_to(Role::Combobox, "Clinic role").await;
        window.type_text("Neurologist").await;
        window.press(Keys::Down).await;
        window.press(Keys::Enter).await;
        window.tab_to(Role::Switch, "Manage studies").await;
        let managed = window.is_on("Manage studies").await;
        window.press(Keys::Space).await;
        window.tab_to(Role::Button, "Review changes").await;
        window.press(Keys::Enter).await;

        let act = if managed {
            "Stop managing studies and save 2 more changes"
        } else {
            "Save 3 changes"
        };
        window.shows(Role::Button, act).await;
        window.tab_to(Role::Button, act).await;
        window.press(Keys::Enter).await;
        card_reads(story, "Sara Marie Johnson", "Neurologist").await;
        let body = format!(
            r#"{{"firstName":"Sara","clinicRole":"Neurologist","canManageStudies":{}}}"#,
            !managed
        );
        assert_eq!(story.patches(), [body]);
        window
            .focuses(Role::Button, "Edit Sara Marie Johnson")
            .await;
    });
}
