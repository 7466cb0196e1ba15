//! A page that was taken over: what its script tries by itself meets a question of the system, or nothing at all.

use std::io::Read as _;
use std::net::TcpListener;
use std::time::Duration;

use app_stories::{Story, story};
use serde_json::{Value, json};

use crate::steps::{connect, sees_people};

/// Calls a command as the page's own code does, and keeps what comes of it under a name of its own.
fn call(name: &str, command: &str, args: &Value) -> String {
    let (name, command) = (json!(name), json!(command));
    format!(
        "window.outcomes ??= {{}};
         window.__TAURI_INTERNALS__.invoke({command}, {{ args: {args} }})
           .then(() => (window.outcomes[{name}] = 'done'), (error) => (window.outcomes[{name}] = error.code ?? String(error)));"
    )
}

/// What came of the call with this name.
async fn outcome(story: &Story, name: &str) -> Value {
    let name = json!(name);
    let script = format!(
        "const done = arguments[arguments.length - 1];
         const look = () => (window.outcomes[{name}] ? done(window.outcomes[{name}]) : setTimeout(look, 20));
         look();"
    );
    story.window().run_as_intruder(&script).await
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
        let invites = call("invite", "invite_user", &invite);
        window.begin_as_intruder(&invites).await;
        story.is_asked("invite").await;
        story.answer(false).await;
        assert_eq!(outcome(story, "invite").await, "declined");
        assert!(story.sent("inviteUser").is_empty());

        let others = others(story, 3);
        let user = &others[0];
        let patch = json!({ "level": "admin", "hasDashboardAccess": true });
        let update = json!({ "clinicId": clinic_id, "userId": user["userId"], "patch": patch, "base": user });
        let updates = call("update", "update_user", &update);
        window.begin_as_intruder(&updates).await;
        story.is_asked("admin").await;
        // A second question at the same time is no question at all.
        let invites = call("beside", "invite_user", &invite);
        window.begin_as_intruder(&invites).await;
        assert_eq!(outcome(story, "beside").await, "declined");
        story.answer(false).await;
        assert_eq!(outcome(story, "update").await, "declined");
        assert!(story.patches().is_empty());

        let names = ["first", "second", "third"];
        let revoke = |place: usize| {
            let args = json!({ "clinicId": clinic_id, "user": others[place] });
            call(names[place], "revoke_access", &args)
        };
        for (place, name) in names.into_iter().enumerate().take(2) {
            window.begin_as_intruder(&revoke(place)).await;
            assert_eq!(outcome(story, name).await, "done");
        }
        window.begin_as_intruder(&revoke(2)).await;
        story.is_asked("third").await;
        story.answer(false).await;
        assert_eq!(outcome(story, "third").await, "declined");
        assert_eq!(story.sent("revokeAccess").len(), 2);
    });
}

#[test]
fn its_script_cannot_change_or_invite_one_after_the_other_unasked() {
    story("intruder-changes", async |story| {
        connect(story).await;
        let clinic_id = clinic(story).await;
        let window = story.window();
        for user in others(story, 5) {
            let patch = json!({ "canManageStudies": user["canManageStudies"] == false });
            let args = json!({ "clinicId": clinic_id, "userId": user["userId"], "patch": patch, "base": user });
            let name = user["userId"].as_str().unwrap();
            let changes = call(name, "update_user", &args);
            window.begin_as_intruder(&changes).await;
            assert_eq!(outcome(story, name).await, "done");
        }
        let mut new = new_admin();
        new["level"] = json!("member");
        let invite = json!({ "clinicId": clinic_id, "newUser": new });
        let invites = call("sixth", "invite_user", &invite);
        window.begin_as_intruder(&invites).await;
        story.is_asked("sixth").await;
        story.answer(false).await;
        assert_eq!(outcome(story, "sixth").await, "declined");
        assert_eq!(story.patches().len(), 5);
        assert!(story.sent("inviteUser").is_empty());
    });
}

#[test]
fn its_script_reaches_no_other_host_opens_no_window_and_saves_no_file() {
    story("intruder-ways-out", async |story| {
        connect(story).await;
        let window = story.window();
        // Whoever comes to this address came out of the page.
        let elsewhere = TcpListener::bind(("127.0.0.1", 0)).unwrap();
        elsewhere.set_nonblocking(true).unwrap();
        let address = elsewhere.local_addr().unwrap();
        let script = format!(
            "const done = arguments[arguments.length - 1];
             const tries = {{
               fetch: () => fetch('http://{address}/').then(() => 'reached'),
               image: () => new Promise((resolve, reject) => {{
                 const image = new Image();
                 image.onload = () => resolve('reached');
                 image.onerror = () => reject(new Error('refused'));
                 image.src = 'http://{address}/picture.png';
               }}),
               socket: () => new Promise((resolve, reject) => {{
                 const socket = new WebSocket('ws://{address}/');
                 socket.onopen = () => resolve('reached');
                 socket.onerror = () => reject(new Error('refused'));
               }}),
               window: async () => (window.open('http://{address}/', '_blank') ? 'opened' : 'refused'),
             }};
             (async () => {{
               const found = {{}};
               for (const [name, attempt] of Object.entries(tries))
                 found[name] = await attempt().catch(() => 'refused');
               done(found);
             }})();"
        );
        let found = window.run_as_intruder(&script).await;
        for way in ["fetch", "image", "socket", "window"] {
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
        let go = format!("location.href = 'http://{address}/';");
        window.begin_as_intruder(&go).await;
        // Only by waiting as long as it would take can it be seen that nothing arrives.
        tokio::time::sleep(Duration::from_secs(2)).await;
        assert!(story.downloads().is_empty(), "no file is saved");
        // A connection that says nothing was only got ready by the engine.
        while let Ok((mut came, _)) = elsewhere.accept() {
            came.set_nonblocking(true).unwrap();
            let said = came.read(&mut [0]).unwrap_or(0);
            assert_eq!(said, 0, "something arrived");
        }
        sees_people(story).await;
    });
}
