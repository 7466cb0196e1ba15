use serde_json::json;

use super::*;
use crate::cast;

fn shape(body: Value, form: Form) -> Vec<String> {
    let body = body.as_object().expect("a body").clone();
    match check_shape(&body, form) {
        Ok(()) => Vec::new(),
        Err(refusal) => {
            let errors = refusal.to_json()["errors"].clone();
            let errors = errors.as_array().expect("errors").iter();
            errors
                .map(|error| error["path"].as_str().expect("a path").to_owned())
                .collect()
        }
    }
}

#[test]
fn an_update_takes_each_field_and_null_where_it_clears() {
    let good = json!({
        "firstName": "Ana", "middleName": null, "suffix1": null, "suffix2": "MD", "npiNumber": "1234567893",
        "phoneNumber": "5550100123", "clinicRole": "Scribe", "level": "admin", "canCreateReports": true
    });
    assert!(shape(good, Form::Update).is_empty());
    for (name, value) in [
        ("firstName", json!("")),
        ("firstName", json!(null)),
        ("lastName", json!(7)),
        ("middleName", json!("")),
        ("clinicRole", json!("PACS Administrator")),
        ("clinicRole", json!(null)),
        ("level", json!("owner")),
        ("npiNumber", json!("1234567890")),
        ("phoneNumber", json!("+15550100123")),
        ("phoneNumber", json!("555")),
        ("canManageStudies", json!("true")),
        ("email", json!("a@b.example")),
        ("first_name", json!("Ana")),
    ] {
        assert_eq!(
            shape(json!({ name: value }), Form::Update),
            [name],
            "{name} {value}"
        );
    }
}

#[test]
fn an_invitation_needs_eight_fields() {
    assert_eq!(shape(json!({}), Form::Invitation).len(), 8);
    assert!(
        shape(json!({"middleName": null}), Form::Invitation).contains(&"middleName".to_owned())
    );
}

#[test]
fn reports_need_an_npi_and_admins_the_dashboard() {
    let sarah = &cast::people()[0];
    let status = |changes: Value| {
        let changes = changes.as_object().expect("changes");
        let after = sarah.with(changes).expect("a person");
        check_rules(Some(sarah), &after, changes).map_err(|refusal| refusal.status)
    };
    assert_eq!(status(json!({"npiNumber": null})), Err(422));
    assert_eq!(
        status(json!({"npiNumber": null, "canCreateReports": false})),
        Ok(())
    );
    assert_eq!(
        status(json!({"level": "admin", "hasDashboardAccess": false})),
        Err(422)
    );
    assert_eq!(
        status(json!({"level": "admin", "hasDashboardAccess": true})),
        Ok(())
    );
    let owner = &cast::people()[1];
    let changes = json!({"level": "member"});
    let changes = changes.as_object().expect("changes");
    assert!(check_rules(Some(owner), owner, changes).is_err());
}
