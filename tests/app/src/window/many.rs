//! What a person sees of many elements at once: how many, in which order, which of them in sight.

use std::cell::RefCell;

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
    /// How many elements have the role and are shown now.
    pub async fn count(&self, role: Role) -> usize {
        let mut count = 0;
        for element in self.candidates(role, None).await {
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

    /// How the elements with the role are called, as they stand on the page: from the top, and from the left.
    pub async fn labels(&self, role: Role) -> Vec<String> {
        let mut labels = Vec::new();
        for element in self.candidates(role, None).await {
            let id = element.element_id();
            if self.computed(Computed::Role(id.clone())).await.as_deref() == Some(role.name()) {
                labels.extend(self.computed(Computed::Label(id)).await);
            }
        }
        labels
    }

    /// Waits until the elements with the role are called so.
    pub async fn labels_become(&self, role: Role, labels: &[&str]) {
        let look = async || (self.labels(role).await == labels).then_some(());
        eventually(&format!("{role}s are {labels:?}"), look).await;
    }

    /// The elements with the role that are in sight, by what they are called or say, from the top.
    pub async fn in_sight(&self, role: Role) -> Vec<String> {
        let elements = self.candidates(role, None).await;
        let elements: Vec<Value> = elements.iter().map(|element| json!(element)).collect();
        let seen = self.execute(IN_SIGHT, elements).await.unwrap_or_default();
        let seen = seen.as_array().cloned().unwrap_or_default();
        seen.iter()
            .filter_map(|text| text.as_str().map(str::to_owned))
            .collect()
    }

    /// Waits until those in sight are as they should be; `what` says how.
    pub async fn sight_becomes(
        &self,
        role: Role,
        what: &str,
        as_wished: impl Fn(&[String]) -> bool,
    ) {
        let look = async || as_wished(&self.in_sight(role).await).then_some(());
        eventually(&format!("in sight: {role}s, {what}"), look).await;
    }

    /// Waits until nothing that has the role moves, and tells what is in sight then.
    pub async fn comes_to_rest(&self, role: Role) -> Vec<String> {
        let former = RefCell::new((Vec::new(), 0));
        let look = async || {
            let now = self.in_sight(role).await;
            let mut former = former.borrow_mut();
            let same = if former.0 == now { former.1 + 1 } else { 0 };
            *former = (now.clone(), same);
            (!now.is_empty() && same >= RESTING).then_some(now)
        };
        eventually(&format!("{role}s come to rest"), look).await
    }
}
