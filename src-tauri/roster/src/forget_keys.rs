//! Deleting the keys of all clinics from the keychain, for a computer on which no one will use the app anymore.

use std::collections::HashSet;
use std::path::Path;

use crate::clinic::Kept;
use crate::keys::{EntryName, KeychainError, Keys};
use crate::session::entry;
use crate::store::clinics_of_all_servers;

/// Which keys to delete.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// All that the keychain lists as this app's, also those of clinics that are no longer remembered.
    All,
    /// Only those of the clinics that are remembered in the folder: what else the keychain holds belongs to another app.
    Remembered,
}

/// Deletes the keys of the clinics that the folder `data` remembers, of whatever server, and the keys that the keychain lists. Says how
/// many there were, without their names, and answers whether none is left.
pub async fn forget_keys(
    keys: &Keys,
    data: Option<&Path>,
    which: Which,
    say: &mut impl FnMut(&str),
) -> bool {
    let mut failed = 0;
    let mut entries: HashSet<EntryName> = HashSet::new();
    let mut is_needed = false;
    match data.map(clinics_of_all_servers) {
        Some(Ok(clinics)) => {
            // A key that is kept for the session needs no keychain, so it is no failure if there is none.
            is_needed = clinics.iter().any(|clinic| clinic.kept == Kept::Keychain);
            entries.extend(clinics.iter().map(entry));
        }
        // The keychain can still list the keys that the file does not tell.
        Some(Err(error)) => {
            failed += 1;
            say(&format!(
                "keys: what is remembered cannot be read: {}",
                error.word()
            ));
        }
        None => {
            failed += 1;
            say("keys: this person has no folder for the data of apps");
        }
    }
    if which == Which::All {
        match keys.names().await {
            Ok(names) => entries.extend(names.into_iter().filter(EntryName::is_of_clinic)),
            Err(KeychainError::Unavailable(_)) if !is_needed => {}
            Err(error) => {
                failed += 1;
                say(&format!("keys: the keychain lists none: {error}"));
            }
        }
    }
    let (mut deleted, mut refused) = (0, 0);
    for entry in entries {
        match keys.delete(entry).await {
            Ok(was_there) => deleted += u32::from(was_there),
            Err(KeychainError::Unavailable(_)) if !is_needed => {}
            Err(error) => {
                refused += 1;
                say(&format!("keys: one was not deleted: {error}"));
            }
        }
    }
    say(&format!("keys: {deleted} deleted, {refused} not deleted"));
    failed + refused == 0
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::sync::Arc;

    use avara::ApiKey;

    use super::*;
    use crate::keys::{KeyStore, MemoryKeys};
    use crate::store::testing::{Folder, clinic, done};

    /// A keychain that refuses to delete one entry.
    #[derive(Clone, Default)]
    struct Stubborn {
        keys: Arc<MemoryKeys>,
        about: Option<(EntryName, KeychainError)>,
    }

    impl KeyStore for Stubborn {
        fn read(&self, entry: &EntryName) -> Result<ApiKey, KeychainError> {
            self.keys.read(entry)
        }

        fn save(&self, entry: &EntryName, key: &ApiKey) -> Result<(), KeychainError> {
            self.keys.save(entry, key)
        }

        fn delete(&self, entry: &EntryName) -> Result<(), KeychainError> {
            match &self.about {
                Some((about, error)) if about == entry => Err(error.clone()),
                _ => self.keys.delete(entry),
            }
        }

        fn names(&self) -> Result<Vec<EntryName>, KeychainError> {
            match &self.about {
                Some((_, error @ KeychainError::Unavailable(_))) => Err(error.clone()),
                _ => self.keys.names(),
            }
        }
    }

    /// The key of a clinic that is not remembered anymore.
    fn orphan() -> EntryName {
        EntryName::new("clinic_0123456789abcdef0123456789abcdef", "here")
    }

    fn run(store: &Stubborn, folder: &Folder) -> (bool, Vec<String>) {
        run_for(store, folder, Which::All)
    }

    fn run_for(store: &Stubborn, folder: &Folder, which: Which) -> (bool, Vec<String>) {
        let mut lines = Vec::new();
        let keys = Keys::new(store.clone());
        let is_done = {
            let mut say = |line: &str| lines.push(line.to_owned());
            done(forget_keys(&keys, Some(folder.path()), which, &mut say))
        };
        (is_done, lines)
    }

    /// Three clinics of two servers, two of them with a key, and an entry of no clinic.
    fn clinics(folder: &Folder, store: &Stubborn) -> [EntryName; 3] {
        let file = folder.store_with(&["a", "keyless"]);
        let mut other = clinic("b");
        other.origin = "elsewhere".into();
        done(file.clinics().put(other.clone(), false)).unwrap();
        let entries = [
            entry(&clinic("a")),
            entry(&other),
            EntryName::new("stranger", "here"),
        ];
        for entry in &entries {
            store.save(entry, &ApiKey::new("key").unwrap()).unwrap();
        }
        entries
    }

    #[test]
    fn the_keys_of_all_clinics_go_and_no_other() {
        let (folder, store) = (Folder::new(), Stubborn::default());
        let [a, b, stranger] = clinics(&folder, &store);
        let (is_done, lines) = run(&store, &folder);
        assert!(is_done);
        assert_eq!(lines, ["keys: 2 deleted, 0 not deleted"]);
        assert_eq!(store.read(&a), Err(KeychainError::NoEntry));
        assert_eq!(store.read(&b), Err(KeychainError::NoEntry));
        assert!(store.read(&stranger).is_ok());
        assert_eq!(run(&store, &folder).1, ["keys: 0 deleted, 0 not deleted"]);
    }

    #[test]
    fn keys_without_a_clinic_are_found_by_asking_the_keychain() {
        let (folder, store) = (Folder::new(), Stubborn::default());
        store.save(&orphan(), &ApiKey::new("key").unwrap()).unwrap();
        let (is_done, lines) = run_for(&store, &folder, Which::Remembered);
        assert!(
            is_done,
            "a demonstration leaves it to the app it belongs to"
        );
        assert_eq!(lines, ["keys: 0 deleted, 0 not deleted"]);
        let (is_done, lines) = run(&store, &folder);
        assert!(is_done);
        assert_eq!(lines, ["keys: 1 deleted, 0 not deleted"]);
        assert_eq!(store.read(&orphan()), Err(KeychainError::NoEntry));
    }

    #[test]
    fn a_keychain_that_refuses_one_gives_up_the_others() {
        let (folder, mut store) = (Folder::new(), Stubborn::default());
        let [a, b, _] = clinics(&folder, &store);
        store.about = Some((a.clone(), KeychainError::Denied("no luck".into())));
        let (is_done, lines) = run(&store, &folder);
        assert!(!is_done);
        assert_eq!(
            lines,
            [
                "keys: one was not deleted: keychain denied access: no luck",
                "keys: 1 deleted, 1 not deleted"
            ]
        );
        assert!(store.read(&a).is_ok());
        assert_eq!(store.read(&b), Err(KeychainError::NoEntry));
    }

    #[test]
    fn a_key_for_the_session_needs_no_keychain() {
        let folder = Folder::new();
        let mut session = clinic("a");
        session.kept = Kept::Session;
        done(folder.store().clinics().put(session.clone(), false)).unwrap();
        let none = KeychainError::Unavailable("none".into());
        let store = Stubborn {
            about: Some((entry(&session), none)),
            ..Stubborn::default()
        };
        assert!(run(&store, &folder).0);
    }

    #[test]
    fn what_cannot_be_read_is_no_success_but_what_the_keychain_lists_goes() {
        let (folder, store) = (Folder::new(), Stubborn::default());
        store.save(&orphan(), &ApiKey::new("key").unwrap()).unwrap();
        std::fs::write(folder.path().join("roster.db"), "nonsense".repeat(1000)).unwrap();
        let (is_done, lines) = run(&store, &folder);
        assert!(!is_done);
        assert_eq!(
            lines,
            [
                "keys: what is remembered cannot be read: database error 26",
                "keys: 1 deleted, 0 not deleted"
            ]
        );
    }
}
