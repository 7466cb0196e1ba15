//! A whole list as a stream of pages.
//!
//! The service counts from the start of the list for every page, so a list that changes meanwhile repeats people on the
//! next page. Each one is handed out once.

use std::collections::HashSet;
use std::future::Future;

use futures_core::Stream;
use futures_util::stream::try_unfold;

use crate::error::Error;
use crate::page::{Cursor, Listed, Page};

/// All pages that `fetch` yields, from the first to the last or to the first error. A cursor that comes again ends the
/// list: following it would never end.
pub(crate) fn pages<T, F, Answer>(
    fetch: F,
) -> impl Stream<Item = Result<Page<T>, Error>> + Send + use<T, F, Answer>
where
    T: Listed,
    F: Fn(Option<Cursor>) -> Answer + Send,
    Answer: Future<Output = Result<Page<T>, Error>> + Send,
{
    let start = Walk::<T, F> {
        next: Some(None),
        cursors: HashSet::new(),
        seen: HashSet::new(),
        fetch,
    };
    try_unfold(start, |mut walk| async move {
        let Some(cursor) = walk.next.take() else {
            return Ok(None);
        };
        let mut page = (walk.fetch)(cursor).await?;
        page.items.retain(|item| walk.seen.insert(item.id()));
        walk.next = page
            .next
            .clone()
            .filter(|next| walk.cursors.insert(next.clone()))
            .map(Some);
        Ok(Some((page, walk)))
    })
}

/// Where a walk through a list stands.
struct Walk<T: Listed, F> {
    /// The page to fetch; `None` after the last, `Some(None)` before the first.
    next: Option<Option<Cursor>>,
    cursors: HashSet<Cursor>,
    seen: HashSet<T::Id>,
    fetch: F,
}

#[cfg(test)]
#[path = "stream_tests.rs"]
mod tests;
