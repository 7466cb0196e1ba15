//! What a person sees of one element, and reads anywhere.

use std::time::Duration;

use serde_json::json;

use super::Window;
use crate::role::{Computed, Role};
use crate::wait::{eventually, within};

/// The text that stands beside a control and belongs to it, as its description or its error.
const DESCRIPTION: &str = "
    const [control] = arguments;
    const ids = ['aria-describedby', 'aria-errormessage'].flatMap((name) => (control.getAttribute(name) ?? '').split(' '));
    return ids.map((id) => document.getElementById(id)?.innerText ?? '').join('\\n');";

/// Whether the text can be read. What is shown takes its time to work out, so first it is looked for in all that the page holds.
const READS: &str = r"
    const [text] = arguments;
    const plain = (text) => text.replace(/\s/g, '');
    const { body } = document;
    return plain(body.textContent).includes(plain(text)) && body.innerText.includes(text);";

impl Window {
    /// Whether there is such an element now; waits only until the page can be asked.
    pub async fn has(&self, role: Role, name: &str) -> bool {
        let look = async || self.look(role, name).await.ok();
        let found = eventually("the page can be looked at", look).await;
        found.is_some()
    }

    /// Waits for the element.
    pub async fn shows(&self, role: Role, name: &str) {
        self.find(role, name).await;
    }

    /// Waits until there is no such element anymore.
    pub async fn hides(&self, role: Role, name: &str) {
        let what = format!("{role} \"{name}\" goes away");
        eventually(&what, async || {
            let absent = matches!(self.look(role, name).await, Ok(None));
            absent.then_some(())
        })
        .await;
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

    /// Whether a box or a radio button is ticked.
    pub async fn is_ticked(&self, role: Role, name: &str) -> bool {
        let element = self.find(role, name).await;
        element.is_selected().await.unwrap_or(false)
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
            let element = self.look(role, name).await.ok()??;
            let described = self.execute(DESCRIPTION, vec![json!(element)]).await.ok()?;
            described.as_str()?.contains(text).then_some(())
        };
        eventually(&what, look).await;
    }

    /// Waits until the text can be read anywhere in the window.
    pub async fn reads(&self, text: &str) {
        let look = async || self.has_text(text).await?.then_some(());
        eventually(&format!("\"{text}\" can be read"), look).await;
    }

    /// The same, for what takes its time.
    pub async fn reads_in_time(&self, text: &str, patience: Duration) {
        let look = async || self.has_text(text).await?.then_some(());
        within(patience, &format!("\"{text}\" can be read"), look).await;
    }

    /// Waits until the text can no longer be read anywhere in the window.
    pub async fn no_longer_reads(&self, text: &str) {
        let look = async || (!self.has_text(text).await?).then_some(());
        eventually(&format!("\"{text}\" can be read no longer"), look).await;
    }

    /// Waits until the text can be read in the element.
    pub async fn reads_in(&self, role: Role, name: &str, text: &str) {
        let look = async || {
            let element = self.look(role, name).await.ok()??;
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

    /// What can be read in the element now.
    pub async fn text_of(&self, role: Role, name: &str) -> String {
        let element = self.find(role, name).await;
        element.text().await.unwrap_or_default()
    }

    /// What the page's root element says of itself, such as `lang` or `data-theme`.
    pub async fn root_says(&self, attribute: &str) -> String {
        let script = "return document.documentElement.getAttribute(arguments[0]) ?? ''";
        let said = self.execute(script, vec![json!(attribute)]).await;
        said.ok()
            .and_then(|said| said.as_str().map(str::to_owned))
            .unwrap_or_default()
    }

    /// Waits until the text of the page has this size, in per cent of the usual one.
    pub async fn text_is(&self, percent: u32) {
        let script = "return document.documentElement.style.getPropertyValue('--text-size')";
        let size = format!("{percent}%");
        let look = async || {
            let said = self.execute(script, vec![]).await.ok()?;
            (said.as_str() == Some(&size)).then_some(())
        };
        eventually(&format!("the text has {size}"), look).await;
    }

    /// How much of the element's width its scrollbar takes, in pixels; none where it lies over the rest and fades.
    pub async fn scrollbar_of(&self, role: Role, name: &str) -> u64 {
        let element = self.find(role, name).await;
        let script = "return arguments[0].offsetWidth - arguments[0].clientWidth";
        let width = self.execute(script, vec![json!(element)]).await;
        width
            .ok()
            .and_then(|width| width.as_u64())
            .expect("a width")
    }

    /// Whether the page itself can be scrolled, beside what scrolls in it.
    pub async fn page_scrolls(&self) -> bool {
        let script =
            "const root = document.documentElement; return root.scrollHeight > root.clientHeight";
        let scrolls = self.execute(script, vec![]).await;
        scrolls
            .ok()
            .and_then(|scrolls| scrolls.as_bool())
            .expect("an answer")
    }

    /// Everything that can be read in the window now; waits only until the page can be asked.
    pub async fn text(&self) -> String {
        let script = "return document.body.innerText";
        let look = async || {
            let text = self.execute(script, vec![]).await;
            text.ok()?.as_str().map(str::to_owned)
        };
        eventually("the page can be read", look).await
    }

    /// Whether the text can be read now; nothing if the page does not answer.
    async fn has_text(&self, text: &str) -> Option<bool> {
        let has = self.execute(READS, vec![json!(text)]).await;
        has.ok()?.as_bool()
    }

    pub(super) async fn has_focus(&self, role: Role, name: &str) -> bool {
        match self.client.active_element().await {
            Ok(focused) => self.is(&focused, role, name).await.unwrap_or(false),
            Err(_) => false,
        }
    }

    /// Whether the page has the focus of the desktop: only then keys are its own.
    pub(crate) async fn is_focused(&self) -> bool {
        let focused = self.execute("return document.hasFocus()", vec![]).await;
        focused.is_ok_and(|focused| focused.as_bool() == Some(true))
    }

    /// What the element with the focus is called.
    pub async fn focused_label(&self) -> String {
        match self.client.active_element().await {
            Ok(focused) => self
                .computed(Computed::Label(focused.element_id()))
                .await
                .unwrap_or_default(),
            Err(_) => String::new(),
        }
    }
}
