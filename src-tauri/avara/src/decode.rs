//! From bodies to items. A page is read in one pass; only if that fails, item by item, so that one bad item costs
//! nothing but itself. What is too long is cut here, so that nothing behind this has to expect it.

use std::fmt;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::value::RawValue;
use serde_json::{Map, Value};

use crate::page::{Cursor, LONGEST_CURSOR, Listed, MOST_ON_A_PAGE, Page, Skipped};

/// An answer could not be read. Says where, never what stood there: serde's own words repeat values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unreadable {
    /// Broken or unexpected JSON.
    Json { line: usize, column: usize },
    /// The answer is about someone else.
    OtherItem,
    /// A page of more items than any page has.
    LongPage,
    /// A cursor that is too long to be handed back.
    LongCursor,
}

impl std::error::Error for Unreadable {}

impl fmt::Display for Unreadable {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Json { line, column } => {
                write!(f, "unexpected JSON at line {line}, column {column}")
            }
            Self::OtherItem => f.write_str("the answer is about another item"),
            Self::LongPage => f.write_str("the page has too many items"),
            Self::LongCursor => f.write_str("the cursor is too long"),
        }
    }
}

impl From<serde_json::Error> for Unreadable {
    fn from(error: serde_json::Error) -> Self {
        Self::Json {
            line: error.line(),
            column: error.column(),
        }
    }
}

/// The body is what an act is answered by.
pub(crate) fn answer<T: DeserializeOwned>(body: &[u8]) -> Result<T, Unreadable> {
    Ok(serde_json::from_slice(body)?)
}

/// The body is one item.
pub(crate) fn item<T: Listed>(body: &[u8]) -> Result<T, Unreadable> {
    let mut item: T = answer(body)?;
    item.shorten();
    Ok(item)
}

/// The body is the item with this id.
pub(crate) fn item_with<T: Listed>(id: &T::Id, body: &[u8]) -> Result<T, Unreadable> {
    let item: T = item(body)?;
    if item.id() == *id {
        Ok(item)
    } else {
        Err(Unreadable::OtherItem)
    }
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct Envelope<T> {
    has_more: bool,
    #[serde(alias = "users", alias = "invitations")]
    items: Vec<T>,
    cursor: Option<String>,
}

/// The body is a page.
pub(crate) fn page<T: Listed>(body: &[u8]) -> Result<Page<T>, Unreadable> {
    if let Ok(Envelope {
        has_more,
        items,
        cursor,
    }) = serde_json::from_slice::<Envelope<T>>(body)
    {
        return whole(items, Vec::new(), next(cursor, has_more)?);
    }
    let envelope: Envelope<&RawValue> = serde_json::from_slice(body)?;
    let next = next(envelope.cursor, envelope.has_more)?;
    let (mut items, mut unread) = (Vec::new(), Vec::new());
    for (index, item) in envelope.items.into_iter().enumerate() {
        match serde_json::from_str(item.get()) {
            Ok(item) => items.push(item),
            Err(_) => unread.push(skipped::<T>(index, item.get())),
        }
    }
    whole(items, unread, next)
}

fn whole<T: Listed>(
    mut items: Vec<T>,
    skipped: Vec<Skipped>,
    next: Option<Cursor>,
) -> Result<Page<T>, Unreadable> {
    if items.len() + skipped.len() > MOST_ON_A_PAGE {
        return Err(Unreadable::LongPage);
    }
    let mut shortened = 0;
    for item in &mut items {
        shortened += usize::from(item.shorten());
    }
    Ok(Page {
        items,
        next,
        skipped,
        shortened,
        repeats: 0,
    })
}

fn next(cursor: Option<String>, has_more: bool) -> Result<Option<Cursor>, Unreadable> {
    let cursor = cursor.filter(|cursor| has_more && !cursor.is_empty());
    match cursor {
        Some(cursor) if cursor.len() > LONGEST_CURSOR => Err(Unreadable::LongCursor),
        cursor => Ok(cursor.map(Cursor)),
    }
}

fn skipped<T: Listed>(index: usize, item: &str) -> Skipped {
    let Ok(object) = serde_json::from_str::<Map<String, Value>>(item) else {
        return Skipped {
            index,
            id: None,
            reason: "it is not an object".into(),
        };
    };
    // Only a well-formed id is shown: anything else could be a name.
    let id = object
        .get(T::ID)
        .and_then(Value::as_str)
        .filter(|id| id.parse::<T::Id>().is_ok());
    Skipped {
        index,
        id: id.map(str::to_owned),
        reason: reason::<T>(&object),
    }
}

/// Names the field at fault. A field with a wrong value fails also when it stands alone; serde notices missing ones
/// only after all others were read.
fn reason<T: Listed>(object: &Map<String, Value>) -> String {
    let failure =
        |object: Map<String, Value>| serde_json::from_value::<T>(Value::Object(object)).err();
    let missing = |error: serde_json::Error| {
        error
            .to_string()
            .strip_prefix("missing field `")?
            .split_once('`')
            .map(|(name, _)| name.to_owned())
    };
    for (name, value) in object {
        let alone = Map::from_iter([(name.clone(), value.clone())]);
        if failure(alone).is_some_and(|error| missing(error).is_none()) {
            return format!("{name} is not as expected");
        }
    }
    match failure(object.clone()).and_then(missing) {
        Some(name) => format!("{name} is missing"),
        None => "it is not as expected".into(),
    }
}

#[cfg(test)]
#[path = "decode_tests.rs"]
mod tests;
