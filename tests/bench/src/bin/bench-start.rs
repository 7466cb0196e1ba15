//! One round: from the start of the process to the first card, for the app and for a bare window, and their memory.
//! The bare window once more with the painter that the app chooses without a graphics card; the app
//! once more at its second start, with its key in a real keychain.
//!
//! Arguments: the bare window and the app. `AVARA_BASE_URL` and `AVARA_API_KEY` name the sandbox. Both are driven alike,
//! and both set the same mark in their page. On Linux only, as the stories.

use std::error::Error;
use std::path::Path;

use app_stories::measure::{self, Painter};
use bench::measured::tell;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let programs: Vec<String> = std::env::args().skip(1).collect();
    let [bare, app] = programs.as_slice() else {
        return Err("usage: bench-start <bare window> <app>".into());
    };
    for (name, program, painter) in [
        ("bare", bare, Painter::AsInstalled),
        ("processor", bare, Painter::Processor),
        ("app", app, Painter::AsInstalled),
    ] {
        let start = measure::start(name, Path::new(program), painter).await;
        tell(&format!("start-card-{name}"), start.first_card);
        tell(&format!("start-memory-{name}"), start.memory);
    }
    let again = measure::second_start("again", Path::new(app)).await;
    tell("start-card-again", again.first_card);
    tell("start-memory-again", again.memory);
    Ok(())
}
