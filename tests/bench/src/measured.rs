//! Taking the time, and telling it.

use std::time::Instant;

/// Prints one measurement.
pub fn tell(name: &str, value: f64) {
    println!("{name} {value:.4}");
}

/// Prints how many seconds the work took.
pub async fn timed<T>(name: &str, work: impl Future<Output = T>) -> T {
    let start = Instant::now();
    let done = work.await;
    tell(name, start.elapsed().as_secs_f64());
    done
}
