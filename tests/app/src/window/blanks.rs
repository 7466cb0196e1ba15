//! Whether a list ever shows a blank where people should stand.

use serde_json::Value;

use super::Window;

/// At every frame: how high the highest stretch of the list is that no one stands in.
const WATCH: &str = "
    const people = () => [...document.querySelectorAll('article, [role=row]')];
    const list = people()[0].closest('[role=feed], [role=table]');
    window.highestBlank = 0;
    window.framesWatched = 0;
    const look = () => {
        const { top, bottom } = list.getBoundingClientRect();
        let covered = top;
        const rows = people().map((one) => one.getBoundingClientRect()).sort((one, other) => one.top - other.top);
        for (const row of rows) {
            if (row.top >= bottom) break;
            window.highestBlank = Math.max(window.highestBlank, row.top - covered);
            covered = Math.max(covered, row.bottom);
        }
        window.highestBlank = Math.max(window.highestBlank, bottom - covered);
        window.framesWatched += 1;
        if (list.isConnected) requestAnimationFrame(look);
    };
    look();";

impl Window {
    /// Begins to watch the list of people.
    pub async fn watch_for_blanks(&self) {
        self.execute(WATCH, vec![])
            .await
            .expect("the list can be watched");
    }

    /// The highest blank that was seen since, in pixels, and in how many frames it was looked for.
    pub async fn highest_blank(&self) -> (u64, u64) {
        let script = "return [Math.ceil(window.highestBlank), window.framesWatched]";
        let seen = self.execute(script, vec![]).await;
        let seen: Vec<u64> = seen
            .ok()
            .and_then(|seen| Some(seen.as_array()?.iter().filter_map(Value::as_u64).collect()))
            .unwrap_or_default();
        match seen[..] {
            [blank, frames] => (blank, frames),
            _ => panic!("the list is watched"),
        }
    }
}
