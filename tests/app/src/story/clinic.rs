//! The clinics of a story: what goes wrong at them, and what arrives.

use avara_sandbox::{Recorded, Sandbox};
use serde_json::Value;

use super::{Story, unique_key};
use crate::setting::Setting;
use crate::wait::eventually;

/// A clinic beside the first one, at the same address.
pub struct Clinic {
    /// The key that it takes.
    pub key: String,
    /// Its people.
    pub sandbox: Sandbox,
}

impl Story {
    /// The sandbox.
    pub fn sandbox(&self) -> &Sandbox {
        &self.sandbox
    }

    /// One clinic more, with a key of its own.
    pub fn another_clinic(&mut self, setting: Setting) -> Clinic {
        let key = unique_key();
        self.keys.push(key.clone());
        let sandbox = self.sandbox().beside(setting.config(&key));
        Clinic { key, sandbox }
    }

    /// Takes the API off the net. What it knows stays.
    pub fn stop_sandbox(&self) {
        self.sandbox.pause();
    }

    /// Brings the API back where it was.
    pub async fn start_sandbox(&self) {
        let resumed = self.sandbox.resume().await;
        resumed.expect("the port is still free");
    }

    /// Waits until so many requests are held, as a fault of the kind `hold` does.
    pub async fn holds(&self, count: usize) {
        let held = async || (self.sandbox.held() == count).then_some(());
        eventually(&format!("{count} requests are held"), held).await;
    }

    /// Lets the next requests go wrong, as the list of the sandbox's `/_sandbox/faults` says.
    pub fn faults(&self, faults: Value) {
        self.sandbox()
            .script(serde_json::from_value(faults).expect("faults that the sandbox knows"));
    }

    /// The bodies of the requests for an operation that arrived, byte for byte.
    pub fn sent(&self, operation: &str) -> Vec<String> {
        let requests = self.sandbox().requests().into_iter();
        requests
            .filter(|request: &Recorded| request.operation == Some(operation))
            .map(|request| request.body.unwrap_or_default())
            .collect()
    }

    /// The bodies of the changes of a person that arrived, byte for byte.
    pub fn patches(&self) -> Vec<String> {
        self.sent("updateUser")
    }

    /// Waits until so many requests for an operation have arrived, answered or not.
    pub async fn begin(&self, operation: &str, count: usize) {
        let what = format!("{count} requests for {operation} arrive");
        let arrived = async || (self.sent(operation).len() >= count).then_some(());
        eventually(&what, arrived).await;
    }

    /// Waits until so many requests for an operation have arrived, and all of them are answered.
    pub async fn arrive(&self, operation: &str, count: usize) {
        let what = format!("{count} requests for {operation} are answered");
        eventually(&what, async || {
            let requests = self.sandbox().requests();
            let mut own = requests
                .iter()
                .filter(|request| request.operation == Some(operation));
            let answered = own.by_ref().take(count).filter(|one| one.status.is_some());
            (answered.count() == count).then_some(())
        })
        .await;
    }
}
