//! Passing on what the user chooses in the menu.

use tauri::ipc::Channel;

use super::Nothing;
use crate::error::CommandError;
use crate::menu::MenuAction;
use crate::state::AppState;

pub async fn watch_menu(
    state: &AppState,
    _: Nothing,
    events: Channel<MenuAction>,
) -> Result<(), CommandError> {
    state.menu.watch(events);
    Ok(())
}
