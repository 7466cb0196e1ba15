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
        match error {
            UpdateError::NotBuiltIn => Self::internal("no address for updates was built in"),
            UpdateError::ByHand => Self::new(ErrorCode::Forbidden),
            UpdateError::Unreachable(error) => Self::new(unreachable_because(&error)),
            UpdateError::Status(_) => Self::new(ErrorCode::Server),
            UpdateError::TooLong | UpdateError::Unreadable(_) | UpdateError::BadPage => {
                Self::new(ErrorCode::BadResponse)
            }
            UpdateError::NotSigned => Self::new(ErrorCode::UpdateRefused),
            UpdateError::Plugin(error) => refused_by(&error),
        }
    }
}

fn unreachable_because(error: &reqwest::Error) -> ErrorCode {
    if is_untrusted(error) {
        ErrorCode::Tls
    } else if error.is_timeout() && !error.is_connect() {
        ErrorCode::Timeout
    } else {
        ErrorCode::Offline
    }
}

fn refused_by(error: &PluginError) -> CommandError {
    match error {
        PluginError::Minisign(_)
        | PluginError::Base64(_)
        | PluginError::SignatureUtf8(_)
        | PluginError::SignedVersionMismatch { .. }
        | PluginError::MissingSignedVersion => CommandError::new(ErrorCode::UpdateRefused),
        PluginError::Serialization(_)
        | PluginError::Semver(_)
        | PluginError::TargetNotFound(_)
        | PluginError::TargetsNotFound(_)
        | PluginError::InvalidUpdaterFormat => CommandError::new(ErrorCode::BadResponse),
        // The computer did not allow the installation.
        PluginError::AuthenticationFailed => CommandError::new(ErrorCode::Forbidden),
        _ => CommandError::internal("the update could not be installed"),
    }
}

/// The person stopped it.
pub(super) fn stopped() -> CommandError {
    CommandError::new(ErrorCode::Stopped)
}
