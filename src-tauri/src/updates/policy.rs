//! Whether the computer's administrator lets the app check for updates (docs/deploy.md).
//!
//! The policy is where only an administrator can write: in the registry's policies on Windows, in a file on other systems. If it says
//! anything but yes, or cannot be read, the answer is no: someone put it there, and an app that is not updated does no harm.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use serde_json::Value;

use roster::endpoint;

/// Where the policy is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Policy {
    /// A file: `{ "updates": "off" }`.
    File(PathBuf),
    /// `HKEY_LOCAL_MACHINE\Software\Policies\Clinic Roster`, the number `Updates`: 0 is off, 1 is on.
    #[cfg(windows)]
    Registry,
}

impl Policy {
    /// This system's. Builds that honor it take the file `CLINIC_ROSTER_POLICY`.
    pub(crate) fn of_system() -> Self {
        if let Some(named) = endpoint::variable("CLINIC_ROSTER_POLICY") {
            return Self::File(named.into());
        }
        #[cfg(windows)]
        return Self::Registry;
        // Only root can write in the folders above these.
        #[cfg(target_os = "macos")]
        return Self::File("/Library/Application Support/Clinic Roster/policy.json".into());
        #[cfg(not(any(windows, target_os = "macos")))]
        return Self::File("/etc/clinic-roster/policy.json".into());
    }

    /// Whether it lets the app check for updates.
    pub(crate) fn allows(&self) -> bool {
        match self {
            Self::File(file) => file_allows(file),
            #[cfg(windows)]
            Self::Registry => registry_allows(),
        }
    }
}

fn file_allows(file: &Path) -> bool {
    let policy = match fs::read(file) {
        Ok(policy) => policy,
        Err(error) => return error.kind() == ErrorKind::NotFound,
    };
    match serde_json::from_slice(&policy) {
        Ok(Value::Object(policy)) => policy.get("updates").is_none_or(|updates| updates == "on"),
        _ => false,
    }
}

#[cfg(windows)]
fn registry_allows() -> bool {
    /// `ERROR_FILE_NOT_FOUND`, of a key or of a value.
    const NOT_THERE: u32 = 0x8007_0002;
    let value = windows_registry::LOCAL_MACHINE
        .open(r"Software\Policies\Clinic Roster")
        .and_then(|key| key.get_u32("Updates"));
    match value {
        Ok(value) => value == 1,
        Err(error) => error.code().0.cast_unsigned() == NOT_THERE,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;
    use tempfile::tempdir;

    #[test]
    fn only_what_says_yes_or_nothing_is_a_yes() {
        let folder = tempdir().unwrap();
        let file = folder.path().join("policy.json");
        let allows = |file: &Path| Policy::File(file.to_owned()).allows();
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
        assert!(!allows(folder.path()), "what cannot be read");
    }

    /// Where docs/deploy.md sends administrators, and where no one else can write.
    #[test]
    fn it_is_where_only_an_administrator_can_write() {
        #[cfg(windows)]
        let place = Policy::Registry;
        #[cfg(target_os = "macos")]
        let place = Policy::File("/Library/Application Support/Clinic Roster/policy.json".into());
        #[cfg(not(any(windows, target_os = "macos")))]
        let place = Policy::File("/etc/clinic-roster/policy.json".into());
        assert_eq!(Policy::of_system(), place);
    }

    #[cfg(windows)]
    #[test]
    fn a_computer_without_a_policy_allows_updates() {
        assert!(Policy::Registry.allows());
    }
}
