//! Taking the time, and telling it.

use std::fs;
use std::time::Instant;

/// Prints one measurement.
pub fn tell(name: &str, value: f64) {
    println!("{name} {value:.4}");
}

/// Prints how many seconds the work took, and how many of the processor: `name` and `name-processor`.
pub async fn timed<T>(name: &str, work: impl Future<Output = T>) -> T {
    let (start, used) = (Instant::now(), processor());
    let done = work.await;
    tell(name, start.elapsed().as_secs_f64());
    tell(&format!("{name}-processor"), processor() - used);
    done
}

/// How many seconds of the processor this program has used so far. Linux counts them for each thread, to the nanosecond.
fn processor() -> f64 {
    let threads = fs::read_dir("/proc/self/task").expect("Linux tells it");
    let times = threads.flatten().map(|thread| {
        let line = fs::read_to_string(thread.path().join("schedstat")).unwrap_or_default();
        let nanoseconds = line.split(' ').next().and_then(|time| time.parse().ok());
        nanoseconds.unwrap_or(0.0) / 1e9
    });
    times.sum()
}
