//! What the page cannot reach: the frame of the window and its menu, as the person chose them, and printing.

use std::fmt;
use std::sync::OnceLock;

use roster::settings::Settings;

type Dress = Box<dyn Fn(&Settings) + Send + Sync>;
type Print = Box<dyn Fn() -> tauri::Result<()> + Send + Sync>;

/// How the frame of the window gets its theme and its language, and how the window is printed.
#[derive(Default)]
pub struct Frame {
    dress: OnceLock<Dress>,
    print: OnceLock<Print>,
}

impl fmt::Debug for Frame {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("Frame")
    }
}

impl Frame {
    /// What gives the frame its theme and its language. Only the first one counts.
    pub(crate) fn dress_by(&self, dress: impl Fn(&Settings) + Send + Sync + 'static) {
        let _ = self.dress.set(Box::new(dress));
    }

    /// Gives the frame what was chosen, if there is a frame.
    pub(crate) fn dress(&self, settings: &Settings) {
        if let Some(dress) = self.dress.get() {
            dress(settings);
        }
    }

    /// What prints the window. Only the first one counts.
    pub fn print_by(&self, print: impl Fn() -> tauri::Result<()> + Send + Sync + 'static) {
        let _ = self.print.set(Box::new(print));
    }

    /// Prints what the window shows.
    ///
    /// # Errors
    /// If there is no window, or the system does not let it be printed.
    pub fn print(&self) -> tauri::Result<()> {
        let print = self.print.get().ok_or(tauri::Error::WindowNotFound)?;
        print()
    }
}
