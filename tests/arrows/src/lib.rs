//! Circles among the modules of a crate, found in its source.
//!
//! Modules that use each other in a circle can be understood, tested and moved only together. `tests/house.rs` refuses them.
//!
//! What is seen, and what is not:
//! - A module is one that the crate's root (`lib.rs`, or else `main.rs`) declares, with everything beneath it.
//! - An arrow is a path that begins with `crate::`, or with as many `super::` as lead to the root, in a `use` or in code.
//! - A name that the root re-exports leads to the module that it comes from: `crate::User` to `user`. A name that the root
//!   defines leads to the root, which then counts as a module, called `crate`.
//! - Code under `#[cfg(test)]` draws no arrows. Comments and texts draw none either, so a path in an attribute's text
//!   (`#[serde(with = "crate::time")]`) goes unseen. What a macro is given is looked through word by word.
//! - A path that begins with `$crate::` in a macro is an arrow of the module that defines the macro.
#![warn(missing_docs)]

mod graph;
mod source;
mod tested;

use std::fs;
use std::path::Path;

use graph::shortest_circle;
use source::arrows;

/// The shortest circle among the modules of the crate whose source is in the folder `src`, as `a -> b -> a`.
///
/// # Panics
/// If a file can't be read, a declared module has no file, or a glob hides which module a name comes from. Such a crate
/// can't be judged, and a test should fail for it.
#[must_use]
pub fn circle(src: impl AsRef<Path>) -> Option<String> {
    let src = src.as_ref();
    circle_in(&|path| match fs::read_to_string(src.join(path)) {
        Ok(text) => Some(text),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => None,
        Err(error) => panic!("{path} can't be read: {error}"),
    })
}

/// The same of a crate whose files `read` yields by their paths below the source folder.
fn circle_in(read: &dyn Fn(&str) -> Option<String>) -> Option<String> {
    shortest_circle(&arrows(read)).map(|modules| modules.join(" -> "))
}

#[cfg(test)]
mod tests;
