//! Faults to script: what goes wrong with the next requests, by operation.

use std::collections::BTreeMap;

use serde::Deserialize;
use serde_json::Value;

use crate::rng::Rng;

/// One thing that goes wrong, and how often.
#[derive(Clone, Debug, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Fault {
    /// The `operationId` of the contract, or `*` for any.
    pub operation: String,
    /// How many requests for the operation go well first.
    #[serde(default)]
    pub after: u32,
    /// For how many requests; one if neither this nor `share` is given.
    pub times: Option<u32>,
    /// For which share of the requests, from 0 to 1, for as long as the sandbox is not reset.
    pub share: Option<f64>,
    /// What goes wrong.
    pub fault: FaultKind,
}

/// What goes wrong.
#[derive(Clone, Debug, Deserialize)]
#[serde(tag = "kind", rename_all = "camelCase", deny_unknown_fields)]
pub enum FaultKind {
    /// Answers so; nothing is applied. Status 200 with `{"success": false, "message": …}` is how an act fails politely.
    Status {
        /// The status code.
        status: u16,
        /// A text goes as it is, anything else as JSON.
        #[serde(default)]
        body: Option<Value>,
        /// More headers, or others.
        #[serde(default)]
        headers: BTreeMap<String, String>,
    },
    /// Waits, then answers as ever.
    Delay {
        /// Milliseconds.
        ms: u64,
    },
    /// Waits until [`Sandbox::release`](crate::Sandbox::release), then answers as ever.
    Hold,
    /// Applies, waits, then answers.
    ApplyThenDelay {
        /// Milliseconds.
        ms: u64,
    },
    /// Applies, waits until [`Sandbox::release`](crate::Sandbox::release), then answers.
    ApplyThenHold,
    /// Closes the connection without an answer; nothing is applied.
    CutBefore,
    /// Applies, then closes the connection within the answer.
    CutMiddle,
    /// Applies, then answers 200 with broken JSON.
    Malformed,
    /// Applies, then closes the connection without an answer.
    ApplyThenCut,
    /// Closes the connection without an answer, and applies later, after [`Sandbox::release`](crate::Sandbox::release): who looks
    /// before that finds nothing changed.
    CutThenApply,
    /// Answers a list in which the first item is no person.
    BadItem,
    /// Answers a page that is not the first as if people had left (above 0: so many are skipped) or joined (below 0: so many
    /// are repeated) at the head of the list in between. The pages after it follow on.
    Shift {
        /// By how many places.
        by: isize,
    },
}

/// A fault, and whether it has gone wrong at least once.
struct Scripted {
    fault: Fault,
    hit: bool,
}

/// What is still to go wrong.
pub(crate) struct Faults {
    list: Vec<Scripted>,
    rng: Rng,
}

impl Faults {
    pub(crate) fn new(seed: u64) -> Self {
        Self {
            list: Vec::new(),
            rng: Rng::new(seed),
        }
    }

    pub(crate) fn add(&mut self, faults: Vec<Fault>) {
        let scripted = |fault| Scripted { fault, hit: false };
        self.list.extend(faults.into_iter().map(scripted));
    }

    /// Those that have not gone wrong as often as they were to, each as it was scripted.
    pub(crate) fn unspent(&self) -> Vec<String> {
        let is_spent = |one: &Scripted| one.hit && one.fault.share.is_some();
        let waiting = self.list.iter().filter(|one| !is_spent(one));
        waiting.map(|one| format!("{:?}", one.fault)).collect()
    }

    /// The fault of the next request for this operation, if it is to have one.
    pub(crate) fn take(&mut self, operation: &str) -> Option<FaultKind> {
        let rng = &mut self.rng;
        let applies = |fault: &Fault| fault.operation == operation || fault.operation == "*";
        let hits = |fault: &Fault, rng: &mut Rng| match fault.share {
            #[expect(
                clippy::cast_precision_loss,
                reason = "a share needs no more than a float holds"
            )]
            Some(share) => (rng.below(1_000_000) as f64) < share * 1e6,
            None => true,
        };
        let mut found = None;
        for (place, Scripted { fault, .. }) in self.list.iter_mut().enumerate() {
            if !applies(fault) {
                continue;
            }
            if fault.after > 0 {
                fault.after -= 1;
            } else if found.is_none() && hits(fault, rng) {
                found = Some(place);
            }
        }
        let place = found?;
        let Scripted { fault, hit } = &mut self.list[place];
        *hit = true;
        let kind = fault.fault.clone();
        if fault.share.is_none() || fault.times.is_some() {
            let left = fault.times.unwrap_or(1).saturating_sub(1);
            fault.times = Some(left);
            if left == 0 {
                self.list.remove(place);
            }
        }
        Some(kind)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn faults(json: Value) -> Faults {
        let mut faults = Faults::new(1);
        faults.add(serde_json::from_value(json).expect("faults"));
        faults
    }

    #[test]
    fn a_fault_hits_its_operation_so_often_and_no_other() {
        let mut faults = faults(
            json!([{"operation": "updateUser", "times": 2, "fault": {"kind": "cutBefore"}}]),
        );
        assert!(faults.take("listUsers").is_none());
        assert!(faults.take("updateUser").is_some());
        assert!(faults.take("updateUser").is_some());
        assert!(faults.take("updateUser").is_none());
    }

    #[test]
    fn a_fault_waits_its_turn() {
        let mut faults = faults(json!([
            {"operation": "listUsers", "after": 2, "fault": {"kind": "malformed"}},
            {"operation": "*", "fault": {"kind": "cutBefore"}},
        ]));
        assert!(matches!(
            faults.take("listUsers"),
            Some(FaultKind::CutBefore)
        ));
        assert!(faults.take("updateUser").is_none());
        assert!(faults.take("listUsers").is_none());
        assert!(matches!(
            faults.take("listUsers"),
            Some(FaultKind::Malformed)
        ));
        assert!(faults.take("listUsers").is_none());
    }

    #[test]
    fn a_share_hits_about_that_share() {
        let mut faults =
            faults(json!([{"operation": "*", "share": 0.25, "fault": {"kind": "malformed"}}]));
        let hits = (0..1000)
            .filter(|_| faults.take("listUsers").is_some())
            .count();
        assert!((200..300).contains(&hits), "{hits}");
    }

    #[test]
    fn what_never_went_wrong_is_told() {
        let mut faults = faults(json!([
            {"operation": "updateUser", "times": 2, "fault": {"kind": "cutBefore"}},
            {"operation": "*", "share": 1.0, "fault": {"kind": "malformed"}},
        ]));
        assert_eq!(faults.unspent().len(), 2);
        assert!(faults.take("updateUser").is_some());
        assert!(faults.take("listUsers").is_some());
        let unspent = faults.unspent();
        assert_eq!(unspent.len(), 1, "{unspent:?}");
        assert!(unspent[0].contains("times: Some(1)"), "{unspent:?}");
        assert!(faults.take("updateUser").is_some());
        assert!(faults.unspent().is_empty());
    }

    #[test]
    fn a_misspelled_fault_is_refused() {
        let wrong = json!({"operation": "*", "fault": {"kind": "cut"}});
        assert!(serde_json::from_value::<Fault>(wrong).is_err());
    }
}
