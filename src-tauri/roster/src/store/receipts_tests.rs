#![allow(clippy::unwrap_used)]

use serde_json::json;

use super::super::testing::{Folder, done};
use super::*;

#[test]
fn a_receipt_takes_the_place_of_the_one_that_it_follows_and_of_no_other() {
    let folder = Folder::new();
    let ledger = folder.store_with(&["a", "b"]).ledger();
    let keep = |clinic: &str, user: &str, text: &str, before: &'static str| {
        let receipt = Subject::new(user, &json!(text));
        let follows = move |kept: &str| kept.trim_matches('"') == before;
        done(ledger.keep_receipt(clinic, receipt, Outcome::Done, follows)).unwrap()
    };
    let kept = |clinic: &str| done(ledger.receipts(clinic)).unwrap();
    assert!(keep("a", "one", "first", ""), "none was kept before");
    assert!(keep("a", "two", "other", ""));
    assert!(keep("a", "one", "second", "first"));
    assert_eq!(kept("a"), [r#""other""#, r#""second""#]);
    assert!(keep("a", "one", "fourth", "third"), "the third is not here");
    assert_eq!(kept("a"), [r#""fourth""#, r#""other""#, r#""second""#]);
    assert!(keep("b", "one", "theirs", "fourth"));
    assert_eq!(kept("b"), [r#""theirs""#]);
    assert_eq!(kept("a").len(), 3, "of the other clinic none is touched");
    assert!(!keep("c", "one", "nobody's", ""), "it is not remembered");
}
