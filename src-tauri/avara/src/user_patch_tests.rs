use super::*;
use crate::person_fields::sealed::HasFields as _;
use crate::samples::{newcomer, robin, sarah};
use crate::user::User;

fn patch(json: &str) -> UserPatch {
    serde_json::from_str(json).expect("a patch")
}

#[test]
fn what_is_written_is_what_was_read_to_the_byte() {
    for json in [
        "{}",
        r#"{"firstName":"Sara"}"#,
        r#"{"middleName":null,"suffix1":null,"suffix2":null,"npiNumber":null,"phoneNumber":null}"#,
        r#"{"firstName":"a","middleName":"b","lastName":"c","suffix1":"d","suffix2":"e","clinicRole":"Other","level":"admin","canCreateReports":true,"canManageStudies":false,"hasDashboardAccess":true,"npiNumber":"1234567893","phoneNumber":"5551234567"}"#,
    ] {
        assert_eq!(serde_json::to_string(&patch(json)).expect("JSON"), json);
    }
}

#[test]
fn an_unknown_key_is_refused() {
    for json in [
        r#"{"email":"kai@clinic.example"}"#,
        r#"{"userId":"x"}"#,
        r#"{"first_name":"Sara"}"#,
    ] {
        assert!(serde_json::from_str::<UserPatch>(json).is_err(), "{json}");
    }
}

#[test]
fn names_the_fields_that_change() {
    assert!(UserPatch::default().is_empty());
    let patch = patch(r#"{"npiNumber":null,"firstName":"Sara"}"#);
    assert!(!patch.is_empty());
    assert_eq!(patch.fields(), [Field::FirstName, Field::NpiNumber]);
}

#[test]
fn applies_every_field() {
    let json = r#"{"firstName":"a","middleName":"b","lastName":"c","suffix1":"d","suffix2":"e","clinicRole":"Scribe","level":"admin","canCreateReports":false,"canManageStudies":true,"hasDashboardAccess":true,"npiNumber":"1003000126","phoneNumber":"15551234567"}"#;
    let everything = patch(json);
    assert_eq!(everything.fields(), Field::CHANGEABLE);
    let before = sarah();
    let after = everything.apply(&before);
    for field in Field::CHANGEABLE {
        assert!(!everything.field_holds_in(field, &before), "{field}");
    }
    assert_eq!(differences(&before, &after), Field::CHANGEABLE);
    assert!(everything.holds_in(&after));
    assert_eq!(after.email, before.email);
}

#[test]
fn clearing_removes_optional_texts_and_nothing_else() {
    let json = r#"{"firstName":null,"middleName":null,"level":null,"clinicRole":null,"canCreateReports":null,"npiNumber":null}"#;
    let expected = User {
        middle_name: None,
        npi_number: None,
        ..sarah()
    };
    assert_eq!(patch(json).apply(&sarah()), expected);
}

#[test]
fn an_empty_patch_holds_everywhere_and_changes_nothing() {
    assert_eq!(UserPatch::default().apply(&sarah()), sarah());
    assert!(UserPatch::default().holds_in(&sarah()));
}

#[test]
fn a_cleared_field_holds_when_absent_or_empty() {
    let patch = patch(r#"{"suffix1":null}"#);
    assert!(!patch.holds_in(&sarah()));
    assert!(patch.holds_in(&User {
        suffix1: None,
        ..sarah()
    }));
    assert!(patch.holds_in(&User {
        suffix1: Some(String::new()),
        ..sarah()
    }));
}

#[test]
fn conflicts_where_someone_else_changed_the_same_field() {
    let base = sarah();
    let theirs = User {
        first_name: "Sally".into(),
        suffix1: Some("DO".into()),
        can_manage_studies: true,
        ..sarah()
    };
    let conflicts = |json: &str| patch(json).conflicts(&base, &theirs);
    assert_eq!(
        conflicts(r#"{"firstName":"Sara","suffix1":null}"#),
        [Field::FirstName, Field::Suffix1]
    );
    // They changed it to what is wanted, or changed something else.
    assert_eq!(
        conflicts(r#"{"firstName":"Sally","canManageStudies":true}"#),
        []
    );
    assert_eq!(conflicts(r#"{"lastName":"Jonson","phoneNumber":null}"#), []);
}

#[test]
fn serves_invitations_as_it_serves_people() {
    let base = robin();
    let change = patch(r#"{"lastName":"Samples","phoneNumber":null}"#);
    let after = change.apply(&base);
    assert!(change.holds_in(&after) && !change.holds_in(&base));
    assert_eq!(after.invitation_id, base.invitation_id);
    let theirs = patch(r#"{"lastName":"Sampler","suffix1":"RN"}"#).apply(&base);
    assert_eq!(change.conflicts(&base, &theirs), [Field::LastName]);
}

#[test]
fn makes_someone_like_a_newcomer_and_keeps_what_is_left_out() {
    let newcomer = newcomer();
    let change = UserPatch::from(&newcomer);
    let after = change.apply(&sarah());
    assert!(change.holds_in(&newcomer) && change.holds_in(&after));
    assert_eq!(
        differences(&after, &newcomer),
        [Field::MiddleName, Field::PhoneNumber]
    );
    let full = newcomer.with(sarah().person_fields());
    assert_eq!(
        UserPatch::from(&full)
            .apply(&robin())
            .person_fields()
            .phone_number,
        full.phone_number
    );
}

#[test]
fn debug_shows_fields_and_no_values() {
    let shown = format!("{:?} {:?}", patch(r#"{"lastName":"Jonson"}"#), sarah());
    assert_eq!(
        shown,
        "UserPatch([LastName]) User { user_id: usr_1234567890abcdef1234567890abcdef, .. }"
    );
}
