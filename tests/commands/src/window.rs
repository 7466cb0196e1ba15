//! The app on Tauri's mock runtime, called as the page calls it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use clinic_roster::state::AppState;
use roster::question::Text;
use serde_json::{Value, json};
use tauri::ipc::{CallbackFn, InvokeBody, InvokeResponseBody};
use tauri::test::{
    INVOKE_KEY, MockRuntime, get_ipc_response, mock_builder, mock_context, noop_assets,
};
use tauri::webview::InvokeRequest;
use tauri::{App, Context, Manager as _, WebviewWindow, WebviewWindowBuilder};

use crate::{KEY, another_args, connect_args, of};

/// A running app, seen from the page.
pub struct Window {
    pub(crate) app: App<MockRuntime>,
    page: WebviewWindow<MockRuntime>,
    events: Arc<Mutex<Vec<Value>>>,
    answers: Arc<Mutex<Vec<String>>>,
    questions: Arc<Mutex<Vec<Text>>>,
    declines: Arc<AtomicBool>,
}

impl Window {
    pub(crate) fn open(state: AppState, answers: Arc<Mutex<Vec<String>>>) -> Self {
        let events = Arc::<Mutex<Vec<Value>>>::default();
        let heard = Arc::clone(&events);
        let app = mock_builder()
            .manage(state)
            .plugin(tauri_plugin_updater::Builder::new().build())
            .invoke_handler(clinic_roster::commands::handler())
            .channel_interceptor(move |_, _, _, body| {
                if let InvokeResponseBody::Json(text) = body {
                    heard
                        .lock()
                        .unwrap()
                        .push(serde_json::from_str(text).unwrap());
                }
                true
            })
            .build(context())
            .unwrap();
        let (questions, declines) = (Arc::<Mutex<Vec<Text>>>::default(), Arc::default());
        let (asked, no) = (Arc::clone(&questions), Arc::<AtomicBool>::clone(&declines));
        let asking = &app.state::<AppState>().inner().roster.questions;
        asking.ask_by(move |question| {
            asked.lock().unwrap().push(question);
            let is_yes = !no.load(Ordering::Relaxed);
            Box::pin(async move { is_yes })
        });
        let page = WebviewWindowBuilder::new(&app, "main", Default::default())
            .build()
            .unwrap();
        Self {
            app,
            page,
            events,
            answers,
            questions,
            declines,
        }
    }

    /// The questions that were asked outside the page since this was last asked.
    pub fn take_questions(&self) -> Vec<Text> {
        std::mem::take(&mut self.questions.lock().unwrap())
    }

    /// From now on the person says no to them, instead of yes.
    pub fn decline(&self) {
        self.declines.store(true, Ordering::Relaxed);
    }

    /// Calls a command as the page does.
    pub fn call(&self, command: &str, args: Value) -> Result<Value, Value> {
        invoke(&self.page, &self.answers, command, args)
    }

    /// Calls a command on a thread of its own.
    pub fn call_aside(
        &self,
        command: &'static str,
        args: Value,
    ) -> std::thread::JoinHandle<Result<Value, Value>> {
        let (page, answers) = (self.page.clone(), Arc::clone(&self.answers));
        std::thread::spawn(move || invoke(&page, &answers, command, args))
    }

    /// The events that arrived since this was last asked.
    pub fn take_events(&self) -> Vec<Value> {
        std::mem::take(&mut self.events.lock().unwrap())
    }

    /// Lists the people of a clinic and answers the summary.
    pub fn list(&self, clinic: &Value) -> Result<Value, Value> {
        self.call("list_people", of(clinic, json!({})))
    }

    /// Connects the sandbox's clinic and answers it. Once more, it is another one with the same key.
    pub fn connect(&self, keep: &str) -> Value {
        let clinics = self.call("list_clinics", json!({})).unwrap();
        let args = match clinics.as_array().unwrap().len() {
            0 => connect_args(KEY, keep, None),
            others => another_args(&format!("Clinic {}", others + 1), keep),
        };
        self.call("connect_clinic", args).unwrap()
    }
}

/// What the app is configured with, as far as a plugin asks.
fn context() -> Context<MockRuntime> {
    let mut context = mock_context(noop_assets());
    let app: Value =
        serde_json::from_str(include_str!("../../../src-tauri/tauri.conf.json")).unwrap();
    let updater = app["plugins"]["updater"].clone();
    let plugins = &mut context.config_mut().plugins.0;
    plugins.insert("updater".to_owned(), updater);
    context
}

fn invoke(
    page: &WebviewWindow<MockRuntime>,
    answers: &Mutex<Vec<String>>,
    command: &str,
    args: Value,
) -> Result<Value, Value> {
    let origin = if cfg!(windows) {
        "http://tauri.localhost"
    } else {
        "tauri://localhost"
    };
    let request = InvokeRequest {
        cmd: command.to_owned(),
        callback: CallbackFn(0),
        error: CallbackFn(1),
        url: origin.parse().unwrap(),
        body: InvokeBody::Json(json!({ "args": args, "events": "__CHANNEL__:7" })),
        headers: Default::default(),
        invoke_key: INVOKE_KEY.to_owned(),
    };
    let answer = get_ipc_response(page, request).map(|body| body.deserialize::<Value>().unwrap());
    let text = match &answer {
        Ok(value) | Err(value) => value.to_string(),
    };
    answers.lock().unwrap().push(text);
    answer
}
