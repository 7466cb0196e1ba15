//! What an error body says, in whatever shape it comes. Its shape is not published, and a proxy may answer instead.
//!
//! Only short texts meant for people are taken out; a body is never shown as it came. The key is struck out of each text
//! before the text is cut, since a cut key is no longer recognized.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use crate::key::ApiKey;

/// The longest text that is shown, in characters.
const LONGEST: usize = 300;
/// How much of a text is looked at, in bytes.
const LOOKED_AT: usize = 4096;
/// The most texts that are kept from one body.
const MOST: usize = 50;

/// What the service said: in general, and about single fields by wire name.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct ErrorBody {
    pub(crate) message: Option<String>,
    pub(crate) fields: BTreeMap<String, Vec<String>>,
}

impl ErrorBody {
    /// Reads a body: `{message}`, `{error}`, `{error: {message}}`, `{errors: [{path or field, message}]}`, or any mixture.
    /// HTML, plain text and nothing yield nothing. `key` is left out of every text.
    pub(crate) fn read(body: &[u8], key: &ApiKey) -> Self {
        let found = Self::default();
        let mut reader = Reader { found, key };
        match serde_json::from_slice(body) {
            Ok(Value::Object(object)) => reader.object(&object),
            Ok(Value::Array(errors)) => reader.errors(&errors),
            _ => {}
        }
        reader.found
    }
}

struct Reader<'a> {
    found: ErrorBody,
    key: &'a ApiKey,
}

impl Reader<'_> {
    fn object(&mut self, object: &Map<String, Value>) {
        self.message(object.get("message"));
        match object.get("error") {
            Some(Value::Object(inner)) => self.object(inner),
            text => self.message(text),
        }
        match object.get("errors") {
            Some(Value::Array(errors)) => self.errors(errors),
            Some(Value::Object(by_field)) => {
                for (field, texts) in by_field.iter().take(MOST) {
                    match texts {
                        Value::Array(texts) => texts
                            .iter()
                            .take(MOST)
                            .for_each(|text| self.add(field_name(field), Some(text))),
                        text => self.add(field_name(field), Some(text)),
                    }
                }
            }
            _ => {}
        }
    }

    fn errors(&mut self, errors: &[Value]) {
        for error in errors.iter().take(MOST) {
            match error {
                Value::Object(error) => {
                    let path = error.get("path").or_else(|| error.get("field"));
                    self.add(path.and_then(field_of), error.get("message"));
                }
                text => self.message(Some(text)),
            }
        }
    }

    /// A text about a field, or in general if no field is named, or if what should be its name holds the key.
    fn add(&mut self, field: Option<&str>, text: Option<&Value>) {
        let field = field.filter(|name| !self.key.is_in(name));
        match (field, text.and_then(|text| human(text, self.key))) {
            (Some(field), Some(text)) => {
                let texts = self.found.fields.entry(field.to_owned()).or_default();
                texts.push(text);
            }
            (None, Some(_)) => self.message(text),
            (_, None) => {}
        }
    }

    /// The first general text wins.
    fn message(&mut self, text: Option<&Value>) {
        if self.found.message.is_none() {
            self.found.message = text.and_then(|text| human(text, self.key));
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

/// A text on one line, without the key, cut to a readable length; `None` for nothing and for markup.
pub(crate) fn human(value: &Value, key: &ApiKey) -> Option<String> {
    let text = value.as_str()?.trim_start();
    let text = &text[..text.floor_char_boundary(LOOKED_AT)];
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if text.is_empty() || has_markup(&text) {
        return None;
    }
    let text = key.strike(&text);
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
#[path = "error_body_tests.rs"]
mod tests;
