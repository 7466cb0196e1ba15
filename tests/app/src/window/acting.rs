//! What a person does: clicking, choosing, typing.

use std::cell::Cell;
use std::time::{Duration, Instant};

use super::Window;
use crate::keys::Keys;
use crate::role::{Computed, Role};
use crate::wait::eventually;

/// How long something that is there may refuse to be clicked: no one waits longer, so that is a fault of the app.
const REFUSAL: Duration = Duration::from_secs(5);

/// From this on it is told how long a click had to wait.
const WORTH_TELLING: Duration = Duration::from_secs(1);

/// Since when a click is refused.
#[derive(Default)]
struct Refused(Cell<Option<Instant>>);

impl Refused {
    /// Something once the click is done; panics if that takes too long.
    fn unless(&self, done: bool, what: &str) -> Option<()> {
        let since = self.0.get().unwrap_or_else(Instant::now);
        self.0.set(Some(since));
        let waited = since.elapsed();
        assert!(
            waited < REFUSAL,
            "{what} only after {} ms, though it is there",
            waited.as_millis()
        );
        if done && waited > WORTH_TELLING {
            eprintln!("{what} after {} ms", waited.as_millis());
        }
        done.then_some(())
    }
}

impl Window {
    /// Chooses from a list of the system's kind.
    pub async fn choose(&self, name: &str, label: &str) {
        let list = self.find(Role::Select, name).await;
        list.select_by_label(label)
            .await
            .expect("the list has that choice");
    }

    /// Clicks it, as soon as it is there.
    pub async fn click(&self, role: Role, name: &str) {
        let waited = Refused::default();
        let what = format!("{role} \"{name}\" can be clicked");
        // While a dialog opens or the page moves, the driver refuses to click; then it is found anew.
        eventually(&what, async || {
            let element = self.look(role, name).await.ok()??;
            waited.unless(element.click().await.is_ok(), &what)
        })
        .await;
    }

    /// Clicks the first one whose label begins so: the rest of it is a number that does not matter.
    pub async fn click_beginning(&self, role: Role, beginning: &str) {
        let what = format!("{role} \"{beginning}…\" can be clicked");
        let waited = Refused::default();
        eventually(&what, async || {
            for element in self.candidates(role, Some(beginning)).await.ok()? {
                let label = self.computed(Computed::Label(element.element_id())).await;
                if label.ok()?.starts_with(beginning) {
                    return waited.unless(element.click().await.is_ok(), &what);
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
            let element = self.look(role, name).await.ok()??;
            element.send_keys(text).await.ok()
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
