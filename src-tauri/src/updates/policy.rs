//! Whether whoever manages this computer lets the app look for newer versions (docs/deploy.md).
//!
//! It is a file that only an administrator can write. One that says anything but yes, or cannot be read, is taken for a no: somebody
//! put it there, and an app that stays as it is does no harm.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde_json::Value;

use crate::endpoint;

/// Where the policy is on this system. None where the system does not say.
pub fn file() -> Option<PathBuf> {
    if let Some(named) = endpoint::variable("CLINIC_ROSTER_POLICY") {
        return Some(named.into());
    }
    let folder = if cfg!(windows) {
        Path::new(&std::env::var_os("ProgramData")?).join("Clinic Roster")
    } else if cfg!(target_os = "macos") {
        PathBuf::from("/Library/Application Support/Clinic Roster")
    } else {
        PathBuf::from("/etc/clinic-roster")
    };
    Some(folder.join("policy.json"))
}

/// Whether it lets the app look for newer versions.
pub fn allows(file: &Path) -> bool {
    let policy = match fs::read(file) {
        Ok(policy) => policy,
        Err(error) => return error.kind() == ErrorKind::NotFound,
    };
    match serde_json::from_slice(&policy) {
        Ok(Value::Object(policy)) => policy.get("updates").is_none_or(|updates| updates == "on"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use crate::store::testing::Folder;

    #[test]
    fn only_what_says_yes_or_nothing_is_a_yes() {
        let folder = Folder::new();
        let file = folder.0.join("policy.json");
        assert!(allows(&file), "there is none");
        for (policy, yes) in [
            (r#"{"updates":"on"}"#, true),
            (r#"{"other":1}"#, true),
            (r#"{"updates":"off"}"#, false),
            (r#"{"updates":false}"#, false),
            (r#"{"updates":"later"}"#, false),
            ("updates=off", false),
            ("", false),
            (r#"["off"]"#, false),
        ] {
            fs::write(&file, policy).unwrap();
            assert_eq!(allows(&file), yes, "{policy}");
        }
        assert!(!allows(&folder.0), "what cannot be read");
    }
}
