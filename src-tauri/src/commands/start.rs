//! What to show first.

use serde::Serialize;
use tauri::{AppHandle, Manager, Runtime};
use ts_rs::TS;

use super::Nothing;
use crate::state::AppState;
use roster::clinic::Clinic;
use roster::database::DataNotice;
use roster::error::CommandError;
use roster::log::Line;
use roster::session::Standing;
use roster::settings::{self, Settings};

/// What the window needs to know when it opens.
#[derive(Debug, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct AppStart {
    /// The clinic that was connected last, and whether it is connected.
    pub connection: Connection,
    /// The remembered clinics, in order.
    pub clinics: Vec<Clinic>,
    /// What the person chose for the whole app.
    pub settings: Settings,
    /// What the person should know of the app's files.
    pub notices: Vec<DataNotice>,
    /// The system the app runs on.
    pub platform: Platform,
    /// The version of the app, such as `0.1.0`.
    pub version: String,
    /// The system's language, such as `es-MX`.
    pub system_language: String,
    /// The folder in which the app keeps its data, to be shown and never logged: it names the person's account.
    pub data_folder: String,
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
    /// The person disconnected this clinic and has not connected one since.
    Disconnected {
        /// The remembered clinic.
        clinic: Clinic,
    },
}

impl Connection {
    /// What the window is told. A key that cannot be had is no failure of the command, but the log should know of it.
    pub(super) fn told(command: &'static str, standing: Standing, state: &AppState) -> Self {
        match standing {
            Standing::None => Self::None,
            Standing::Connected(clinic) => Self::Connected { clinic },
            Standing::Disconnected(clinic) => Self::Disconnected { clinic },
            Standing::KeyNeeded(clinic, error) => {
                state.roster.log.write(Line::failed(command, &error));
                Self::KeyNeeded { clinic, error }
            }
        }
    }
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

/// Begins to connect to the clinic that was connected last, while the web view still starts.
pub fn connect_ahead<R: Runtime>(app: &AppHandle<R>) {
    let handle = app.clone();
    app.state::<AppState>()
        .startup_connection
        .begin(async move { handle.state::<AppState>().roster.session.start().await });
    let handle = app.clone();
    // Beside it: a keychain that asks for a password must not hold up the window for this.
    tauri::async_runtime::spawn(async move {
        let roster = &handle.state::<AppState>().roster;
        if let Err(error) = roster.session.delete_leftover_keys().await {
            roster
                .log
                .write(Line::failed("delete_leftover_keys", &error));
        }
    });
}

pub async fn app_start(state: &AppState, _: Nothing) -> Result<AppStart, CommandError> {
    let version = env!("CARGO_PKG_VERSION");
    state.roster.log.write(Line::Started { version });
    // Taken whatever follows: if this start fails, the next try must begin anew instead of hearing of the same failure.
    let begun = state.startup_connection.take().await;
    let notices = state.roster.store.file().notices().await.map_err(|error| {
        state.roster.log.write(Line::not_kept("data", &error));
        CommandError {
            folder: Some(state.data.display().to_string()),
            ..error.into()
        }
    })?;
    let is_incomplete = notices.contains(&DataNotice::Incomplete);
    let files = notices.len() - usize::from(is_incomplete);
    if files > 0 {
        state.roster.log.write(Line::SetAside { files });
    }
    if is_incomplete {
        let why = "the file beside the database is gone".to_owned();
        state.roster.log.write(Line::NotKept { what: "data", why });
    }
    let settings = state.roster.store.settings().read().await?;
    let connection = match begun {
        Some(begun) => begun,
        None => state.roster.session.start().await,
    };
    let connection = Connection::told("app_start", connection?, state);
    let platform = if cfg!(target_os = "macos") {
        Platform::MacOs
    } else if cfg!(windows) {
        Platform::Windows
    } else {
        Platform::Linux
    };
    Ok(AppStart {
        connection,
        clinics: state.roster.session.clinics().await?,
        settings,
        notices,
        platform,
        version: version.to_owned(),
        system_language: settings::system_language(),
        data_folder: state.data.display().to_string(),
    })
}
