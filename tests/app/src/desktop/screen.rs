//! What stands on the screen, and what hands do there: keys, wheel, windows, pictures.

use std::path::Path;
use std::process::{Command, Stdio};

use super::Desktop;

/// How the system calls the app's windows.
const CLASS: &str = "clinic-roster";

/// Where a window stands, without its frame.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs)]
pub struct Place {
    pub x: i32,
    pub y: i32,
    pub width: u32,
    pub height: u32,
}

impl Desktop {
    /// Presses keys as the person at the machine does: the system sees them before the page. Named as X names them, `alt+F4`.
    pub fn press(&self, keys: &str) {
        self.xdotool(&["key", "--clearmodifiers", keys]);
    }

    /// Turns the wheel down over the middle of the screen.
    pub fn wheel(&self, notches: u32) {
        let notches = notches.to_string();
        self.xdotool(&["mousemove", "640", "600"]);
        self.xdotool(&["click", "--repeat", &notches, "--delay", "15", "5"]);
    }

    /// The app's windows that can be seen.
    pub fn windows(&self) -> Vec<u64> {
        self.ask(&["search", "--onlyvisible", "--class", CLASS])
            .lines()
            .filter_map(|line| line.parse().ok())
            .collect()
    }

    /// The window that the keys go to.
    pub fn active(&self) -> Option<u64> {
        self.ask(&["getactivewindow"]).trim().parse().ok()
    }

    /// What stands in the frame of the window.
    pub fn title(&self, window: u64) -> String {
        let printed = self.ask(&["getwindowname", &window.to_string()]);
        printed.trim().to_owned()
    }

    /// Where the window stands.
    pub fn place(&self, window: u64) -> Place {
        let printed = self.ask(&["getwindowgeometry", "--shell", &window.to_string()]);
        let number = |name: &str| {
            let line = printed.lines().find_map(|line| line.strip_prefix(name));
            line.and_then(|line| line.strip_prefix('=')?.parse().ok())
                .unwrap_or_default()
        };
        let length = |name| u32::try_from(number(name)).unwrap_or_default();
        Place {
            x: number("X"),
            y: number("Y"),
            width: length("WIDTH"),
            height: length("HEIGHT"),
        }
    }

    /// Moves the window and gives it another size.
    pub fn arrange(&self, window: u64, place: Place) {
        let window = window.to_string();
        let [x, y] = [place.x, place.y].map(|length| length.to_string());
        let [width, height] = [place.width, place.height].map(|length| length.to_string());
        self.xdotool(&["windowmove", &window, &x, &y]);
        self.xdotool(&["windowsize", &window, &width, &height]);
    }

    /// Asks the window to close, as the button in its frame does.
    pub fn close(&self, window: u64) {
        let mut command = Command::new("wmctrl");
        let status = command
            .args(["-i", "-c", &window.to_string()])
            .env("DISPLAY", &self.display)
            .status();
        assert!(status.is_ok_and(|status| status.success()), "wmctrl closes");
    }

    /// Puts the window away.
    pub fn minimise(&self, window: u64) {
        self.xdotool(&["windowminimize", &window.to_string()]);
    }

    /// Saves a picture of the whole screen.
    pub fn picture(&self, file: &Path) {
        let status = self.import().arg(file).status();
        assert!(
            status.is_ok_and(|status| status.success()),
            "ImageMagick takes a picture"
        );
    }

    fn import(&self) -> Command {
        let mut import = Command::new("import");
        import.args(["-display", &self.display, "-window", "root"]);
        import
    }

    fn xdotool(&self, arguments: &[&str]) {
        let mut command = Command::new("xdotool");
        let status = command
            .args(arguments)
            .env("DISPLAY", &self.display)
            .status();
        assert!(
            status.is_ok_and(|status| status.success()),
            "xdotool does {arguments:?}"
        );
    }

    /// What xdotool prints; nothing where it finds nothing.
    fn ask(&self, arguments: &[&str]) -> String {
        let mut command = Command::new("xdotool");
        let output = command
            .args(arguments)
            .env("DISPLAY", &self.display)
            .stderr(Stdio::null())
            .output()
            .expect("xdotool runs");
        String::from_utf8_lossy(&output.stdout).into_owned()
    }
}
