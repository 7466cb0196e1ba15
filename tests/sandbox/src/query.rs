//! The query of a list: known names only, each checked, so that a wrong name cannot pass unnoticed.

use std::collections::BTreeMap;

use jiff::civil::Date;
use serde_json::{Value, json};

use crate::cursor::{self, Cursor};
use crate::operation::checked;
use crate::refusal::Refusal;

/// How a list is given page by page.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Paging {
    /// Whether a page holds fewer than asked for.
    pub(crate) short: bool,
    /// How much has changed so far, where a cursor goes by that.
    pub(crate) changes: Option<u64>,
}

pub(crate) struct Query(BTreeMap<String, String>);

impl Query {
    /// # Errors
    /// Where a name is not in `known` or comes twice.
    pub(crate) fn read(text: Option<&str>, known: &[&str]) -> Result<Self, Refusal> {
        let mut query = BTreeMap::new();
        for (name, value) in form_urlencoded::parse(text.unwrap_or_default().as_bytes()) {
            let (name, value) = (name.into_owned(), value.into_owned());
            if !known.contains(&name.as_str()) && !["cursor", "limit"].contains(&name.as_str()) {
                return Err(wrong(&name));
            }
            if query.insert(name.clone(), value).is_some() {
                return Err(wrong(&name));
            }
        }
        Ok(Self(query))
    }

    pub(crate) fn text(&self, name: &str) -> Option<&str> {
        self.0.get(name).map(String::as_str)
    }

    pub(crate) fn flag(&self, name: &str) -> Result<Option<bool>, Refusal> {
        self.text(name)
            .map(|text| text.parse().map_err(|_| wrong(name)))
            .transpose()
    }

    /// One of `known`.
    pub(crate) fn choice(&self, name: &str, known: &[&str]) -> Result<Option<&str>, Refusal> {
        match self.text(name) {
            Some(text) if !known.contains(&text) => Err(wrong(name)),
            text => Ok(text),
        }
    }

    /// A day, such as `2026-08-01`.
    pub(crate) fn day(&self, name: &str) -> Result<Option<Date>, Refusal> {
        let day = |text: &str| {
            text.parse()
                .ok()
                .filter(|day: &Date| day.to_string() == text)
        };
        self.text(name)
            .map(|text| day(text).ok_or_else(|| wrong(name)))
            .transpose()
    }

    /// An id with this prefix.
    pub(crate) fn id(&self, name: &str, prefix: &str) -> Result<Option<&str>, Refusal> {
        match self.text(name) {
            Some(text) if checked(text, prefix).is_err() => Err(wrong(name)),
            text => Ok(text),
        }
    }

    /// The comma-separated values, each one of `known`.
    pub(crate) fn choices(&self, name: &str, known: &[&str]) -> Result<Option<Vec<&str>>, Refusal> {
        let Some(text) = self.text(name) else {
            return Ok(None);
        };
        let values: Vec<_> = text.split(',').collect();
        let all_known = values.iter().all(|value| known.contains(value));
        if all_known {
            Ok(Some(values))
        } else {
            Err(wrong(name))
        }
    }

    /// One page of the items, as an answer under `name`.
    pub(crate) fn page<T>(
        &self,
        paging: Paging,
        name: &str,
        items: impl Iterator<Item = T>,
        json: impl Fn(T) -> Value,
    ) -> Result<Value, Refusal> {
        let limit = match self.text("limit").map(str::parse::<usize>) {
            None => 20,
            Some(Ok(limit @ 1..=100)) => limit,
            Some(_) => return Err(wrong("limit")),
        };
        let asked = self.text("cursor").map(cursor::read).transpose()?;
        if asked.is_some_and(|cursor| cursor.changes != paging.changes) {
            return Err(Refusal::new(400, "The cursor has expired"));
        }
        let offset = asked.unwrap_or_default().offset;
        let limit = if paging.short {
            limit.div_ceil(2)
        } else {
            limit
        };
        let mut rest = items.skip(offset);
        let page: Vec<Value> = rest.by_ref().take(limit).map(json).collect();
        let has_more = rest.next().is_some();
        let next = Cursor {
            offset: offset + page.len(),
            changes: paging.changes,
        };
        let cursor = has_more.then(|| next.write());
        Ok(json!({ name: page, "hasMore": has_more, "cursor": cursor }))
    }
}

fn wrong(name: &str) -> Refusal {
    Refusal::new(400, format!("Invalid query parameter: {name}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_values_are_decoded_and_unknown_names_refused() {
        let query = Query::read(
            Some("email=a%2Bb%40c.example&firstName=An+na"),
            &["email", "firstName"],
        )
        .unwrap_or_else(|_| panic!());
        assert_eq!(query.text("email"), Some("a+b@c.example"));
        assert_eq!(query.text("firstName"), Some("An na"));
        assert!(Query::read(Some("first_name=x"), &["firstName"]).is_err());
        assert!(Query::read(Some("email=x&email=y"), &["email"]).is_err());
    }

    #[test]
    fn one_value_is_not_several_and_a_day_is_a_day() {
        let levels = ["admin", "member"];
        let read =
            |text: &str| Query::read(Some(text), &["level", "day"]).unwrap_or_else(|_| panic!());
        assert_eq!(
            read("level=admin").choice("level", &levels).ok(),
            Some(Some("admin"))
        );
        assert_eq!(read("").choice("level", &levels).ok(), Some(None));
        for text in ["level=admin%2Cmember", "level=", "level=owner"] {
            assert!(read(text).choice("level", &levels).is_err(), "{text}");
        }
        assert!(
            read("day=2026-02-28")
                .day("day")
                .is_ok_and(|day| day.is_some())
        );
        for text in [
            "",
            "today",
            "2026-02-29",
            "20260228",
            "2026-2-28",
            "2026-02-28T00:00:00Z",
        ] {
            assert!(read(&format!("day={text}")).day("day").is_err(), "{text}");
        }
    }

    #[test]
    fn a_page_ends_where_the_items_end() {
        let page = |query: &str| {
            let query = Query::read(Some(query), &[]).unwrap_or_else(|_| panic!());
            query
                .page(Paging::default(), "numbers", 0..5, Value::from)
                .map_err(|refusal| refusal.status)
        };
        let cursor = Cursor {
            offset: 3,
            changes: None,
        }
        .write();
        assert_eq!(
            page("limit=3"),
            Ok(json!({"numbers": [0, 1, 2], "hasMore": true, "cursor": cursor}))
        );
        let rest = json!({"numbers": [3, 4], "hasMore": false, "cursor": null});
        assert_eq!(
            page(&format!("limit=3&cursor={}", cursor.replace('=', "%3D"))),
            Ok(rest)
        );
        assert_eq!(page("limit=0"), Err(400));
        assert_eq!(page("limit=101"), Err(400));
    }
}
