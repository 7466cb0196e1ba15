//! Whole stories in the real window, against the sandbox and a real keychain.
//!
//! `cargo xtask stories [part of a name]` builds what they need and runs them, as many at a time as there are cores.

#![allow(clippy::unwrap_used)]

mod cli;
mod clinics;
mod closing;
mod conflicts;
mod connecting;
mod drafts;
mod editing;
mod faults;
mod filters;
mod finding;
mod first_day;
mod first_paint;
mod guards;
mod habits;
mod installed;
mod intruder;
mod invitations;
mod invite_outages;
mod inviting;
mod keyboard;
mod leaving;
mod many;
mod many_acts;
mod news;
mod outages;
mod palette;
mod records;
mod remembering;
mod resending;
mod settings;
mod someone_left;
mod steps;
mod table;
mod time_zone;
mod updates;
mod validation;
mod window;
