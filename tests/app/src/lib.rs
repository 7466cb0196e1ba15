//! A harness for whole stories in the real window.
//!
//! Each story has a desktop of its own (screen, window manager, session bus, keychain, folders) and a sandbox of its
//! own, so that stories cannot disturb each other or the person who runs them. The window is driven over WebDriver, and
//! everything in it is found as assistive technology finds it: by role and label.
//!
//! A harness that meets something unexpected panics with a sentence: that is how a test fails.

mod app;
mod desktop;
mod keychain;
mod keys;
pub mod measure;
mod process;
mod role;
mod scan;
mod setting;
mod story;
mod wait;
mod window;

pub use avara_sandbox::{Effect, Habits, RevokedLook, Sandbox};
pub use desktop::Place;
pub use keychain::Keychain;
pub use keys::Keys;
pub use role::Role;
pub use setting::Setting;
pub use story::{Clinic, Ran, Story, story, story_with};
pub use wait::eventually;
pub use window::Window;
