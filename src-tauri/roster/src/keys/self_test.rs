//! Tries whether the keychain keeps a key, gives it back and deletes it, with the calls that the app makes.

use std::hash::{BuildHasher as _, RandomState};

use avara::ApiKey;

use crate::keys::{EntryName, KeychainError, Keys};

/// The shortest and the longest key to try. Each system has a limit of its own, and Windows' is the lowest.
const LENGTHS: [usize; 2] = [1, 2000];

/// Tries the keychain, says each step, and answers whether all of them went well. Nothing of it stays in the keychain.
pub async fn keychain(keys: &Keys, say: &mut impl FnMut(&str)) -> bool {
    for length in LENGTHS {
        let key = match random_key(length) {
            Ok(key) => key,
            Err(error) => {
                say(&format!("keychain: no key to try it with: {error}"));
                return false;
            }
        };
        let what = format!("keychain: a key of length {length}");
        let tried = round(keys, &key, &mut |done| say(&format!("{what}: {done}"))).await;
        if let Err((step, error)) = tried {
            say(&format!("{what}: {step} failed: {error}"));
            // The key must not stay behind, whatever went wrong.
            let _ = keys.delete(entry()).await;
            return false;
        }
    }
    say("keychain: passed");
    true
}

/// An entry that belongs to no clinic: the ids of clinics begin differently.
fn entry() -> EntryName {
    EntryName::new("self-test", "nowhere")
}

/// Saves a key, reads it and deletes it. If that fails, answers the step and the reason.
async fn round(
    keys: &Keys,
    key: &ApiKey,
    say: &mut impl FnMut(&str),
) -> Result<(), (&'static str, KeychainError)> {
    keys.save(entry(), key.clone())
        .await
        .map_err(|error| ("saving", error))?;
    say("saved");
    let read = keys
        .read(entry())
        .await
        .map_err(|error| ("reading", error))?;
    if read != *key {
        return Err(("reading", unavailable("it gave back another key")));
    }
    say("read back, and the same");
    match keys.delete(entry()).await {
        Ok(true) => say("deleted"),
        Ok(false) => return Err(("deleting", KeychainError::NoEntry)),
        Err(error) => return Err(("deleting", error)),
    }
    match keys.read(entry()).await {
        Err(KeychainError::NoEntry) => say("no longer there"),
        Err(error) => return Err(("reading after deleting", error)),
        Ok(_) => return Err(("reading after deleting", unavailable("it is still there"))),
    }
    Ok(())
}

fn unavailable(what: &str) -> KeychainError {
    KeychainError::Unavailable(what.to_owned())
}

/// A key that opens nothing, of all the characters that a key can have.
fn random_key(length: usize) -> Result<ApiKey, avara::InvalidKey> {
    let random = RandomState::new();
    let letter = |index| char::from(b'!' + (random.hash_one(index) % 94) as u8);
    ApiKey::new((0..length).map(letter).collect::<String>())
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicU32, Ordering};

    use super::*;
    use crate::keys::{KeyStore, MemoryKeys};

    /// A keychain of which one call fails, counted from 1.
    #[derive(Clone, Default)]
    struct Failing {
        keys: Arc<MemoryKeys>,
        calls: Arc<AtomicU32>,
        at: u32,
    }

    impl Failing {
        fn works(&self) -> Result<&MemoryKeys, KeychainError> {
            if self.calls.fetch_add(1, Ordering::Relaxed) + 1 == self.at {
                return Err(KeychainError::Denied("no luck".to_owned()));
            }
            Ok(&self.keys)
        }
    }

    impl KeyStore for Failing {
        fn read(&self, entry: &EntryName) -> Result<ApiKey, KeychainError> {
            self.works()?.read(entry)
        }

        fn save(&self, entry: &EntryName, key: &ApiKey) -> Result<(), KeychainError> {
            self.works()?.save(entry, key)
        }

        fn delete(&self, entry: &EntryName) -> Result<(), KeychainError> {
            self.works()?.delete(entry)
        }

        fn names(&self) -> Result<Vec<EntryName>, KeychainError> {
            self.works()?.names()
        }
    }

    /// What the test comes to, and its lines, if the call with this number fails.
    fn tried(at: u32) -> (bool, Vec<String>) {
        let store = Failing {
            at,
            ..Failing::default()
        };
        let keys = Keys::new(store.clone());
        let mut lines = Vec::new();
        let is_passed = {
            let mut say = |line: &str| lines.push(line.to_owned());
            crate::testing::done(keychain(&keys, &mut say))
        };
        assert_eq!(
            store.keys.read(&entry()),
            Err(KeychainError::NoEntry),
            "call {at}"
        );
        (is_passed, lines)
    }

    #[test]
    fn a_keychain_that_works_passes_and_is_left_empty() {
        let (is_passed, lines) = tried(0);
        assert!(is_passed);
        assert_eq!(lines.len(), 9);
        assert_eq!(lines[0], "keychain: a key of length 1: saved");
        assert_eq!(lines[7], "keychain: a key of length 2000: no longer there");
        assert_eq!(lines[8], "keychain: passed");
    }

    #[test]
    fn each_failure_is_told_by_its_step_and_leaves_nothing() {
        // Saving takes two calls, since the app reads back what it saves.
        let steps = [
            "saving",
            "saving",
            "reading",
            "deleting",
            "reading after deleting",
        ];
        let both = [(1, "1"), (6, "2000")];
        for (first, length) in both {
            for (at, step) in (first..).zip(steps) {
                let (is_passed, lines) = tried(at);
                let told = format!(
                    "keychain: a key of length {length}: {step} failed: keychain denied access: no luck"
                );
                assert!(!is_passed);
                assert_eq!(lines.last(), Some(&told));
            }
        }
    }

    #[test]
    fn keys_to_try_are_as_long_as_said_and_differ() {
        for length in LENGTHS {
            let key = random_key(length).expect("a key");
            assert_eq!(key.expose().len(), length);
        }
        assert!(random_key(2000) != random_key(2000));
    }
}
