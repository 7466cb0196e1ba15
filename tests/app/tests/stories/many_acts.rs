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

/// What finds them: each letter of a search among so many is painted.
const FAR_SEARCH: &str = "9999@";

async fn connect_many(story: &mut Story) {
    connect(story).await;
    sees_all(story, "10,000 people", "Loading…").await;
}

/// Searches for the person with that address, and answers their name and id.
async fn find(story: &Story, email: &str) -> (String, String) {
    let window = story.window();
    window.fill(Role::Searchbox, "Search people", email).await;
    window.reads("1 of 10,000").await;
    let name = window.comes_to_rest(Role::Article).await.remove(0);
    let id = window.attribute(Role::Article, &name, "data-user-id").await;
    window.click(Role::Button, "Clear search").await;
    window.reads("10,000 people").await;
    (name, id)
}

/// Waits until the search finds no one of so many.
async fn finds_nobody(story: &Story, search: &str, words: &str) {
    let window = story.window();
    window.fill(Role::Searchbox, "Search people", search).await;
    window.reads(words).await;
    assert_eq!(window.count(Role::Article).await, 0, "{search}");
    window.fill(Role::Searchbox, "Search people", "").await;
}

#[test]
fn somebody_is_invited_and_a_taken_address_is_found() {
    story_with("many-invite", Setting::of(MANY), async |story| {
        connect_many(story).await;
        let user = find(story, FAR_SEARCH).await.1;
        let user = story.sandbox().user(&user).expect("they are there");
        let [first, last] =
            ["firstName", "lastName"].map(|name| user[name].as_str().unwrap_or_default());
        let window = story.window();
        window.click(Role::Button, "Invite…").await;
        window
            .fill(Role::Textbox, "Email", &FAR.to_uppercase())
            .await;
        window.click(Role::Textbox, "First name").await;
        window
            .reads(&format!(
                "{first} {last} at this clinic already uses this address."
            ))
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

        window
            .click(Role::Button, "Edit Nadia Newcomer's invitation")
            .await;
        window.fill(Role::Textbox, "First name", "Nadja").await;
        window.click(Role::Button, "Review changes").await;
        window.click(Role::Button, "Save 1 change").await;
        window.shows(Role::Article, "Nadja Newcomer").await;
        arrived(story, "updateInvitation", &[r#"{"firstName":"Nadja"}"#]);
        window
            .click(Role::Button, "Revoke Nadja Newcomer's invitation")
            .await;
        window.click(Role::Button, "Revoke invitation").await;
        window
            .reads_in(Role::Article, "Nadja Newcomer", "Revoked")
            .await;
        assert_eq!(story.sent("revokeInvitation").len(), 1);
    });
}

#[test]
fn somebody_leaves_and_comes_back() {
    story_with("many-left", Setting::of(MANY), async |story| {
        connect_many(story).await;
        say_operator(story, "dana.okafor", "Dana Okafor").await;
        let (name, id) = find(story, FAR_SEARCH).await;
        finds(story, FAR_SEARCH, &name).await;
        let window = story.window();
        window.click(Role::Button, "Revoke access").await;
        window.reads("no longer has access").await;
        window.reads("Access revoked. Avara confirmed it.").await;
        window.click(Role::Button, "Done").await;
        window
            .fill(Role::Searchbox, "Search people", FAR_SEARCH)
            .await;
        window.reads_in(Role::Article, &name, "Revoked").await;
        story.picture("left").await;
        window.click(Role::Button, "Clear search").await;

        window.click(Role::Button, "Revoked 1").await;
        window.reads("by Dana Okafor").await;
        let text = window.text().await;
        let told = text.lines().find(|line| line.contains("by Dana Okafor"));
        let says_when = |line: &str| line.starts_with("Revoked ") && line.contains(':');
        assert!(told.is_some_and(says_when), "the time, in {told:?}");
        window
            .click(Role::Button, &format!("Restore {name}'s access"))
            .await;
        window.click(Role::Button, "Restore access").await;
        window.reads("access is restored").await;
        window.click(Role::Button, "Done").await;
        window.reads("No one has been revoked").await;
        window.click(Role::Button, "Revoked 0").await;
        assert_eq!(find(story, FAR_SEARCH).await, (name, id.clone()));
        let body = format!(r#"{{"userId":"{id}"}}"#);
        arrived(story, "revokeAccess", &[&body]);
        arrived(story, "reactivateUser", &[&body]);
    });
}

#[test]
fn a_list_that_still_comes_shows_nothing_in_the_other_clinic() {
    story_with("many-clinics", Setting::of(MANY), async |story| {
        let north = connect_another(story).await;
        story.press_on_desktop("ctrl+1");
        sees_all(story, "10,000 people", "Loading…").await;
        // They stand on the page behind the one that is long in coming.
        let late = find(story, "person.3150@").await.1;
        story
            .sandbox()
            .set_user(&late, json!({ "lastName": "Lateanswer" }));
        let lists = story.sent("listUsers").len();
        story.faults(json!([
            { "operation": "listUsers", "after": 30, "fault": { "kind": "delay", "ms": 2500 } },
        ]));
        story.press_on_desktop("ctrl+r");
        story.begin("listUsers", lists + 31).await;
        story.press_on_desktop("ctrl+2");
        stands(story, NORTH, NORTH_NAME).await;

        // A list here that takes longer: when it has come, the other answer has long been due.
        let slow = json!([{ "operation": "listUsers", "fault": { "kind": "delay", "ms": 5000 } }]);
        north.sandbox.script(serde_json::from_value(slow).unwrap());
        story.press_on_desktop("ctrl+r");
        let window = story.window();
        window.reads("Loading…").await;
        window.no_longer_reads("Loading…").await;
        window.reads("12 people").await;
        let text = window.text().await;
        assert!(
            !text.contains(CLINIC),
            "the other clinic stands in this one"
        );
        story.picture("north").await;
        finds_nobody(story, "Lateanswer", "0 of 12").await;
        let requests = north.sandbox.requests().into_iter();
        let changed = requests.filter(|request| request.method != "GET");
        assert_eq!(changed.count(), 0);

        story.press_on_desktop("ctrl+1");
        sees_all(story, "10,000 people", "Loading…").await;
        finds_nobody(story, "Northgate", "0 of 10,000").await;
    });
}

#[test]
fn language_table_and_palette_serve_them_all() {
    story_with("many-settings", Setting::of(MANY), async |story| {
        connect_many(story).await;
        let name = find(story, FAR_SEARCH).await.0;
        let window = story.window();
        window.click(Role::Button, "Table").await;
        story.press_on_desktop("ctrl+plus");
        window.text_is(110).await;
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
        window.text_is(110).await;
        assert_eq!(window.root_says("data-density").await, "compact");
        assert!(window.count(Role::RowHeader).await > 0, "as a table still");
        story.press_on_desktop("ctrl+k");
        window
            .focuses(Role::Combobox, "Buscar una persona o una acción")
            .await;
        window.type_text(FAR_SEARCH).await;
        window
            .reads_in(Role::Dialog, "Buscar una persona o una acción", &name)
            .await;
        window.press(Keys::Enter).await;
        let dialog = format!("Editar los datos de {name}");
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
