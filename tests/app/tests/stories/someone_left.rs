//! Offboarding: one flow for access and invitation, and a receipt of it.

use app_stories::{Habits, Role, Setting, Story, story, story_with};
use serde_json::json;

use crate::steps::{arrived, connect, say_operator};

const BO: &str = r#"{"userId":"usr_00000000000000000000000000000008"}"#;

pub async fn finds(story: &Story, search: &str, name: &str) {
    let window = story.window();
    window.click(Role::Button, "Offboard…").await;
    window.fill(Role::Searchbox, "Who left?", search).await;
    window.click_beginning(Role::Button, name).await;
}

#[test]
fn access_and_a_pending_invitation_go_and_the_receipt_is_kept() {
    let setting = Setting {
        habits: Habits {
            lists_invited: true,
            ..Habits::default()
        },
        ..Setting::default()
    };
    story_with("left", setting, async |story| {
        connect(story).await;
        say_operator(story, "dana", "Dana Okafor").await;
        finds(story, "robin", "Robin Sample").await;
        let window = story.window();
        window.reads("This will remove Robin Sample's access").await;
        window.focuses(Role::Button, "Cancel").await;
        story.picture("plan").await;
        arrived(story, "revokeAccess", &[]);
        window.click(Role::Button, "Revoke access").await;
        window.reads("Robin Sample no longer has access").await;
        for line in [
            "A pending invitation was revoked. Avara confirmed it.",
            "Invitation checked again: it's revoked.",
            "What can't be verified",
            "Dana Okafor",
        ] {
            window.reads(line).await;
        }
        story.picture("receipt").await;

        window.click(Role::Button, "Save as text").await;
        window
            .reads("Saved in Downloads as Receipt Robin Sample")
            .await;
        let files = story.downloads();
        assert_eq!(files.len(), 1);
        let (name, text) = &files[0];
        assert!(name.starts_with("Receipt Robin Sample 20"), "{name}");
        for line in [
            "Offboarding receipt: Robin Sample",
            "Email: robin.sample@hospital.example",
            "Clinic: Lakeside",
            "Done by: Dana Okafor",
            "A pending invitation was revoked. Avara confirmed it.",
            "inv_1234567890abcdef1234567890abcdef",
        ] {
            assert!(text.contains(line), "\"{line}\" in {text}");
        }
        window.click(Role::Button, "Done").await;
        assert_eq!(story.sent("revokeInvitation").len(), 1);
        assert!(story.sent("revokeInvitation")[0].contains("inv_1234567890abcdef1234567890abcdef"));
    });
}

#[test]
fn a_step_that_fails_is_told_and_tried_again_alone() {
    story("left-fails", async |story| {
        connect(story).await;
        say_operator(story, "dana", "Dana Okafor").await;
        story.faults(json!([
            { "operation": "revokeAccess", "fault": { "kind": "status", "status": 200, "body": { "success": false, "message": "Not today" } } },
        ]));
        finds(story, "bo.ng", "Bo Ng").await;
        let window = story.window();
        window.click(Role::Button, "Revoke access").await;
        window.reads("Some steps failed").await;
        window.reads("Access wasn't revoked.").await;
        window.reads("Not today").await;
        window.reads("There was no pending invitation.").await;
        story.picture("failed").await;
        arrived(story, "revokeAccess", &[BO]);
        window.click_beginning(Role::Button, "Retry").await;
        window.reads("Bo Ng no longer has access").await;
        window.reads("Access revoked. Avara confirmed it.").await;
        window.click(Role::Button, "Done").await;
        arrived(story, "revokeAccess", &[BO, BO]);
        arrived(story, "revokeInvitation", &[]);
        window.reads_in(Role::Article, "Bo Ng", "Revoked").await;

        // The receipt that is kept tells of the second attempt too.
        window.click(Role::Button, "Revoked 1").await;
        window.click(Role::Button, "Receipts").await;
        window.click_beginning(Role::Button, "Bo Ng").await;
        window.reads("Bo Ng no longer has access").await;
        window.reads("Not today").await;
        window.reads("Access revoked. Avara confirmed it.").await;
        story.picture("kept").await;
    });
}
