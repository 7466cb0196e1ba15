//! How the sandbox says no.
//!
//! The body of an error is not published. This is the shape that official clients read (`message`), with the fields beside it;
//! any other shape can be scripted as a fault.

use serde_json::{Value, json};

#[derive(Debug)]
pub(crate) struct Refusal {
    pub(crate) status: u16,
    message: String,
    fields: Vec<(String, String)>,
}

impl Refusal {
    pub(crate) fn new(status: u16, message: impl Into<String>) -> Self {
        Self {
            status,
            message: message.into(),
            fields: Vec::new(),
        }
    }

    pub(crate) fn not_found(what: &str) -> Self {
        Self::new(404, format!("{what} not found"))
    }

    /// Values that cannot be taken, each with its field.
    pub(crate) fn invalid(fields: Vec<(String, String)>) -> Self {
        Self {
            status: 422,
            message: "Validation failed".to_owned(),
            fields,
        }
    }

    pub(crate) fn to_json(&self) -> Value {
        if self.fields.is_empty() {
            return json!({ "message": self.message });
        }
        let error =
            |(path, message): &(String, String)| json!({ "path": path, "message": message });
        let errors: Vec<_> = self.fields.iter().map(error).collect();
        json!({ "message": self.message, "errors": errors })
    }
}
