//! The system's keychain, and what it means when it refuses.

mod kind;
mod system;

pub use system::SystemKeychain;
