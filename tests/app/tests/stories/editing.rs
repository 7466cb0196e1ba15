//! The main job: change a person, review, save.

use app_stories::{Role, story};
use serde_json::Value;

use crate::steps::{card_reads, connect, open_sarah, rename_sarah, sarah, save_by};

/// Works without dashboard access.
const MIGUEL: &str = "Miguel Ángel Rodríguez-Santamaría y Castellanos";

#[test]
fn four_kinds_of_fields_are_sent_and_nothing_else() {
    story("four-kinds", async |story| {
        connect(story).await;
        let before = sarah(story);
        let manages = before["canManageStudies"] == Value::Bool(true);
        open_sarah(story).await;
        let window = story.window();
        window.fill(Role::Textbox, "First name", "Sara").await;
        window.fill(Role::Textbox, "Suffix 2", "FACS").await;
        window.fill(Role::Combobox, "Clinic role", "Neurolog").await;
        window.click(Role::Option, "Neurologist").await;
        window.click(Role::Switch, "Manage studies").await;
        assert_eq!(window.is_on("Manage studies").await, !manages);
        story.picture("edited").await;

        window.click(Role::Button, "Review changes").await;
        window.reads("Sarah → Sara").await;
        window.reads("FACR → FACS").await;
        window.reads("Radiologist → Neurologist").await;
        story.picture("review").await;
        window
            .click(
                Role::Button,
                if manages {
                    "Stop managing studies and save 3 more changes"
                } else {
                    "Save 4 changes"
                },
            )
            .await;
        card_reads(story, "Sara Marie Johnson", "Neurologist").await;
        story.picture("saved").await;

        let body = format!(
            r#"{{"firstName":"Sara","suffix2":"FACS","clinicRole":"Neurologist","canManageStudies":{}}}"#,
            !manages
        );
        assert_eq!(story.patches(), [body]);
        let mut expected = before;
        expected["firstName"] = "Sara".into();
        expected["suffix2"] = "FACS".into();
        expected["clinicRole"] = "Neurologist".into();
        expected["canManageStudies"] = (!manages).into();
        assert_eq!(sarah(story), expected);
    });
}

#[test]
fn a_cleared_field_is_sent_as_null() {
    story("clear", async |story| {
        connect(story).await;
        open_sarah(story).await;
        story.window().fill(Role::Textbox, "Middle name", "").await;
        save_by(story, "Save 1 change").await;
        card_reads(story, "Sarah Johnson", "Sarah Johnson").await;
        assert_eq!(story.patches(), [r#"{"middleName":null}"#]);
        assert!(sarah(story)["middleName"].is_null());
    });
}

#[test]
fn making_an_admin_turns_on_dashboard_access_and_says_so() {
    story("admin", async |story| {
        connect(story).await;
        let (name, dialog) = (MIGUEL, format!("Edit {MIGUEL}"));
        let window = story.window();
        window.click(Role::Article, name).await;
        window.shows(Role::Dialog, &dialog).await;
        assert!(!window.is_on("Dashboard access").await);
        window.choose("Level", "Admin").await;
        assert!(window.is_on("Dashboard access").await);
        window.click(Role::Button, "Review changes").await;
        window
            .reads("will be able to manage users and settings, including your own access.")
            .await;
        window
            .reads("Dashboard access will also be turned on.")
            .await;
        story.picture("review").await;
        window
            .click(Role::Button, "Make Miguel Ángel an admin")
            .await;
        story.is_asked("asked").await;
        assert!(story.patches().is_empty(), "nothing is sent before a yes");
        story.answer(false).await;
        window
            .reads("You chose Cancel, so nothing was changed.")
            .await;
        story.picture("declined").await;
        window.click(Role::Button, "Try again").await;
        story.is_asked("asked").await;
        story.answer(true).await;
        window.hides(Role::Dialog, &dialog).await;
        window.reads_in(Role::Article, name, "Admin").await;
        assert_eq!(
            story.patches(),
            [r#"{"level":"admin","hasDashboardAccess":true}"#]
        );
    });
}

#[test]
fn an_untouched_draft_cannot_be_saved_and_closes_without_a_question() {
    story("untouched", async |story| {
        connect(story).await;
        open_sarah(story).await;
        let window = story.window();
        window.fill(Role::Textbox, "First name", "Sara").await;
        window.fill(Role::Textbox, "First name", "Sarah").await;
        window.reads("No changes yet.").await;
        window.click(Role::Button, "Cancel").await;
        window.hides(Role::Dialog, crate::steps::EDIT_SARAH).await;
        assert!(story.patches().is_empty());
    });
}

#[test]
fn leaving_a_draft_asks_first() {
    story("discard", async |story| {
        rename_sarah(story).await;
        let window = story.window();
        window.press(app_stories::Keys::Escape).await;
        window
            .shows(Role::AlertDialog, "Discard your changes?")
            .await;
        window.focuses(Role::Button, "Keep editing").await;
        story.picture("question").await;
        window.click(Role::Button, "Keep editing").await;
        assert_eq!(window.value(Role::Textbox, "First name").await, "Sara");
        window.click(Role::Button, "Close").await;
        window.click(Role::Button, "Discard changes").await;
        window.hides(Role::Dialog, crate::steps::EDIT_SARAH).await;
        assert!(story.patches().is_empty());
    });
}
