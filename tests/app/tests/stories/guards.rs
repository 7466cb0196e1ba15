//! Taking away one's own rights, or the last of their kind, warns first.

use app_stories::{Role, Story, story};
use serde_json::json;

use crate::steps::{arrived, choose_for, connect, say_operator};

const AMARA: &str = "Amara Grace Mensah";
const EDIT_AMARA: &str = "Edit Amara Grace Mensah";

/// Everyone but Amara, whom the manager is, administers nothing anymore.
async fn amara_is_the_last_admin(story: &mut Story) {
    for id in ["1", "3", "8"] {
        let id = format!("usr_{id:0>32}");
        story.sandbox().set_user(&id, json!({ "level": "member" }));
    }
    connect(story).await;
    say_operator(story, "amara", "Amara Grace Mensah").await;
}

#[test]
fn ones_own_access_and_the_last_admins_are_not_taken_by_a_slip() {
    story("guard-access", async |story| {
        amara_is_the_last_admin(story).await;
        let window = story.window();
        choose_for(story, AMARA, "Revoke access…").await;
        window.reads("You will lose your own access").await;
        window.reads("Amara Mensah is the last admin").await;
        window.focuses(Role::Button, "Cancel").await;
        story.picture("warning").await;
        assert!(!window.is_enabled(Role::Button, "Continue").await);
        window
            .click(Role::Checkbox, "I understand that I'll lose my own access")
            .await;
        assert!(!window.is_enabled(Role::Button, "Continue").await);
        window
            .click(
                Role::Checkbox,
                "I understand that the clinic will have no admin",
            )
            .await;
        window.click(Role::Button, "Continue").await;
        window
            .shows(Role::AlertDialog, "Revoke Amara's access?")
            .await;
        window.focuses(Role::Button, "Cancel").await;
        window.click(Role::Button, "Cancel").await;
        window
            .hides(Role::AlertDialog, "Revoke Amara's access?")
            .await;
        arrived(story, "revokeAccess", &[]);
    });
}

#[test]
fn ones_own_administration_is_not_given_up_by_a_slip() {
    story("guard-admin", async |story| {
        amara_is_the_last_admin(story).await;
        let window = story.window();
        window.click(Role::Article, AMARA).await;
        window.shows(Role::Dialog, EDIT_AMARA).await;
        window.choose("Level", "Member").await;
        window.click(Role::Button, "Review changes").await;
        window
            .reads("You will no longer be able to manage users and settings in AutoScribe")
            .await;
        story.picture("warning").await;
        window
            .click(
                Role::Checkbox,
                "I understand that I'll no longer be an admin",
            )
            .await;
        window
            .click(
                Role::Checkbox,
                "I understand that the clinic will have no admin",
            )
            .await;
        window.click(Role::Button, "Continue").await;
        window.click(Role::Button, "Make Amara a member").await;
        window.hides(Role::Dialog, EDIT_AMARA).await;
        assert_eq!(story.patches(), [r#"{"level":"member"}"#]);
    });
}
