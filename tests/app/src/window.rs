//! What a person does and sees in the window. Everything waits until it can be done or seen.

mod acting;
mod blanks;
mod looking;
mod many;

use std::path::Path;

use fantoccini::Client;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use serde_json::{Value, json};

use crate::role::{Computed, Role};
use crate::wait::eventually;

/// The elements of a selector that are shown, not hidden from assistive technology, and that may be called so. It is for the engine
/// to say what they are called, and asking it takes time: so only those are handed out that hold the name anywhere it can come from.
const PERCEIVABLE: &str = r"
    const [selector, name] = arguments;
    const perceivable = (element) =>
        element.checkVisibility({ visibilityProperty: true }) && !element.closest('[inert], [aria-hidden=true]');
    const holds = (texts) => texts.join('').replace(/\s/g, '').includes(name.replace(/\s/g, ''));
    const texts = (elements) => elements.map((element) => element?.getAttribute('aria-label') ?? element?.textContent ?? '');
    const mayBe = (element) => {
        const ids = element.getAttribute('aria-labelledby')?.split(' ');
        if (ids) return holds(texts(ids.map((id) => document.getElementById(id))));
        if (element.hasAttribute('aria-label')) return holds(texts([element]));
        const own = ['title', 'placeholder'].map((attribute) => element.getAttribute(attribute) ?? '');
        return holds([...texts([...(element.labels ?? []), element]), ...own])
            || element.querySelector('[aria-label], [aria-labelledby], [alt], [title]') !== null;
    };
    const found = [...document.querySelectorAll(selector)].filter(perceivable);
    return name === null ? found : found.filter(mayBe);";

/// How often a picture is taken until it is like the one before.
const LOOKS: usize = 12;

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

    /// Runs a script in the page; the harness looks with it, a story never acts with it.
    pub(crate) async fn execute(
        &self,
        script: &str,
        arguments: Vec<Value>,
    ) -> Result<Value, CmdError> {
        self.client.execute(script, arguments).await
    }

    /// Runs a script as a page that was taken over would run it, and tells what it answers. It ends by calling its last argument.
    pub async fn run_as_intruder(&self, script: &str) -> Value {
        let answer = self.execute_async(script).await;
        answer.expect("the script answers")
    }

    /// Begins a script as a page that was taken over would, without waiting for what comes of it.
    pub async fn begin_as_intruder(&self, script: &str) {
        let begun = self.execute(script, vec![]).await;
        begun.expect("the script begins");
    }

    /// Runs a script that ends by calling its last argument.
    pub(crate) async fn execute_async(&self, script: &str) -> Result<Value, CmdError> {
        self.client.execute_async(script, vec![]).await
    }

    /// Loads the page anew.
    pub(crate) async fn reload(&self) {
        self.client.refresh().await.expect("the page loads anew");
    }

    /// Saves a picture of the page, as soon as nothing moves on it; after a few looks in any case, since a caret blinks for ever.
    pub async fn picture(&self, file: &Path) {
        let mut former = Vec::new();
        for _ in 0..LOOKS {
            let picture = self.client.screenshot().await;
            let picture = picture.expect("the driver takes a picture");
            let still = picture == former;
            former = picture;
            if still {
                break;
            }
        }
        std::fs::write(file, former).expect("the folder is ours");
    }

    async fn find(&self, role: Role, name: &str) -> Element {
        eventually(&format!("{role} \"{name}\""), async || {
            self.look(role, name).await.ok().flatten()
        })
        .await
    }

    /// The element; nothing only if the page was asked and has none. A page that is being replaced answers with an
    /// error, and one that is gone with nothing else: neither says that something is absent.
    async fn look(&self, role: Role, name: &str) -> Result<Option<Element>, CmdError> {
        for element in self.candidates(role, Some(name)).await? {
            if self.is(&element, role, name).await? {
                return Ok(Some(element));
            }
        }
        Ok(None)
    }

    async fn candidates(&self, role: Role, name: Option<&str>) -> Result<Vec<Element>, CmdError> {
        let arguments = vec![json!(role.candidates()), json!(name)];
        let found = self.execute(PERCEIVABLE, arguments).await?;
        let not_a_list = || CmdError::NotW3C(found.clone());
        let elements = found.as_array().ok_or_else(not_a_list)?;
        let ids = elements
            .iter()
            .filter_map(|element| element.get(ELEMENT_IDENTIFIER)?.as_str().map(str::to_owned));
        Ok(ids
            .map(|id| Element::from_element_id(self.client.clone(), ElementRef::from(id)))
            .collect())
    }

    async fn is(&self, element: &Element, role: Role, name: &str) -> Result<bool, CmdError> {
        let label = self.computed(Computed::Label(element.element_id()));
        if label.await? != name {
            return Ok(false);
        }
        let computed = self.computed(Computed::Role(element.element_id()));
        Ok(computed.await? == role.name())
    }

    async fn computed(&self, property: Computed) -> Result<String, CmdError> {
        let computed = self.client.issue_cmd(property).await?;
        let text = computed.as_str().map(str::to_owned);
        text.ok_or(CmdError::NotW3C(computed))
    }
}
