//! The system's own message boxes. The button that changes nothing has the focus.

use roster::question::{Answer, Text};
use tauri::{AppHandle, Runtime};

/// Asks in front of the app's window.
#[cfg(target_os = "linux")]
pub(crate) fn ask<R: Runtime>(app: &AppHandle<R>, text: Text) -> Answer {
    use gtk::prelude::{DialogExt, GtkWindowExt, WidgetExt};
    use gtk::{ButtonsType, DialogFlags, MessageType, ResponseType};

    let (answer, answered) = tokio::sync::oneshot::channel();
    let window = crate::window::main(app);
    let shown = app.run_on_main_thread(move || {
        let parent = window.and_then(|window| window.gtk_window().ok());
        let dialog = gtk::MessageDialog::new(
            parent.as_ref(),
            DialogFlags::MODAL | DialogFlags::DESTROY_WITH_PARENT,
            MessageType::Warning,
            ButtonsType::None,
            &text.title,
        );
        dialog.set_title(text.window);
        gtk::prelude::MessageDialogExt::set_secondary_text(&dialog, Some(&text.body));
        dialog.add_button(text.no, ResponseType::Cancel);
        dialog.add_button(text.yes, ResponseType::Accept);
        dialog.set_default_response(ResponseType::Cancel);
        let answer = std::cell::Cell::new(Some(answer));
        dialog.connect_response(move |dialog, response| {
            if let Some(answer) = answer.take() {
                let _ = answer.send(response == ResponseType::Accept);
            }
            dialog.close();
        });
        dialog.show_all();
        dialog.present();
    });
    Box::pin(async move { shown.is_ok() && answered.await.unwrap_or(false) })
}

/// Asks in front of the app's window.
#[cfg(any(windows, target_os = "macos"))]
pub(crate) fn ask<R: Runtime>(app: &AppHandle<R>, text: Text) -> Answer {
    use rfd::{AsyncMessageDialog, MessageButtons, MessageDialogResult, MessageLevel};

    let (answer, answered) = tokio::sync::oneshot::channel();
    let window = crate::window::main(app);
    // macOS makes windows on the main thread only. Their answer is awaited on another one.
    let shown = app.run_on_main_thread(move || {
        // The first button is the one that Enter presses.
        let buttons = MessageButtons::OkCancelCustom(text.no.to_owned(), text.yes.to_owned());
        let mut dialog = AsyncMessageDialog::new()
            .set_level(MessageLevel::Warning)
            .set_title(text.title)
            .set_description(text.body)
            .set_buttons(buttons);
        if let Some(window) = &window {
            dialog = dialog.set_parent(window);
        }
        let chosen = dialog.show();
        tauri::async_runtime::spawn(async move {
            let is_yes = chosen.await == MessageDialogResult::Custom(text.yes.to_owned());
            let _ = answer.send(is_yes);
        });
    });
    Box::pin(async move { shown.is_ok() && answered.await.unwrap_or(false) })
}

/// Shows a message if there is no window yet, or if there will be none, and waits until the person closes it.
#[cfg(target_os = "linux")]
pub(crate) fn tell(title: &str, body: &str) {
    use gtk::prelude::{DialogExt, GtkWindowExt};
    use gtk::{ButtonsType, DialogFlags, MessageType};

    if !gtk::is_initialized_main_thread() {
        return;
    }
    let dialog = gtk::MessageDialog::new(
        gtk::Window::NONE,
        DialogFlags::MODAL,
        MessageType::Error,
        ButtonsType::Close,
        title,
    );
    dialog.set_title("Clinic Roster");
    gtk::prelude::MessageDialogExt::set_secondary_text(&dialog, Some(body));
    dialog.run();
    dialog.close();
}

/// Shows a message if there is no window yet, or if there will be none, and waits until the person closes it.
#[cfg(any(windows, target_os = "macos"))]
pub(crate) fn tell(title: &str, body: &str) {
    let dialog = rfd::MessageDialog::new().set_level(rfd::MessageLevel::Error);
    dialog.set_title(title).set_description(body).show();
}
