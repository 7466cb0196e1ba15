//! The invitations of a clinic: what became of each, and what can still be done.

use app_stories::{Role, Story, story};
use serde_json::json;

use crate::steps::{arrived, connect, go_to};

pub const ROBIN_ID: &str = "inv_1234567890abcdef1234567890abcdef";
pub const REVOKE_ROBIN: &str = concat!(
    r#"{"invitationId":"inv_1234567890abcdef1234567890abcdef","#,
    r#""userId":"usr_fedcba0987654321fedcba0987654321"}"#
);

pub async fn sees_invitations(story: &mut Story) {
    connect(story).await;
    go_to(story, "Invitations").await;
    story.window().shows(Role::Article, "Robin Sample").await;
}

#[test]
fn each_says_what_became_of_it_and_filters_combine() {
    story("invitations", async |story| {
        sees_invitations(story).await;
        let window = story.window();
        for (name, words) in [
            (
                "Robin Sample",
                &["Pending", "Expires in 5 days", "by Dana Okafor"][..],
            ),
            (
                "Imani Closing",
                &["Pending", "Expires soon.", "by an app with an API key"],
            ),
            (
                "Emre Everlong",
                &["Pending", "Doesn't expire", "by Amara Mensah"],
            ),
            ("Petra Pastdue", &["Expired", "Expired 5 days ago"]),
            ("Kai Lindqvist, RT(R)", &["Accepted"]),
            ("Rufus Declined", &["Declined"]),
            ("Vera Withdrawn", &["Revoked"]),
        ] {
            for words in words {
                window.reads_in(Role::Article, name, words).await;
            }
        }
        assert!(
            !window
                .has(Role::Button, "Edit Petra Pastdue's invitation")
                .await
        );
        story.picture("all").await;
        assert!(!window.page_scrolls().await, "only the list does");

        window.click(Role::Button, "Expired: 1").await;
        window
            .labels_become(Role::Article, &["Petra Pastdue"])
            .await;
        window.click(Role::Button, "Declined: 1").await;
        window.count_becomes(Role::Article, 2).await;
        window
            .fill(Role::Searchbox, "Search invitations", "rufus")
            .await;
        window
            .labels_become(Role::Article, &["Rufus Declined"])
            .await;
        story.picture("filtered").await;
        window.fill(Role::Searchbox, "Search invitations", "").await;
        window.click(Role::Button, "Expired: 1").await;
        window.click(Role::Button, "Declined: 1").await;
        window
            .click(Role::Button, "Open person Kai Lindqvist")
            .await;
        window.shows(Role::Dialog, "Edit Kai Lindqvist").await;
    });
}

#[test]
fn one_that_is_pending_is_edited_and_revoked() {
    story("invitation-edit", async |story| {
        sees_invitations(story).await;
        let window = story.window();
        window
            .click(Role::Button, "Edit Robin Sample's invitation")
            .await;
        window.fill(Role::Textbox, "First name", "Robyn").await;
        window.click(Role::Button, "Review changes").await;
        window.reads("Robin → Robyn").await;
        story.picture("review").await;
        window.click(Role::Button, "Save 1 change").await;
        window.shows(Role::Article, "Robyn Sample").await;
        arrived(story, "updateInvitation", &[r#"{"firstName":"Robyn"}"#]);

        window
            .click(Role::Button, "Revoke Robyn Sample's invitation")
            .await;
        window
            .shows(Role::AlertDialog, "Revoke Robyn Sample's invitation?")
            .await;
        window.focuses(Role::Button, "Cancel").await;
        story.picture("revoke").await;
        window.click(Role::Button, "Cancel").await;
        window
            .hides(Role::AlertDialog, "Revoke Robyn Sample's invitation?")
            .await;
        arrived(story, "revokeInvitation", &[]);
        window
            .click(Role::Button, "Revoke Robyn Sample's invitation")
            .await;
        window.click(Role::Button, "Revoke invitation").await;
        window
            .reads_in(Role::Article, "Robyn Sample", "Revoked")
            .await;
        window.reads("Robyn Sample's invitation is revoked").await;
        arrived(story, "revokeInvitation", &[REVOKE_ROBIN]);
    });
}

#[test]
fn one_that_was_accepted_in_the_meantime_is_not_changed() {
    story("invitation-gone", async |story| {
        sees_invitations(story).await;
        let window = story.window();
        window
            .click(Role::Button, "Edit Robin Sample's invitation")
            .await;
        window.fill(Role::Textbox, "First name", "Robyn").await;
        story.sandbox().accept(ROBIN_ID);
        window.click(Role::Button, "Review changes").await;
        window.click(Role::Button, "Save 1 change").await;
        window
            .reads("Robin Sample's invitation can no longer be changed")
            .await;
        story.picture("told").await;
        window.click(Role::Button, "Back to invitations").await;
        window
            .reads_in(Role::Article, "Robin Sample", "Accepted")
            .await;
        arrived(story, "updateInvitation", &[]);
    });
}

#[test]
fn a_success_that_is_false_is_a_failure() {
    story("invitation-polite-no", async |story| {
        sees_invitations(story).await;
        story.faults(json!([
            { "operation": "revokeInvitation", "fault": { "kind": "status", "status": 200, "body": { "success": false, "message": "Not today" } } },
        ]));
        let window = story.window();
        window
            .click(Role::Button, "Revoke Robin Sample's invitation")
            .await;
        window.click(Role::Button, "Revoke invitation").await;
        window.reads("The invitation wasn't revoked").await;
        story.picture("told").await;
        window.click(Role::Button, "Cancel").await;
        window
            .reads_in(Role::Article, "Robin Sample", "Pending")
            .await;
        arrived(story, "revokeInvitation", &[REVOKE_ROBIN]);
    });
}
