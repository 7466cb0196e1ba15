//! Reading settings that another version of the app may have stored: what it does not know is passed over, and what is missing or
//! cannot be read falls back alone. What the page saves is read strictly instead.

use serde::de::DeserializeOwned;
use serde_json::{Map, Value};

use super::validate::TEXT_SIZES;
use super::{Preset, Settings};

/// The settings in a stored text, as far as it can be read.
pub fn read(text: &str) -> Settings {
    let mut settings = Settings::default();
    let Ok(Value::Object(stored)) = serde_json::from_str(text) else {
        return settings;
    };
    // Taken apart, so that a field that is added cannot be forgotten here.
    let Settings {
        theme,
        density,
        text_size,
        language,
        presets,
    } = &mut settings;
    put(&stored, "theme", theme);
    put(&stored, "density", density);
    put(&stored, "language", language);
    if let Some(size) = field(&stored, "textSize").filter(|size| TEXT_SIZES.contains(size)) {
        *text_size = size;
    }
    if let Some(Value::Array(stored)) = stored.get("presets") {
        *presets = stored.iter().filter_map(preset).collect();
    }
    settings
}

/// A preset that lacks a permission does not give it; one that lacks anything else is none.
fn preset(stored: &Value) -> Option<Preset> {
    let stored = stored.as_object()?;
    let may = |name| field(stored, name).unwrap_or(false);
    Some(Preset {
        id: field(stored, "id")?,
        name: field(stored, "name")?,
        clinic_role: field(stored, "clinicRole")?,
        level: field(stored, "level")?,
        can_create_reports: may("canCreateReports"),
        can_manage_studies: may("canManageStudies"),
        has_dashboard_access: may("hasDashboardAccess"),
    })
}

fn put<T: DeserializeOwned>(stored: &Map<String, Value>, name: &str, place: &mut T) {
    if let Some(value) = field(stored, name) {
        *place = value;
    }
}

fn field<T: DeserializeOwned>(stored: &Map<String, Value>, name: &str) -> Option<T> {
    T::deserialize(stored.get(name)?).ok()
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use serde_json::json;

    use super::super::{Density, Language, Theme};
    use super::*;

    /// Settings of which nothing is as it is given.
    fn chosen() -> Settings {
        let mut presets = Settings::default().presets;
        presets.truncate(2);
        presets[0].name = "Reader".into();
        Settings {
            theme: Theme::Dark,
            density: Density::Compact,
            text_size: 120,
            language: Language::Es,
            presets,
        }
    }

    fn changed(change: impl FnOnce(&mut Value)) -> Settings {
        let mut stored = serde_json::to_value(chosen()).unwrap();
        change(&mut stored);
        read(&stored.to_string())
    }

    #[test]
    fn what_was_stored_is_read_as_it_was() {
        assert_eq!(changed(|_| ()), chosen());
    }

    #[test]
    fn what_is_not_known_is_passed_over() {
        let settings = changed(|stored| {
            stored["fontFamily"] = json!("serif");
            stored["presets"][1]["canPrint"] = json!(true);
        });
        assert_eq!(settings, chosen());
    }

    #[test]
    fn what_is_missing_or_cannot_be_read_falls_back_alone() {
        let given = || serde_json::to_value(Settings::default()).unwrap();
        let names: Vec<String> = given().as_object().unwrap().keys().cloned().collect();
        for name in &names {
            let mut wanted = serde_json::to_value(chosen()).unwrap();
            wanted[name] = given()[name].clone();
            for stored in [None, Some(json!({ "odd": true })), Some(json!(-1))] {
                let settings = changed(|all| match stored {
                    Some(odd) => all[name] = odd,
                    None => drop(all.as_object_mut().unwrap().remove(name)),
                });
                assert_eq!(serde_json::to_value(settings).unwrap(), wanted, "{name}");
            }
        }
        assert_eq!(changed(|all| all["textSize"] = json!(500)).text_size, 100);
        for text in ["", "not JSON", "[]", "null"] {
            assert_eq!(read(text), Settings::default(), "{text}");
        }
    }

    #[test]
    fn one_odd_preset_costs_no_other_and_gives_no_permission() {
        let settings = changed(|stored| {
            let first = stored["presets"][0].as_object_mut().unwrap();
            first.remove("canCreateReports");
            let presets = stored["presets"].as_array_mut().unwrap();
            presets.insert(0, json!({ "name": "Odd" }));
            presets.push(json!("odd"));
        });
        let mut presets = chosen().presets;
        assert!(presets[0].can_create_reports);
        presets[0].can_create_reports = false;
        assert_eq!(
            settings,
            Settings {
                presets,
                ..chosen()
            }
        );
    }
}
