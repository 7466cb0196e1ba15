//! A sandbox and a client of it.

use std::time::Duration;

use avara::{ApiKey, Avara, Retry, Timeouts, UserId};
use avara_sandbox::{Config, Sandbox};
use serde_json::{Value, json};

pub const KEY: &str = "ak_sandbox_0123456789";

/// The person of the published example.
pub fn sarah() -> UserId {
    "usr_1234567890abcdef1234567890abcdef"
        .parse()
        .expect("a user id")
}

pub struct Clinic {
    pub sandbox: Sandbox,
    pub avara: Avara,
}

impl Clinic {
    pub async fn open(people: usize) -> Self {
        let config = Config {
            people,
            key: Some(KEY.to_owned()),
            ..Config::default()
        };
        let sandbox = Sandbox::start(config).await.expect("a free port");
        let avara = client(&sandbox.url(), KEY);
        Self { sandbox, avara }
    }

    /// A clinic of twelve in which the next `times` calls of `operation` meet `fault`.
    pub async fn with_fault(operation: &str, times: u32, fault: Value) -> Self {
        let clinic = Self::open(12).await;
        clinic.script(json!([{"operation": operation, "times": times, "fault": fault}]));
        clinic
    }

    /// Lets the next requests go wrong.
    pub fn script(&self, faults: Value) {
        self.sandbox
            .script(serde_json::from_value(faults).expect("faults"));
    }

    /// What arrived for one operation.
    pub fn requests(&self, operation: &str) -> Vec<Value> {
        let all = serde_json::to_value(self.sandbox.requests()).expect("JSON");
        let all = all.as_array().expect("a list");
        all.iter()
            .filter(|request| request["operation"] == operation)
            .cloned()
            .collect()
    }

    /// The person as the sandbox holds them.
    pub fn stored(&self, id: &UserId) -> Value {
        self.sandbox.user(&id.to_string()).expect("a person")
    }
}

/// A client that does not wait long between attempts.
pub fn client(url: &str, key: &str) -> Avara {
    client_with(url, key, Timeouts::default())
}

/// The same with other timeouts.
pub fn client_with(url: &str, key: &str, timeouts: Timeouts) -> Avara {
    let (first_wait, longest_wait) = (Duration::from_millis(1), Duration::from_millis(2));
    Avara::builder(ApiKey::new(key).expect("a key"))
        .base_url(url.parse().expect("a URL"))
        .timeouts(timeouts)
        .retry(Retry {
            times: 2,
            first_wait,
            longest_wait,
        })
        .build()
        .expect("a client")
}
