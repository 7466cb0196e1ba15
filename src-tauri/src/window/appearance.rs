//! What the page must look like when it is first painted: before its own script runs, and before the database is open.

use serde_json::json;

use roster::settings::{Density, Settings, Theme};

/// Sets the attributes on the root element as soon as there is one: in some web views this runs before the first byte of the page.
const APPLY: &str = "
  const apply = (root) => {
    if (look.theme) root.dataset.theme = look.theme;
    root.dataset.density = look.density;
    root.lang = look.lang;
    root.style.setProperty('--text-size', look.textSize);
  };
  if (document.documentElement) apply(document.documentElement);
  else {
    const watch = new MutationObserver(() => {
      if (!document.documentElement) return;
      watch.disconnect();
      apply(document.documentElement);
    });
    watch.observe(document, { childList: true });
  }";

/// The script that gives the page its theme, density, language and text size. Without a `data-theme` the page follows the system.
pub(super) fn script(settings: &Settings, system_language: &str) -> String {
    let theme = match settings.theme {
        Theme::System => None,
        Theme::Light => Some("light"),
        Theme::Dark => Some("dark"),
    };
    let density = match settings.density {
        Density::Comfortable => "comfortable",
        Density::Compact => "compact",
    };
    let look = json!({
        "theme": theme,
        "density": density,
        "lang": settings.language.spoken(system_language),
        "textSize": format!("{}%", settings.text_size),
    });
    format!("(() => {{\n  const look = {look};{APPLY}\n}})();")
}

/// The theme of the window's frame; the system's own if nothing is chosen.
pub(super) fn theme(chosen: Theme) -> Option<tauri::Theme> {
    match chosen {
        Theme::System => None,
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use roster::settings::Language;

    #[test]
    fn what_is_chosen_stands_in_the_script() {
        let mut settings = Settings::default();
        let script_of = |settings: &Settings| script(settings, "es-MX");
        let plain = script_of(&settings);
        assert!(plain.contains(r#""theme":null"#), "{plain}");
        assert!(plain.contains(r#""lang":"es""#), "{plain}");
        assert!(plain.contains(r#""textSize":"100%""#), "{plain}");
        settings.theme = Theme::Dark;
        settings.density = Density::Compact;
        settings.language = Language::En;
        settings.text_size = 140;
        let chosen = script_of(&settings);
        for part in [
            r#""theme":"dark""#,
            r#""density":"compact""#,
            r#""lang":"en""#,
            r#""textSize":"140%""#,
        ] {
            assert!(chosen.contains(part), "{part} in {chosen}");
        }
    }
}
