//! What a person does on the desktop, outside the page.

use std::cell::{Cell, RefCell};
use std::process::{Command, ExitStatus, Stdio};
use std::time::Duration;

use tokio::time::{Instant, sleep};

use super::Story;
use crate::app::program;
use crate::desktop::Place;
use crate::process::Process;
use crate::role::Role;
use crate::wait::{PATIENCE, eventually};

/// What the windows of the system's questions are called.
const QUESTION: &str = "Clinic Roster: question";

/// How often the screen is looked at while the app starts; a frame lasts longer.
const BETWEEN_FRAMES: Duration = Duration::from_millis(8);

/// How long it is looked at once the people have been asked for.
const AFTERWARDS: Duration = Duration::from_secs(1);

impl Story {
    /// Presses keys that are the system's or the menu's, such as `alt+F4`.
    pub fn press_on_desktop(&self, keys: &str) {
        self.desktop.press(keys);
    }

    /// Presses keys that have the page show something: once, as soon as they go to the page.
    pub async fn press_and_see(&self, keys: &str, role: Role, name: &str) {
        self.keys_reach_the_page().await;
        self.press_on_desktop(keys);
        self.window().shows(role, name).await;
    }

    /// Waits until the app's one window has the keys, and its page the focus: what is pressed before goes nowhere.
    async fn keys_reach_the_page(&self) {
        let window = self.window();
        let focused = async || (self.is_in_front() && window.is_focused().await).then_some(());
        eventually("the keys go to the page", focused).await;
    }

    /// Waits until the system asks something in a window of its own, and looks at it.
    pub async fn is_asked(&self, picture: &str) {
        let asked = async || (self.desktop.windows().len() == 2).then_some(());
        eventually("the system asks", asked).await;
        let front = async || {
            let front = self.desktop.active()?;
            (self.desktop.title(front) == QUESTION).then_some(())
        };
        eventually("the question has the keys", front).await;
        self.desktop
            .picture(&super::files::pictures().join(format!("{}-{picture}.png", self.name)));
    }

    /// Answers the system's question: with yes, or by the button that has the focus, which is no.
    pub async fn answer(&self, yes: bool) {
        if yes {
            self.desktop.press("Tab");
        }
        // The space bar presses the button that has the focus, whichever is the usual one.
        self.desktop.press("space");
        let gone = async || (self.desktop.windows().len() == 1).then_some(());
        eventually("the question is gone", gone).await;
    }

    /// Turns the wheel over the list of people, so many notches down, and tells who is in sight when it has come to rest.
    pub async fn scroll(&self, notches: u32) -> Vec<String> {
        let window = self.window();
        let before = window.in_sight(Role::Article).await;
        let moved = |now: &[String]| now.first() != before.first();
        self.keys_reach_the_page().await;
        self.desktop.wheel(notches);
        window
            .sight_becomes(Role::Article, "others than before", moved)
            .await;
        window.comes_to_rest(Role::Article).await
    }

    /// Where the one window of the app stands.
    pub async fn place(&self) -> Place {
        let window = self.one_window().await;
        self.desktop.place(window)
    }

    /// Waits until the app has one window, and tells which.
    pub(super) async fn one_window(&self) -> u64 {
        let one = async || match self.desktop.windows()[..] {
            [window] => Some(window),
            _ => None,
        };
        eventually("there is one window", one).await
    }

    /// Moves the window and gives its inside another size; tells where it stands then, which is for the desktop to say.
    pub async fn move_window(&self, to: Place) -> Place {
        let former = self.place().await;
        self.desktop.arrange(self.desktop.windows()[0], to);
        let last = Cell::new(former);
        let rests = async || {
            let now = self.place().await;
            (now != former && last.replace(now) == now).then_some(now)
        };
        eventually("the window has moved", rests).await
    }

    /// Waits until the window stands where it should; `what` says where.
    pub async fn place_becomes(&self, what: &str, as_wished: impl Fn(Place) -> bool) {
        let stands = async || as_wished(self.place().await).then_some(());
        eventually(&format!("the window {what}"), stands).await;
    }

    /// Puts the window away, as its frame's button does.
    pub async fn minimise(&self) {
        self.desktop.minimise(self.desktop.windows()[0]);
        let away = async || self.desktop.windows().is_empty().then_some(());
        eventually("the window is put away", away).await;
    }

    /// Whether the keys go to the app's one window.
    pub fn is_in_front(&self) -> bool {
        let windows = self.desktop.windows();
        windows.len() == 1 && self.desktop.active() == windows.first().copied()
    }

    /// Starts the program once more beside the app that runs, and waits until it ends.
    pub async fn start_once_more(&self) -> ExitStatus {
        let mut command = Command::new(program());
        self.desktop.lend_to(&mut command);
        command.envs(self.variables()).stdin(Stdio::null());
        let second = RefCell::new(Process::start(&mut command));
        let ended = async || {
            let ended = second.borrow_mut().child().try_wait();
            ended.expect("it can be asked")
        };
        eventually("the second start ends", ended).await
    }

    /// Starts the program once more where it does not see the first, as in another session of the same person. Waits until it has
    /// ended or shows a window, and then as long as an app needs to list its people.
    pub async fn start_in_another_session(&self) {
        let mut command = Command::new(program());
        self.desktop.lend_to(&mut command);
        command.envs(self.variables());
        command.env("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere");
        command.stdin(Stdio::null());
        let second = RefCell::new(Process::start(&mut command));
        let refused = async || {
            let ended = second.borrow_mut().child().try_wait();
            let ended = ended.expect("it can be asked").is_some();
            (ended || self.desktop.windows().len() > 1).then_some(())
        };
        eventually("the second app refuses", refused).await;
        // Only by letting that time pass can it be seen that it lists no one.
        sleep(Duration::from_secs(4)).await;
    }

    /// Starts the app without a driver and looks at the screen, more often than it is painted, until its people have been
    /// asked for and a second longer: how much of it was nearly white, in per cent, each time that this changed.
    pub async fn white_while_starting(&self) -> Vec<usize> {
        let mut command = Command::new(program());
        self.desktop.lend_to(&mut command);
        command.envs(self.variables());
        command.stdin(Stdio::null());
        let before = self.sent("listUsers").len();
        let app = Process::start(&mut command);
        let deadline = Instant::now() + PATIENCE;
        let mut until = None;
        let mut seen = Vec::new();
        while until.is_none_or(|end| Instant::now() < end) {
            assert!(Instant::now() < deadline, "the app never lists its people");
            let white = self.desktop.white();
            if seen.last() != Some(&white) {
                seen.push(white);
            }
            if until.is_none() && self.sent("listUsers").len() > before {
                until = Some(Instant::now() + AFTERWARDS);
            }
            sleep(BETWEEN_FRAMES).await;
        }
        drop(app);
        self.bus_is_free().await;
        seen
    }
}
