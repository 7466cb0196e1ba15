//! A manager's first day: someone has to be offboarded before the app knows who she is, and every record says who did it.

use app_stories::{Keys, Role, Story, story};

use crate::someone_left::finds;
use crate::steps::{SARAH_NAME, arrived, choose_for, connect, sees_people};

const DANA: &str = "Dana Okafor";
const KAI: &str = r#"{"userId":"usr_00000000000000000000000000000004"}"#;

/// Opens the receipts that are kept, and the one of this person.
async fn opens_receipt(story: &Story, name: &str) {
    let window = story.window();
    window.click(Role::Button, "Revoked 1").await;
    window.click(Role::Button, "Receipts").await;
    window.click_beginning(Role::Button, name).await;
    window
        .shows(Role::Dialog, &format!("Offboarding receipt: {name}"))
        .await;
}

#[test]
fn she_offboards_someone_corrects_who_she_is_and_every_receipt_says_so() {
    story("first-day", async |story| {
        connect(story).await;
        // Nothing is asked before who left, and nothing waits for a name.
        finds(story, "kai.l", "Kai Lindqvist").await;
        let window = story.window();
        window.shows(Role::Dialog, "Offboard Kai Lindqvist").await;
        window.shows(Role::Textbox, "Done by").await;
        story.picture("plan").await;
        arrived(story, "revokeAccess", &[]);
        window
            .type_into(Role::Textbox, "Done by", "Dana Ocafor")
            .await;
        window.click(Role::Button, "Revoke access").await;
        window.reads("Kai Lindqvist no longer has access").await;
        window.reads("Done by: Dana Ocafor").await;
        arrived(story, "revokeAccess", &[KAI]);

        // That was mistyped: she is in the list.
        window.click(Role::Button, "Change who did it").await;
        window
            .fill(Role::Searchbox, "Find yourself in the list", "dana.ok")
            .await;
        window.press(Keys::Enter).await;
        window.hides(Role::Dialog, "Who are you?").await;
        window.reads("Done by: Dana Okafor").await;
        story.picture("corrected").await;
        window.click(Role::Button, "Save as text").await;
        window.reads("Saved in Downloads").await;
        let (_, text) = &story.downloads()[0];
        assert!(text.contains("Done by: Dana Okafor"), "{text}");
        window.click(Role::Button, "Done").await;
        window.reads_in(Role::Article, DANA, "You").await;

        // What is recorded later says so from the beginning.
        choose_for(story, SARAH_NAME, "Revoke access…").await;
        window.reads("Done by: Dana Okafor").await;
        window.click(Role::Button, "Revoke access").await;
        window.reads("by Dana Okafor.").await;
        window.click(Role::Button, "Restore").await;
        window.click(Role::Button, "Restore access").await;
        window.reads("Sarah's access is restored").await;
        window.click(Role::Button, "Done").await;

        story.restart_app().await;
        sees_people(story).await;
        let window = story.window();
        assert!(!window.has(Role::Button, "Choose who you are…").await);
        opens_receipt(story, "Kai Lindqvist").await;
        let receipt = window
            .text_of(Role::Dialog, "Offboarding receipt: Kai Lindqvist")
            .await;
        assert!(
            receipt.contains(DANA) && !receipt.contains("Ocafor"),
            "{receipt}"
        );
        story.picture("kept").await;
    });
}

#[test]
fn an_admin_who_leaves_is_asked_about_and_ones_own_rights_are_safe() {
    story("first-day-admin", async |story| {
        connect(story).await;
        let window = story.window();
        window.click(Role::Button, "Not now").await;
        choose_for(story, "Bo Ng", "Offboard…").await;
        window.reads("Are you Bo Ng?").await;
        story.picture("question").await;
        window.click(Role::Button, "Yes, that's me").await;
        window.reads("You will lose your own access").await;
        assert!(!window.is_enabled(Role::Button, "Continue").await);
        window.click(Role::Button, "That's not me").await;
        window.reads("This will remove Bo Ng's access").await;
        window.focuses(Role::Button, "Cancel").await;
        window.click(Role::Button, "Cancel").await;
        arrived(story, "revokeAccess", &[]);

        // Put aside once, it is not offered again.
        story.restart_app().await;
        sees_people(story).await;
        assert!(
            !story
                .window()
                .has(Role::Button, "Choose who you are…")
                .await
        );
    });
}
