//! What went wrong with a newer version, as the window gets it. None of these texts holds an address or a path.

use avara::ErrorKind;
use tauri_plugin_updater::Error;

use crate::error::{CommandError, ErrorCode};

const UNREADABLE: (ErrorCode, &str) = (
    ErrorCode::BadResponse,
    "What was said of newer versions cannot be read here.",
);

/// The failure, for a person: what happened, and that this version goes on.
pub(super) fn command_error(error: Error) -> CommandError {
    let (code, text) = match &error {
        Error::Reqwest(error) if is_unreadable(error) => UNREADABLE,
        Error::Reqwest(error) => unreachable_because(avara::kind_of_reading(error)),
        Error::Network(_) | Error::ReleaseNotFound => (
            ErrorCode::Server,
            "The place where newer versions come from has a problem of its own.",
        ),
        Error::Minisign(_)
        | Error::Base64(_)
        | Error::SignatureUtf8(_)
        | Error::SignedVersionMismatch { .. }
        | Error::MissingSignedVersion => (
            ErrorCode::UpdateRefused,
            "What was fetched is not what the makers of Clinic Roster signed. Nothing was installed.",
        ),
        Error::Serialization(_)
        | Error::Semver(_)
        | Error::TargetNotFound(_)
        | Error::TargetsNotFound(_)
        | Error::InvalidUpdaterFormat => UNREADABLE,
        Error::AuthenticationFailed | Error::DebInstallFailed | Error::PackageInstallFailed => (
            ErrorCode::Forbidden,
            "This computer did not let the newer version be installed.",
        ),
        _ => (
            ErrorCode::Internal,
            "The newer version could not be installed.",
        ),
    };
    CommandError::new(code, text)
}

/// Whether an answer came, and is none. A connection that broke says nearly the same.
fn is_unreadable(error: &(dyn std::error::Error + 'static)) -> bool {
    error.is::<serde_json::Error>() || error.source().is_some_and(is_unreadable)
}

fn unreachable_because(kind: ErrorKind) -> (ErrorCode, &'static str) {
    match kind {
        ErrorKind::Tls => (
            ErrorCode::Tls,
            "The connection is not secure, so nothing was fetched.",
        ),
        ErrorKind::Timeout => (ErrorCode::Timeout, "No answer came in time."),
        _ => (
            ErrorCode::Offline,
            "The place where newer versions come from cannot be reached.",
        ),
    }
}

/// The person stopped it.
pub(super) fn stopped() -> CommandError {
    CommandError::new(ErrorCode::Conflict, "This was stopped.")
}

/// This copy was built without a place to look.
pub(super) fn not_built_in() -> CommandError {
    CommandError::internal("This copy does not look for newer versions.")
}
