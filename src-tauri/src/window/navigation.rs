//! What the page must not do: leave the app, or be reloaded and printed by keys of a browser.

use tauri::Url;

/// Keeps the keys of a browser from doing in Edge's web view what they do in Edge. Edge has a setting for that which Tauri does not
/// reach. Elsewhere the keys do nothing, and some of them move the cursor.
pub(super) const NO_BROWSER_KEYS: &str = if cfg!(windows) {
    include_str!("browser_keys.js")
} else {
    ""
};

/// Whether the address is the app's own: the one origin from which its page comes. A link to anywhere else does nothing.
pub(super) fn is_own(url: &Url) -> bool {
    let of_build = if cfg!(windows) {
        "http://tauri.localhost"
    } else {
        "tauri://localhost"
    };
    is_at(url, of_build) || cfg!(dev) && is_at(url, "http://localhost:5173")
}

fn is_at(url: &Url, origin: &str) -> bool {
    let Ok(origin) = Url::parse(origin) else {
        return false;
    };
    let place = |url: &Url| {
        let scheme = url.scheme().to_owned();
        (scheme, url.host_str().map(str::to_owned), url.port())
    };
    let has_name = !url.username().is_empty() || url.password().is_some();
    place(url) == place(&origin) && !has_name
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is(url: &str, origin: &str) -> bool {
        is_at(&Url::parse(url).expect("an address"), origin)
    }

    #[test]
    fn only_the_one_origin_is_ours() {
        for (origin, others) in [
            (
                "tauri://localhost",
                ["tauri://localhost.example/", "tauri://localhost:1/"],
            ),
            (
                "http://tauri.localhost",
                ["https://tauri.localhost/", "http://tauri.localhost:8080/"],
            ),
            (
                "http://localhost:5173",
                ["http://localhost/", "http://localhost:51730/"],
            ),
        ] {
            assert!(is(&format!("{origin}/"), origin));
            assert!(is(&format!("{origin}/index.html?a#b"), origin));
            for other in others {
                assert!(!is(other, origin), "{other}");
            }
            for other in [
                "https://hospital.example/",
                "about:blank",
                "data:text/html,x",
                "file:///etc/passwd",
                "javascript:alert(1)",
                "blob:tauri://localhost/1",
            ] {
                assert!(!is(other, origin), "{other}");
            }
        }
        assert!(!is("http://a@tauri.localhost/", "http://tauri.localhost"));
    }
}
