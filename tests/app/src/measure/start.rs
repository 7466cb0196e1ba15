//! How soon a program shows its page.

use std::path::Path;

use super::{Measured, Painter};

/// What was measured of one start.
pub struct Start {
    /// Seconds from the start of the process to the first card.
    pub first_card: f64,
    /// Seconds from the start of the process until the page takes the next event after that.
    pub interactive: f64,
    /// Megabytes of all processes of the program, shared memory counted in proportion.
    pub memory: f64,
}

/// Starts the program on a fresh desktop and measures it.
pub async fn start(name: &str, program: &Path, painter: Painter) -> Start {
    let measured = Measured::start(name, program, painter).await;
    let [first_card, interactive] = measured.marks().await;
    let born = measured.born();
    let start = Start {
        first_card: first_card / 1000.0 - born,
        interactive: interactive / 1000.0 - born,
        memory: measured.memory(),
    };
    measured.app.close().await;
    start
}
