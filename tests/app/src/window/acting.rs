//! What a person does: clicking, choosing, typing.

use super::Window;
use crate::keys::Keys;
use crate::role::{Computed, Role};
use crate::wait::eventually;

impl Window {
    /// Chooses from a list of the system's kind.
    pub async fn choose(&self, name: &str, label: &str) {
        let list = self.find(Role::Select, name).await;
        list.select_by_label(label)
            .await
            .expect("the list has that choice");
    }

    /// Clicks it.
    pub async fn click(&self, role: Role, name: &str) {
        let what = format!("{role} \"{name}\" can be clicked");
        // While a dialog opens or the page moves, the driver refuses to click; then it is found anew.
        eventually(&what, async || {
            self.look(role, name).await?.click().await.ok()
        })
        .await;
    }

    /// Clicks the first one whose label begins so: the rest of it is a number that does not matter.
    pub async fn click_beginning(&self, role: Role, beginning: &str) {
        let what = format!("{role} \"{beginning}…\" can be clicked");
        eventually(&what, async || {
            for element in self.candidates(role, Some(beginning)).await {
                let label = self.computed(Computed::Label(element.element_id())).await;
                if label?.starts_with(beginning) {
                    return element.click().await.ok();
                }
            }
            None
        })
        .await;
    }

    /// Replaces the text of an input by typing.
    pub async fn fill(&self, role: Role, name: &str, text: &str) {
        // The driver holds Control down until the end of a command, so the text is one of its own.
        self.type_into(role, name, Keys::SelectAll.text()).await;
        self.type_into(
            role,
            name,
            if text.is_empty() {
                Keys::Delete.text()
            } else {
                text
            },
        )
        .await;
    }

    /// Types into it without touching the text that stands there.
    pub async fn type_into(&self, role: Role, name: &str, text: &str) {
        let what = format!("{role} \"{name}\" can be typed into");
        eventually(&what, async || {
            self.look(role, name).await?.send_keys(text).await.ok()
        })
        .await;
    }

    /// Presses keys wherever the focus is.
    pub async fn press(&self, keys: Keys) {
        self.type_text(keys.text()).await;
    }

    /// Types wherever the focus is.
    pub async fn type_text(&self, text: &str) {
        let focused = self
            .client
            .active_element()
            .await
            .expect("something has the focus");
        focused
            .send_keys(text)
            .await
            .expect("keys reach the window");
    }

    /// Presses Tab until the focus is on it.
    pub async fn tab_to(&self, role: Role, name: &str) {
        let mut passed = Vec::new();
        for _ in 0..80 {
            if self.has_focus(role, name).await {
                return;
            }
            passed.push(self.focused_label().await);
            self.press(Keys::Tab).await;
        }
        panic!("Tab never reaches {role} \"{name}\"; it passes {passed:?}");
    }
}
