//! What settings must be before they are stored: the page has checked them too, but a file outlives a page.

use std::collections::HashSet;
use std::ops::RangeInclusive;

use avara::Level;

use super::{Preset, Settings};
use crate::clinic::NAME_LENGTH;
use crate::error::CommandError;

pub(super) const TEXT_SIZES: RangeInclusive<u16> = 80..=160;
const MOST_PRESETS: usize = 40;
const ID_LENGTH: usize = 64;

/// The settings as they are stored, or what is wrong with them beside the name of its input: a preset's inputs are named by its
/// place in the list, such as `presets.2.name`.
///
/// # Errors
/// `invalid`, with the first thing that is wrong.
pub fn validate(mut settings: Settings) -> Result<Settings, CommandError> {
    if !TEXT_SIZES.contains(&settings.text_size) {
        let text = "Choose a text size from 80 to 160 per cent.";
        return Err(CommandError::invalid_input("textSize", text));
    }
    if settings.presets.len() > MOST_PRESETS {
        let text = format!("Keep at most {MOST_PRESETS} presets.");
        return Err(CommandError::invalid_input("presets", &text));
    }
    let mut names = HashSet::new();
    let mut ids = HashSet::new();
    for (place, preset) in settings.presets.iter_mut().enumerate() {
        preset.name = preset.name.trim().to_owned();
        let wrong = |field: &str, text: &str| {
            CommandError::invalid_input(&format!("presets.{place}.{field}"), text)
        };
        if preset.name.is_empty() {
            return Err(wrong("name", "Give the preset a name."));
        }
        if is_long(&preset.name) {
            return Err(too_long(&format!("presets.{place}.name")));
        }
        if !names.insert(preset.name.to_lowercase()) {
            return Err(wrong("name", "Another preset has this name."));
        }
        let id = &preset.id;
        if id.is_empty() || id.len() > ID_LENGTH || !ids.insert(id.clone()) {
            return Err(wrong("id", "Each preset needs an id of its own."));
        }
        check_access(preset).map_err(|(field, text)| wrong(field, text))?;
    }
    Ok(settings)
}

/// Only what can be sent when inviting.
fn check_access(preset: &Preset) -> Result<(), (&'static str, &'static str)> {
    if !preset.clinic_role.is_known() {
        return Err(("clinicRole", "Choose a role from the list."));
    }
    if !Level::ASSIGNABLE.contains(&preset.level) {
        return Err(("level", "Choose admin or member."));
    }
    if preset.level == Level::Admin && !preset.has_dashboard_access {
        return Err(("hasDashboardAccess", "Admins need dashboard access."));
    }
    Ok(())
}

fn is_long(text: &str) -> bool {
    text.chars().count() > NAME_LENGTH
}

fn too_long(name: &str) -> CommandError {
    let text = format!("Use at most {NAME_LENGTH} characters.");
    CommandError::invalid_input(name, &text)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use avara::ClinicRole;

    use super::*;

    fn refused(change: impl FnOnce(&mut Settings)) -> String {
        let mut settings = Settings::default();
        change(&mut settings);
        let error = validate(settings).unwrap_err();
        error.fields.into_keys().next().unwrap()
    }

    #[test]
    fn the_given_ones_pass() {
        let settings = validate(Settings::default()).unwrap();
        assert_eq!(settings, Settings::default());
        assert_eq!(settings.presets.len(), 5);
    }

    #[test]
    fn what_stands_round_a_name_is_dropped() {
        let mut settings = Settings::default();
        settings.presets[0].name = "\tReader ".into();
        let settings = validate(settings).unwrap();
        assert_eq!(settings.presets[0].name, "Reader");
    }

    #[test]
    fn what_is_wrong_stands_beside_its_input() {
        let long = "n".repeat(NAME_LENGTH + 1);
        for size in [0, 79, 161, u16::MAX] {
            assert_eq!(refused(|wrong| wrong.text_size = size), "textSize");
        }
        let name = "presets.1.name";
        assert_eq!(refused(|wrong| wrong.presets[1].name = " ".into()), name);
        assert_eq!(refused(|wrong| wrong.presets[1].name = long.clone()), name);
        assert_eq!(
            refused(|wrong| wrong.presets[1].name = "RADIOLOGIST".into()),
            name
        );
        assert_eq!(
            refused(|wrong| wrong.presets[1].id = "radiologist".into()),
            "presets.1.id"
        );
        let role = ClinicRole::from("PACS Administrator");
        assert_eq!(
            refused(|wrong| wrong.presets[2].clinic_role = role),
            "presets.2.clinicRole"
        );
        for level in [Level::Owner, Level::from("chief")] {
            assert_eq!(
                refused(|wrong| wrong.presets[2].level = level),
                "presets.2.level"
            );
        }
        assert_eq!(
            refused(|wrong| wrong.presets[4].has_dashboard_access = false),
            "presets.4.hasDashboardAccess"
        );
        assert_eq!(
            refused(|wrong| {
                let one = wrong.presets[0].clone();
                wrong.presets = vec![one; MOST_PRESETS + 1];
            }),
            "presets"
        );
    }
}
