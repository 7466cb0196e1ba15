//! What a manager does again and again in these stories.

use app_stories::{Role, Story};
use serde_json::Value;

/// The name that the manager gives to the clinic.
pub const CLINIC: &str = "Lakeside";

/// The published example user.
pub const SARAH: &str = "usr_1234567890abcdef1234567890abcdef";

/// How Sarah's card and dialog are called.
pub const SARAH_NAME: &str = "Sarah Marie Johnson";

/// The dialog in which Sarah is edited.
pub const EDIT_SARAH: &str = "Edit Sarah Marie Johnson";

/// Fills in the form of the connect screen and sends it.
pub async fn enter_key(story: &Story, key: &str) {
    let window = story.window();
    window.fill(Role::Textbox, "Clinic name", CLINIC).await;
    window.fill(Role::Textbox, "API key", key).await;
    window.click(Role::Button, "Connect").await;
}

/// Starts the app and connects the clinic: from here on its people are shown.
pub async fn connect(story: &mut Story) {
    story.start_app().await;
    enter_key(story, story.key()).await;
    sees_people(story).await;
}

/// Waits for the screen with the people of the clinic.
pub async fn sees_people(story: &Story) {
    let window = story.window();
    window.shows(Role::Heading, "People").await;
    let some = |people: &[String]| !people.is_empty();
    window.sight_becomes(Role::Article, "some", some).await;
}

/// Opens Sarah's dialog by a click on her card.
pub async fn open_sarah(story: &Story) {
    story.window().click(Role::Article, SARAH_NAME).await;
    story.window().shows(Role::Dialog, EDIT_SARAH).await;
}

/// Connects, opens Sarah, and types another first name.
pub async fn rename_sarah(story: &mut Story) {
    connect(story).await;
    open_sarah(story).await;
    story
        .window()
        .fill(Role::Textbox, "First name", "Sara")
        .await;
}

/// Goes back to the form, where the first name that was typed still stands.
pub async fn draft_is_kept(story: &Story) {
    let window = story.window();
    window.click(Role::Button, "Back").await;
    assert_eq!(window.value(Role::Textbox, "First name").await, "Sara");
}

/// Reviews the changes and saves them by the button that names the act.
pub async fn save_by(story: &Story, act: &str) {
    story.window().click(Role::Button, "Review changes").await;
    story.window().click(Role::Button, act).await;
}

/// Waits until the dialog is gone and the card of the person with this name reads so.
pub async fn card_reads(story: &Story, name: &str, text: &str) {
    story.window().hides(Role::Dialog, EDIT_SARAH).await;
    story.window().reads_in(Role::Article, name, text).await;
}

/// What the sandbox holds of Sarah.
pub fn sarah(story: &Story) -> Value {
    story
        .sandbox()
        .user(SARAH)
        .expect("Sarah is one of the people")
}

/// Asserts that Sarah is as she was before, but for her first name.
pub fn only_renamed(story: &Story, before: &Value) {
    let mut expected = before.clone();
    expected["firstName"] = "Sara".into();
    assert_eq!(sarah(story), expected);
}

/// Goes to another screen of the clinic.
pub async fn go_to(story: &Story, screen: &str) {
    story.window().click(Role::Link, screen).await;
    story.window().shows(Role::Heading, screen).await;
}

/// Opens the menu of a person on their card, and chooses from it.
pub async fn choose_for(story: &Story, name: &str, act: &str) {
    let window = story.window();
    window
        .click(Role::Button, &format!("More for {name}"))
        .await;
    window.click(Role::MenuItem, act).await;
}

/// Says who works here: whom the search finds, and who is called so.
pub async fn say_operator(story: &Story, search: &str, name: &str) {
    let window = story.window();
    window.click(Role::Button, "Choose who you are…").await;
    window
        .fill(Role::Searchbox, "Find yourself in the list", search)
        .await;
    window.click_beginning(Role::Button, name).await;
    window.hides(Role::Dialog, "Who are you?").await;
}

/// Opens a part of the settings.
pub async fn open_settings(story: &Story, part: &str) {
    let window = story.window();
    story.press_on_desktop("ctrl+comma");
    window.shows(Role::Dialog, "Settings").await;
    if part != "General" {
        window.click(Role::Tab, part).await;
    }
}

/// Closes the dialog that stands.
pub async fn close_dialog(story: &Story, name: &str) {
    story.window().click(Role::Button, "Close").await;
    story.window().hides(Role::Dialog, name).await;
}

/// Asserts what arrived for an operation, byte for byte and in order.
pub fn arrived(story: &Story, operation: &str, bodies: &[&str]) {
    assert_eq!(story.sent(operation), bodies, "{operation}");
}
