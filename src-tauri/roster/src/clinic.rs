//! A clinic as this app remembers it: a name, a color and where its key belongs, never the key itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::CommandError;

/// How many letters a name may have that the person gives.
pub const NAME_LENGTH: usize = 80;

/// Where a clinic's key is kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Kept {
    /// In the system's keychain.
    Keychain,
    /// In memory until the app ends.
    Session,
}

impl Kept {
    /// As it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Keychain => "keychain",
            Self::Session => "session",
        }
    }

    /// What was stored. A key that is looked for where it is not does no harm: it is asked for again.
    pub fn stored(text: &str) -> Self {
        if text == "session" {
            Self::Session
        } else {
            Self::Keychain
        }
    }
}

/// The color by which a clinic is told from the others.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Colour {
    /// Teal.
    Teal,
    /// Blue.
    Blue,
    /// Violet.
    Violet,
    /// Rose.
    Rose,
    /// Amber.
    Amber,
    /// Slate.
    Slate,
}

impl Colour {
    /// Every color, in the order in which clinics get them.
    pub const ALL: [Self; 6] = [
        Self::Teal,
        Self::Blue,
        Self::Violet,
        Self::Rose,
        Self::Amber,
        Self::Slate,
    ];

    /// As it is stored.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Teal => "teal",
            Self::Blue => "blue",
            Self::Violet => "violet",
            Self::Rose => "rose",
            Self::Amber => "amber",
            Self::Slate => "slate",
        }
    }

    /// What was stored.
    pub fn stored(text: &str) -> Self {
        let named = |colour: &Self| colour.as_str() == text;
        Self::ALL.into_iter().find(named).unwrap_or(Self::Slate)
    }

    /// The color for one more clinic beside those with `taken`: one that the fewest of them have.
    pub fn next(taken: &[Self]) -> Self {
        let uses = |colour: &Self| taken.iter().filter(|other| *other == colour).count();
        Self::ALL.into_iter().min_by_key(uses).unwrap_or(Self::Teal)
    }
}

/// A clinic that the person connected.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct Clinic {
    /// Names the clinic in this app for good; made here, since the API has no name for it.
    pub id: String,
    /// What the person calls it.
    pub name: String,
    /// Scheme, host and port of the server its key belongs to.
    pub origin: String,
    /// Where its key is kept.
    pub kept: Kept,
    /// The color by which it is told from the others.
    pub colour: Colour,
}

/// The name a person gives a clinic, without what stands round it.
///
/// # Errors
/// `invalid` beside the input `name`, where there is no name or a very long one.
pub fn checked_name(typed: &str) -> Result<&str, CommandError> {
    let name = typed.trim();
    let length = name.chars().count();
    if length == 0 {
        let text = "Give the clinic a name.";
        return Err(CommandError::invalid_input("name", text));
    }
    if length > NAME_LENGTH {
        let text = format!("Use at most {NAME_LENGTH} characters.");
        return Err(CommandError::invalid_input("name", &text));
    }
    Ok(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_stored_is_read_again() {
        for colour in Colour::ALL {
            assert_eq!(Colour::stored(colour.as_str()), colour);
        }
        for kept in [Kept::Keychain, Kept::Session] {
            assert_eq!(Kept::stored(kept.as_str()), kept);
        }
    }

    #[test]
    fn each_new_clinic_gets_a_free_colour_and_then_the_rarest() {
        let mut taken = Vec::new();
        for colour in Colour::ALL {
            assert_eq!(Colour::next(&taken), colour);
            taken.push(colour);
        }
        assert_eq!(Colour::next(&taken), Colour::Teal);
        taken.retain(|colour| *colour != Colour::Rose);
        assert_eq!(Colour::next(&taken), Colour::Rose);
    }

    #[test]
    fn a_name_is_neither_empty_nor_endless() {
        assert_eq!(checked_name(" North ").ok(), Some("North"));
        for name in ["", " \n", &"n".repeat(NAME_LENGTH + 1)] {
            assert!(checked_name(name).is_err(), "{name:?}");
        }
    }
}
