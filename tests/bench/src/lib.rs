//! Measurements, each printed as a line `name value`, for `cargo xtask bench` to gather over its rounds.

pub mod bare;
pub mod measured;
