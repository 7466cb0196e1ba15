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
    for item in envelope.items {
        match serde_json::from_str(item.get()) {
            Ok(item) => items.push(item),
            Err(_) => unread.push(skipped::<T>(item.get())),
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

/// Only a well-formed id is told of what could not be read: anything else could be a name.
fn skipped<T: Listed>(item: &str) -> Skipped {
    let object: Option<Map<String, Value>> = serde_json::from_str(item).ok();
    let id = object
        .as_ref()
        .and_then(|object| object.get(T::ID)?.as_str());
    let id = id.filter(|id| id.parse::<T::Id>().is_ok());
    Skipped {
        id: id.map(str::to_owned),
    }
}

#[cfg(test)]
#[path = "decode_tests.rs"]
mod tests;
