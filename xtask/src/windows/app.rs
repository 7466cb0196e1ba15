//! The app itself for Windows: built, looked at, and its keychain tried.

use std::fs;
use std::path::PathBuf;

use super::toolchain;
use super::wine::Wine;
use crate::run::{Outcome, output, program};

/// What *Properties*, *Details* show, and what they must.
const METADATA: [(&str, &str); 4] = [
    ("ProductName", "Clinic Roster"),
    ("ProductVersion", env!("CARGO_PKG_VERSION")),
    ("FileVersion", env!("CARGO_PKG_VERSION")),
    (
        "LegalCopyright",
        "Copyright 2026 The Clinic Roster contributors. MIT license.",
    ),
];

/// Builds it.
///
/// # Errors
/// If it cannot be built.
pub fn build() -> Outcome {
    toolchain::build_app()
}

/// The program.
pub fn exe() -> PathBuf {
    toolchain::release().join("clinic-roster.exe")
}

/// Looks at its metadata, and that it opens no console.
///
/// # Errors
/// If something is missing.
pub fn metadata() -> Outcome {
    let bytes = fs::read(exe()).map_err(|error| format!("{}: {error}", exe().display()))?;
    for (name, wanted) in METADATA {
        let found = value(&bytes, name).unwrap_or_default();
        println!("{name}: {found}");
        if found != wanted {
            return Err(format!("{name} should be {wanted}").into());
        }
    }
    let headers = output(program("x86_64-w64-mingw32-objdump").arg("-p").arg(exe()))?;
    let subsystem = headers.lines().find(|line| line.starts_with("Subsystem"));
    println!("{}", subsystem.unwrap_or_default());
    if subsystem.is_some_and(|line| line.contains("Windows GUI")) {
        Ok(())
    } else {
        Err("it would open a console".into())
    }
}

/// The text that stands under the name in the version of a file: both in UTF-16, with zeros between and after.
fn value(bytes: &[u8], name: &str) -> Option<String> {
    let name: Vec<u8> = name
        .encode_utf16()
        .chain([0])
        .flat_map(u16::to_le_bytes)
        .collect();
    let start = bytes.windows(name.len()).position(|part| part == name)? + name.len();
    let units = bytes[start..]
        .chunks_exact(2)
        .map(|pair| u16::from_le_bytes([pair[0], pair[1]]));
    let text: Vec<u16> = units
        .skip_while(|unit| *unit == 0)
        .take_while(|unit| *unit != 0)
        .collect();
    String::from_utf16(&text).ok()
}

/// Lets it try the keychain of Windows.
///
/// # Errors
/// If that fails.
pub fn keychain() -> Outcome {
    let wine = Wine;
    let said = output(wine.program(exe()).args(["--self-test", "keychain"]))?;
    print!("{said}");
    if said.lines().last() == Some("keychain: passed") {
        Ok(())
    } else {
        Err("it does not say that it passed".into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_read_past_its_padding() {
        let text = "\u{1}FileVersion\0\x000.1.0\0\0ProductName\0A name\0";
        let bytes: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(value(&bytes, "FileVersion").as_deref(), Some("0.1.0"));
        assert_eq!(value(&bytes, "ProductName").as_deref(), Some("A name"));
        assert_eq!(value(&bytes, "Comments"), None);
    }
}
