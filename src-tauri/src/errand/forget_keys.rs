//! Taking the keys of all clinics out of the keychain, for a computer that nobody will use the app on any more.

use std::path::Path;

use crate::clinic::Kept;
use crate::keychain::{KeychainError, Keys};
use crate::session::entry;
use crate::store::clinics_of_all_servers;

/// Deletes the keys of all clinics that are remembered in the folder `data`, of every server, and says how many there were; whether
/// none is left. Names are not told.
pub(super) async fn forget_keys(
    keys: &Keys,
    data: Option<&Path>,
    say: &mut impl FnMut(&str),
) -> bool {
    let Some(data) = data else {
        say("keys: this person has no folder for the data of apps");
        return false;
    };
    let clinics = match clinics_of_all_servers(data) {
        Ok(clinics) => clinics,
        Err(error) => {
            say(&format!(
                "keys: what is remembered cannot be read: {}",
                error.word()
            ));
            return false;
        }
    };
    let (mut deleted, mut refused) = (0, 0);
    for clinic in clinics {
        match keys.delete(entry(&clinic)).await {
            Ok(was_there) => deleted += u32::from(was_there),
            // Where there is no keychain, such a clinic never had a key in it.
            Err(KeychainError::Unavailable(_)) if clinic.kept == Kept::Session => {}
            Err(error) => {
                refused += 1;
                say(&format!("keys: one was not deleted: {error}"));
            }
        }
    }
    say(&format!("keys: {deleted} deleted, {refused} not deleted"));
    refused == 0
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::sync::Arc;

    use avara::ApiKey;

    use super::*;
    use crate::keychain::{EntryName, KeyStore, MemoryKeys};
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
    }

    fn run(store: &Stubborn, folder: &Folder) -> (bool, Vec<String>) {
        let mut lines = Vec::new();
        let keys = Keys::new(store.clone());
        let is_done = {
            let mut say = |line: &str| lines.push(line.to_owned());
            done(forget_keys(&keys, Some(&folder.0), &mut say))
        };
        (is_done, lines)
    }

    /// Three clinics of two servers, two of them with a key, and an entry that is nobody's.
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
    fn what_cannot_be_read_is_no_success() {
        let (folder, store) = (Folder::new(), Stubborn::default());
        std::fs::write(folder.0.join("roster.db"), "nonsense".repeat(1000)).unwrap();
        let (is_done, lines) = run(&store, &folder);
        assert!(!is_done);
        assert_eq!(
            lines,
            ["keys: what is remembered cannot be read: database error 26"]
        );
    }
}
