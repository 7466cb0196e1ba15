//! The words of the menu in each language that the app speaks: it stands before there is a page with a catalogue of its own.

use super::table::System;

/// A text in each language. `&` stands before the letter that is underlined.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Words {
    pub(super) en: &'static str,
    pub(super) es: &'static str,
}

impl Words {
    /// The text in the language with this code.
    pub(crate) fn spoken(&self, language: &str) -> &'static str {
        if language == "es" { self.es } else { self.en }
    }
}

pub(crate) const fn words(en: &'static str, es: &'static str) -> Words {
    Words { en, es }
}

pub(super) const WINDOW: Words = words("Window", "Ventana");
/// The name of the app follows on macOS.
pub(super) const QUIT: Words = words("&Quit", "&Salir");
pub(super) const QUIT_MAC: Words = words("Quit", "Salir de");

/// What the system's own items are called, if that is not left to the system.
pub(super) fn of_system(item: System, language: &str) -> Option<&'static str> {
    if language != "es" {
        return None;
    }
    Some(match item {
        System::Services => "Servicios",
        System::Hide => "Ocultar Clinic Roster",
        System::HideOthers => "Ocultar otros",
        System::ShowAll => "Mostrar todo",
        System::CloseWindow => "Cerrar ventana",
        System::Fullscreen => "Pantalla completa",
        System::Minimize => "Minimizar",
        System::Maximize => "Ampliar",
        System::Undo => "Deshacer",
        System::Redo => "Rehacer",
        System::Cut => "Cortar",
        System::Copy => "Copiar",
        System::Paste => "Pegar",
        System::SelectAll => "Seleccionar todo",
    })
}
