//! What is checked before sending, and what the sandbox refuses: each written by hand from the same contract, so they are held against
//! one another, field by field.

use avara::{NewUser, Problems, User, UserPatch, check_new_user, check_patch};
use reqwest::Method;
use serde_json::{Value, json};

use crate::clinic::{Clinic, KEY, sarah};

/// The fields of a judgement, in order.
type Fields = Vec<String>;

fn here(problems: &Problems) -> Fields {
    problems.messages().into_keys().collect()
}

/// Sends a body past the client, which would not send all of these.
async fn there(clinic: &Clinic, method: Method, path: &str, body: &Value) -> Fields {
    let url = format!("{}/v1/autoScribe/users{path}", clinic.sandbox.url());
    let http = reqwest::Client::builder().no_proxy().build();
    let request = http.expect("a client").request(method, url);
    let answer = request.bearer_auth(KEY).json(body).send().await;
    let answer = answer.expect("an answer");
    let status = answer.status().as_u16();
    let answer: Value = answer.json().await.expect("JSON");
    if status == 200 {
        return Vec::new();
    }
    assert_eq!(status, 422, "{body}: {answer}");
    let errors = answer["errors"].as_array().expect("errors").iter();
    let path = |error: &Value| error["path"].as_str().expect("a path").to_owned();
    let mut fields: Fields = errors.map(path).collect();
    fields.sort();
    fields.dedup();
    fields
}

/// The judgments of both on changing Sarah, who was changed first.
async fn change(person: &Value, patch: &Value) -> (Fields, Fields) {
    let clinic = Clinic::open(1).await;
    clinic
        .sandbox
        .set_user(&sarah().to_string(), person.clone());
    let user: User = serde_json::from_value(clinic.stored(&sarah())).expect("a person");
    let parsed: UserPatch = serde_json::from_value(patch.clone()).expect("a patch");
    let path = format!("/{}", sarah());
    (
        here(&check_patch(&user, &parsed)),
        there(&clinic, Method::PATCH, &path, patch).await,
    )
}

/// The judgments of both on inviting someone.
async fn invitation(changes: &Value) -> (Fields, Fields) {
    let mut new = json!({
        "email": "noor.haddad@clinic.example", "firstName": "Noor", "lastName": "Haddad", "clinicRole": "Scribe",
        "level": "member", "canCreateReports": false, "canManageStudies": false, "hasDashboardAccess": true,
    });
    let changes = changes.as_object().expect("changes").clone();
    new.as_object_mut().expect("an object").extend(changes);
    let clinic = Clinic::open(1).await;
    let parsed: NewUser = serde_json::from_value(new.clone()).expect("somebody new");
    (
        here(&check_new_user(&parsed)),
        there(&clinic, Method::POST, "", &new).await,
    )
}

/// The rows of a table: cells between bars, the last one the fields that are refused.
fn rows<const N: usize>(table: &str) -> Vec<([Value; N], Fields)> {
    let row = |line: &str| {
        let (values, fields) = line.rsplit_once('|').expect("cells");
        let values: Vec<Value> = values
            .split('|')
            .map(|cell| serde_json::from_str(cell).expect("JSON"))
            .collect();
        let fields = fields.split_whitespace().map(str::to_owned).collect();
        (values.try_into().expect("as many cells as usual"), fields)
    };
    table.trim().lines().map(row).collect()
}

/// Who is changed, by what, and which fields are refused.
const CHANGES: &str = r#"
{} | {} |
{} | {"lastName": "Jonson", "suffix2": null} |
{} | {"firstName": ""} | firstName
{} | {"firstName": null} | firstName
{} | {"lastName": ""} | lastName
{} | {"middleName": null} |
{} | {"middleName": ""} | middleName
{} | {"suffix1": "", "suffix2": ""} | suffix1 suffix2
{} | {"clinicRole": "Scribe"} |
{} | {"clinicRole": null} | clinicRole
{} | {"clinicRole": "Wizard"} | clinicRole
{} | {"level": null} | level
{} | {"level": "owner"} | level
{} | {"level": "guest"} | level
{} | {"canManageStudies": null} | canManageStudies
{} | {"phoneNumber": "5550100199"} |
{} | {"phoneNumber": null} |
{} | {"phoneNumber": ""} | phoneNumber
{} | {"phoneNumber": "555"} | phoneNumber
{} | {"phoneNumber": "1234567890123456"} | phoneNumber
{} | {"phoneNumber": "+15550100199"} | phoneNumber
{} | {"npiNumber": "1003000126"} |
{} | {"npiNumber": ""} | npiNumber
{} | {"npiNumber": " "} | npiNumber
{} | {"npiNumber": "123"} | npiNumber
{} | {"npiNumber": "1234567890"} | npiNumber
{} | {"npiNumber": "3234567893"} | npiNumber
{} | {"npiNumber": null} | npiNumber
{} | {"npiNumber": null, "canCreateReports": false} |
{} | {"level": "admin"} |
{} | {"level": "admin", "hasDashboardAccess": false} | hasDashboardAccess
{} | {"firstName": "", "lastName": null, "phoneNumber": "5", "npiNumber": "1"} | firstName lastName npiNumber phoneNumber
{"level": "owner"} | {"lastName": "Jonson"} |
{"level": "owner"} | {"level": "admin"} | level
{"level": "owner"} | {"level": "owner"} | level
{"canCreateReports": false, "npiNumber": null} | {"canCreateReports": true} | npiNumber
{"canCreateReports": false, "npiNumber": null} | {"canCreateReports": true, "npiNumber": "1003000126"} |
{"canCreateReports": false} | {"npiNumber": null} |
{"npiNumber": null} | {"lastName": "Jonson"} |
{"npiNumber": null} | {"canCreateReports": true} | npiNumber
{"npiNumber": null} | {"npiNumber": null} | npiNumber
{"npiNumber": null} | {"canCreateReports": false} |
{"level": "admin", "hasDashboardAccess": false} | {"lastName": "Jonson"} |
{"level": "admin", "hasDashboardAccess": false} | {"level": "admin"} | hasDashboardAccess
{"level": "admin", "hasDashboardAccess": false} | {"hasDashboardAccess": false} | hasDashboardAccess
{"level": "admin", "hasDashboardAccess": false} | {"hasDashboardAccess": true} |
{"level": "admin", "hasDashboardAccess": false} | {"level": "member"} |
{"hasDashboardAccess": false} | {"level": "admin"} | hasDashboardAccess
{"hasDashboardAccess": false} | {"level": "admin", "hasDashboardAccess": true} |
"#;

/// How the one who is invited differs from someone whom both take, and which fields are refused.
const INVITATIONS: &str = r#"
{} |
{"suffix1": "RN", "phoneNumber": "5550100199"} |
{"firstName": "", "lastName": ""} | firstName lastName
{"middleName": "", "suffix1": "", "suffix2": ""} | middleName suffix1 suffix2
{"email": ""} | email
{"email": "noor"} | email
{"email": "noor@clinic"} | email
{"email": "@clinic.example"} | email
{"email": "noor haddad@clinic.example"} | email
{"clinicRole": "Wizard"} | clinicRole
{"level": "owner"} | level
{"level": "guest"} | level
{"phoneNumber": "555"} | phoneNumber
{"npiNumber": "1234567890"} | npiNumber
{"canCreateReports": true} | npiNumber
{"canCreateReports": true, "npiNumber": "1003000126"} |
{"level": "admin"} |
{"level": "admin", "hasDashboardAccess": false} | hasDashboardAccess
"#;

/// The contract asks for one character at least, for an NPI if reports are enabled, and for an address; so it takes these. No one
/// could do anything with them, so they are refused here, before they are sent. The last one is an NPI on record from elsewhere, under
/// which reports would be signed from now on.
const STRICTER_CHANGES: &str = r#"
{} | {"firstName": " "} | firstName
{} | {"lastName": "\u00a0"} | lastName
{} | {"middleName": "  "} | middleName
{} | {"suffix1": "\t"} | suffix1
{} | {"suffix2": " "} | suffix2
{"canCreateReports": false, "npiNumber": "1234567890"} | {"canCreateReports": true} | npiNumber
"#;

/// The same for invitations.
const STRICTER_INVITATIONS: &str = r#"
{"firstName": " "} | firstName
{"lastName": " "} | lastName
{"suffix1": " "} | suffix1
{"email": "noor@clinic..example"} | email
{"email": "noor@.example"} | email
{"email": "noor\u0007@clinic.example"} | email
"#;

#[tokio::test]
async fn a_change_is_judged_alike() {
    for ([person, patch], refused) in rows(CHANGES) {
        let both = change(&person, &patch).await;
        assert_eq!(both, (refused.clone(), refused), "{person} {patch}");
    }
}

#[tokio::test]
async fn an_invitation_is_judged_alike() {
    for ([changes], refused) in rows(INVITATIONS) {
        let both = invitation(&changes).await;
        assert_eq!(both, (refused.clone(), refused), "{changes}");
    }
}

#[tokio::test]
async fn stricter_here() {
    for ([person, patch], refused) in rows(STRICTER_CHANGES) {
        let both = change(&person, &patch).await;
        assert_eq!(both, (refused, Fields::new()), "{person} {patch}");
    }
    for ([changes], refused) in rows(STRICTER_INVITATIONS) {
        let both = invitation(&changes).await;
        assert_eq!(both, (refused, Fields::new()), "{changes}");
    }
}
