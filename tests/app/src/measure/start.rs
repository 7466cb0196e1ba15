//! How soon a program shows its page.

use std::path::Path;

use super::{Measured, Painter, given};
use crate::app::App;
use crate::desktop::Desktop;
use crate::keychain::Keychain;
use crate::role::Role;
use crate::story::root;
use crate::wait::eventually;
use crate::window::Window;

/// What was measured of one start.
pub struct Start {
    /// Seconds from the start of the process to the first card.
    pub first_card: f64,
    /// Megabytes of all processes of the program, shared memory counted in proportion.
    pub memory: f64,
}

/// Starts the program on a fresh desktop and measures it.
pub async fn start(name: &str, program: &Path, painter: Painter) -> Start {
    measure(Measured::start(name, program, painter).await).await
}

/// Connects a clinic, whose key goes to a real keychain, closes the app and measures its second start: what a person
/// sees every morning.
pub async fn second_start(name: &str, program: &Path) -> Start {
    let folder = root().join("target/bench").join(name);
    let desktop = Desktop::open(&folder, Keychain::Unlocked, "UTC");
    let log = folder.join("output.log");
    let variables = given(&["AVARA_BASE_URL"]);
    let key = std::env::var("AVARA_API_KEY").expect("the sandbox has a key");

    let app = App::start(&desktop, program, &variables, &log).await;
    let window = Window::new(app.client().clone());
    window.fill(Role::Textbox, "Clinic name", "Bench").await;
    window.fill(Role::Textbox, "API key", &key).await;
    window.click(Role::Button, "Connect").await;
    let measured = Measured { app, desktop };
    measured.first_card().await;
    let Measured { app, desktop } = measured;
    app.close().await;
    let gone = async || (!desktop.has_single_instance()).then_some(());
    eventually("the bus has let go of the app", gone).await;

    let app = App::start(&desktop, program, &variables, &log).await;
    measure(Measured { app, desktop }).await
}

async fn measure(measured: Measured) -> Start {
    let first_card = measured.first_card().await;
    let born = measured.born();
    let start = Start {
        first_card: first_card / 1000.0 - born,
        memory: measured.memory(),
    };
    measured.app.close().await;
    start
}
