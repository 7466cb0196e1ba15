//! What the person chose for the whole app, and the presets for inviting.

mod default_presets;
mod lenient;
mod validate;

use avara::{ClinicRole, Level};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use lenient::read as lenient;
pub use validate::validate;

/// What the person chose for the whole app.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Settings {
    /// Light or dark.
    pub theme: Theme,
    /// How much room a person takes.
    pub density: Density,
    /// The size of the text, in per cent.
    pub text_size: u16,
    /// The language of the app.
    pub language: Language,
    /// What an invitation can begin with.
    pub presets: Vec<Preset>,
}

/// Light or dark.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system is.
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// How much room a person takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Density {
    /// Enough for a finger.
    Comfortable,
    /// As little as can be read.
    Compact,
}

/// The language of the app.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// As the system is, where the app speaks that.
    System,
    /// English.
    En,
    /// Spanish.
    Es,
}

/// A role with its permissions, chosen at once when inviting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Preset {
    /// Tells the presets apart.
    pub id: String,
    /// What the person calls it.
    pub name: String,
    /// What the invited person does in the clinic.
    pub clinic_role: ClinicRole,
    /// Admin or member.
    pub level: Level,
    /// May dictate and sign reports.
    pub can_create_reports: bool,
    /// May assign tasks, create studies and edit their metadata.
    pub can_manage_studies: bool,
    /// May log in to the dashboard.
    pub has_dashboard_access: bool,
}

/// What holds until something is chosen.
impl Default for Settings {
    fn default() -> Self {
        Self {
            theme: Theme::System,
            density: Density::Comfortable,
            text_size: 100,
            language: Language::System,
            presets: default_presets::presets(),
        }
    }
}

impl Language {
    /// The language to speak, where the system's is `system`, such as `es-MX`: a code as the page's `lang` takes it.
    pub fn spoken(self, system: &str) -> &'static str {
        match self {
            Self::En => "en",
            Self::Es => "es",
            Self::System => {
                let first = system.split(['-', '_', '.']).next().unwrap_or_default();
                if first.eq_ignore_ascii_case("es") {
                    "es"
                } else {
                    "en"
                }
            }
        }
    }
}

/// The system's language, such as `es-MX`; English where it does not say.
pub fn system_language() -> String {
    sys_locale::get_locale().unwrap_or_else(|| "en".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spanish_is_spoken_where_the_system_or_the_person_says_so() {
        for system in ["es", "es-MX", "es_ES.UTF-8", "ES-419"] {
            assert_eq!(Language::System.spoken(system), "es", "{system}");
            assert_eq!(Language::En.spoken(system), "en", "{system}");
        }
        for system in ["en-US", "est", "de-DE", "C", ""] {
            assert_eq!(Language::System.spoken(system), "en", "{system}");
            assert_eq!(Language::Es.spoken(system), "es", "{system}");
        }
    }
}
