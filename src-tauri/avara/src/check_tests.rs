use super::*;
use crate::samples::sarah;
use crate::user::User;

/// What `json` breaks when applied to `user`.
pub(super) fn check(user: &User, json: &str) -> Vec<(Field, Vec<Problem>)> {
    let patch = serde_json::from_str(json).expect("a patch");
    check_patch(user, &patch)
        .iter()
        .map(|(field, problems)| (field, problems.to_vec()))
        .collect()
}

pub(super) fn one(field: Field, problem: Problem) -> Vec<(Field, Vec<Problem>)> {
    vec![(field, vec![problem])]
}

pub(super) fn no_reports() -> User {
    User {
        can_create_reports: false,
        npi_number: None,
        ..sarah()
    }
}

fn admin() -> User {
    User {
        level: Level::Admin,
        has_dashboard_access: true,
        ..sarah()
    }
}

#[test]
fn nothing_to_change_is_nothing_wrong() {
    assert_eq!(check(&sarah(), "{}"), []);
}

#[test]
fn a_text_is_never_empty() {
    for field in [
        "firstName",
        "middleName",
        "lastName",
        "suffix1",
        "suffix2",
        "npiNumber",
        "phoneNumber",
    ] {
        for text in ["", " ", "\\t\\n"] {
            let found = check(&sarah(), &format!(r#"{{"{field}":"{text}"}}"#));
            assert_eq!(found.len(), 1, "{field}");
            assert_eq!(
                (found[0].0.as_str(), found[0].1.as_slice()),
                (field, [Problem::Empty].as_slice())
            );
        }
    }
}

#[test]
fn only_the_five_optional_texts_can_be_cleared() {
    for field in [
        "middleName",
        "suffix1",
        "suffix2",
        "npiNumber",
        "phoneNumber",
    ] {
        assert_eq!(
            check(&no_reports(), &format!(r#"{{"{field}":null}}"#)),
            [],
            "{field}"
        );
    }
    for field in [
        Field::FirstName,
        Field::LastName,
        Field::ClinicRole,
        Field::Level,
        Field::CanCreateReports,
        Field::CanManageStudies,
        Field::HasDashboardAccess,
    ] {
        assert_eq!(
            check(&sarah(), &format!(r#"{{"{field}":null}}"#)),
            one(field, Problem::CannotBeCleared)
        );
    }
}

#[test]
fn an_admin_needs_dashboard_access() {
    let problem = || one(Field::HasDashboardAccess, Problem::AdminNeedsDashboard);
    assert_eq!(check(&sarah(), r#"{"level":"admin"}"#), problem());
    assert_eq!(
        check(&sarah(), r#"{"level":"admin","hasDashboardAccess":false}"#),
        problem()
    );
    assert_eq!(
        check(&sarah(), r#"{"level":"admin","hasDashboardAccess":true}"#),
        []
    );
    assert_eq!(
        check(&admin(), r#"{"hasDashboardAccess":false}"#),
        problem()
    );
    assert_eq!(
        check(&admin(), r#"{"hasDashboardAccess":false,"level":"member"}"#),
        []
    );
    assert_eq!(check(&sarah(), r#"{"hasDashboardAccess":false}"#), []);
}

#[test]
fn an_admin_without_dashboard_access_can_still_be_edited() {
    let user = User {
        has_dashboard_access: false,
        ..admin()
    };
    assert_eq!(check(&user, r#"{"lastName":"Natarajan"}"#), []);
    assert_eq!(check(&user, r#"{"level":"member"}"#), []);
    assert_eq!(check(&user, r#"{"hasDashboardAccess":true}"#), []);
}

#[test]
fn ownership_is_the_dashboards() {
    assert_eq!(
        check(&sarah(), r#"{"level":"owner"}"#),
        one(Field::Level, Problem::OwnerNotAssignable)
    );
    let owner = User {
        level: Level::Owner,
        has_dashboard_access: true,
        ..sarah()
    };
    for level in ["admin", "member"] {
        let json = format!(r#"{{"level":"{level}"}}"#);
        assert_eq!(
            check(&owner, &json),
            one(Field::Level, Problem::OwnerLevelFixed)
        );
    }
    assert_eq!(check(&owner, r#"{"lastName":"Okafor"}"#), []);
}

#[test]
fn what_this_version_does_not_know_is_never_sent() {
    assert_eq!(
        check(&sarah(), r#"{"clinicRole":"PACS Administrator"}"#),
        one(Field::ClinicRole, Problem::UnknownRole)
    );
    assert_eq!(
        check(&sarah(), r#"{"level":"guest"}"#),
        one(Field::Level, Problem::UnknownLevel)
    );
    let user = User {
        clinic_role: "PACS Administrator".into(),
        level: "guest".into(),
        ..sarah()
    };
    assert_eq!(check(&user, r#"{"lastName":"Jonson"}"#), []);
    assert_eq!(
        check(&user, r#"{"clinicRole":"IT Support","level":"member"}"#),
        []
    );
}

#[test]
fn several_problems_come_in_the_order_of_the_form() {
    let found = check(
        &no_reports(),
        r#"{"phoneNumber":"1","canCreateReports":true,"level":"admin","firstName":""}"#,
    );
    let fields: Vec<Field> = found.into_iter().map(|(field, _)| field).collect();
    assert_eq!(
        fields,
        [
            Field::FirstName,
            Field::HasDashboardAccess,
            Field::NpiNumber,
            Field::PhoneNumber
        ]
    );
}

#[test]
fn problems_have_their_agreed_json_and_a_sentence_each() {
    let patch = serde_json::from_str(r#"{"npiNumber":null}"#).expect("a patch");
    let problems = check_patch(&sarah(), &patch);
    assert_eq!(
        serde_json::to_string(&problems).expect("JSON"),
        r#"{"npiNumber":["npi_required"]}"#
    );
    assert_eq!(problems.of(Field::NpiNumber), [Problem::NpiRequired]);
    assert_eq!(problems.of(Field::Level), []);
    assert_eq!(
        problems.messages()["npiNumber"],
        ["An NPI number is needed to create reports."]
    );
    for field in Field::CHANGEABLE {
        assert_eq!(
            serde_json::to_string(&field).expect("JSON"),
            format!("\"{field}\"")
        );
    }
}
