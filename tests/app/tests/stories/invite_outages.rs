//! The answer to an invitation is lost: it is never sent twice, and what became of it is found out.

use app_stories::{Role, story};
use serde_json::{Value, json};

use crate::inviting::{BODY, EMAIL, INVITE, fill_in, send};
use crate::steps::{arrived, connect, go_to};

fn on_invite(kind: &str) -> Value {
    json!([{ "operation": "inviteUser", "fault": { "kind": kind } }])
}

#[test]
fn one_that_arrived_is_found_and_not_repeated() {
    story("invite-apply-then-cut", async |story| {
        connect(story).await;
        fill_in(story).await;
        story.faults(on_invite("applyThenCut"));
        send(story).await;
        let window = story.window();
        window.reads("The invitation was sent").await;
        window
            .reads("was invited at nadia.newcomer@hospital.example, once.")
            .await;
        story.picture("found").await;
        window.click(Role::Button, "Done").await;
        go_to(story, "Invitations").await;
        window.shows(Role::Article, "Nadia Newcomer").await;
        arrived(story, "inviteUser", &[BODY]);
    });
}

#[test]
fn one_that_never_arrived_can_be_sent_again() {
    story("invite-cut-before", async |story| {
        connect(story).await;
        fill_in(story).await;
        story.faults(on_invite("cutBefore"));
        send(story).await;
        let window = story.window();
        window
            .reads("No invitation found. You can invite again.")
            .await;
        story.picture("told").await;
        arrived(story, "inviteUser", &[BODY]);
        window.click(Role::Button, "Invite again").await;
        window.reads("Nadia Newcomer was invited").await;
        window.click(Role::Button, "Done").await;
        arrived(story, "inviteUser", &[BODY, BODY]);
        go_to(story, "Invitations").await;
        window
            .reads_in(Role::Article, "Nadia Newcomer", EMAIL)
            .await;
    });
}

#[test]
fn one_that_cannot_be_looked_for_is_not_sent_again_before_it_is_known() {
    story("invite-unknown", async |story| {
        connect(story).await;
        fill_in(story).await;
        story.faults(json!([
            { "operation": "inviteUser", "fault": { "kind": "applyThenCut" } },
            // The look before the review has been; those after sending fail.
            { "operation": "listUsers", "after": 1, "times": 3, "fault": { "kind": "status", "status": 503, "body": "" } },
        ]));
        send(story).await;
        let window = story.window();
        window.reads("We still don't know").await;
        assert!(!window.has(Role::Button, "Invite again").await);
        story.picture("unknown").await;
        window.click(Role::Button, "Check again").await;
        window.reads("The invitation was sent").await;
        window.click(Role::Button, "Done").await;
        window.hides(Role::Dialog, INVITE).await;
        arrived(story, "inviteUser", &[BODY]);
    });
}
