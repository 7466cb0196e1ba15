//! An app that cannot be opened says so: a release has no terminal beside it.

use crate::menu::{Words, words};
use crate::native_question;
use roster::settings::system_language;

const TITLE: Words = words(
    "Clinic Roster can't open",
    "No se puede abrir Clinic Roster",
);
const WEB_VIEW: Words = words(
    "Microsoft Edge WebView2 is missing or damaged. Ask your IT team to install the WebView2 Runtime, then open Clinic Roster again.",
    "Falta Microsoft Edge WebView2 o está dañado. Pida a su equipo de informática que instale WebView2 Runtime y vuelva a abrir Clinic Roster.",
);
const OTHER: Words = words(
    "Restart the computer and try again. If that doesn't help, send this message to your IT team:",
    "Reinicie la computadora e inténtelo de nuevo. Si no funciona, envíe este mensaje a su equipo de informática:",
);

const ALREADY_OPEN: Words = words(
    "Clinic Roster is already open",
    "Clinic Roster ya está abierto",
);
const ELSEWHERE: Words = words(
    "It may be open in another session on this computer. Close it there, then open it here.",
    "Puede estar abierto en otra sesión de esta computadora. Ciérrelo allí y ábralo aquí.",
);

/// Says that another app has the data. Nothing was opened.
pub fn tell_already_open() {
    eprintln!("Clinic Roster is already open");
    let language = language();
    native_question::tell(ALREADY_OPEN.spoken(language), ELSEWHERE.spoken(language));
}

/// Says why the app cannot be opened, on the screen and on the terminal.
pub fn tell_failure(why: &str) {
    eprintln!("Clinic Roster cannot be opened: {why}");
    let language = language();
    let is_without_page = cfg!(windows) && tauri::webview_version().is_err();
    native_question::tell(
        TITLE.spoken(language),
        &advice(why, language, is_without_page),
    );
}

fn language() -> &'static str {
    if system_language().starts_with("es") {
        "es"
    } else {
        "en"
    }
}

fn advice(why: &str, language: &str, is_without_page: bool) -> String {
    if is_without_page {
        WEB_VIEW.spoken(language).to_owned()
    } else {
        format!("{}\n\n{why}", OTHER.spoken(language))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_web_view_is_named_and_anything_else_is_quoted() {
        assert!(advice("0x80070002", "en", true).contains("WebView2 Runtime"));
        let other = advice("no display", "es", false);
        assert!(other.starts_with("Reinicie"), "{other}");
        assert!(other.ends_with("no display"), "{other}");
    }
}
