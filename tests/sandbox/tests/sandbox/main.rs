//! The sandbox: against the contract, and as a program of its own.
#![allow(clippy::unwrap_used)]

mod beside;
mod change;
mod control;
mod cuts;
mod openapi;
mod program;
mod waits;
