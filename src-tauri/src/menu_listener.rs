//! Choices from the menu, and the window that hears of them.

use std::fmt;
use std::sync::Mutex;

use serde::Serialize;
use tauri::ipc::Channel;
use ts_rs::TS;

use roster::lock::lock;

/// A choice from the menu that the window acts upon.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MenuAction {
    /// List the people again.
    Refresh,
    /// Go to the search field.
    Find,
    /// Open the settings.
    Settings,
    /// Replace the key of the connected clinic.
    ReplaceKey,
    /// Remove the connected clinic from this computer.
    ForgetClinic,
    /// Show the keyboard shortcuts.
    Shortcuts,
    /// Explain levels and permissions.
    Levels,
    /// Look for a newer version of the app.
    Updates,
    /// Say what this app is.
    About,
    /// Close the window: ask about a draft, or save what was changed a moment ago.
    Close,
}

/// Where choices from the menu go: to the window that asked last.
#[derive(Default)]
pub struct MenuListener(Mutex<Option<Channel<MenuAction>>>);

impl fmt::Debug for MenuListener {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("MenuListener")
    }
}

impl MenuListener {
    /// Sends the choices from now on to `channel`, and to no former one.
    pub fn watch(&self, channel: Channel<MenuAction>) {
        *lock(&self.0) = Some(channel);
    }

    /// Tells the window of a choice, and whether it listens. Without a listener there is nothing on the screen that it could concern.
    pub fn send(&self, action: MenuAction) -> bool {
        let listener = lock(&self.0);
        let sent = listener.as_ref().map(|channel| channel.send(action));
        matches!(sent, Some(Ok(())))
    }
}
