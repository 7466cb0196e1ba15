use proptest::prelude::*;

use super::*;

const KEY: &str = "ak_live_0123456789abcdef";

fn key() -> ApiKey {
    ApiKey::new(KEY).expect("a key")
}

fn read(body: &str) -> (Option<String>, Vec<(String, Vec<String>)>) {
    let said = ErrorBody::read(body.as_bytes(), &key());
    (said.message, said.fields.into_iter().collect())
}

fn message(body: &str) -> Option<String> {
    let (message, fields) = read(body);
    assert_eq!(fields, [], "{body}");
    message
}

#[test]
fn takes_the_message_from_every_shape() {
    for body in [
        r#"{"message":"No such user"}"#,
        r#"{"error":"No such user"}"#,
        r#"{"error":{"message":"No such user"}}"#,
        r#"{"error":{"code":"not_found","message":"No such user"}}"#,
        r#"{"errors":[{"message":"No such user"}]}"#,
        r#"{"errors":["No such user"]}"#,
        r#"{"message":"  No\n such\tuser ","error":"Not Found","statusCode":404}"#,
    ] {
        assert_eq!(message(body).as_deref(), Some("No such user"), "{body}");
    }
}

#[test]
fn takes_field_errors_by_path_or_field() {
    let npi = || {
        vec![(
            "npiNumber".to_owned(),
            vec!["must be ten digits".to_owned()],
        )]
    };
    for path in [
        r#""path":"npiNumber""#,
        r#""field":"npiNumber""#,
        r#""path":"body.npiNumber""#,
        r#""path":"/npiNumber""#,
        r#""path":["body","npiNumber"]"#,
    ] {
        let error = format!(r#"{{{path},"message":"must be ten digits"}}"#);
        for body in [
            format!(r#"{{"errors":[{error}]}}"#),
            format!(r#"{{"error":{{"errors":[{error}]}}}}"#),
            format!("[{error}]"),
        ] {
            assert_eq!(read(&body), (None, npi()), "{body}");
        }
    }
    let body = r#"{"message":"Refused","errors":{"npiNumber":["must be ten digits"]}}"#;
    assert_eq!(read(body), (Some("Refused".to_owned()), npi()));
}

#[test]
fn several_texts_about_one_field_stay_together() {
    let body = r#"{"errors":[
        {"path":"phoneNumber","message":"too short"},
        {"path":"level","message":"not assignable"},
        {"path":"phoneNumber","message":"digits only"}]}"#;
    assert_eq!(
        read(body).1,
        [
            ("level".to_owned(), vec!["not assignable".to_owned()]),
            (
                "phoneNumber".to_owned(),
                vec!["too short".to_owned(), "digits only".to_owned()]
            ),
        ]
    );
}

#[test]
fn a_path_that_is_no_name_makes_a_general_message() {
    let body =
        r#"{"errors":[{"path":"<b>x</b>","message":"Try again"},{"path":7,"message":"later"}]}"#;
    assert_eq!(message(body).as_deref(), Some("Try again"));
}

#[test]
fn never_shows_a_body_as_it_came() {
    for body in [
        "",
        "upstream connect error or disconnect/reset before headers",
        "<html><body><h1>502 Bad Gateway</h1></body></html>",
        r#""a bare text""#,
        "null",
        "[]",
        "{",
        r#"{"message":null}"#,
        r#"{"message":""}"#,
        r#"{"message":{"text":"deeper"}}"#,
        r#"{"message":"<!DOCTYPE html><html>"}"#,
        r#"{"error":"oops </p>"}"#,
        r#"{"errors":[null,7,{"message":7}]}"#,
    ] {
        assert_eq!(message(body), None, "{body}");
    }
    assert_eq!(ErrorBody::read(b"\xff\xfe{}", &key()), ErrorBody::default());
}

#[test]
fn a_comparison_is_no_markup_and_a_long_text_is_cut() {
    let body = r#"{"message":"limit must be < 100 and <= total"}"#;
    assert_eq!(
        message(body).as_deref(),
        Some("limit must be < 100 and <= total")
    );

    let body = serde_json::json!({ "message": "é".repeat(5_000) }).to_string();
    assert_eq!(message(&body).expect("a text").chars().count(), LONGEST + 1);
}

#[test]
fn the_key_is_no_field_and_its_text_is_kept() {
    for body in [
        format!(r#"{{"errors":{{"{KEY}":["not known"]}}}}"#),
        format!(r#"{{"errors":[{{"path":"keys.{KEY}","message":"not known"}}]}}"#),
    ] {
        assert_eq!(message(&body).as_deref(), Some("not known"), "{body}");
    }
}

proptest! {
    /// Wherever the key stands, and however the text is cut, no piece of it is left.
    #[test]
    fn a_text_never_holds_the_key(before in "[a-z .é]{0,600}", between in ".{0,40}", upper: bool) {
        let told = if upper { KEY.to_uppercase() } else { KEY.to_owned() };
        let text = format!("{before}{told}{between}{told}");
        let body = serde_json::json!({ "message": text, "errors": [{ "path": "npiNumber", "message": text }] });
        let said = ErrorBody::read(body.to_string().as_bytes(), &key());
        for text in said.message.iter().chain(said.fields.values().flatten()) {
            prop_assert!(!text.to_lowercase().contains(&KEY[..8]), "{text}");
        }
    }
}
