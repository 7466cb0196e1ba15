//! What the tests of offboarding share.

use command_tests::{Desk, status};
use serde_json::{Value, json};

/// A person who was invited and has not answered.
pub const ROBIN: &str = "usr_fedcba0987654321fedcba0987654321";

/// A refusal that comes with status 200.
pub fn polite() -> Value {
    let body = json!({ "success": false, "message": "Ask the owner." });
    status(200, body)
}

pub fn left(desk: &Desk, user: &Value) -> Result<Value, Value> {
    desk.call("someone_left", json!({ "user": user }))
}

/// The receipts that are kept, the latest first.
pub fn kept(desk: &Desk) -> Value {
    desk.call("list_receipts", json!({})).unwrap()
}

/// The steps of a receipt, each in a few words.
pub fn told(receipt: &Value) -> Vec<String> {
    let steps = receipt["steps"].as_array().unwrap();
    let word = |value: &Value| value.as_str().map(|text| format!(" {text}"));
    let told = steps.iter().map(|step| {
        assert!(step["at"].is_string());
        let finding = word(&step["finding"]).unwrap_or_default();
        let error = word(&step["error"]["code"]).unwrap_or_default();
        let (step, outcome) = (step["step"].as_str(), step["outcome"].as_str());
        format!("{} {}{finding}{error}", step.unwrap(), outcome.unwrap())
    });
    told.collect()
}
