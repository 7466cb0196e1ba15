//! Points in time, read leniently: a date that makes no sense must never cost a person their place in the list.

use std::fmt;

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use serde::de::{Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};

/// Reads RFC 3339, or a date and time without an offset as UTC; whatever else stands there is `None`.
pub(crate) fn lenient<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Option<Timestamp>, D::Error> {
    deserializer.deserialize_any(Lenient)
}

/// RFC 3339, or a date and time without an offset as UTC.
pub(crate) fn parse(text: &str) -> Option<Timestamp> {
    let text = text.trim();
    text.parse().ok().or_else(|| {
        let civil: DateTime = text.parse().ok()?;
        TimeZone::UTC.to_timestamp(civil).ok()
    })
}

struct Lenient;

impl<'de> Visitor<'de> for Lenient {
    type Value = Option<Timestamp>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a point in time")
    }

    fn visit_str<E>(self, text: &str) -> Result<Self::Value, E> {
        Ok(parse(text))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_bool<E>(self, _: bool) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_i64<E>(self, _: i64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_u64<E>(self, _: u64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_f64<E>(self, _: f64) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Self::Value, A::Error> {
        while seq.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        while map.next_entry::<IgnoredAny, IgnoredAny>()?.is_some() {}
        Ok(None)
    }
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;

    #[derive(Deserialize)]
    struct Item {
        #[serde(default, deserialize_with = "lenient")]
        at: Option<Timestamp>,
    }

    fn at(json: &str) -> Option<Timestamp> {
        serde_json::from_str::<Item>(json)
            .expect("the item survives")
            .at
    }

    #[test]
    fn reads_what_names_a_point_in_time() {
        let noon: Timestamp = "2026-03-01T12:00:00Z".parse().expect("a time");
        for text in [
            "2026-03-01T12:00:00Z",
            "2026-03-01T12:00:00.000Z",
            "2026-03-01T13:00:00+01:00",
            "2026-03-01 12:00:00Z",
            "2026-03-01T12:00:00",
            " 2026-03-01T12:00:00.000000 ",
        ] {
            assert_eq!(at(&format!(r#"{{"at":"{text}"}}"#)), Some(noon), "{text}");
        }
    }

    #[test]
    fn the_rest_is_nothing_and_breaks_nothing() {
        for json in [
            r"{}",
            r#"{"at":null}"#,
            r#"{"at":""}"#,
            r#"{"at":"yesterday"}"#,
            r#"{"at":"2026-02-30T00:00:00Z"}"#,
            r#"{"at":1772366400}"#,
            r#"{"at":-1.5}"#,
            r#"{"at":true}"#,
            r#"{"at":[1,[2]]}"#,
            r#"{"at":{"seconds":1}}"#,
        ] {
            assert_eq!(at(json), None, "{json}");
        }
    }
}
