//! What a story begins with.

use avara_sandbox::{Config, Habits};

use crate::keychain::Keychain;

/// What a story begins with.
#[derive(Clone, Copy, Debug)]
pub struct Setting {
    /// The keychain of the desktop.
    pub keychain: Keychain,
    /// How many people the clinic has.
    pub people: usize,
    /// What the clinic does where the API's reference is silent.
    pub habits: Habits,
    /// Where the desktop is, as the system names it.
    pub time_zone: &'static str,
}

/// A small clinic, and an unlocked keychain.
impl Default for Setting {
    fn default() -> Self {
        Self {
            keychain: Keychain::Unlocked,
            people: 12,
            habits: Habits::default(),
            time_zone: "UTC",
        }
    }
}

impl Setting {
    /// A clinic of so many people.
    pub fn of(people: usize) -> Self {
        Self {
            people,
            ..Self::default()
        }
    }

    pub(crate) fn config(self, key: &str) -> Config {
        Config {
            people: self.people,
            key: Some(key.to_owned()),
            habits: self.habits,
            ..Config::default()
        }
    }
}
