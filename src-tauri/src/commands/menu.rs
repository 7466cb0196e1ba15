//! Passing on what the user chooses in the menu.

use tauri::ipc::Channel;

use super::Nothing;
use crate::menu_listener::MenuAction;
use crate::state::AppState;
use roster::error::CommandError;

pub async fn watch_menu(
    state: &AppState,
    _: Nothing,
    events: Channel<MenuAction>,
) -> Result<(), CommandError> {
    state.menu.watch(events);
    Ok(())
}
