//! Whole stories in the real window, against the sandbox and a real keychain.
//!
//! `cargo xtask stories [part of a name]` builds what they need and runs them one after another.

#![allow(clippy::unwrap_used)]

mod closing;
mod conflicts;
mod connecting;
mod editing;
mod faults;
mod finding;
mod keyboard;
mod outages;
mod steps;
mod validation;
