//! One round: so many people in a window, from the start of the process until all are there, searched and scrolled.
//!
//! Arguments: a name for the figures, the program, and how many people the sandbox has. `AVARA_BASE_URL` and
//! `AVARA_API_KEY` name it. On Linux only, as the stories.

use std::error::Error;
use std::path::Path;

use app_stories::measure;
use bench::measured::tell;

#[tokio::main]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [name, program, people] = arguments.as_slice() else {
        return Err("usage: bench-crowd <name> <program> <people>".into());
    };
    let crowd = measure::crowd(name, Path::new(program), people.parse()?).await;
    for (what, values) in [
        ("card", vec![crowd.first_card]),
        ("everyone", vec![crowd.everyone]),
        ("memory", vec![crowd.memory]),
        ("key", crowd.keystrokes),
        ("frame", crowd.frames),
        ("blank", vec![crowd.blank]),
    ] {
        for value in values {
            tell(&format!("{what}-{name}"), value);
        }
    }
    Ok(())
}
