//! What the file of clinics survives.
#![allow(clippy::unwrap_used)]

use super::*;

/// A folder of its own for one test, gone with it.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let path =
            std::env::temp_dir().join(format!("clinic-roster-{}-{name}", std::process::id()));
        fs::create_dir_all(&path).unwrap();
        Self(path)
    }

    fn file(&self) -> PathBuf {
        self.0.join("clinics.json")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn clinic(id: &str, origin: &str) -> Clinic {
    Clinic {
        id: id.into(),
        name: format!("Clinic {id}"),
        origin: origin.into(),
        kept: Kept::Keychain,
    }
}

#[test]
fn what_is_put_is_there_again_the_latest_first() {
    let folder = Folder::new("again");
    let mut records = Records::open(folder.file()).unwrap();
    assert!(records.latest("here").is_none());
    for id in ["a", "b", "a"] {
        records.put(clinic(id, "here")).unwrap();
    }
    let records = Records::open(folder.file()).unwrap();
    assert_eq!(records.latest("here"), Some(&clinic("a", "here")));
    assert_eq!(records.get("b"), Some(&clinic("b", "here")));
    assert_eq!(records.clinics.len(), 2);
}

#[test]
fn a_clinic_of_another_server_is_not_offered() {
    let folder = Folder::new("origin");
    let mut records = Records::open(folder.file()).unwrap();
    records.put(clinic("a", "there")).unwrap();
    assert!(records.latest("here").is_none());
}

#[test]
fn a_removed_clinic_is_gone() {
    let folder = Folder::new("removed");
    let mut records = Records::open(folder.file()).unwrap();
    records.put(clinic("a", "here")).unwrap();
    records.remove("a").unwrap();
    assert!(
        Records::open(folder.file())
            .unwrap()
            .latest("here")
            .is_none()
    );
}

#[test]
fn a_damaged_file_is_set_aside_not_lost() {
    let folder = Folder::new("damaged");
    for (number, damage) in [(1, "{"), (2, r#"{"version":9,"clinics":[]}"#)] {
        fs::write(folder.file(), damage).unwrap();
        let records = Records::open(folder.file()).unwrap();
        assert!(records.clinics.is_empty());
        let aside = folder.0.join(format!("clinics.damaged-{number}.json"));
        assert_eq!(fs::read_to_string(aside).unwrap(), damage);
    }
}

#[test]
fn a_rest_of_a_broken_write_is_no_hindrance() {
    let folder = Folder::new("rest");
    fs::write(folder.0.join("clinics.json.new"), "half").unwrap();
    let mut records = Records::open(folder.file()).unwrap();
    records.put(clinic("a", "here")).unwrap();
    assert!(Records::open(folder.file()).unwrap().get("a").is_some());
}

#[cfg(unix)]
#[test]
fn only_the_owner_reads_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new("owner");
    let mut records = Records::open(folder.file()).unwrap();
    records.put(clinic("a", "here")).unwrap();
    let mode = fs::metadata(folder.file()).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
}
