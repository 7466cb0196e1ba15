//! What a person chooses for the whole app.

use app_stories::{Role, story};

use crate::inviting::{EMAIL, INVITE};
use crate::steps::{SARAH_NAME, arrived, close_dialog, connect, open_settings, sees_people};

#[test]
fn look_and_size_hold_at_once_and_after_a_restart() {
    story("settings", async |story| {
        connect(story).await;
        let window = story.window();
        open_settings(story, "Appearance").await;
        window.click(Role::Radio, "Dark").await;
        window.click(Role::Radio, "Compact").await;
        window.click(Role::Button, "Larger text").await;
        window.reads("110%").await;
        story.picture("chosen").await;
        close_dialog(story, "Settings").await;
        story.press_on_desktop("ctrl+plus");
        story.window().text_is(120).await;
        story.press_on_desktop("ctrl+minus");
        story.window().text_is(110).await;

        story.restart_app().await;
        sees_people(story).await;
        story.window().text_is(110).await;
        let window = story.window();
        assert_eq!(window.root_says("data-theme").await, "dark");
        assert_eq!(window.root_says("data-density").await, "compact");
        story.picture("restarted").await;
        story.press_on_desktop("ctrl+0");
        story.window().text_is(100).await;
    });
}

#[test]
fn the_app_speaks_spanish_at_once_and_after_a_restart() {
    story("spanish", async |story| {
        connect(story).await;
        let window = story.window();
        open_settings(story, "General").await;
        window.click(Role::Radio, "Español").await;
        window.shows(Role::Dialog, "Configuración").await;
        window.click(Role::Button, "Cerrar").await;
        window.shows(Role::Heading, "Personas").await;
        assert_eq!(window.root_says("lang").await, "es");
        window
            .shows(Role::Button, &format!("Editar los datos de {SARAH_NAME}"))
            .await;
        story.picture("people").await;

        story.restart_app().await;
        let window = story.window();
        window.shows(Role::Heading, "Personas").await;
        window.reads("12 personas").await;
        window.click(Role::Article, SARAH_NAME).await;
        window.fill(Role::Textbox, "Nombre", "Sara").await;
        window.click(Role::Button, "Revisar los cambios").await;
        window.click(Role::Button, "Guardar 1 cambio").await;
        window.shows(Role::Article, "Sara Marie Johnson").await;
        assert_eq!(story.patches(), [r#"{"firstName":"Sara"}"#]);
    });
}

#[test]
fn a_preset_is_edited_and_fills_in_the_next_invitation() {
    story("presets", async |story| {
        connect(story).await;
        let window = story.window();
        open_settings(story, "Invite presets").await;
        window.click(Role::Button, "Edit Technologist").await;
        window.shows(Role::Dialog, "Preset Technologist").await;
        window
            .fill(Role::Textbox, "Preset name", "Night technologist")
            .await;
        window.click(Role::Switch, "Manage studies").await;
        story.picture("edited").await;
        window.click(Role::Button, "Save preset").await;
        window.shows(Role::Button, "Edit Night technologist").await;
        window.click(Role::Button, "Remove IT").await;
        window.reads("IT was removed.").await;
        close_dialog(story, "Settings").await;

        story.restart_app().await;
        sees_people(story).await;
        let window = story.window();
        window.click(Role::Button, "Invite…").await;
        window.shows(Role::Dialog, INVITE).await;
        assert!(!window.has(Role::Button, "IT").await);
        window.fill(Role::Textbox, "Email", EMAIL).await;
        window.fill(Role::Textbox, "First name", "Nadia").await;
        window.fill(Role::Textbox, "Last name", "Newcomer").await;
        window.click(Role::Button, "Night technologist").await;
        window.click(Role::Button, "Review the invitation").await;
        window.click(Role::Button, "Invite Nadia").await;
        window.reads("Nadia Newcomer was invited").await;
        let body = crate::inviting::BODY
            .replace(r#""canManageStudies":true"#, r#""canManageStudies":false"#);
        arrived(story, "inviteUser", &[&body]);
        window.click(Role::Button, "Done").await;
    });
}
