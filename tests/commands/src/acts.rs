//! What the tests of acts share: a desk to act from, faults, and a look into what arrived and what was recorded.

use std::time::{Duration, Instant};

use avara::{ApiKey, Avara};
use rusqlite::{Connection, OpenFlags};
use serde_json::{Value, json};

use crate::{KEY, Window, World, of};

/// A window with the connected clinic.
pub struct Desk {
    /// The window.
    pub window: Window,
    /// The clinic.
    pub clinic: Value,
}

impl Desk {
    /// A running app, connected.
    pub fn new(world: &World) -> Self {
        let window = world.start();
        let clinic = window.connect("session");
        Self { window, clinic }
    }

    /// Calls a command that concerns the clinic.
    pub fn call(&self, command: &str, args: Value) -> Result<Value, Value> {
        self.window.call(command, of(&self.clinic, args))
    }

    /// A person as the window sees them.
    pub fn person(&self, id: &str) -> Value {
        self.call("read_user", json!({ "userId": id })).unwrap()
    }
}

impl World {
    /// How many requests for an operation arrived.
    pub fn count(&self, operation: &str) -> usize {
        let requests = self.sandbox().requests();
        let is_one = |one: &&avara_sandbox::Recorded| one.operation == Some(operation);
        requests.iter().filter(is_one).count()
    }

    /// Waits until so many requests for an operation have arrived.
    pub fn arrived(&self, operation: &str, count: usize) {
        let what = format!("{count} requests for {operation} arrive");
        eventually(&what, || self.count(operation) >= count);
    }

    /// Holds the next request of an operation until [`release`](Self::release).
    pub fn hold(&self, operation: &str) {
        self.fault(operation, 1, fault("hold"));
    }

    /// Waits until a request is held.
    pub fn holds(&self) {
        eventually("a request is held", || self.sandbox().held() == 1);
    }

    /// Lets the held request go on.
    pub fn release(&self) {
        self.holds();
        self.sandbox().release();
    }

    /// Makes one request of an operation fail after so many went well.
    pub fn fault_after(&self, operation: &str, after: u32, fault: Value) {
        let fault = json!({ "operation": operation, "after": after, "fault": fault });
        self.sandbox()
            .script(vec![serde_json::from_value(fault).unwrap()]);
    }

    /// Someone else invites these people.
    pub fn invite(&self, people: impl IntoIterator<Item = Value>) {
        let key = ApiKey::new(KEY).unwrap();
        let avara = Avara::builder(key).base_url(self.url.parse().unwrap());
        let avara = avara.build().unwrap();
        for new in people {
            let new = serde_json::from_value(new).unwrap();
            self.runtime.block_on(avara.invite_user(&new)).unwrap();
        }
    }

    /// Takes the ledger's table away, so that nothing can be written into it.
    pub fn lose_ledger(&self) {
        let file = Connection::open(self.data().join("roster.db")).unwrap();
        file.execute_batch("DROP TABLE act").unwrap();
    }

    /// Makes the elder entries of an act unreadable, all but the latest.
    pub fn spoil_ledger(&self, act: &str) {
        let file = Connection::open(self.data().join("roster.db")).unwrap();
        let sql = "UPDATE act SET user = '{\"odd\": true}' WHERE act = ?1
                   AND id < (SELECT max(id) FROM act WHERE act = ?1)";
        assert!(file.execute(sql, [act]).unwrap() > 0, "no elder {act}");
    }

    /// Stores settings as another version of the app may have written them.
    pub fn store_settings(&self, settings: &Value) {
        let file = Connection::open(self.data().join("roster.db")).unwrap();
        let sql = "INSERT OR REPLACE INTO settings (one, json) VALUES (1, ?1)";
        file.execute(sql, [settings.to_string()]).unwrap();
    }

    /// From now on no clinic can be saved.
    pub fn refuse_clinics(&self) {
        let file = Connection::open(self.data().join("roster.db")).unwrap();
        for act in ["INSERT", "UPDATE"] {
            let refusal = "BEGIN SELECT RAISE(ABORT, 'refused'); END";
            let sql = format!("CREATE TRIGGER refuse_{act} BEFORE {act} ON clinic {refusal}");
            file.execute_batch(&sql).unwrap();
        }
    }

    /// The acts in the ledger, each with its outcome, in order.
    pub fn ledger(&self) -> Vec<String> {
        let flags = OpenFlags::SQLITE_OPEN_READ_ONLY;
        let file = Connection::open_with_flags(self.data().join("roster.db"), flags).unwrap();
        let mut acts = file
            .prepare("SELECT act || ' ' || outcome FROM act ORDER BY id")
            .unwrap();
        let rows = acts.query_map([], |row| row.get(0)).unwrap();
        rows.map(Result::unwrap).collect()
    }
}

/// Waits until it holds.
///
/// # Panics
/// If it does not within half a minute.
pub fn eventually(what: &str, mut holds: impl FnMut() -> bool) {
    let deadline = Instant::now() + Duration::from_secs(30);
    while !holds() {
        assert!(Instant::now() < deadline, "waited in vain: {what}");
        std::thread::sleep(Duration::from_millis(5));
    }
}

/// A fault: an answer with this status and body.
pub fn status(status: u16, body: Value) -> Value {
    json!({ "kind": "status", "status": status, "body": body })
}

/// A fault: an answer that no one lives to see.
pub fn silence() -> Value {
    json!({ "kind": "delay", "ms": 3_600_000 })
}

/// A fault with no more than a kind.
pub fn fault(kind: &str) -> Value {
    json!({ "kind": kind })
}

/// Each way in which a POST can fail, the code it has then, and whether it may have been done.
pub fn failures() -> Vec<(Value, &'static str, bool)> {
    let body = || json!({ "message": "Sarah Johnson is not to be touched" });
    vec![
        (status(401, body()), "unauthorized", false),
        (status(403, body()), "forbidden", false),
        (status(404, body()), "not_found", false),
        (status(409, body()), "conflict", false),
        (status(422, body()), "invalid", false),
        (status(429, body()), "rate_limited", false),
        (status(500, body()), "outcome_unknown", true),
        (status(503, body()), "outcome_unknown", true),
        (fault("cutBefore"), "outcome_unknown", true),
        (fault("applyThenCut"), "outcome_unknown", true),
        (fault("cutMiddle"), "outcome_unknown", true),
        (fault("malformed"), "outcome_unknown", true),
    ]
}
