//! `cargo xtask notes`: what `CHANGELOG.md` says of this version, for the release.

use std::fs;

use crate::places;
use crate::run::Outcome;

/// The section of this version, without its heading.
///
/// # Errors
/// If there is none: a version is not released without words.
pub fn notes() -> Outcome<String> {
    section(&read()?, VERSION)
        .ok_or_else(|| format!("CHANGELOG.md has no section \"## [{VERSION}]\"").into())
}

/// The same for a rehearsal: before the release, what is not released yet.
///
/// # Errors
/// If there is neither.
pub fn notes_so_far() -> Outcome<String> {
    let text = read()?;
    section(&text, VERSION)
        .or_else(|| section(&text, "Unreleased"))
        .ok_or_else(|| "CHANGELOG.md says nothing of this version".into())
}

const VERSION: &str = env!("CARGO_PKG_VERSION");

fn read() -> Outcome<String> {
    let file = places::root().join("CHANGELOG.md");
    fs::read_to_string(&file).map_err(|error| format!("{}: {error}", file.display()).into())
}

fn section(text: &str, version: &str) -> Option<String> {
    let heading = format!("## [{version}]");
    let mut lines = text.lines().skip_while(|line| !line.starts_with(&heading));
    lines.next()?;
    let body: Vec<&str> = lines.take_while(|line| !line.starts_with("## ")).collect();
    Some(body.join("\n").trim().to_owned()).filter(|body| !body.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "\
# Changelog

## [Unreleased]

## [1.1.0] - 2026-12-01

### Added

- Updates.

## [1.0.0] - 2026-11-01

- The first.
";

    #[test]
    fn a_section_ends_where_the_next_begins() {
        let notes = section(TEXT, "1.1.0").expect("it is there");
        assert_eq!(notes, "### Added\n\n- Updates.");
        assert_eq!(section(TEXT, "1.0.0").expect("it is there"), "- The first.");
    }

    #[test]
    fn no_section_and_an_empty_one_are_none() {
        assert_eq!(section(TEXT, "1.2.0"), None);
        assert_eq!(section(TEXT, "Unreleased"), None);
    }
}
