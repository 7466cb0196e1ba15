//! The real client against the sandbox, which shares no types with it, so that a wrong name cannot pass on both sides.
#![cfg(test)]

mod access;
mod agreement;
mod clinic;
mod faults;
mod invitations;
mod lists;
mod machine;
mod moving;
mod states;
mod users;
mod wire;
