//! What came of each request that was to change something: what a client was told is one thing, what happened another.

use serde::Serialize;

use crate::operation::Operation;

/// What came of one request that was to change something. Reads leave none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Effect {
    /// The order in which they came about, from 1.
    pub sequence: usize,
    /// The `operationId` of the contract.
    pub operation: &'static str,
    /// The id of the user or the invitation that was meant; of an invitation that was made, the id of its user.
    pub item: Option<String>,
    /// Whether anything was changed.
    pub applied: bool,
}

/// All of them since the start or the last reset.
#[derive(Default)]
pub(crate) struct Effects(Vec<Effect>);

impl Effects {
    pub(crate) fn note(&mut self, operation: &Operation, item: Option<String>, applied: bool) {
        if operation.is_read() {
            return;
        }
        self.0.push(Effect {
            sequence: self.0.len() + 1,
            operation: operation.name(),
            item,
            applied,
        });
    }

    pub(crate) fn all(&self) -> Vec<Effect> {
        self.0.clone()
    }
}
