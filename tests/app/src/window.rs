//! What a person does and sees in the window. Everything waits until it can be done or seen.

use std::cell::RefCell;
use std::path::Path;

use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use serde_json::{Value, json};

use crate::keys::Keys;
use crate::role::{Computed, Role};
use crate::wait::eventually;

/// The text that stands beside a control and belongs to it, as its description or its error.
const DESCRIPTION: &str = "
    const [control] = arguments;
    const ids = ['aria-describedby', 'aria-errormessage'].flatMap((name) => (control.getAttribute(name) ?? '').split(' '));
    return ids.map((id) => document.getElementById(id)?.innerText ?? '').join('\\n');";

/// The elements of a selector that are shown, and not hidden from assistive technology.
const PERCEIVABLE: &str = "
    const perceivable = (element) =>
        element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert], [aria-hidden=true]');
    return [...document.querySelectorAll(arguments[0])].filter(perceivable);";

/// Under this name WebDriver hands out an element; the standard fixes it.
const ELEMENT_IDENTIFIER: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The window of a running app.
pub struct Window {
    client: Client,
}

impl Window {
    /// The window that the client drives.
    pub(crate) fn new(client: Client) -> Self {
        Self { client }
    }

    /// Whether there is such an element now; does not wait.
    pub async fn has(&self, role: Role, name: &str) -> bool {
        self.look(role, name).await.is_some()
    }

    /// Waits for the element.
    pub async fn shows(&self, role: Role, name: &str) {
        self.find(role, name).await;
    }

    /// Waits until there is no such element any more.
    pub async fn hides(&self, role: Role, name: &str) {
        let what = format!("{role} \"{name}\" goes away");
        eventually(&what, async || {
            if self.has(role, name).await {
                None
            } else {
                Some(())
            }
        })
        .await;
    }

    /// How many elements have the role and are shown now.
    pub async fn count(&self, role: Role) -> usize {
        let mut count = 0;
        for element in self.candidates(role).await {
            if self
                .computed(Computed::Role(element.element_id()))
                .await
                .as_deref()
                == Some(role.name())
            {
                count += 1;
            }
        }
        count
    }

    /// Waits until so many elements with the role are shown.
    pub async fn count_becomes(&self, role: Role, count: usize) {
        let look = async || (self.count(role).await == count).then_some(());
        eventually(&format!("{count} of {role}"), look).await;
    }

    /// Whether it can be used now.
    pub async fn is_enabled(&self, role: Role, name: &str) -> bool {
        self.find(role, name)
            .await
            .is_enabled()
            .await
            .unwrap_or(false)
    }

    /// Waits until it can be used.
    pub async fn becomes_enabled(&self, role: Role, name: &str) {
        let what = format!("{role} \"{name}\" can be used");
        eventually(&what, async || {
            self.is_enabled(role, name).await.then_some(())
        })
        .await;
    }

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

    /// Waits until the focus is on it.
    pub async fn focuses(&self, role: Role, name: &str) {
        let what = format!("{role} \"{name}\" has the focus");
        eventually(&what, async || {
            self.has_focus(role, name).await.then_some(())
        })
        .await;
    }

    /// One attribute of an element; nothing if it is not there.
    pub async fn attribute(&self, role: Role, name: &str, attribute: &str) -> String {
        let element = self.find(role, name).await;
        element
            .attr(attribute)
            .await
            .expect("an element can be asked")
            .unwrap_or_default()
    }

    /// What stands in an input.
    pub async fn value(&self, role: Role, name: &str) -> String {
        let element = self.find(role, name).await;
        element
            .prop("value")
            .await
            .expect("an input has a value")
            .unwrap_or_default()
    }

    /// Whether a switch is on.
    pub async fn is_on(&self, name: &str) -> bool {
        let element = self.find(Role::Switch, name).await;
        let state = element
            .attr("aria-checked")
            .await
            .expect("a switch can be asked");
        state.as_deref() == Some("true") || element.is_selected().await.unwrap_or(false)
    }

    /// Waits until the text stands beside the control, as its description or its error.
    pub async fn describes(&self, role: Role, name: &str, text: &str) {
        let what = format!("\"{text}\" stands beside {role} \"{name}\"");
        let look = async || {
            let element = self.look(role, name).await?;
            let described = self.execute(DESCRIPTION, vec![json!(element)]).await.ok()?;
            described.as_str()?.contains(text).then_some(())
        };
        eventually(&what, look).await;
    }

    /// Waits until the text can be read anywhere in the window.
    pub async fn reads(&self, text: &str) {
        let look = async || self.text().await.contains(text).then_some(());
        eventually(&format!("\"{text}\" can be read"), look).await;
    }

    /// Waits until the text can be read in the element.
    pub async fn reads_in(&self, role: Role, name: &str, text: &str) {
        let look = async || {
            let element = self.look(role, name).await?;
            let read = self
                .execute("return arguments[0].innerText", vec![json!(element)])
                .await
                .ok()?;
            read.as_str()?.contains(text).then_some(())
        };
        eventually(
            &format!("\"{text}\" can be read in {role} \"{name}\""),
            look,
        )
        .await;
    }

    /// Everything that can be read in the window now.
    pub async fn text(&self) -> String {
        let text = self.execute("return document.body.innerText", vec![]).await;
        text.ok()
            .and_then(|text| text.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// Runs a script in the page; the harness looks with it, a story never acts with it.
    pub(crate) async fn execute(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Result<Value, CmdError> {
        self.client.execute(script, arguments).await
    }

    /// Runs a script that ends by calling its last argument.
    pub(crate) async fn execute_async(&self, script: &str) -> Result<Value, CmdError> {
        self.client.execute_async(script, vec![]).await
    }

    /// Saves a picture of the page, as soon as nothing moves on it.
    pub async fn picture(&self, file: &Path) {
        let former = RefCell::new(Vec::new());
        let look = async || {
            let picture = self.client.screenshot().await.ok()?;
            let still = *former.borrow() == picture;
            former.replace(picture);
            still.then_some(())
        };
        eventually("the page stands still", look).await;
        std::fs::write(file, former.into_inner()).expect("the folder is ours");
    }

    async fn find(&self, role: Role, name: &str) -> Element {
        eventually(&format!("{role} \"{name}\""), async || {
            self.look(role, name).await
        })
        .await
    }

    async fn look(&self, role: Role, name: &str) -> Option<Element> {
        for element in self.candidates(role).await {
            if self.is(&element, role, name).await {
                return Some(element);
            }
        }
        None
    }

    async fn candidates(&self, role: Role) -> Vec<Element> {
        // A page that is being replaced answers with an error; it is looked at again.
        let found = self
            .execute(PERCEIVABLE, vec![json!(role.candidates())])
            .await
            .unwrap_or_default();
        let found = found.as_array().cloned().unwrap_or_default();
        let ids = found
            .iter()
            .filter_map(|element| element.get(ELEMENT_IDENTIFIER)?.as_str().map(str::to_owned));
        ids.map(|id| Element::from_element_id(self.client.clone(), ElementRef::from(id)))
            .collect()
    }

    async fn is(&self, element: &Element, role: Role, name: &str) -> bool {
        self.computed(Computed::Label(element.element_id()))
            .await
            .as_deref()
            == Some(name)
            && self
                .computed(Computed::Role(element.element_id()))
                .await
                .as_deref()
                == Some(role.name())
    }

    async fn computed(&self, property: Computed) -> Option<String> {
        self.client
            .issue_cmd(property)
            .await
            .ok()?
            .as_str()
            .map(str::to_owned)
    }

    async fn has_focus(&self, role: Role, name: &str) -> bool {
        match self.client.active_element().await {
            Ok(focused) => self.is(&focused, role, name).await,
            Err(_) => false,
        }
    }

    async fn focused_label(&self) -> String {
        match self.client.active_element().await {
            Ok(focused) => self
                .computed(Computed::Label(focused.element_id()))
                .await
                .unwrap_or_default(),
            Err(_) => String::new(),
        }
    }
}
