//! The exact JSON that the UI relies on. What the client's errors become is tested against the sandbox, in `tests/commands`.
#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::keys::KeychainError;

#[test]
fn a_plain_error_has_three_keys() {
    assert_eq!(
        serde_json::to_value(CommandError::not_connected()).unwrap(),
        json!({
            "code": "no_key",
            "fields": {},
            "retryable": false,
        })
    );
}

#[test]
fn what_the_server_added_is_there() {
    let mut error = CommandError::new(ErrorCode::RateLimited);
    error.retry_after_ms = Some(millis(Duration::from_micros(1_500_001)));
    error.request_id = Some("req_0123456789".into());
    error.cause = Some(Cause::UnknownIssuer);
    error.issuer = Some("Example Inspection CA".into());
    // These two are for the log alone.
    error.status = Some(429);
    error.os_code = Some(111);
    assert_eq!(
        serde_json::to_value(error).unwrap(),
        json!({
            "code": "rate_limited",
            "fields": {},
            "retryable": true,
            "retryAfterMs": 1501,
            "requestId": "req_0123456789",
            "cause": "unknown_issuer",
            "issuer": "Example Inspection CA",
        })
    );
}

#[test]
fn a_wrong_input_stands_beside_its_name() {
    let error = CommandError::invalid_input("name", "Give the clinic a name.");
    assert_eq!(
        serde_json::to_value(error).unwrap(),
        json!({
            "code": "invalid",
            "fields": { "name": ["Give the clinic a name."] },
            "retryable": false,
        })
    );
}

#[test]
fn a_change_that_breaks_a_rule_names_the_fields() {
    let mut problems = Problems::default();
    problems.add(avara::Field::NpiNumber, avara::Problem::NpiLength);
    assert_eq!(
        serde_json::to_value(CommandError::invalid_change(&problems)).unwrap(),
        json!({
            "code": "invalid",
            "fields": { "npiNumber": ["An NPI number has exactly 10 digits."] },
            "retryable": false,
        })
    );
}

#[test]
fn each_way_in_which_the_keychain_fails_has_its_code() {
    for (error, code) in [
        (KeychainError::NoEntry, "no_key"),
        (
            KeychainError::Unavailable("detail".into()),
            "keychain_unavailable",
        ),
        (KeychainError::NoAnswer, "keychain_unavailable"),
        (KeychainError::Locked("detail".into()), "keychain_locked"),
        (KeychainError::Denied("detail".into()), "keychain_denied"),
    ] {
        let json = serde_json::to_value(CommandError::from(error)).unwrap();
        assert_eq!(json["code"], code);
        assert!(!json.to_string().contains("detail"), "details are for logs");
    }
}

#[test]
fn what_the_server_said_is_told_apart_from_our_words() {
    let error = CommandError {
        server_said: Some("Ask the owner.".into()),
        detail: Some("for the log alone"),
        ..CommandError::new(ErrorCode::Refused)
    };
    let json = json!({
        "code": "refused",
        "serverSaid": "Ask the owner.",
        "fields": {},
        "retryable": false,
    });
    assert_eq!(serde_json::to_value(error).unwrap(), json);
}

#[test]
fn every_kind_of_client_error_has_a_code() {
    let expected = [
        (ErrorKind::Unauthorized, "unauthorized", false),
        (ErrorKind::Forbidden, "forbidden", false),
        (ErrorKind::NotFound, "not_found", false),
        (ErrorKind::Conflict, "conflict", false),
        (ErrorKind::Refused, "refused", false),
        (ErrorKind::Invalid, "invalid", false),
        (ErrorKind::RateLimited, "rate_limited", true),
        (ErrorKind::Offline, "offline", true),
        (ErrorKind::Tls, "tls", false),
        (ErrorKind::Timeout, "timeout", true),
        (ErrorKind::OutcomeUnknown, "outcome_unknown", true),
        (ErrorKind::Server, "server", true),
        (ErrorKind::BadResponse, "bad_response", true),
        (ErrorKind::BadRequest, "internal", false),
    ];
    for (kind, code, retryable) in expected {
        let error = CommandError::new(code_of(kind));
        assert_eq!(serde_json::to_value(error.code).unwrap(), code);
        assert_eq!(error.retryable, retryable, "{code}");
    }
}
