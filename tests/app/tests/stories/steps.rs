//! What a manager does again and again in these stories.

use app_stories::{Role, Story};
use serde_json::Value;

/// The name that the manager gives to the clinic.
pub const CLINIC: &str = "Lakeside Imaging";

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
    story.window().shows(Role::Heading, "People").await;
    story.window().shows(Role::Article, SARAH_NAME).await;
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
