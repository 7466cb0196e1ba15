//! What is typed and not sent outlives the app, until it is sent or discarded.

use avara_sandbox::samples;
use command_tests::{SARAH, Window, World, of};
use serde_json::{Value, json};

fn read(window: &Window, clinic: &Value) -> Value {
    window.call("read_drafts", of(clinic, json!({}))).unwrap()
}

fn sarah(more: Value) -> Value {
    let mut args = json!({ "form": "edit", "subject": SARAH });
    for (name, value) in more.as_object().unwrap() {
        args[name] = value.clone();
    }
    args
}

#[test]
fn a_draft_outlives_the_app_until_it_is_discarded() {
    let world = World::new(1);
    let window = world.start();
    let clinic = window.connect("keychain");
    assert_eq!(read(&window, &clinic), json!([]));
    for draft in [r#"{"lastName":"J"}"#, r#"{"lastName":"Johnson-Smith"}"#] {
        let args = of(&clinic, sarah(json!({ "draft": draft })));
        assert_eq!(window.call("save_draft", args).unwrap(), Value::Null);
    }
    drop(window);

    let window = world.start();
    let kept = read(&window, &clinic);
    assert_eq!(kept.as_array().unwrap().len(), 1, "{kept}");
    assert_eq!(kept[0]["form"], "edit");
    assert_eq!(kept[0]["subject"], SARAH);
    assert_eq!(kept[0]["draft"], r#"{"lastName":"Johnson-Smith"}"#);
    let args = of(&clinic, sarah(json!({})));
    window.call("discard_draft", args).unwrap();
    assert_eq!(read(&window, &clinic), json!([]));
    let log = world.log();
    assert!(!log.contains("Johnson"), "{log}");
}

#[test]
fn a_person_and_an_invitation_each_have_their_own() {
    let world = World::new(1);
    let window = world.start();
    let clinic = window.connect("keychain");
    let invitation = json!({ "form": "invitation", "subject": samples::PENDING });
    let mut saved = invitation.clone();
    saved["draft"] = json!(r#"{"lastName":"Haddad"}"#);
    window.call("save_draft", of(&clinic, saved)).unwrap();
    let args = of(&clinic, sarah(json!({ "draft": "{}" })));
    window.call("save_draft", args).unwrap();
    drop(window);

    let window = world.start();
    let forms = |kept: &Value| {
        let kept = kept.as_array().unwrap().iter();
        kept.map(|one| one["form"].clone()).collect::<Vec<_>>()
    };
    let kept = read(&window, &clinic);
    assert_eq!(kept.as_array().unwrap().len(), 2, "{kept}");
    assert!(forms(&kept).contains(&json!("invitation")), "{kept}");
    window
        .call("discard_draft", of(&clinic, invitation))
        .unwrap();
    assert_eq!(forms(&read(&window, &clinic)), [json!("edit")]);
}

#[test]
fn what_is_too_large_or_of_no_clinic_is_refused() {
    let world = World::new(1);
    let window = world.start();
    let clinic = window.connect("keychain");
    let large = sarah(json!({ "draft": "x".repeat(64 * 1024 + 1) }));
    let error = window.call("save_draft", of(&clinic, large)).unwrap_err();
    assert_eq!(error["code"], "invalid");
    let none = json!({ "id": "clinic_none" });
    let args = of(&none, sarah(json!({ "draft": "{}" })));
    let error = window.call("save_draft", args).unwrap_err();
    assert_eq!(error["code"], "not_found");
    assert_eq!(read(&window, &clinic), json!([]));
}
