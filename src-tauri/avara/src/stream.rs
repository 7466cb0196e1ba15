//! A whole list as a stream of pages.
//!
//! The service counts from the start of the list for every page, so a list that changes while it is read repeats people on
//! the next page, or skips them. Each one is handed out once, and the repeats are counted, since they betray the change.
//!
//! No list is followed forever, whatever the service answers.

use std::collections::HashSet;
use std::future::Future;

use futures_core::Stream;
use futures_util::stream::try_unfold;

use crate::cause::Cause;
use crate::error::{Error, ErrorKind};
use crate::page::{Cursor, Listed, Page};

/// The most items that are taken of one list. No clinic has as many people, and the window holds them all.
const MOST: usize = 100_000;
/// How many pages in a row may bring nothing new.
const IDLE_PAGES: u32 = 5;

/// All pages that `fetch` yields, from the first to the last or to the first error. A list that does not come to its end is
/// such an error, since what came of it is not the whole one: it goes round (a cursor comes again), it brings nothing new page
/// after page, or it has more items than are taken.
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
        unread: 0,
        idle: 0,
        fetch,
    };
    try_unfold(start, |mut walk| async move {
        let cursor = match std::mem::replace(&mut walk.step, Step::End) {
            Step::Fetch(cursor) => cursor,
            Step::Stop(cause) => return Err(Error::new(ErrorKind::BadResponse).with_cause(cause)),
            Step::End => return Ok(None),
        };
        let mut page = (walk.fetch)(cursor).await?;
        walk.take(&mut page);
        Ok(Some((page, walk)))
    })
}

/// Where a walk through a list stands.
struct Walk<T: Listed, F> {
    step: Step,
    cursors: HashSet<Cursor>,
    seen: HashSet<T::Id>,
    /// Items that could not be read.
    unread: usize,
    /// Pages without anything new, up to now.
    idle: u32,
    fetch: F,
}

/// What comes next.
enum Step {
    /// The page at the cursor, or the first one.
    Fetch(Option<Cursor>),
    /// The list continues, and is not followed.
    Stop(Cause),
    /// That was the last page.
    End,
}

impl<T: Listed, F> Walk<T, F> {
    /// Takes out of a page what came before, and decides on the next step.
    fn take(&mut self, page: &mut Page<T>) {
        let all = page.items.len();
        page.items.retain(|item| self.seen.insert(item.id()));
        page.repeats = all - page.items.len();
        self.unread += page.skipped.len();
        self.idle = if page.items.is_empty() {
            self.idle + 1
        } else {
            0
        };
        self.step = match page.next.clone() {
            None => Step::End,
            Some(_) if self.seen.len() + self.unread >= MOST => Step::Stop(Cause::TooMany),
            Some(_) if self.idle >= IDLE_PAGES => Step::Stop(Cause::Endless),
            Some(next) if self.cursors.insert(next.clone()) => Step::Fetch(Some(next)),
            Some(_) => Step::Stop(Cause::Endless),
        };
    }
}

#[cfg(test)]
#[path = "stream_tests.rs"]
mod tests;
