//! A page that was taken over: what its script tries by itself meets a question of the system, or nothing at all.

use std::time::Duration;

use app_stories::{Story, story};
use serde_json::{Value, json};

use crate::steps::{connect, sees_people};

/// Calls a command as the page's own code does, and keeps what comes of it in `window.outcome`.
fn call(command: &str, args: &Value) -> String {
    format!(
        "window.outcome = undefined;
         window.__TAURI_INTERNALS__.invoke({}, {{ args: {args} }})
           .then(() => (window.outcome = 'done'), (error) => (window.outcome = error.code ?? String(error)));",
        json!(command)
    )
}

/// What came of the last call.
async fn outcome(story: &Story) -> Value {
    let script = "
        const done = arguments[arguments.length - 1];
        const look = () => (window.outcome === undefined ? setTimeout(look, 20) : done(window.outcome));
        look();";
    story.window().run_as_intruder(script).await
}

/// The id of the connected clinic, as the page has it.
async fn clinic(story: &Story) -> Value {
    let script = "
        const done = arguments[arguments.length - 1];
        window.__TAURI_INTERNALS__.invoke('list_clinics', { args: {} }).then((all) => done(all[0].id));";
    story.window().run_as_intruder(script).await
}

/// People who came to the clinic just now.
fn others(story: &Story, count: usize) -> Vec<Value> {
    let user = |id: String| {
        let changes = json!({ "level": "member" });
        story.sandbox().set_user(&id, changes);
        story.sandbox().user(&id).unwrap()
    };
    story.sandbox().join(count).into_iter().map(user).collect()
}

fn new_admin() -> Value {
    json!({
        "email": "mallory@elsewhere.example", "firstName": "Mallory", "lastName": "Grey",
        "middleName": null, "suffix1": null, "suffix2": null, "clinicRole": "Radiologist",
        "level": "admin", "canCreateReports": false, "canManageStudies": true,
        "hasDashboardAccess": true, "npiNumber": null, "phoneNumber": null,
    })
}

#[test]
fn its_script_can_neither_make_an_admin_nor_revoke_one_after_the_other_unasked() {
    story("intruder-acts", async |story| {
        connect(story).await;
        let clinic_id = clinic(story).await;
        let window = story.window();

        let invite = json!({ "clinicId": clinic_id, "newUser": new_admin() });
        window
            .begin_as_intruder(&call("invite_user", &invite))
            .await;
        story.is_asked("invite").await;
        story.answer(false).await;
        assert_eq!(outcome(story).await, "declined");
        assert!(story.sent("inviteUser").is_empty());

        let others = others(story, 3);
        let user = &others[0];
        let patch = json!({ "level": "admin", "hasDashboardAccess": true });
        let update = json!({ "clinicId": clinic_id, "userId": user["userId"], "patch": patch, "base": user });
        window
            .begin_as_intruder(&call("update_user", &update))
            .await;
        story.is_asked("admin").await;
        // A second question at the same time is no question at all.
        window
            .begin_as_intruder(&call("invite_user", &invite))
            .await;
        assert_eq!(outcome(story).await, "declined");
        story.answer(false).await;
        assert!(story.patches().is_empty());

        let revoke = |place: usize| {
            let args = json!({ "clinicId": clinic_id, "user": others[place] });
            call("revoke_access", &args)
        };
        for place in 0..2 {
            window.begin_as_intruder(&revoke(place)).await;
            assert_eq!(outcome(story).await, "done");
        }
        window.begin_as_intruder(&revoke(2)).await;
        story.is_asked("third").await;
        story.answer(false).await;
        assert_eq!(outcome(story).await, "declined");
        assert_eq!(story.sent("revokeAccess").len(), 2);
    });
}

#[test]
fn its_script_reaches_no_other_host_opens_no_window_and_saves_no_file() {
    story("intruder-ways-out", async |story| {
        connect(story).await;
        let window = story.window();
        let address = story.sandbox().url().to_string();
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const tries = {{
               fetch: () => fetch('{address}/v1/users').then(() => 'reached'),
               image: () => new Promise((resolve, reject) => {{
                 const image = new Image();
                 image.onload = () => resolve('reached');
                 image.onerror = () => reject(new Error('refused'));
                 image.src = '{address}/_sandbox/picture.png';
               }}),
               socket: () => new Promise((resolve, reject) => {{
                 const socket = new WebSocket('{}');
                 socket.onopen = () => resolve('reached');
                 socket.onerror = () => reject(new Error('refused'));
               }}),
               window: async () => (window.open('{address}/', '_blank') ? 'opened' : 'refused'),
               script: () => Promise.resolve().then(() => new Function('return \"ran\"')()),
             }};
             (async () => {{
               const found = {{}};
               for (const [name, attempt] of Object.entries(tries))
                 found[name] = await attempt().catch(() => 'refused');
               done(found);
             }})();",
            address.replace("http", "ws")
        );
        let before = story.sandbox().requests().len();
        let found = window.run_as_intruder(&script).await;
        for way in ["fetch", "image", "socket", "window", "script"] {
            assert_eq!(found[way], "refused", "{way}: {found}");
        }

        let save = "
            const link = document.createElement('a');
            link.href = 'data:text/plain,roster';
            link.download = 'roster.txt';
            document.body.append(link);
            link.click();
            link.href = URL.createObjectURL(new Blob(['roster']));
            link.click();";
        window.begin_as_intruder(save).await;
        let go = format!("location.href = '{address}/';");
        window.begin_as_intruder(&go).await;
        tokio::time::sleep(Duration::from_secs(2)).await;
        assert!(story.downloads().is_empty(), "no file is saved");
        assert_eq!(story.sandbox().requests().len(), before, "nothing arrived");
        sees_people(story).await;
    });
}
