//! Cursors, as an official client's test shows them: base64 of `{"offset":20}`. They count places, so a page repeats or skips
//! people while the list changes.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};

use crate::refusal::Refusal;

#[derive(Serialize, Deserialize)]
struct Cursor {
    offset: usize,
}

pub(crate) fn write(offset: usize) -> String {
    STANDARD.encode(serde_json::to_vec(&Cursor { offset }).unwrap_or_default())
}

pub(crate) fn read(text: &str) -> Result<usize, Refusal> {
    let bytes = STANDARD.decode(text).ok();
    let cursor = bytes.and_then(|bytes| serde_json::from_slice::<Cursor>(&bytes).ok());
    cursor
        .map(|cursor| cursor.offset)
        .ok_or_else(|| Refusal::new(400, "Invalid cursor"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cursor_is_the_published_one_and_comes_back() {
        assert_eq!(write(20), "eyJvZmZzZXQiOjIwfQ==");
        assert_eq!(read("eyJvZmZzZXQiOjIwfQ==").ok(), Some(20));
        assert_eq!(read("nonsense").map_err(|refusal| refusal.status), Err(400));
    }
}
