//! Client of the Avara AutoScribe users API.
//!
//! It knows the API and nothing of the app: no window, no keychain, no log. What it promises:
//!
//! - Exactly the fields that change are sent ([`UserPatch`], [`Patch`]), and nothing that must not be ([`check_patch`]).
//! - A call that acts is never repeated while its outcome is unknown ([`ErrorKind::OutcomeUnknown`]).
//! - The key ([`ApiKey`]) goes to one origin, in one header, and into no error, log or redirect.
//! - What a later version of the service adds is kept and shown ([`ClinicRole`], [`Level`]); what is broken is reported
//!   and left out ([`Page::skipped`]).
//! - Every call is cancelled by dropping its future.
//!
//! ```no_run
//! # async fn example() -> Result<(), Box<dyn std::error::Error>> {
//! use avara::{ApiKey, Avara, Patch, UserPatch};
//!
//! let avara = Avara::builder(ApiKey::new("the key from the dashboard")?).build()?;
//! let sarah = avara.retrieve_user(&"usr_1234567890abcdef1234567890abcdef".parse()?).await?;
//! let patch = UserPatch { suffix2: Patch::Set("FACR".into()), ..UserPatch::default() };
//! if avara::check_patch(&sarah, &patch).is_empty() {
//!     avara.update_user(&sarah.user_id, &patch).await?;
//! }
//! # Ok(())
//! # }
//! ```
#![warn(missing_docs)]

mod attempt;
mod builder;
mod cause;
mod check;
mod client;
mod connections;
mod decode;
mod diagnosis;
mod email;
mod error;
mod error_body;
mod expiry;
mod field;
mod field_value;
mod filter;
mod http;
mod ids;
mod invitation;
mod invitations;
mod issuer;
mod key;
mod level;
mod new_user;
mod npi;
mod open_enum;
mod page;
mod patch;
mod person_fields;
mod phone;
mod problem;
mod request_id;
mod retry;
mod retry_after;
mod role;
#[cfg(test)]
mod samples;
mod shorten;
mod stream;
#[cfg(test)]
mod test_server;
mod time;
mod trust;
#[cfg(all(test, feature = "ts"))]
mod ts_tests;
mod user;
mod user_patch;
mod users;

pub use builder::{Builder, DEFAULT_BASE_URL, Timeouts};
pub use cause::Cause;
pub use check::{check_new_user, check_patch};
pub use client::Avara;
pub use diagnosis::is_untrusted;
pub use error::{Error, ErrorKind};
pub use expiry::Expiry;
pub use field::Field;
pub use filter::{Expired, InvitationFilter, UserFilter};
pub use ids::{InvalidId, InvitationId, UserId};
pub use invitation::{Invitation, InvitationState, InvitationStatus};
pub use invitations::InvitationRef;
pub use jiff::Timestamp;
pub use key::{ApiKey, InvalidKey};
pub use level::{InvitedSource, Level};
pub use new_user::NewUser;
pub use npi::Npi;
pub use page::{Cursor, MAX_PAGE, Page, Skipped};
pub use patch::Patch;
pub use person_fields::{Editable, differences};
pub use phone::Phone;
pub use problem::{Problem, Problems};
pub use request_id::is_request_id;
pub use retry::Retry;
pub use role::ClinicRole;
pub use url::Url;
pub use user::User;
pub use user_patch::UserPatch;
