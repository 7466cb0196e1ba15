#![allow(clippy::unwrap_used)]
use super::super::testing::{Folder, done};
use super::*;

fn kept(drafts: &Drafts, clinic: &str) -> Vec<(DraftForm, String, String)> {
    let all = done(drafts.of(clinic)).unwrap();
    let mut all: Vec<_> = all
        .into_iter()
        .map(|one| (one.form, one.subject, one.draft))
        .collect();
    all.sort_by_key(|one| one.1.clone());
    all
}

fn keep(drafts: &Drafts, clinic: &str, form: DraftForm, subject: &str, draft: &str) -> bool {
    done(drafts.keep(clinic, form, subject.into(), draft.into())).unwrap()
}

#[test]
fn each_person_has_one_of_their_own_until_it_is_discarded() {
    use DraftForm::{Edit, Invitation, Invite};
    let folder = Folder::new();
    let drafts = folder.store_with(&["a", "b"]).drafts();
    assert!(keep(&drafts, "a", Edit, "usr_1", "Sar"));
    assert!(keep(&drafts, "a", Edit, "usr_1", "Sarah"));
    assert!(keep(&drafts, "a", Edit, "usr_2", "Kai"));
    assert!(keep(&drafts, "a", Invite, "", "Robin"));
    assert!(keep(&drafts, "a", Invitation, "inv_1", "Lee"));
    assert!(keep(&drafts, "b", Invite, "", "Lee"));
    let one = |form, subject: &str, draft: &str| (form, subject.to_owned(), draft.to_owned());
    let all = [
        one(Invite, "", "Robin"),
        one(Invitation, "inv_1", "Lee"),
        one(Edit, "usr_1", "Sarah"),
        one(Edit, "usr_2", "Kai"),
    ];
    assert_eq!(kept(&drafts, "a"), all);

    done(drafts.discard("a", Edit, "usr_1".into())).unwrap();
    done(drafts.discard("a", Edit, "usr_1".into())).unwrap();
    done(drafts.discard("a", Invitation, "inv_1".into())).unwrap();
    assert_eq!(kept(&drafts, "a"), [all[0].clone(), all[3].clone()]);
    assert_eq!(kept(&drafts, "b"), [one(Invite, "", "Lee")]);
}

#[test]
fn they_go_with_their_clinic_and_none_is_kept_without_one() {
    let folder = Folder::new();
    let store = folder.store_with(&["a"]);
    let drafts = store.drafts();
    assert!(keep(&drafts, "a", DraftForm::Edit, "usr_1", "Sarah"));
    done(store.clinics().forget("a", false)).unwrap();
    assert_eq!(kept(&drafts, "a"), []);
    assert!(!keep(&drafts, "a", DraftForm::Edit, "usr_1", "Sarah"));
}

#[test]
fn a_form_of_another_version_is_left_alone() {
    let folder = Folder::new();
    let store = folder.store_with(&["a"]);
    let sql = "INSERT INTO draft VALUES ('a', 'bulk', '', '2026-12-01T09:15:00Z', '{}')";
    done(
        store
            .file()
            .run(move |connection| connection.execute(sql, ())),
    )
    .unwrap();
    assert_eq!(kept(&store.drafts(), "a"), []);
    let count = "SELECT count(*) FROM draft";
    let left = store
        .file()
        .run(move |connection| connection.query_row(count, (), |row| row.get::<_, i64>(0)));
    assert_eq!(done(left).unwrap(), 1_i64);
}
