//! The library of the plain list, the same as the app's, beside the page that has no bundler.

use std::fs;
use std::io;

use crate::places;
use crate::run::Outcome;

const INSTALLED: &str = "ui/node_modules/@tanstack/virtual-core/dist/esm";
const BESIDE_THE_PAGE: &str = "tests/bench/bare/virtual-core";

/// Copies what differs, so that nothing is compiled again without need.
///
/// # Errors
/// If it is not installed, or cannot be copied.
pub fn bring() -> Outcome {
    copy().map_err(|error| format!("{INSTALLED}: {error}").into())
}

fn copy() -> io::Result<()> {
    let folder = places::root().join(BESIDE_THE_PAGE);
    fs::create_dir_all(&folder)?;
    for entry in fs::read_dir(places::root().join(INSTALLED))? {
        let file = entry?.path();
        let Some(name) = file.file_name().filter(|_| is_script(&file)) else {
            continue;
        };
        // As every bundler does for a build that is published.
        let text = fs::read_to_string(&file)?.replace("process.env.NODE_ENV", "'production'");
        let copy = folder.join(name);
        if fs::read_to_string(&copy).ok().as_ref() != Some(&text) {
            fs::write(copy, text)?;
        }
    }
    Ok(())
}

fn is_script(file: &std::path::Path) -> bool {
    file.extension().is_some_and(|extension| extension == "js")
}
