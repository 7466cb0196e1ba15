//! A new invitation in place of an old one, also where it fails half-way.

use app_stories::{Role, story};
use serde_json::json;

use crate::invitations::{REVOKE_ROBIN, sees_invitations};
use crate::steps::arrived;

const PETRA: &str = concat!(
    r#"{"email":"petra.pastdue@hospital.example","firstName":"Petra","lastName":"Pastdue","#,
    r#""clinicRole":"Imaging Technologist","level":"member","canCreateReports":false,"#,
    r#""canManageStudies":true,"hasDashboardAccess":true}"#
);

#[test]
fn one_that_has_expired_is_only_sent_anew() {
    story("resend-expired", async |story| {
        sees_invitations(story).await;
        let window = story.window();
        window
            .click(Role::Button, "Send new invitation to Petra Pastdue")
            .await;
        window
            .reads("The old invitation is no longer pending.")
            .await;
        window.focuses(Role::Button, "Cancel").await;
        story.picture("question").await;
        window.click(Role::Button, "Send new invitation").await;
        window.reads("Petra Pastdue has a new invitation").await;
        window.click(Role::Button, "Close").await;
        arrived(story, "revokeInvitation", &[]);
        arrived(story, "inviteUser", &[PETRA]);
        window.reads("8 invitations").await;
    });
}

#[test]
fn a_failure_half_way_is_told_and_finished_later() {
    story("resend-half-way", async |story| {
        sees_invitations(story).await;
        story.faults(json!([
            { "operation": "inviteUser", "fault": { "kind": "status", "status": 429, "body": { "message": "Slow down" }, "headers": { "x-should-retry": "false" } } },
        ]));
        let window = story.window();
        window
            .click(Role::Button, "Send new invitation to Robin Sample")
            .await;
        window
            .reads("The current invitation is revoked first")
            .await;
        window.click(Role::Button, "Send new invitation").await;
        window
            .reads("The old invitation is revoked, but the new one wasn't sent")
            .await;
        story.picture("half-way").await;
        arrived(story, "revokeInvitation", &[REVOKE_ROBIN]);
        window.click(Role::Button, "Close").await;
        window
            .shows(Role::AlertDialog, "Leave this unfinished?")
            .await;
        window.click(Role::Button, "Stay").await;
        window.click(Role::Button, "Send it now").await;
        window.reads("Robin Sample has a new invitation").await;
        window.click(Role::Button, "Close").await;

        arrived(story, "revokeInvitation", &[REVOKE_ROBIN]);
        let sent = story.sent("inviteUser");
        assert_eq!(sent.len(), 2, "one that was refused, and one that was sent");
        assert_eq!(sent[0], sent[1]);
        window.reads("8 invitations").await;
        window.shows(Role::Button, "Pending: 3").await;
    });
}

#[test]
fn one_that_was_left_half_way_is_sent_from_the_list_later() {
    story("resend-left", async |story| {
        sees_invitations(story).await;
        story.faults(json!([
            { "operation": "inviteUser", "fault": { "kind": "status", "status": 500, "body": { "message": "Oops" } } },
        ]));
        let window = story.window();
        window
            .click(Role::Button, "Send new invitation to Robin Sample")
            .await;
        window.click(Role::Button, "Send new invitation").await;
        window.reads("Send it now").await;
        window.click(Role::Button, "Close").await;
        window.click(Role::Button, "Leave").await;
        window
            .reads_in(Role::Article, "Robin Sample", "Revoked")
            .await;
        story.picture("left").await;
        window
            .click(Role::Button, "Send new invitation to Robin Sample")
            .await;
        window
            .reads("The old invitation is no longer pending.")
            .await;
        window.click(Role::Button, "Send new invitation").await;
        window.reads("Robin Sample has a new invitation").await;
        arrived(story, "revokeInvitation", &[REVOKE_ROBIN]);
    });
}
