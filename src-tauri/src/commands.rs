//! The one table of commands: what the window may ask for, and nothing else.
//!
//! `table.rs` lists name, arguments, events and answer. From it come the functions Tauri calls, their names (which the build script
//! turns into permissions) and the TypeScript type `Commands`, so none of them can drift from the others. Each function only
//! passes on to the plain one of the same name in its domain's file.

mod access;
mod clinics;
mod closing;
mod drafts;
mod invitations;
mod inviting;
mod menu;
mod news;
mod people;
mod settings;
mod start;
mod support;
mod updates;

use std::panic::AssertUnwindSafe;

use avara::{Invitation, Problems, User};
use futures_util::FutureExt as _;
use serde::Deserialize;
use tauri::ipc::{Channel, Invoke};
use tauri::{Runtime, State};
use ts_rs::TS;

use crate::menu_listener::MenuAction;
use crate::signature::Signature;
use crate::state::AppState;
use access::{OnePerson, RetryLeaving};
use clinics::{ChangeClinic, ConnectClinic, ForgetClinic, OneClinic, OrderClinics, RemovedClinic};
use closing::HoldWindow;
use drafts::{OneDraft, SaveDraft};
use invitations::{
    CheckInvitationUpdate, InvitationCheck, InvitationEvent, InvitationOutcome, InvitationSummary,
    ReadInvitation, RevokeInvitation, UpdateInvitation,
};
use inviting::{CheckNewUser, InviteUser, Invited, LookForEmail, LookForNpi};
use people::{CheckPatch, CheckUpdate, PeopleEvent, PeopleSummary, ReadUser, UpdateUser};
use roster::act::Acted;
use roster::change::{UpdateCheck, UpdateOutcome};
use roster::clinic::Clinic;
use roster::email::EmailFindings;
use roster::error::CommandError;
use roster::log::Line;
use roster::offboarding::Receipt;
use roster::store::{ClinicView, InvitedHere, KeptDraft, RevokedPerson};
use settings::{SaveSettings, SaveView, SetOperator};
pub use start::connect_ahead;
use start::{AppStart, Connection};
use support::{SaveReceipt, SavedReceipt, SupportDetails};
use updates::{InstallProgress, InstallUpdate, LookForUpdate, UpdateLook};

/// The arguments of a command that needs none.
#[derive(Debug, Deserialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

/// How long a list is, for the window. No list comes near the limit of the type.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// Whether a count says nothing and is left out of an answer. serde asks by reference.
fn is_zero(count: &u32) -> bool {
    *count == 0
}

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
                // A panic would leave the page waiting for ever.
                let answer = AssertUnwindSafe($module::$name(&state, args $(, events as Channel<$events>)?))
                    .catch_unwind()
                    .await
                    .unwrap_or_else(|_| Err(CommandError::internal("a panic")));
                if let Err(error) = &answer {
                    state.roster.log.write(Line::failed(stringify!($name), error));
                }
                answer
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
