//! When an invitation ends. "Never" is said by the service with `null`, and by nothing else: whatever cannot be read is
//! unknown.

use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize};
use serde_json::Value;

use crate::time;

/// When an invitation ends.
///
/// It is read from the service's `null` or text, and from its own JSON, which tells the three apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Expiry {
    /// It stays open until it is answered or revoked.
    Never,
    /// It ends then.
    At(#[cfg_attr(feature = "ts", ts(type = "string"))] Timestamp),
    /// What the service said and this version cannot read, as it came; empty if it said nothing.
    Unknown(String),
}

impl Expiry {
    /// What this version cannot read.
    pub(crate) fn unknown_mut(&mut self) -> Option<&mut String> {
        match self {
            Self::Unknown(text) => Some(text),
            Self::Never | Self::At(_) => None,
        }
    }
}

/// The service said nothing.
impl Default for Expiry {
    fn default() -> Self {
        Self::Unknown(String::new())
    }
}

impl From<Value> for Expiry {
    fn from(value: Value) -> Self {
        match value {
            Value::Null => Self::Never,
            Value::String(text) => time::parse(&text).map_or(Self::Unknown(text), Self::At),
            Value::Object(ref fields) => told(fields.get("kind"), fields.get("value"))
                .unwrap_or_else(|| Self::Unknown(value.to_string())),
            other => Self::Unknown(other.to_string()),
        }
    }
}

/// The reverse of the derived JSON.
fn told(kind: Option<&Value>, value: Option<&Value>) -> Option<Expiry> {
    let text = value.and_then(Value::as_str);
    match (kind?.as_str()?, text) {
        ("never", None) => Some(Expiry::Never),
        ("at", Some(text)) => time::parse(text).map(Expiry::At),
        ("unknown", Some(text)) => Some(Expiry::Unknown(text.to_owned())),
        _ => None,
    }
}

impl<'de> Deserialize<'de> for Expiry {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Value::deserialize(deserializer).map(Self::from)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn at(text: &str) -> Expiry {
        Expiry::At(text.parse().expect("a time"))
    }

    #[test]
    fn only_null_is_never() {
        for (json, expiry) in [
            (json!(null), Expiry::Never),
            (
                json!("2026-03-01T12:00:00.000Z"),
                at("2026-03-01T12:00:00Z"),
            ),
            (json!(""), Expiry::default()),
            (json!("in a week"), Expiry::Unknown("in a week".into())),
            (json!(1_772_366_400), Expiry::Unknown("1772366400".into())),
            (json!(false), Expiry::Unknown("false".into())),
            (json!({"days": 7}), Expiry::Unknown(r#"{"days":7}"#.into())),
            (
                json!({"kind": "at", "value": "soon"}),
                Expiry::Unknown(r#"{"kind":"at","value":"soon"}"#.into()),
            ),
        ] {
            assert_eq!(Expiry::from(json.clone()), expiry, "{json}");
        }
    }

    #[test]
    fn its_own_json_tells_the_three_apart_and_comes_back() {
        for (expiry, json) in [
            (Expiry::Never, r#"{"kind":"never"}"#),
            (
                at("2026-03-01T12:00:00Z"),
                r#"{"kind":"at","value":"2026-03-01T12:00:00Z"}"#,
            ),
            (
                Expiry::Unknown("2026".into()),
                r#"{"kind":"unknown","value":"2026"}"#,
            ),
            (Expiry::default(), r#"{"kind":"unknown","value":""}"#),
        ] {
            assert_eq!(serde_json::to_string(&expiry).expect("JSON"), json);
            let back: Expiry = serde_json::from_str(json).expect("an expiry");
            assert_eq!(back, expiry);
        }
    }
}
