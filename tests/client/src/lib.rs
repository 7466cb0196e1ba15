//! The real client against the sandbox, which shares no types with it, so that a wrong name cannot pass on both sides.
#![cfg(test)]

mod access;
mod agreement;
mod causes;
mod clinic;
mod faults;
mod invitations;
mod lists;
mod machine;
mod moving;
mod states;
mod tls;
mod users;
mod wire;
