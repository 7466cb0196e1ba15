//! What a story tells when it has failed.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use tokio::time::timeout;

use super::{Story, files};

/// How long the page may take to say how it stands.
const ANSWER: Duration = Duration::from_secs(5);

impl Story {
    /// Leaves a picture, and tells what is left to know where no one can look at it. What goes wrong with that must not hide the
    /// failure itself.
    pub(super) async fn tell_of_failure(&self) {
        let picture = files::pictures().join(format!("{}-failed.png", self.name));
        let taken = catch_unwind(AssertUnwindSafe(|| self.desktop.picture(&picture)));
        if taken.is_ok() {
            eprintln!("the screen at that moment: {}", picture.display());
        }
        if let Some((app, window)) = &self.app {
            eprintln!("the app's programs: {:?}", app.command_lines());
            let script = "return [document.hasFocus(), document.body.innerText]";
            let page = timeout(ANSWER, window.execute(script, vec![])).await;
            eprintln!("the page has the focus, and reads: {page:?}");
        }
        let log = catch_unwind(AssertUnwindSafe(|| self.log()));
        eprintln!("the log: {}", log.unwrap_or_default());
        eprintln!("what was written: {}", self.folder.display());
    }
}
