//! The sandbox against the contract: `tests/avara-openapi.yaml` judges every answer to every operation.
//!
//! The sandbox is written by hand and without the file, so that one checks the other.

mod contract;
mod habits;
mod invitations;
mod refusals;
mod successes;
mod visitor;

use contract::Contract;
use serde_json::json;

#[test]
fn the_contract_is_a_strict_judge() {
    let contract = Contract::read();
    assert_eq!(contract.operations().len(), 10);
    let path = "/v1/autoScribe/users/revoke-access";
    assert_eq!(contract.operation("post", path), Some("revokeAccess"));
    assert_eq!(contract.operation("get", path), None, "it is no user's id");

    let problems = |body| contract.answer_problems("revokeAccess", 200, &body).len();
    assert_eq!(problems(json!({ "success": true })), 0);
    assert_eq!(problems(json!({ "success": true, "sucess": true })), 1);
    assert_eq!(problems(json!({})), 1);

    let user = |email: &str, login: &str| {
        json!({ "hasMore": false, "users": [{
        "userId": "usr_1234567890abcdef1234567890abcdef", "email": email,
        "firstName": "Sarah", "lastName": "Johnson", "clinicRole": "Radiologist", "level": "member",
        "canCreateReports": false, "canManageStudies": true, "hasDashboardAccess": true,
        "createdAt": null, "lastLoginAt": login, "invitedSource": "api",
    }] })
    };
    let problems = |body| contract.answer_problems("listUsers", 200, &body).len();
    assert_eq!(
        problems(user("sarah@hospital.example", "2026-08-01T09:30:00Z")),
        0
    );
    assert_eq!(
        problems(user("nowhere", "2026-08-01T09:30:00Z")),
        1,
        "formats count"
    );
    assert_eq!(
        problems(user("sarah@hospital.example", "yesterday")),
        1,
        "formats count"
    );

    let problems = |name: &str, value: &str| {
        let query = [(name.to_owned(), value.to_owned())];
        contract.query_problems("listInvitations", &query).len()
    };
    assert_eq!(problems("status", "sent,revoked"), 0);
    assert_eq!(problems("status", "sent,expired"), 1);
    assert_eq!(problems("limit", "101"), 1);
    assert_eq!(problems("user_id", "x"), 1);
}
