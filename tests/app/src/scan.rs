//! Looking for the key wherever it must not be: files, output, command lines, answers of the app's commands, the page.

use std::fs;
use std::path::{Path, PathBuf};

use crate::window::Window;

/// Keeps a copy of every answer and every event that the app sends to its page from now on.
const LISTEN: &str = "
    if (!window.heardByStory) {
        window.heardByStory = [];
        const { callbacks } = window.__TAURI_INTERNALS__;
        const get = callbacks.get.bind(callbacks);
        callbacks.get = (id) => {
            const run = get(id);
            return run && ((data) => { window.heardByStory.push(JSON.stringify(data) ?? ''); return run(data); });
        };
    }";

/// All that the page holds: what it heard, its elements, and what stands in its inputs.
const PAGE: &str = "
    const values = [...document.querySelectorAll('input, textarea')].map((input) => input.value);
    const stored = [...Object.values(localStorage), ...Object.values(sessionStorage)];
    return [...window.heardByStory, document.documentElement.outerHTML, ...values, ...stored, document.cookie];";

/// What the page is told of its connection when it starts.
const ASK: &str = "
    const done = arguments[arguments.length - 1];
    window.__TAURI_INTERNALS__.invoke('app_start', { args: {} }).then((answer) => done(answer), (error) => done(error));";

/// Begins to listen in the page.
pub async fn listen(window: &Window) {
    window
        .execute(LISTEN, vec![])
        .await
        .expect("the page can be listened to");
}

/// Asserts that the page neither holds the key nor ever heard it.
pub async fn page_is_free_of(window: &Window, key: &str) {
    window
        .execute_async(ASK)
        .await
        .expect("the app answers its page");
    let page = window
        .execute(PAGE, vec![])
        .await
        .expect("the page can be read");
    let texts = page.as_array().expect("a list of texts");
    assert!(texts.len() > 2, "nothing was heard, so nothing was proved");
    for text in texts {
        assert!(
            !text.as_str().unwrap_or_default().contains(key),
            "the key reached the page"
        );
    }
}

/// Asserts that no file under the folder holds the key, but for the keychain's own.
pub fn files_are_free_of(folder: &Path, key: &str) {
    let keychain = folder.join("data/keyrings");
    let mut scanned = 0;
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop().filter(|next| *next != keychain) {
        for path in entries(&next) {
            if path.is_symlink() {
                continue;
            } else if path.is_dir() {
                folders.push(path);
            } else if path.is_file() {
                let bytes =
                    fs::read(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
                assert!(!holds(&bytes, key), "the key stands in {}", path.display());
                scanned += 1;
            }
        }
    }
    assert!(
        scanned > 0,
        "there are no files in {}, so nothing was proved",
        folder.display()
    );
}

fn entries(folder: &Path) -> Vec<PathBuf> {
    let entries =
        fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
    entries
        .filter_map(Result::ok)
        .map(|entry| entry.path())
        .collect()
}

/// Whether the bytes hold the key as UTF-8 or as UTF-16, as databases of web engines do.
fn holds(bytes: &[u8], key: &str) -> bool {
    let wide: Vec<u8> = key.encode_utf16().flat_map(u16::to_le_bytes).collect();
    [key.as_bytes(), &wide]
        .into_iter()
        .any(|key| bytes.windows(key.len()).any(|part| part == key))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_is_found_in_either_encoding() {
        assert!(holds(b"log: key-1 was used", "key-1"));
        assert!(holds(b"\0k\0e\0y\0-\0\x31\0\0", "key-1"));
        assert!(!holds(b"log: key-2 was used", "key-1"));
    }
}
