//! What to show first.

use serde::Serialize;
use ts_rs::TS;

use super::Nothing;
use crate::error::CommandError;
use crate::records::Clinic;
use crate::session::Standing;
use crate::state::AppState;

/// What the window needs to know when it opens.
#[derive(Debug, Serialize, TS)]
pub struct AppStart {
    /// The remembered clinic, and whether it is connected.
    pub connection: Connection,
    /// The system the app runs on.
    pub platform: Platform,
    /// The version of the app, such as `0.1.0`.
    pub version: String,
}

/// How the app stands towards a clinic.
#[derive(Debug, Serialize, TS)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Connection {
    /// No clinic is remembered.
    None,
    /// Ready to work.
    Connected {
        /// The connected clinic.
        clinic: Clinic,
    },
    /// A clinic is remembered, but its key cannot be had.
    KeyNeeded {
        /// The remembered clinic.
        clinic: Clinic,
        /// Why its key cannot be had.
        error: CommandError,
    },
}

/// The system the app runs on, for keys and wording.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "lowercase")]
pub enum Platform {
    /// macOS.
    MacOs,
    /// Windows.
    Windows,
    /// Linux and its kin.
    Linux,
}

pub async fn app_start(state: &AppState, _: Nothing) -> Result<AppStart, CommandError> {
    let connection = match state.session.start().await? {
        Standing::None => Connection::None,
        Standing::Connected(clinic) => Connection::Connected { clinic },
        Standing::KeyNeeded(clinic, error) => Connection::KeyNeeded { clinic, error },
    };
    let platform = if cfg!(target_os = "macos") {
        Platform::MacOs
    } else if cfg!(windows) {
        Platform::Windows
    } else {
        Platform::Linux
    };
    let version = env!("CARGO_PKG_VERSION").to_owned();
    Ok(AppStart {
        connection,
        platform,
        version,
    })
}
