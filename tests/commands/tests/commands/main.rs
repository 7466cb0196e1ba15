//! The commands as the window calls them, one file a subject. One binary, since each would link the whole app.
#![allow(clippy::unwrap_used)]

mod access;
mod asking;
mod bindings;
mod capability;
mod changes;
mod clinics;
mod closing;
mod comparing;
mod disk;
mod drafts;
mod forgetting;
mod identity;
mod installing;
mod invitations;
mod inviting;
mod keeping;
mod kill;
mod leaving;
mod looking;
mod news;
mod people;
mod published;
mod receipts;
mod remembering;
mod retrying;
mod support;
mod switching;
mod updates;
