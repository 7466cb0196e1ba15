//! Inviting someone: a preset, the review, and the one request that follows.

use app_stories::{Role, Story, story};
use serde_json::json;

use crate::steps::{arrived, connect, go_to};

pub const INVITE: &str = "Invite someone";
pub const EMAIL: &str = "nadia.newcomer@hospital.example";
pub const BODY: &str = concat!(
    r#"{"email":"nadia.newcomer@hospital.example","firstName":"Nadia","lastName":"Newcomer","#,
    r#""clinicRole":"Imaging Technologist","level":"member","canCreateReports":false,"#,
    r#""canManageStudies":true,"hasDashboardAccess":true}"#
);

/// Opens the dialog and fills it in, by a preset, for someone who is still unknown.
pub async fn fill_in(story: &Story) {
    let window = story.window();
    window.click(Role::Button, "Invite…").await;
    window.shows(Role::Dialog, INVITE).await;
    window.fill(Role::Textbox, "Email", EMAIL).await;
    window.fill(Role::Textbox, "First name", "Nadia").await;
    window.fill(Role::Textbox, "Last name", "Newcomer").await;
    window.click(Role::Button, "Technologist").await;
    window
        .reads("Nadia will be able to manage studies and log in to the dashboard, but not create and sign reports.")
        .await;
    window.reads("No one uses this address yet.").await;
}

/// Reviews the invitation and sends it.
pub async fn send(story: &Story) {
    let window = story.window();
    window.click(Role::Button, "Review the invitation").await;
    window.reads("Invite Nadia Newcomer?").await;
    window.click(Role::Button, "Invite Nadia").await;
}

#[test]
fn a_preset_a_review_and_exactly_one_request() {
    story("invite", async |story| {
        connect(story).await;
        fill_in(story).await;
        story.picture("form").await;
        assert!(
            story.sent("inviteUser").is_empty(),
            "nothing before the review"
        );
        let window = story.window();
        window.click(Role::Button, "Review the invitation").await;
        window
            .reads("Avara emails an invitation to nadia.newcomer@hospital.example.")
            .await;
        story.picture("review").await;
        window.click(Role::Button, "Invite Nadia").await;
        window.reads("Nadia Newcomer was invited").await;
        story.picture("sent").await;
        window.click(Role::Button, "Done").await;
        arrived(story, "inviteUser", &[BODY]);

        go_to(story, "Invitations").await;
        window
            .reads_in(Role::Article, "Nadia Newcomer", "Pending")
            .await;
        window
            .reads_in(
                Role::Article,
                "Nadia Newcomer",
                "Sent today from this computer",
            )
            .await;
        arrived(story, "inviteUser", &[BODY]);
    });
}

#[test]
fn what_is_pasted_from_mail_is_cleaned_and_a_near_miss_is_told() {
    story("invite-pasted", async |story| {
        connect(story).await;
        let window = story.window();
        window.click(Role::Button, "Invite…").await;
        let pasted = "\"Newcomer, Nadia\" <nadia.newcomer@hospitl.example>;";
        window.fill(Role::Textbox, "Email", pasted).await;
        window.click(Role::Textbox, "Middle name").await;
        window
            .reads("Took the address out of “Newcomer, Nadia <…>”.")
            .await;
        assert_eq!(window.value(Role::Textbox, "First name").await, "Nadia");
        assert_eq!(window.value(Role::Textbox, "Last name").await, "Newcomer");
        window
            .reads("No one here uses @hospitl.example. Did you mean @hospital.example?")
            .await;
        story.picture("near-miss").await;
        window.click(Role::Button, "Use @hospital.example").await;
        window.reads("No one uses this address yet.").await;
        assert_eq!(window.value(Role::Textbox, "Email").await, EMAIL);
        window.click(Role::Button, "Technologist").await;
        send(story).await;
        window.reads("Nadia Newcomer was invited").await;
        arrived(story, "inviteUser", &[BODY]);
    });
}

#[test]
fn the_rules_of_the_editor_hold_for_an_invitation_too() {
    story("invite-rules", async |story| {
        connect(story).await;
        let window = story.window();
        window.click(Role::Button, "Invite…").await;
        window.fill(Role::Textbox, "Email", "not an address").await;
        window.fill(Role::Textbox, "First name", "Nadia").await;
        window.click(Role::Button, "Radiologist").await;
        window.click(Role::Button, "Review the invitation").await;
        window
            .describes(
                Role::Textbox,
                "Email",
                "This doesn't look like an email address",
            )
            .await;
        window
            .describes(Role::Textbox, "Last name", "This can't be empty.")
            .await;
        window
            .describes(
                Role::Textbox,
                "NPI number",
                "To create and sign reports, enter an NPI number.",
            )
            .await;
        story.picture("to-mend").await;
        window.click(Role::Button, "Cancel").await;
        window.click(Role::Button, "Discard changes").await;
        window.hides(Role::Dialog, INVITE).await;
        arrived(story, "inviteUser", &[]);
    });
}

#[test]
fn an_address_that_somebody_has_is_not_invited_again() {
    story("invite-known", async |story| {
        connect(story).await;
        let window = story.window();
        window.click(Role::Button, "Invite…").await;
        window
            .fill(Role::Textbox, "Email", "DR.Johnson@hospital.example")
            .await;
        window.click(Role::Textbox, "First name").await;
        window
            .reads("Sarah Johnson at this clinic already uses this address.")
            .await;
        story.picture("person").await;

        window
            .fill(Role::Textbox, "Email", "robin.sample@hospital.example")
            .await;
        window.click(Role::Textbox, "First name").await;
        window
            .reads("Robin Sample has already been invited at this address, and the invitation is still pending.")
            .await;
        window.reads("Someone already uses this address.").await;
        story.picture("invited").await;
        window.click(Role::Button, "Open the invitation").await;
        window.click(Role::Button, "Discard changes").await;
        window.hides(Role::Dialog, INVITE).await;
        window.shows(Role::Heading, "Invitations").await;
        window.shows(Role::Article, "Robin Sample").await;
        arrived(story, "inviteUser", &[]);
    });
}

#[test]
fn somebody_who_got_the_address_meanwhile_is_told() {
    story("invite-meanwhile", async |story| {
        connect(story).await;
        fill_in(story).await;
        let window = story.window();
        window.click(Role::Button, "Review the invitation").await;
        window.shows(Role::Button, "Invite Nadia").await;
        story
            .sandbox()
            .set_user(crate::steps::SARAH, json!({ "email": EMAIL }));
        window.click(Role::Button, "Invite Nadia").await;
        window
            .reads("Sarah Johnson at this clinic already uses this address.")
            .await;
        story.picture("told").await;
        assert_eq!(window.value(Role::Textbox, "Last name").await, "Newcomer");
        window.click(Role::Button, "Close").await;
        window.click(Role::Button, "Discard changes").await;
        window.hides(Role::Dialog, INVITE).await;
    });
}
