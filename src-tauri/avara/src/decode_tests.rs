use serde_json::json;

use super::*;
use crate::ids::UserId;
use crate::samples::sarah;
use crate::user::User;

fn sarah_json() -> Value {
    serde_json::to_value(sarah()).expect("JSON")
}

fn users(page_json: &Value) -> Result<Page<User>, Unreadable> {
    page(page_json.to_string().as_bytes())
}

#[test]
fn reads_a_page_and_whether_another_follows() {
    for (has_more, cursor, next) in [
        (true, json!("abc"), Some("abc")),
        (true, json!(""), None),
        (true, json!(null), None),
        (false, json!("abc"), None),
    ] {
        let body = json!({"hasMore": has_more, "users": [sarah_json()], "cursor": cursor});
        let page = users(&body).expect("a page");
        assert_eq!(page.items, [sarah()]);
        assert_eq!(page.skipped, []);
        assert_eq!(page.next, next.map(|next| Cursor(next.into())));
    }
    assert_eq!(
        users(&json!({"hasMore": true, "users": []}))
            .expect("a page")
            .next,
        None
    );
}

#[test]
fn one_bad_item_costs_nothing_but_itself() {
    let with = |name: &str, value: Value| {
        let mut item = sarah_json();
        item[name] = value;
        item
    };
    let mut without_email = sarah_json();
    without_email
        .as_object_mut()
        .expect("an object")
        .remove("email");
    let body = json!({"hasMore": true, "cursor": "abc", "users": [
        with("firstName", json!({"given": "Secret"})),
        sarah_json(),
        without_email,
        "Secret",
        with("userId", json!("Secret")),
        with("canCreateReports", json!("Secret")),
        null,
        with("level", json!(7)),
        sarah_json(),
    ]});
    let page = users(&body).expect("the page survives");
    assert_eq!(page.items, [sarah(), sarah()]);
    assert_eq!(page.next, Some(Cursor("abc".into())));

    let id = Some("usr_1234567890abcdef1234567890abcdef");
    let reported: Vec<_> = page
        .skipped
        .iter()
        .map(|skipped| skipped.id.as_deref())
        .collect();
    assert_eq!(reported, [id, id, None, None, id, None, id]);
    assert!(!format!("{:?}", page.skipped).contains("Secret"));
}

#[test]
fn unknown_values_and_odd_times_break_no_item() {
    let mut item = sarah_json();
    item["clinicRole"] = json!("PACS Administrator");
    item["level"] = json!("guest");
    item["invitedSource"] = json!("fax");
    item["createdAt"] = json!("last Tuesday");
    item["favoriteColor"] = json!({"added": "later"});
    for optional in [
        "middleName",
        "suffix1",
        "suffix2",
        "npiNumber",
        "phoneNumber",
        "lastLoginAt",
    ] {
        item.as_object_mut().expect("an object").remove(optional);
    }
    let page = users(&json!({"hasMore": false, "users": [item]})).expect("a page");
    assert_eq!(page.skipped, []);
    let user = &page.items[0];
    assert_eq!(
        (user.clinic_role.as_str(), user.level.as_str()),
        ("PACS Administrator", "guest")
    );
    assert_eq!((user.created_at, &user.npi_number), (None, &None));
}

#[test]
fn what_is_no_page_is_unreadable() {
    for body in [
        "",
        "{",
        "null",
        "[]",
        "<html></html>",
        r#"{"users":[]}"#,
        r#"{"hasMore":false}"#,
        r#"{"hasMore":"no","users":[]}"#,
        r#"{"hasMore":false,"users":{}}"#,
    ] {
        assert!(page::<User>(body.as_bytes()).is_err(), "{body}");
    }
}

#[test]
fn an_answer_about_someone_else_is_not_taken() {
    let body = sarah_json().to_string();
    assert_eq!(
        item_with::<User>(&sarah().user_id, body.as_bytes()),
        Ok(sarah())
    );
    let other: UserId = "usr_00000000000000000000000000000001"
        .parse()
        .expect("a user id");
    assert_eq!(
        item_with::<User>(&other, body.as_bytes()),
        Err(Unreadable::OtherItem)
    );
}

#[test]
fn says_where_and_not_what() {
    let error = item::<User>(br#"{"userId":"Secret"}"#).expect_err("no user id");
    assert_eq!(error.to_string(), "unexpected JSON at line 1, column 18");
}

#[test]
fn a_text_without_end_is_cut_in_every_field() {
    let long = "x".repeat(2_000_000);
    let cut = format!("{}…", "x".repeat(300));
    let mut item = sarah_json();
    for name in [
        "email",
        "firstName",
        "middleName",
        "lastName",
        "suffix1",
        "suffix2",
        "npiNumber",
        "phoneNumber",
        "clinicRole",
        "level",
        "invitedSource",
    ] {
        item[name] = json!(long);
    }
    let items = [sarah_json(), item.clone()];
    let page = users(&json!({"hasMore": false, "users": items})).expect("a page");
    assert_eq!((page.shortened, page.items.len()), (1, 2));
    assert_eq!(
        (
            page.items[1].last_name.as_str(),
            page.items[1].level.as_str()
        ),
        (&*cut, &*cut)
    );
    let size = serde_json::to_string(&page.items[1]).expect("JSON").len();
    assert!(size < 6_000, "{size}");
    let one = super::item::<User>(item.to_string().as_bytes()).expect("a person");
    assert_eq!(one, page.items[1]);

    let mut invitation = serde_json::to_value(crate::samples::robin()).expect("JSON");
    for name in ["clinicId", "status", "email", "invitedByApiKeyId", "expiry"] {
        invitation[name] = json!(long);
    }
    let invitation = super::item::<crate::Invitation>(invitation.to_string().as_bytes());
    let size = serde_json::to_string(&invitation.expect("an invitation"))
        .expect("JSON")
        .len();
    assert!(size < 6_000, "{size}");
}

#[test]
fn a_page_and_a_cursor_have_their_limits() {
    let of = |count: usize, cursor: &str| {
        let items = vec![sarah_json(); count];
        users(&json!({"hasMore": true, "users": items, "cursor": cursor}))
    };
    assert!(
        of(1000, "next").is_ok(),
        "more than was asked for, within reason"
    );
    assert_eq!(of(1001, "next").err(), Some(Unreadable::LongPage));
    let unreadable = json!({"hasMore": false, "users": vec![json!(7); 1001]});
    assert_eq!(users(&unreadable).err(), Some(Unreadable::LongPage));
    assert!(of(1, &"c".repeat(2048)).is_ok());
    assert_eq!(of(1, &"c".repeat(2049)).err(), Some(Unreadable::LongCursor));
}
