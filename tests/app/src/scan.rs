//! Looking for the key wherever it must not be: files, output, command lines, answers of the app's commands, the page.

use std::fs;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use memchr::memmem;
use serde_json::json;

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

/// Whether the page heard one of the texts, and whether it holds one: in its elements, its inputs or its stores. The page looks by
/// itself, since it may have heard ten thousand people.
const PAGE: &str = "
    const values = [...document.querySelectorAll('input, textarea')].map((input) => input.value);
    const stored = [...Object.values(localStorage), ...Object.values(sessionStorage)];
    const held = [document.documentElement.outerHTML, ...values, ...stored, document.cookie];
    const among = (all) => all.some((one) => [...arguments].some((text) => one.includes(text)));
    return [among(window.heardByStory), among(held)];";

/// What every answer to [`ASK`] has in it.
const ANSWERED: &str = "systemLanguage";

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

/// Whether the page has heard the text since it is listened to.
pub async fn has_heard(window: &Window, text: &str) -> bool {
    among(window, &[text.to_owned()]).await[0]
}

/// Asserts that the page neither holds one of the keys nor ever heard it.
pub async fn page_is_free_of(window: &Window, keys: &[String]) {
    window
        .execute_async(ASK)
        .await
        .expect("the app answers its page");
    assert!(
        has_heard(window, ANSWERED).await,
        "an answer that certainly came was not heard, so nothing was proved"
    );
    let [heard, held] = among(window, keys).await;
    assert!(!heard, "the page heard a key");
    assert!(!held, "a key stands in the page");
}

/// Whether one of the texts is among what the page heard, and whether one is among what it holds.
async fn among(window: &Window, texts: &[String]) -> [bool; 2] {
    let texts = texts.iter().map(|text| json!(text)).collect();
    let page = window
        .execute(PAGE, texts)
        .await
        .expect("the page can be read");
    [0, 1].map(|place| page[place].as_bool().expect("yes or no"))
}

/// Asserts that no file under the folder holds one of the keys, but for the keychain's own.
pub fn files_are_free_of(folder: &Path, keys: &[String]) {
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
                let bytes = match fs::read(&path) {
                    // What was there a moment ago may be gone: the app works on.
                    Err(error) if error.kind() == ErrorKind::NotFound => continue,
                    read => read.unwrap_or_else(|error| panic!("{}: {error}", path.display())),
                };
                let found = keys.iter().any(|key| holds(&bytes, key));
                assert!(!found, "a key stands in {}", path.display());
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
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Vec::new(),
        read => read.unwrap_or_else(|error| panic!("{}: {error}", folder.display())),
    };
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
        .any(|key| memmem::find(bytes, key).is_some())
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
