//! signtool, which comes with the Windows SDK and is on no path.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::run::{Outcome, program};

const KITS: &str = r"C:\Program Files (x86)\Windows Kits\10\bin";

/// The newest signtool of this machine.
///
/// # Errors
/// If there is none.
pub fn command() -> Outcome<Command> {
    newest(Path::new(KITS))
        .map(program)
        .ok_or_else(|| format!("there is no signtool in {KITS}").into())
}

/// A folder for each version: `10.0.26100.0\x64\signtool.exe`.
fn newest(kits: &Path) -> Option<PathBuf> {
    let mut versions: Vec<(Vec<u32>, PathBuf)> = fs::read_dir(kits)
        .ok()?
        .flatten()
        .filter_map(|entry| {
            let name = entry.file_name();
            let numbers = name.to_str()?.split('.').map(str::parse);
            let version = numbers.collect::<Result<Vec<u32>, _>>().ok()?;
            let tool = entry.path().join("x64").join("signtool.exe");
            Some((version, tool)).filter(|(_, tool)| tool.exists())
        })
        .collect();
    versions.sort();
    versions.pop().map(|(_, tool)| tool)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_newest_is_taken() {
        let kits = std::env::temp_dir().join(format!("clinic-roster-kits-{}", std::process::id()));
        for version in ["10.0.9600.0", "10.0.26100.0", "x64"] {
            let folder = kits.join(version).join("x64");
            fs::create_dir_all(&folder).expect("a folder");
            fs::write(folder.join("signtool.exe"), "").expect("a file");
        }
        fs::create_dir_all(kits.join("10.0.30000.0")).expect("a version without the tool");
        let newest = newest(&kits).expect("there is one");
        assert!(newest.starts_with(kits.join("10.0.26100.0")), "{newest:?}");
        fs::remove_dir_all(&kits).expect("it is ours");
    }
}
