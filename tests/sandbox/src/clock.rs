//! Times as the service writes them, relative to now, so that "logged in yesterday" holds whenever the sandbox runs.

use jiff::{SignedDuration, Timestamp};

/// So many minutes ago.
pub(crate) fn minutes_ago(minutes: i64) -> String {
    text(now() - SignedDuration::from_mins(minutes))
}

/// So many days ago.
pub(crate) fn days_ago(days: i64) -> String {
    minutes_ago(days * 24 * 60)
}

/// The current time, to the second.
pub(crate) fn now() -> Timestamp {
    Timestamp::from_second(Timestamp::now().as_second()).unwrap_or_default()
}

/// A time as an answer has it, such as `2026-08-01T09:30:00.000Z`.
pub(crate) fn text(time: Timestamp) -> String {
    format!("{time:.3}")
}
