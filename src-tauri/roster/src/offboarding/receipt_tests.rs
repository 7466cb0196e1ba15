#![allow(clippy::unwrap_used)]

use serde_json::{Value, json};

use super::*;
use crate::store::testing::{invitation, person};

fn refused() -> Result<(), CommandError> {
    Err(CommandError {
        server_said: Some("The user has no access to revoke".into()),
        ..CommandError::new(ErrorCode::Refused)
    })
}

#[test]
fn a_receipt_has_a_name_for_everything() {
    let mut steps = Steps::default();
    steps.add(StepKind::Access, None, Ok(()));
    steps.verified(None, Ok((StepOutcome::Done, Finding::Confirmed)));
    let receipt = Receipt::new("Dana".into(), person(1, json!({})), steps);
    let mut json = serde_json::to_value(&receipt).unwrap();
    for step in json["steps"].as_array_mut().unwrap() {
        assert!(step["at"].is_string());
        step["at"] = Value::Null;
    }
    let plain = json!({ "invitationId": null, "error": null, "at": null, "outcome": "done" });
    let with = |step: &str, finding: Value| {
        let mut all = plain.clone();
        all["step"] = json!(step);
        all["finding"] = finding;
        all
    };
    assert_eq!(
        json["steps"],
        json!([
            with("access", Value::Null),
            with("verify", json!("confirmed"))
        ])
    );
    assert_eq!(json["by"], "Dana");
    assert_eq!(receipt.outcome(), Outcome::Done);
}

#[test]
fn a_refusal_is_in_doubt_and_nothing_else_is() {
    let fail = |code| Err(CommandError::new(code));
    for (answer, outcome) in [
        (Ok(()), StepOutcome::Done),
        (refused(), StepOutcome::Unknown),
        (fail(ErrorCode::Conflict), StepOutcome::Unknown),
        (fail(ErrorCode::Invalid), StepOutcome::Unknown),
        (fail(ErrorCode::NotFound), StepOutcome::Unknown),
        (fail(ErrorCode::Forbidden), StepOutcome::Failed),
        (fail(ErrorCode::RateLimited), StepOutcome::Failed),
        (fail(ErrorCode::Offline), StepOutcome::Failed),
    ] {
        let mut steps = Steps::default();
        steps.add(StepKind::Access, None, answer);
        steps.doubt_access();
        assert_eq!(steps.access(), Some(outcome));
    }
}

#[test]
fn one_failure_is_the_failure_of_the_whole() {
    let mut steps = Steps::default();
    steps.unreadable();
    let receipt = |steps| Receipt::new(String::new(), person(1, json!({})), steps);
    let unclear = receipt(Steps(steps.0.clone()));
    assert_eq!(unclear.outcome(), Outcome::Unknown);
    steps.add(StepKind::Access, None, refused());
    assert_eq!(receipt(steps).outcome(), Outcome::Refused);
}

#[test]
fn what_was_tried_again_counts_as_it_ended_and_follows_what_was_kept() {
    let receipt =
        |steps: &Steps| Receipt::new(String::new(), person(1, json!({})), Steps(steps.0.clone()));
    let mut steps = Steps::default();
    steps.add(StepKind::Access, None, refused());
    steps.looked(StepOutcome::NothingToDo);
    let kept = receipt(&steps);
    assert_eq!(kept.outcome(), Outcome::Refused);
    steps.add(StepKind::Access, None, Ok(()));
    let then = receipt(&steps);
    assert_eq!(then.outcome(), Outcome::Done);
    let text = |receipt: &Receipt| serde_json::to_string(receipt).unwrap();
    assert!(then.follows(&text(&kept)));
    assert!(!kept.follows(&text(&then)), "a step is missing");
    assert!(!then.follows("{}"));
    steps.0.remove(0);
    assert!(!receipt(&steps).follows(&text(&kept)), "another beginning");
}

#[test]
fn there_was_no_access_yet_where_their_own_invitation_is_revoked_now() {
    let robin = person(1, json!({}));
    let (own, other) = (invitation(1, 1), invitation(2, 2));
    for (invitation, answer, was_open) in [
        (&own, Ok(()), true),
        (&own, refused(), false),
        (&other, Ok(()), false),
    ] {
        let mut steps = Steps::default();
        steps.add(StepKind::Access, None, refused());
        let id = Some(invitation.invitation_id);
        steps.add(StepKind::Invitation, id, answer);
        let both = [own.clone(), other.clone()];
        assert_eq!(steps.revoked_one_of(&both, &robin), was_open);
    }
}

#[test]
fn only_a_refusal_is_excused_and_what_was_said_stays() {
    let server = || Err(CommandError::new(ErrorCode::Forbidden));
    for (answer, outcome) in [
        (refused(), StepOutcome::NothingToDo),
        (
            Err(CommandError::new(ErrorCode::Conflict)),
            StepOutcome::NothingToDo,
        ),
        (server(), StepOutcome::Failed),
        (Ok(()), StepOutcome::Done),
    ] {
        let mut steps = Steps::default();
        steps.add(StepKind::Access, None, answer.clone());
        steps.excuse_access();
        assert_eq!(steps.access(), Some(outcome));
        assert_eq!(steps.0[0].error, answer.err());
    }
}
