//! Cursors, as an official client's test shows them: base64 of `{"offset":20}`. They count places, so a page repeats or skips
//! people while the list changes.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::refusal::Refusal;

/// Where a page begins.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Cursor {
    pub(crate) offset: usize,
    /// How much had changed when it was given, where that matters.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) changes: Option<u64>,
}

impl Cursor {
    pub(crate) fn write(self) -> String {
        STANDARD.encode(serde_json::to_vec(&self).unwrap_or_default())
    }
}

/// The query of a list whose people have moved in the meantime: the page it asks for begins so many places later, or earlier. The
/// first page has no cursor and begins where the list does.
pub(crate) fn shifted(query: &str, by: isize) -> String {
    let mut changed = form_urlencoded::Serializer::new(String::new());
    for (name, value) in form_urlencoded::parse(query.as_bytes()) {
        match read(&value) {
            Ok(cursor) if name == "cursor" => {
                let offset = cursor.offset.saturating_add_signed(by);
                changed.append_pair(&name, &Cursor { offset, ..cursor }.write());
            }
            _ => {
                changed.append_pair(&name, &value);
            }
        }
    }
    changed.finish()
}

pub(crate) fn read(text: &str) -> Result<Cursor, Refusal> {
    let bytes = STANDARD.decode(text).ok();
    let cursor = bytes.and_then(|bytes| serde_json::from_slice(&bytes).ok());
    cursor.ok_or_else(|| Refusal::new(400, "Invalid cursor"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn write(offset: usize) -> String {
        let changes = None;
        Cursor { offset, changes }.write()
    }

    #[test]
    fn a_shift_moves_the_cursor_and_nothing_else() {
        let query = |offset| {
            format!(
                "email=a%2Bb&limit=5&cursor={}",
                write(offset).replace('=', "%3D")
            )
        };
        assert_eq!(shifted(&query(20), -3), query(17));
        assert_eq!(shifted(&query(20), 3), query(23));
        assert_eq!(shifted(&query(2), -3), query(0));
        assert_eq!(shifted("limit=5", 3), "limit=5");
    }

    #[test]
    fn a_cursor_is_the_published_one_and_comes_back() {
        assert_eq!(write(20), "eyJvZmZzZXQiOjIwfQ==");
        assert_eq!(
            read("eyJvZmZzZXQiOjIwfQ==")
                .ok()
                .map(|cursor| cursor.offset),
            Some(20)
        );
        assert_eq!(read("nonsense").map_err(|refusal| refusal.status), Err(400));
    }
}
