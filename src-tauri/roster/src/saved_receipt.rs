//! Saving a receipt as a file in the person's Downloads folder: a new one each time, readable by that person alone.

use std::fs;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use crate::error::CommandError;
use crate::private;

/// How long a file's name may be, its number included.
const NAME_LENGTH: usize = 120;
/// How many bytes a receipt may have.
const TEXT_LENGTH: usize = 1 << 20;
/// What a receipt is: nothing that the system would run, or open in a browser.
const EXTENSION: &str = "txt";

/// A name for a receipt, without what it ends in.
#[derive(Debug, PartialEq, Eq)]
pub struct FileName(String);

impl FileName {
    /// A name that every system takes and that leads nowhere else.
    ///
    /// # Errors
    /// `invalid` beside the input `fileName`.
    pub fn checked(name: &str) -> Result<Self, CommandError> {
        let wrong = || {
            let text = "Choose a simple name that ends in .txt.";
            CommandError::invalid_input("fileName", text)
        };
        let (stem, extension) = name.rsplit_once('.').ok_or_else(wrong)?;
        let forbidden = |letter: char| letter.is_control() || r#"<>:"/\|?*"#.contains(letter);
        let is_plain = !stem.is_empty()
            && stem.trim_matches(['.', ' ']) == stem
            && name.len() <= NAME_LENGTH
            && !name.contains(forbidden)
            && !is_device(stem)
            && extension == EXTENSION;
        if !is_plain {
            return Err(wrong());
        }
        Ok(Self(stem.to_owned()))
    }

    fn numbered(&self, number: u32) -> String {
        let Self(stem) = self;
        match number {
            0 => format!("{stem}.{EXTENSION}"),
            number => format!("{stem} ({number}).{EXTENSION}"),
        }
    }
}

/// The names that Windows gives to devices, whatever follows the first dot.
fn is_device(stem: &str) -> bool {
    let first = stem.split('.').next().unwrap_or_default().trim();
    let upper = first.to_ascii_uppercase();
    let is_port = |kind: &str| {
        let number = upper.strip_prefix(kind);
        number.is_some_and(|number| matches!(number.as_bytes(), [b'0'..=b'9']))
    };
    matches!(upper.as_str(), "CON" | "PRN" | "AUX" | "NUL") || is_port("COM") || is_port("LPT")
}

/// Writes the receipt into `folder` under its name, or under the next free one, and answers where.
///
/// # Errors
/// If the folder cannot be written to, or the receipt is far too long.
pub fn save(folder: &Path, name: &FileName, text: &str) -> Result<PathBuf, CommandError> {
    if text.len() > TEXT_LENGTH {
        return Err(CommandError::internal("a receipt is too long"));
    }
    write(folder, name, text).map_err(|error| CommandError {
        os_code: error.raw_os_error(),
        ..CommandError::internal("a receipt could not be saved")
    })
}

fn write(folder: &Path, name: &FileName, text: &str) -> io::Result<PathBuf> {
    fs::create_dir_all(folder)?;
    for number in 0..1000 {
        let path = folder.join(name.numbered(number));
        let mut file = match private::new_file(&path) {
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => continue,
            made => made?,
        };
        let written = file
            .write_all(text.as_bytes())
            .and_then(|()| file.sync_all());
        if let Err(error) = written {
            drop(file);
            // Half a receipt would prove the wrong thing.
            let _ = fs::remove_file(&path);
            return Err(error);
        }
        return Ok(path);
    }
    Err(io::ErrorKind::AlreadyExists.into())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::store::testing::Folder;

    #[test]
    fn only_simple_names_are_taken() {
        for name in [
            "Receipt 2026-11-24.txt",
            "Robin Sample left.txt",
            "a.b.txt",
            "ñ.txt",
            "console.txt",
        ] {
            assert!(FileName::checked(name).is_ok(), "{name}");
        }
        let long = format!("{}.txt", "n".repeat(NAME_LENGTH));
        for name in [
            "",
            "receipt",
            ".txt",
            "..txt",
            " .txt",
            "a.exe",
            "a.html",
            "a.txt.desktop",
            "../a.txt",
            "a/b.txt",
            r"a\b.txt",
            "C:a.txt",
            "a\n.txt",
            "a?.txt",
            "con.txt",
            "LPT1.txt",
            "nul.a.txt",
            "a .txt",
            &long,
        ] {
            assert!(FileName::checked(name).is_err(), "{name:?}");
        }
    }

    #[test]
    fn nothing_is_ever_overwritten() {
        let folder = Folder::new();
        let downloads = folder.path().join("Downloads");
        let name = FileName::checked("left.txt").unwrap();
        for (text, file) in [
            ("one", "left.txt"),
            ("two", "left (1).txt"),
            ("three", "left (2).txt"),
        ] {
            let path = save(&downloads, &name, text).unwrap();
            assert_eq!(path, downloads.join(file));
        }
        assert_eq!(
            fs::read_to_string(downloads.join("left.txt")).unwrap(),
            "one"
        );
        assert!(save(&downloads, &name, &"n".repeat(TEXT_LENGTH + 1)).is_err());
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_reads_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = Folder::new();
        let path = save(folder.path(), &FileName::checked("left.txt").unwrap(), "").unwrap();
        let mode = fs::metadata(path).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
