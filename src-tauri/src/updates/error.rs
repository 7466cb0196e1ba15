//! What can go wrong with a newer version, and how the window hears of it. No text here holds an address or a path.

use avara::is_untrusted;
use tauri_plugin_updater::Error as PluginError;

use roster::error::{CommandError, ErrorCode};

/// Why a newer version was not found, not downloaded or not installed.
#[derive(Debug, thiserror::Error)]
pub(super) enum UpdateError {
    /// This copy was built without an address for updates.
    #[error("no address for updates was built in")]
    NotBuiltIn,
    /// This kind of installation does not update itself.
    #[error("this installation does not update itself")]
    ByHand,
    /// No answer came, or it broke off.
    #[error("the update server cannot be reached")]
    Unreachable(#[from] reqwest::Error),
    /// The server answered with an error.
    #[error("the update server answered {0}")]
    Status(u16),
    /// More came than the limit allows.
    #[error("the answer is too long")]
    TooLong,
    /// The announcement is not signed with the feed's key.
    #[error("the announcement is not signed by the key of this app")]
    NotSigned,
    /// The announcement is signed but cannot be read.
    #[error("the announcement cannot be read")]
    Unreadable(#[source] serde_json::Error),
    /// The page for people is not https.
    #[error("the announced page is not https")]
    BadPage,
    /// Tauri's updater refused it.
    #[error("the update was not installed")]
    Plugin(#[from] PluginError),
}

impl From<UpdateError> for CommandError {
    fn from(error: UpdateError) -> Self {
        let (code, text) = match error {
            UpdateError::NotBuiltIn => {
                (ErrorCode::Internal, "This copy doesn't check for updates.")
            }
            UpdateError::ByHand => (
                ErrorCode::Forbidden,
                "This installation doesn't update itself.",
            ),
            UpdateError::Unreachable(error) => unreachable_because(&error),
            UpdateError::Status(_) => (ErrorCode::Server, "The update server has a problem."),
            UpdateError::TooLong | UpdateError::Unreadable(_) | UpdateError::BadPage => UNREADABLE,
            UpdateError::NotSigned => NOT_SIGNED,
            UpdateError::Plugin(error) => refused_by(&error),
        };
        Self::new(code, text)
    }
}

const UNREADABLE: (ErrorCode, &str) = (
    ErrorCode::BadResponse,
    "The update isn't for this computer or can't be read.",
);

const NOT_SIGNED: (ErrorCode, &str) = (
    ErrorCode::UpdateRefused,
    "The update isn't signed by the makers of Clinic Roster. Nothing was installed.",
);

fn unreachable_because(error: &reqwest::Error) -> (ErrorCode, &'static str) {
    if is_untrusted(error) {
        (
            ErrorCode::Tls,
            "The connection isn't secure, so nothing was downloaded.",
        )
    } else if error.is_timeout() && !error.is_connect() {
        (
            ErrorCode::Timeout,
            "The update server took too long to answer.",
        )
    } else {
        (ErrorCode::Offline, "Can't reach the update server.")
    }
}

fn refused_by(error: &PluginError) -> (ErrorCode, &'static str) {
    match error {
        PluginError::Minisign(_)
        | PluginError::Base64(_)
        | PluginError::SignatureUtf8(_)
        | PluginError::SignedVersionMismatch { .. }
        | PluginError::MissingSignedVersion => NOT_SIGNED,
        PluginError::Serialization(_)
        | PluginError::Semver(_)
        | PluginError::TargetNotFound(_)
        | PluginError::TargetsNotFound(_)
        | PluginError::InvalidUpdaterFormat => UNREADABLE,
        PluginError::AuthenticationFailed => (
            ErrorCode::Forbidden,
            "This computer didn't allow the installation.",
        ),
        _ => (ErrorCode::Internal, "The update couldn't be installed."),
    }
}

/// The person stopped it.
pub(super) fn stopped() -> CommandError {
    CommandError::new(ErrorCode::Conflict, "This was stopped.")
}
