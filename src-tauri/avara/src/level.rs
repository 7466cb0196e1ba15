//! What a person may administer.

use crate::open_enum::open_enum;

open_enum! {
    /// A person's level in the clinic.
    pub enum Level {
        /// Owns the clinic. Can be neither assigned nor changed through the API.
        Owner = "owner",
        /// Manages users and settings. Needs dashboard access.
        Admin = "admin",
        /// Everyone else.
        Member = "member",
    }
}

impl Level {
    /// The levels that the API lets a client assign.
    pub const ASSIGNABLE: &'static [Self] = &[Self::Admin, Self::Member];
}

open_enum! {
    /// Where a person was invited from.
    pub enum InvitedSource {
        /// By someone signed in to the dashboard.
        Dashboard = "dashboard",
        /// By a client with an API key.
        Api = "api",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn knows_its_texts_both_ways() {
        for level in Level::KNOWN {
            assert_eq!(&Level::from(level.as_str()), level);
        }
    }

    #[test]
    fn keeps_an_unknown_text_to_the_letter() {
        let level: Level = serde_json::from_str(r#""Super Admin ""#).expect("any text is a level");
        assert_eq!(level, Level::Unknown("Super Admin ".into()));
        assert!(!level.is_known());
        assert_eq!(
            serde_json::to_string(&level).expect("a text"),
            r#""Super Admin ""#
        );
    }

    #[test]
    fn reads_escaped_texts_too() {
        let level: Level = serde_json::from_str(r#""\u0061dmin""#).expect("any text is a level");
        assert_eq!(level, Level::Admin);
    }

    #[test]
    fn a_number_is_no_level() {
        assert!(serde_json::from_str::<Level>("1").is_err());
    }

    #[test]
    fn an_owner_is_not_assignable() {
        assert!(!Level::ASSIGNABLE.contains(&Level::Owner));
    }
}
