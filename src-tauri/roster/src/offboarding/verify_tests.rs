#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::*;
use crate::store::testing::person as sample;

#[test]
fn only_what_is_seen_or_was_confirmed_is_said() {
    let (before, same) = (sample(1, json!({})), sample(1, json!({})));
    let off = sample(1, json!({ "canCreateReports": false }));
    let never = sample(1, json!({ "canCreateReports": false }));
    use Finding::{Confirmed, Gone, NoPermissions, NoStatus};
    use StepOutcome::{Done, Failed, NothingToDo, Unknown};
    for (before, now, access, seen) in [
        (&before, Some(&same), Done, (Done, Confirmed)),
        (&before, Some(&same), Failed, (Unknown, NoStatus)),
        (&before, Some(&same), Unknown, (Unknown, NoStatus)),
        (&before, Some(&same), NothingToDo, (NothingToDo, NoStatus)),
        (&before, Some(&off), Unknown, (Done, NoPermissions)),
        (&never, Some(&off), Unknown, (Unknown, NoStatus)),
        (&before, None, Unknown, (Done, Gone)),
    ] {
        assert_eq!(person(before, now, Some(access)), seen, "{access:?}");
    }
}
