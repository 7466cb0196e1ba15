//! The one table of commands: what the window may ask for, and nothing else.
//!
//! `table.rs` lists name, arguments, events and answer. From it come the functions Tauri calls, their names (which the build script
//! turns into permissions) and the TypeScript type `Commands`, so none of them can drift from the others. Each function only
//! passes on to the plain one of the same name in its domain's file.

mod clinics;
mod closing;
mod menu;
mod people;
mod start;

use avara::{Problems, User};
use serde::Deserialize;
use tauri::ipc::{Channel, Invoke};
use tauri::{Runtime, State};
use ts_rs::TS;

use crate::bindings::Signature;
use crate::change::{UpdateCheck, UpdateOutcome};
use crate::error::CommandError;
use crate::menu::MenuAction;
use crate::records::Clinic;
use crate::state::AppState;
use clinics::{ConnectClinic, ForgetClinic};
use closing::HoldWindow;
use people::{CheckPatch, CheckUpdate, PeopleEvent, PeopleSummary, ReadUser, UpdateUser};
use start::AppStart;

/// The arguments of a command that needs none.
#[derive(Debug, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

macro_rules! commands {
    ($($(#[doc = $doc:literal])* $module:ident :: $name:ident ( $args:ty $(, $events:ty)? ) -> $result:ty;)*) => {
        $(
            $(#[doc = $doc])*
            ///
            /// # Errors
            /// As [`CommandError`] lists.
            #[tauri::command]
            pub async fn $name(
                state: State<'_, AppState>,
                args: $args,
                $(events: Channel<$events>,)?
            ) -> Result<$result, CommandError> {
                $module::$name(&state, args $(, events as Channel<$events>)?).await
            }
        )*

        /// The names of the commands, in the order of the table.
        pub const NAMES: &[&str] = &[$(stringify!($name)),*];

        /// Dispatches a call from the window.
        pub fn handler<R: Runtime>() -> impl Fn(Invoke<R>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name),*]
        }

        /// The commands as TypeScript sees them.
        pub(crate) fn signatures() -> Vec<Signature> {
            vec![$(
                Signature::new::<$args, $result>(stringify!($name), &[$($doc),*])
                    $(.with_events::<$events>())?
            ),*]
        }
    };
}

include!("commands/table.rs");
