//! What a failure of each system's keychain means: pure tables of codes, so that all of them can be tested on every system.

/// What a failure means to the person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Nothing is kept under this name.
    NoEntry,
    /// The keychain is locked, and was not unlocked.
    Locked,
    /// The person or the system said no.
    Denied,
    /// There is no keychain, or it does not work.
    Unavailable,
}

/// The meaning of an `OSStatus` of macOS's Keychain Services.
#[cfg_attr(not(any(target_os = "macos", test)), allow(dead_code))]
pub(super) fn of_macos(status: i32) -> Kind {
    match status {
        // errSecItemNotFound
        -25300 => Kind::NoEntry,
        // errSecInteractionNotAllowed, errSecInteractionRequired: it needs the password and may not ask for it now, such as while
        // the screen is locked.
        -25308 | -25315 => Kind::Locked,
        // errSecUserCanceled, errSecAuthFailed: "Deny", "Cancel" or a wrong password.
        -128 | -25293 => Kind::Denied,
        // wrPermErr, errSecNoAccessForItem, errSecInvalidOwnerEdit, errSecReadOnly, errSecMissingEntitlement.
        -61 | -25243 | -25244 | -25292 | -34018 => Kind::Denied,
        // errSecNotAvailable, errSecNoSuchKeychain, errSecInvalidKeychain, errSecNoDefaultKeychain and whatever else.
        _ => Kind::Unavailable,
    }
}

/// The meaning of a Win32 code of Windows's Credential Manager.
#[cfg_attr(not(any(windows, test)), allow(dead_code))]
pub(super) fn of_windows(code: u32) -> Kind {
    match code {
        // ERROR_NOT_FOUND
        1168 => Kind::NoEntry,
        // ERROR_ACCESS_DENIED, ERROR_INVALID_PASSWORD, ERROR_LOGON_FAILURE, ERROR_ACCOUNT_RESTRICTION,
        // ERROR_ACCESS_DISABLED_BY_POLICY.
        5 | 86 | 1326 | 1327 | 1260 => Kind::Denied,
        // ERROR_NO_SUCH_LOGON_SESSION: nothing was refused, but this session has no credentials at all, such as after a logon over
        // the network. RPC_S_SERVER_UNAVAILABLE and whatever else: the service does not run, or does not work.
        _ => Kind::Unavailable,
    }
}

/// The code in the text that the library for Windows has of a failure. It names a few codes, and writes the others as numbers.
#[cfg_attr(not(any(windows, test)), allow(dead_code))]
pub(super) fn windows_code(text: &str) -> Option<u32> {
    match text.strip_prefix("Windows ")? {
        "ERROR_NO_SUCH_LOGON_SESSION" => Some(1312),
        "ERROR_NOT_FOUND" => Some(1168),
        "ERROR_BAD_USERNAME" => Some(2202),
        "ERROR_INVALID_FLAGS" => Some(1004),
        "ERROR_INVALID_PARAMETER" => Some(87),
        number => number.strip_prefix("error code ")?.parse().ok(),
    }
}

/// The meaning of a D-Bus error that the Secret Service answered.
#[cfg_attr(not(any(target_os = "linux", test)), allow(dead_code))]
pub(super) fn of_secret_service(name: &str) -> Kind {
    match name {
        "org.freedesktop.Secret.Error.NoSuchObject" => Kind::NoEntry,
        "org.freedesktop.Secret.Error.IsLocked" => Kind::Locked,
        "org.freedesktop.DBus.Error.AccessDenied" | "org.freedesktop.DBus.Error.AuthFailed" => {
            Kind::Denied
        }
        _ => Kind::Unavailable,
    }
}

/// The name of a D-Bus error in what the library says of it: `name: text`. The text can say anything, so nothing of it is taken.
#[cfg_attr(not(any(target_os = "linux", test)), allow(dead_code))]
pub(super) fn dbus_name(text: &str) -> Option<&str> {
    let name = text.split(':').next().unwrap_or_default();
    let is_name = |part: &str| {
        !part.is_empty()
            && part
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
    };
    (name.contains('.') && name.split('.').all(is_name)).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_status_of_macos_has_its_meaning() {
        for (status, kind) in [
            (-25300, Kind::NoEntry),
            (-25308, Kind::Locked),
            (-25315, Kind::Locked),
            (-128, Kind::Denied),
            (-25293, Kind::Denied),
            (-61, Kind::Denied),
            (-25243, Kind::Denied),
            (-25244, Kind::Denied),
            (-25292, Kind::Denied),
            (-34018, Kind::Denied),
            (-25291, Kind::Unavailable),
            (-25294, Kind::Unavailable),
            (-25295, Kind::Unavailable),
            (-25307, Kind::Unavailable),
            (-34, Kind::Unavailable),
            (1, Kind::Unavailable),
        ] {
            assert_eq!(of_macos(status), kind, "{status}");
        }
    }

    #[test]
    fn each_code_of_windows_has_its_meaning() {
        for (text, kind) in [
            ("Windows ERROR_NOT_FOUND", Kind::NoEntry),
            ("Windows ERROR_NO_SUCH_LOGON_SESSION", Kind::Unavailable),
            ("Windows error code 5", Kind::Denied),
            ("Windows error code 1326", Kind::Denied),
            ("Windows error code 1260", Kind::Denied),
            ("Windows error code 1722", Kind::Unavailable),
            ("Windows ERROR_INVALID_PARAMETER", Kind::Unavailable),
            ("Windows ERROR_BAD_USERNAME", Kind::Unavailable),
            ("Windows ERROR_INVALID_FLAGS", Kind::Unavailable),
        ] {
            assert_eq!(windows_code(text).map(of_windows), Some(kind), "{text}");
        }
        for text in ["", "error code 5", "Windows error code five", "Windows"] {
            assert_eq!(windows_code(text), None, "{text}");
        }
    }

    #[test]
    fn each_answer_of_the_secret_service_has_its_meaning() {
        for (text, kind) in [
            (
                "org.freedesktop.Secret.Error.IsLocked: Cannot create an item in a locked collection",
                Kind::Locked,
            ),
            (
                "org.freedesktop.Secret.Error.NoSuchObject: no such item",
                Kind::NoEntry,
            ),
            (
                "org.freedesktop.DBus.Error.AccessDenied: Rejected send message",
                Kind::Denied,
            ),
            (
                "org.freedesktop.DBus.Error.ServiceUnknown",
                Kind::Unavailable,
            ),
            ("org.gnome.keyring.Error.Denied: no", Kind::Unavailable),
        ] {
            assert_eq!(dbus_name(text).map(of_secret_service), Some(kind), "{text}");
        }
    }

    #[test]
    fn what_is_no_name_is_not_taken_for_one() {
        for text in [
            "",
            "I/O error",
            "sarah@hospital.example said no",
            "a..b",
            ".",
        ] {
            assert_eq!(dbus_name(text), None, "{text}");
        }
    }
}
