//! What a support call asks for: versions and the latest errors. No name, no key, no clinic.

/// The text that "Copy support details" copies, with `faults`, the latest errors.
pub(crate) fn details(faults: &[String]) -> String {
    let system = os_info::get();
    let webview = tauri::webview_version().unwrap_or_else(|_| "unknown".to_owned());
    let mut lines = vec![
        format!("Clinic Roster {}", env!("CARGO_PKG_VERSION")),
        format!(
            "System: {} {} ({})",
            system.os_type(),
            system.version(),
            std::env::consts::ARCH
        ),
        format!("Web view: {webview}"),
    ];
    if faults.is_empty() {
        lines.push("No errors since the app was started.".to_owned());
    } else {
        lines.push("Latest errors since the app was started:".to_owned());
        lines.extend_from_slice(faults);
    }
    lines.join("\n") + "\n"
}
