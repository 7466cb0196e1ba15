//! What is done in a clinic of ten thousand people, as in a small one.

use app_stories::{Keys, Role, Setting, Story, story_with};
use serde_json::json;

use crate::clinics::{NORTH, NORTH_NAME, connect_another, stands};
use crate::inviting::{BODY, INVITE, fill_in, send};
use crate::many::{MANY, sees_all};
use crate::palette::PALETTE;
use crate::someone_left::finds;
use crate::steps::{CLINIC, arrived, close_dialog, connect, go_to, open_settings, say_operator};

/// One of the last pages has them.
const FAR: &str = "person.9999@clinic.example";

async fn connect_many(story: &mut Story) {
    connect(story).await;
    sees_all(story, "10,000 people", "Loading…").await;
}

/// Searches for the person with that address, and answers their name.
async fn far_name(story: &Story) -> String {
    let window = story.window();
    window.fill(Role::Searchbox, "Search people", FAR).await;
    window.reads("1 of 10,000").await;
    let name = window.comes_to_rest(Role::Article).await.remove(0);
    window.click(Role::Button, "Clear search").await;
    window.reads("10,000 people").await;
    name
}

#[test]
fn somebody_is_invited_and_a_taken_address_is_found() {
    story_with("many-invite", Setting::of(MANY), async |story| {
        connect_many(story).await;
        let window = story.window();
        window.click(Role::Button, "Invite…").await;
        window
            .fill(Role::Textbox, "E-mail", &FAR.to_uppercase())
            .await;
        window.click(Role::Textbox, "First name").await;
        window
            .reads("is in this clinic already, with this address.")
            .await;
        story.picture("taken").await;
        window.click(Role::Button, "Cancel").await;
        window.click(Role::Button, "Discard changes").await;
        window.hides(Role::Dialog, INVITE).await;

        fill_in(story).await;
        send(story).await;
        window.reads("Nadia Newcomer was invited").await;
        window.click(Role::Button, "Done").await;
        go_to(story, "Invitations").await;
        window
            .reads_in(Role::Article, "Nadia Newcomer", "Pending")
            .await;
        story.picture("invited").await;
        arrived(story, "inviteUser", &[BODY]);
    });
}

#[test]
fn somebody_leaves_and_comes_back() {
    story_with("many-left", Setting::of(MANY), async |story| {
        connect_many(story).await;
        say_operator(story, "dana.okafor", "Dana Okafor").await;
        let name = far_name(story).await;
        finds(story, FAR, &name).await;
        let window = story.window();
        window.click(Role::Button, "Revoke access").await;
        window.reads("is shut out").await;
        window.reads("Access revoked. Avara confirmed it.").await;
        window.click(Role::Button, "Done").await;
        story.picture("left").await;

        window.click(Role::Button, "Revoked 1").await;
        window.reads("by Dana Okafor").await;
        window.click(Role::Button, &format!("Restore {name}")).await;
        window.click(Role::Button, "Restore access").await;
        window.reads("access is restored").await;
        window.click(Role::Button, "Done").await;
        window.reads("Nobody is revoked here").await;
        window.click(Role::Button, "Revoked 0").await;
        assert_eq!(far_name(story).await, name);
        let [revoked, restored] = ["revokeAccess", "reactivateUser"].map(|act| story.sent(act));
        assert_eq!(revoked.len(), 1);
        assert_eq!(revoked, restored, "the same person");
    });
}

#[test]
fn a_list_that_still_comes_shows_nothing_in_the_other_clinic() {
    story_with("many-clinics", Setting::of(MANY), async |story| {
        let north = connect_another(story).await;
        let lists = story.sent("listUsers").len();
        // A page in the middle of the list is long in coming.
        story.faults(json!([
            { "operation": "listUsers", "after": 30, "fault": { "kind": "delay", "ms": 3000 } },
        ]));
        story.press_on_desktop("ctrl+1");
        story.begin("listUsers", lists + 31).await;
        story.press_on_desktop("ctrl+2");
        stands(story, NORTH, NORTH_NAME).await;
        let window = story.window();
        window.reads("12 people").await;
        let text = window.text().await;
        assert!(
            !text.contains(CLINIC),
            "the other clinic stands in this one"
        );
        let requests = north.sandbox.requests().into_iter();
        let changed = requests.filter(|request| request.method != "GET");
        assert_eq!(changed.count(), 0);
        story.picture("north").await;

        story.press_on_desktop("ctrl+1");
        sees_all(story, "10,000 people", "Loading…").await;
        let text = window.text().await;
        assert!(!text.contains("Northgate"), "nobody of the other clinic");
    });
}

#[test]
fn language_table_and_palette_serve_them_all() {
    story_with("many-settings", Setting::of(MANY), async |story| {
        connect_many(story).await;
        let name = far_name(story).await;
        let window = story.window();
        window.click(Role::Button, "Table").await;
        open_settings(story, "General").await;
        window.click(Role::Radio, "Español").await;
        window.click(Role::Tab, "Apariencia").await;
        window.click(Role::Radio, "Compacta").await;
        window.click(Role::Button, "Cerrar").await;
        sees_all(story, "10,000 personas", "Cargando…").await;
        story.picture("spanish").await;

        story.restart_app().await;
        sees_all(story, "10,000 personas", "Cargando…").await;
        let window = story.window();
        assert_eq!(window.root_says("data-density").await, "compact");
        assert!(window.count(Role::RowHeader).await > 0, "as a table still");
        story.press_on_desktop("ctrl+k");
        window
            .focuses(Role::Combobox, "Buscar una persona o una acción")
            .await;
        window.type_text(FAR).await;
        window.press(Keys::Enter).await;
        let dialog = format!("Editar a {name}");
        window.shows(Role::Dialog, &dialog).await;
        story.picture("found").await;
        window.click(Role::Button, "Cancelar").await;
        window.hides(Role::Dialog, &dialog).await;

        open_spanish_settings(story).await;
        window.click(Role::Radio, "English").await;
        close_dialog(story, "Settings").await;
        sees_all(story, "10,000 people", "Loading…").await;
        story.press_on_desktop("ctrl+k");
        window.focuses(Role::Combobox, PALETTE).await;
        window.press(Keys::Escape).await;
        window.hides(Role::Dialog, PALETTE).await;
    });
}

async fn open_spanish_settings(story: &Story) {
    story.press_on_desktop("ctrl+comma");
    story.window().shows(Role::Dialog, "Configuración").await;
}
