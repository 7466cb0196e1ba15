//! A whole list as a stream of pages.
//!
//! The service counts from the start of the list for every page, so a list that changes meanwhile repeats people on the
//! next page, or skips them. Each one is handed out once, and the repeats are counted, since they betray the change.

use std::collections::HashSet;
use std::future::Future;

use futures_core::Stream;
use futures_util::stream::try_unfold;

use crate::error::{Error, ErrorKind};
use crate::page::{Cursor, Listed, Page};

/// All pages that `fetch` yields, from the first to the last or to the first error. A cursor that comes again is such an
/// error: following it would never end, and a list that stops there is not the whole one.
pub(crate) fn pages<T, F, Answer>(
    fetch: F,
) -> impl Stream<Item = Result<Page<T>, Error>> + Send + use<T, F, Answer>
where
    T: Listed,
    F: Fn(Option<Cursor>) -> Answer + Send,
    Answer: Future<Output = Result<Page<T>, Error>> + Send,
{
    let start = Walk::<T, F> {
        step: Step::Fetch(None),
        cursors: HashSet::new(),
        seen: HashSet::new(),
        fetch,
    };
    try_unfold(start, |mut walk| async move {
        let cursor = match walk.step {
            Step::Fetch(cursor) => cursor,
            Step::GoesRound => return Err(Error::new(ErrorKind::BadResponse)),
            Step::End => return Ok(None),
        };
        let mut page = (walk.fetch)(cursor).await?;
        let all = page.items.len();
        page.items.retain(|item| walk.seen.insert(item.id()));
        page.repeats = all - page.items.len();
        walk.step = match page.next.clone() {
            None => Step::End,
            Some(next) if walk.cursors.insert(next.clone()) => Step::Fetch(Some(next)),
            Some(_) => Step::GoesRound,
        };
        Ok(Some((page, walk)))
    })
}

/// Where a walk through a list stands.
struct Walk<T: Listed, F> {
    step: Step,
    cursors: HashSet<Cursor>,
    seen: HashSet<T::Id>,
    fetch: F,
}

/// What comes next.
enum Step {
    /// The page at the cursor, or the first one.
    Fetch(Option<Cursor>),
    /// The last page names a cursor that was followed before.
    GoesRound,
    /// That was the last page.
    End,
}

#[cfg(test)]
#[path = "stream_tests.rs"]
mod tests;
