//! Waiting: looking again and again until a deadline, never sleeping and hoping.

use std::time::Duration;

use tokio::time::{Instant, sleep};

/// How long something may take to come about in the window.
pub const PATIENCE: Duration = Duration::from_secs(30);

/// The shortest pause between two looks.
const PAUSE: Duration = Duration::from_millis(40);

/// Looks until there is something, and returns it.
///
/// # Panics
/// If there is nothing before the deadline; `what` says what was waited for.
pub async fn eventually<T, F>(what: &str, look: impl FnMut() -> F) -> T
where
    F: Future<Output = Option<T>>,
{
    within(PATIENCE, what, look).await
}

/// The same, for what takes its time.
///
/// # Panics
/// If there is nothing by then.
pub async fn within<T, F>(patience: Duration, what: &str, mut look: impl FnMut() -> F) -> T
where
    F: Future<Output = Option<T>>,
{
    let deadline = Instant::now() + patience;
    loop {
        let begun = Instant::now();
        if let Some(found) = look().await {
            return found;
        }
        // A look keeps the page from its work: it gets twice as much time for that as for being looked at.
        let pause = PAUSE.max(begun.elapsed() * 2);
        assert!(
            Instant::now() < deadline,
            "waited {} s in vain: {what}",
            patience.as_secs()
        );
        sleep(pause).await;
    }
}
