//! Several clinics: each with its key and its color, and nothing of one under another.

use app_stories::{Clinic, Role, Setting, Story, story};
use serde_json::json;

use crate::steps::{
    CLINIC, SARAH, SARAH_NAME, choose_for, close_dialog, connect, open_settings, sees_people,
};

pub const NORTH: &str = "North Clinic";
/// Who is called Sarah Marie Johnson in the other clinic is called so here.
pub const NORTH_NAME: &str = "Nora Marie Northgate";
/// Numbers of hers that no one in the other clinic has.
const NORTH_NPI: &str = "1985512775";
const NORTH_PHONE: &str = "5550177001";

/// Connects a second clinic beside the first; it stands in the window then.
pub async fn connect_another(story: &mut Story) -> Clinic {
    let north = story.another_clinic(Setting::default());
    let nora = json!({
        "firstName": "Nora", "lastName": "Northgate", "npiNumber": NORTH_NPI, "phoneNumber": NORTH_PHONE,
    });
    north.sandbox.set_user(SARAH, nora);
    connect(story).await;
    add(story, &north).await;
    north
}

async fn add(story: &Story, clinic: &Clinic) {
    let window = story.window();
    choose_in_menu(story, CLINIC, "Add a clinic…").await;
    window.shows(Role::Dialog, "Add a clinic").await;
    window.fill(Role::Textbox, "Clinic name", NORTH).await;
    window.fill(Role::Textbox, "API key", &clinic.key).await;
    window.click(Role::Button, "Connect").await;
    stands(story, NORTH, NORTH_NAME).await;
}

async fn choose_in_menu(story: &Story, clinic: &str, act: &str) {
    let window = story.window();
    window
        .click(Role::Button, &format!("Clinic {clinic}"))
        .await;
    window.click(Role::MenuItem, act).await;
}

/// Waits until the clinic stands, with this person of it.
pub async fn stands(story: &Story, clinic: &str, person: &str) {
    let window = story.window();
    window
        .shows(Role::Button, &format!("Clinic {clinic}"))
        .await;
    window.shows(Role::Article, person).await;
}

#[test]
fn clinics_are_added_switched_named_and_ordered() {
    story("clinics", async |story| {
        let north = connect_another(story).await;
        assert_eq!(story.keychain_entries(), Some(2));
        story.picture("added").await;
        story.press_on_desktop("ctrl+1");
        stands(story, CLINIC, SARAH_NAME).await;
        story.press_on_desktop("ctrl+2");
        stands(story, NORTH, NORTH_NAME).await;

        choose_in_menu(story, NORTH, "Rename or recolor this clinic…").await;
        let window = story.window();
        window
            .shows(Role::Dialog, "Name and color of North Clinic")
            .await;
        window
            .fill(Role::Textbox, "Clinic name", "North Wing")
            .await;
        window.click_beginning(Role::Radio, "Rose").await;
        story.picture("named").await;
        window.click(Role::Button, "Save name and color").await;
        stands(story, "North Wing", NORTH_NAME).await;

        open_settings(story, "Clinics and keys").await;
        window.click(Role::Button, "Move North Wing up").await;
        window.reads("North Wing moved to position 1 of 2.").await;
        story.picture("ordered").await;
        close_dialog(story, "Settings").await;

        story.restart_app().await;
        stands(story, "North Wing", NORTH_NAME).await;
        story.press_on_desktop("ctrl+2");
        stands(story, CLINIC, SARAH_NAME).await;
        story.press_on_desktop("ctrl+1");
        stands(story, "North Wing", NORTH_NAME).await;

        // What is changed here arrives here, and nowhere else.
        let window = story.window();
        window.click(Role::Article, NORTH_NAME).await;
        window.fill(Role::Textbox, "First name", "Norah").await;
        window.click(Role::Button, "Review changes").await;
        window.click(Role::Button, "Save 1 change").await;
        window.shows(Role::Article, "Norah Marie Northgate").await;
        assert!(story.patches().is_empty());
        let requests = north.sandbox.requests().into_iter();
        let changes = requests.filter(|request| request.method == "PATCH");
        assert_eq!(changes.count(), 1);
    });
}

#[test]
fn a_slow_answer_of_one_shows_nothing_in_the_other() {
    story("clinics-slow", async |story| {
        let north = connect_another(story).await;
        story.press_on_desktop("ctrl+1");
        stands(story, CLINIC, SARAH_NAME).await;
        story
            .sandbox()
            .set_user(SARAH, json!({ "lastName": "Lateanswer" }));
        story.faults(json!([
            { "operation": "listUsers", "fault": { "kind": "delay", "ms": 1500 } },
        ]));
        let lists = story.sent("listUsers").len();
        story.press_on_desktop("ctrl+r");
        story.begin("listUsers", lists + 1).await;
        story.press_on_desktop("ctrl+2");
        stands(story, NORTH, NORTH_NAME).await;

        // A list here that takes longer: when it has come, the other answer has long been due.
        let slow = json!([{ "operation": "listUsers", "fault": { "kind": "delay", "ms": 2500 } }]);
        north.sandbox.script(serde_json::from_value(slow).unwrap());
        story.press_on_desktop("ctrl+r");
        let window = story.window();
        window.reads("Loading…").await;
        window.no_longer_reads("Loading…").await;
        let text = window.text().await;
        for other in ["Lateanswer", "Johnson", CLINIC] {
            assert!(!text.contains(other), "{other} stands in the wrong clinic");
        }
        window.reads("12 people").await;
        story.picture("here").await;
        story.press_on_desktop("ctrl+1");
        stands(story, CLINIC, "Sarah Marie Lateanswer").await;
    });
}

#[test]
fn a_forgotten_clinic_takes_its_key_its_record_and_its_settings_along() {
    story("clinics-forget", async |story| {
        let north = connect_another(story).await;
        let window = story.window();
        choose_for(story, NORTH_NAME, "Revoke access…").await;
        window.click(Role::Button, "Revoke access").await;
        window.click(Role::Button, "Done").await;
        window.hides(Role::Button, "Done").await;
        window.shows(Role::Button, "Revoked 1").await;
        window.becomes_enabled(Role::Button, "Refresh").await;
        window.click(Role::Button, "Table").await;
        window.shows(Role::ColumnHeader, "Name").await;

        let traces = ["Northgate", NORTH_NPI, NORTH_PHONE, NORTH];
        for trace in traces {
            story.keeps(trace).await;
        }
        choose_in_menu(story, NORTH, "Remove this clinic from this computer…").await;
        window
            .shows(Role::AlertDialog, "Remove North Clinic from this computer?")
            .await;
        window
            .reads("change history, receipts, filters and layout")
            .await;
        story.picture("question").await;
        window.click(Role::Button, "Remove this clinic").await;
        window
            .hides(Role::AlertDialog, "Remove North Clinic from this computer?")
            .await;
        assert_eq!(story.keychain_entries(), Some(1));
        for trace in traces {
            assert!(
                !story.app_files_hold(trace),
                "{trace}, while the app is open"
            );
        }
        story.restart_app().await;
        sees_people(story).await;
        for trace in traces {
            assert!(
                !story.app_files_hold(trace),
                "{trace}, after the next start"
            );
        }

        add(story, &north).await;
        let window = story.window();
        assert!(!window.has(Role::Button, "Revoked 1").await);
        let requests = north.sandbox.requests().into_iter();
        let revoked = requests.filter(|request| request.operation == Some("revokeAccess"));
        assert_eq!(revoked.count(), 1);
    });
}
