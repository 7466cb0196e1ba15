//! Clinic Roster without a window: the remembered clinics and the connected one, what is kept on this computer, and everything that is
//! sent to Avara.
//!
//! It doesn't use Tauri, so it builds and tests in seconds. The shell hands it a server ([`Endpoint`]), a place for keys ([`KeyStore`])
//! and two folders, and calls it through [`Roster`]. What goes back are plain values and [`CommandError`]s, never a key.
#![warn(missing_docs)]

pub mod act;
pub mod address;
pub mod change;
pub mod clinic;
pub mod clock;
mod confirm;
pub mod database;
pub mod email;
pub mod endpoint;
pub mod error;
pub mod forget_keys;
pub mod gate;
pub mod invitation;
pub mod keys;
pub mod lock;
pub mod log;
pub mod offboarding;
mod open_invitation_cache;
pub mod panics;
mod private;
pub mod question;
pub mod recheck_missing;
mod roster;
pub mod saved_receipt;
pub mod session;
pub mod settings;
pub mod store;
#[cfg(test)]
mod testing;

pub use endpoint::Endpoint;
pub use error::CommandError;
pub use keys::KeyStore;
pub use roster::Roster;
