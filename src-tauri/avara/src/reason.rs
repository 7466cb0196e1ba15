//! What an error body says, in whatever shape it comes. Its shape is not published, and a proxy may answer instead.
//!
//! Only short texts meant for people are taken out; a body is never shown as it came.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

/// The longest text that is shown, in characters.
const LONGEST: usize = 300;
/// The most texts that are kept from one body.
const MOST: usize = 50;

/// What the service said: in general, and about single fields by wire name.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Reason {
    pub(crate) message: Option<String>,
    pub(crate) fields: BTreeMap<String, Vec<String>>,
}

impl Reason {
    /// Reads a body: `{message}`, `{error}`, `{error: {message}}`, `{errors: [{path or field, message}]}`, or any mixture.
    /// HTML, plain text and nothing yield nothing.
    pub(crate) fn read(body: &[u8]) -> Self {
        let mut reason = Self::default();
        match serde_json::from_slice(body) {
            Ok(Value::Object(object)) => reason.add_object(&object),
            Ok(Value::Array(errors)) => reason.add_errors(&errors),
            _ => {}
        }
        reason
    }

    /// The same with every text passed through `f`.
    pub(crate) fn map_texts(mut self, f: impl Fn(String) -> String) -> Self {
        self.message = self.message.map(&f);
        for texts in self.fields.values_mut() {
            for text in texts {
                *text = f(std::mem::take(text));
            }
        }
        self
    }

    fn add_object(&mut self, object: &Map<String, Value>) {
        self.add_message(object.get("message"));
        match object.get("error") {
            Some(Value::Object(inner)) => self.add_object(inner),
            text => self.add_message(text),
        }
        match object.get("errors") {
            Some(Value::Array(errors)) => self.add_errors(errors),
            Some(Value::Object(by_field)) => {
                for (field, texts) in by_field {
                    match texts {
                        Value::Array(texts) => texts
                            .iter()
                            .for_each(|text| self.add(field_name(field), Some(text))),
                        text => self.add(field_name(field), Some(text)),
                    }
                }
            }
            _ => {}
        }
    }

    fn add_errors(&mut self, errors: &[Value]) {
        for error in errors.iter().take(MOST) {
            match error {
                Value::Object(error) => {
                    let path = error.get("path").or_else(|| error.get("field"));
                    self.add(path.and_then(field_of), error.get("message"));
                }
                text => self.add_message(Some(text)),
            }
        }
    }

    /// A text about a field, or in general when the field is not named.
    fn add(&mut self, field: Option<&str>, text: Option<&Value>) {
        match (field, text.and_then(human)) {
            (Some(field), Some(text)) => {
                self.fields.entry(field.to_owned()).or_default().push(text)
            }
            (None, Some(_)) => self.add_message(text),
            (_, None) => {}
        }
    }

    /// The first general text wins.
    fn add_message(&mut self, text: Option<&Value>) {
        if self.message.is_none() {
            self.message = text.and_then(human);
        }
    }
}

/// The field that a path leads to: `npiNumber`, `body.npiNumber`, `/npiNumber`, or a list of such steps.
fn field_of(path: &Value) -> Option<&str> {
    match path {
        Value::String(path) => field_name(path),
        Value::Array(steps) => steps
            .iter()
            .rev()
            .find_map(Value::as_str)
            .and_then(field_name),
        _ => None,
    }
}

/// The last step of a path, if it looks like a name of this API.
fn field_name(path: &str) -> Option<&str> {
    let name = path.rsplit(['.', '/']).next()?;
    let fits = name.len() <= 64
        && name
            .bytes()
            .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    (fits && !name.is_empty()).then_some(name)
}

/// A text on one line, cut to a readable length; `None` for nothing and for markup.
pub(crate) fn human(value: &Value) -> Option<String> {
    let text = value
        .as_str()?
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    if text.is_empty() || has_markup(&text) {
        return None;
    }
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => Some(format!("{}…", text[..end].trim_end())),
        None => Some(text),
    }
}

fn has_markup(text: &str) -> bool {
    text.match_indices('<').any(|(at, _)| {
        text[at + 1..]
            .starts_with(|next: char| next.is_ascii_alphabetic() || matches!(next, '/' | '!' | '?'))
    })
}

#[cfg(test)]
#[path = "reason_tests.rs"]
mod tests;
