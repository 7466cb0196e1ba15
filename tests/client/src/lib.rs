//! The real client against the sandbox, which shares no types with it, so that a wrong name cannot pass on both sides.
#![cfg(test)]

mod clinic;
mod faults;
mod invitations;
mod lists;
mod machine;
mod users;
mod wire;
