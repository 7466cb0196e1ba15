//! What a person sees of many elements at once: how many, in which order, which of them in sight.

use std::cell::RefCell;

use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use serde_json::{Value, json};

use super::Window;
use crate::role::{Computed, Role};
use crate::wait::eventually;

/// Of the elements given, those in sight: not scrolled away, and not covered by anything.
const IN_SIGHT: &str = "
    const seen = (element) => {
        const { left, top } = element.getBoundingClientRect();
        const there = document.elementFromPoint(left + 20, top + 12);
        return there !== null && element.contains(there);
    };
    return [...arguments].filter(seen).sort((one, other) => {
        const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
        return a.top - b.top || a.left - b.left;
    }).map((element) => element.getAttribute('aria-label') ?? element.innerText);";

/// How often the same must be seen again before it rests: what a wheel has set in motion goes on for a while.
const RESTING: u32 = 12;

impl Window {
    /// How many elements have the role and are shown now; waits only until the page can be asked.
    pub async fn count(&self, role: Role) -> usize {
        let look = async || self.all(role).await.ok();
        eventually("the page can be looked at", look).await.len()
    }

    /// The elements that have the role and are shown.
    async fn all(&self, role: Role) -> Result<Vec<Element>, CmdError> {
        let mut all = Vec::new();
        for element in self.candidates(role, None).await? {
            let computed = self.computed(Computed::Role(element.element_id()));
            if computed.await? == role.name() {
                all.push(element);
            }
        }
        Ok(all)
    }

    /// Waits until so many elements with the role are shown.
    pub async fn count_becomes(&self, role: Role, count: usize) {
        let look = async || (self.all(role).await.ok()?.len() == count).then_some(());
        eventually(&format!("{count} of {role}"), look).await;
    }

    /// How the elements with the role are called, as they stand on the page: from the top, and from the left.
    pub async fn labels(&self, role: Role) -> Vec<String> {
        let look = async || self.all_labels(role).await.ok();
        eventually("the page can be looked at", look).await
    }

    async fn all_labels(&self, role: Role) -> Result<Vec<String>, CmdError> {
        let mut labels = Vec::new();
        for element in self.all(role).await? {
            labels.push(self.computed(Computed::Label(element.element_id())).await?);
        }
        Ok(labels)
    }

    /// Waits until the elements with the role are called so.
    pub async fn labels_become(&self, role: Role, labels: &[&str]) {
        let look = async || (self.all_labels(role).await.ok()? == labels).then_some(());
        eventually(&format!("{role}s are {labels:?}"), look).await;
    }

    /// The elements with the role that are in sight, by what they are called or say, from the top.
    pub async fn in_sight(&self, role: Role) -> Vec<String> {
        let look = async || self.seen(role).await;
        eventually("the page can be looked at", look).await
    }

    async fn seen(&self, role: Role) -> Option<Vec<String>> {
        let elements = self.candidates(role, None).await.ok()?;
        let elements: Vec<Value> = elements.iter().map(|element| json!(element)).collect();
        let seen = self.execute(IN_SIGHT, elements).await.ok()?;
        let texts = seen.as_array()?.iter().map(|text| text.as_str());
        texts.map(|text| text.map(str::to_owned)).collect()
    }

    /// Waits until those in sight are as they should be; `what` says how.
    pub async fn sight_becomes(
        &self,
        role: Role,
        what: &str,
        as_wished: impl Fn(&[String]) -> bool,
    ) {
        let look = async || as_wished(&self.seen(role).await?).then_some(());
        eventually(&format!("in sight: {role}s, {what}"), look).await;
    }

    /// Waits until nothing that has the role moves, and tells what is in sight then.
    pub async fn comes_to_rest(&self, role: Role) -> Vec<String> {
        let former = RefCell::new((Vec::new(), 0));
        let look = async || {
            let now = self.seen(role).await?;
            let mut former = former.borrow_mut();
            let same = if former.0 == now { former.1 + 1 } else { 0 };
            *former = (now.clone(), same);
            (!now.is_empty() && same >= RESTING).then_some(now)
        };
        eventually(&format!("{role}s come to rest"), look).await
    }
}
