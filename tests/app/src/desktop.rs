//! A desktop for one story: screen, window manager, session bus, keychain, and the folders that the app writes to.

mod pixels;
mod screen;

use std::env;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::keychain::{self, Keychain};
use crate::process::Process;

pub use screen::Place;

/// The bus knows no services that it could start by itself, so that a story can be without a keychain.
const BUS: &str = r#"<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-Bus Bus Configuration 1.0//EN"
  "http://www.freedesktop.org/standards/dbus/1.0/busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*" eavesdrop="true"/>
    <allow eavesdrop="true"/>
    <allow own="*"/>
  </policy>
</busconfig>
"#;

/// A desktop of its own. Everything on it ends when it is dropped.
pub struct Desktop {
    /// What the app writes stands under here: `data`, `config`, `cache`, `state`, `home`.
    folder: PathBuf,
    runtime: PathBuf,
    display: String,
    bus: String,
    time_zone: &'static str,
    // Dropped in this order: what needs the bus or the screen goes first.
    _keychain: Option<Process>,
    _window_manager: Process,
    _bus: Process,
    _screen: Process,
}

impl Desktop {
    /// A fresh desktop whose files stand under the folder.
    pub fn open(folder: &Path, keychain: Keychain, time_zone: &'static str) -> Self {
        fresh(folder);
        let runtime = env::temp_dir().join(format!(
            "clinic-roster-{}-{}",
            std::process::id(),
            name_of(folder)
        ));
        fresh(&runtime);
        for_its_owner_alone(&runtime);

        let (number, screen) = Process::start_and_read(
            Command::new("Xvfb")
                .args([
                    "-displayfd",
                    "1",
                    "-screen",
                    "0",
                    "1280x900x24",
                    "-nolisten",
                    "tcp",
                    "-fbdir",
                ])
                .arg(&runtime)
                .stderr(Stdio::null()),
        );
        let display = format!(":{number}");

        let config = runtime.join("bus.conf");
        fs::write(&config, BUS.replace("{folder}", &runtime.to_string_lossy()))
            .expect("the folder is ours");
        let (bus, daemon) = Process::start_and_read(
            Command::new("dbus-daemon")
                .arg("--config-file")
                .arg(&config)
                .args(["--nofork", "--nopidfile", "--print-address=1"])
                .stderr(Stdio::null()),
        );

        let mut openbox = Command::new("openbox");
        place(&mut openbox, folder, &runtime, &display, &bus);
        let window_manager = Process::start(
            openbox
                .stdin(Stdio::null())
                .stdout(Stdio::null())
                .stderr(Stdio::null()),
        );

        let keychain = match keychain {
            Keychain::Missing => None,
            Keychain::Unlocked => {
                let mut daemon = Command::new("gnome-keyring-daemon");
                place(&mut daemon, folder, &runtime, &display, &bus);
                Some(keychain::unlock(&mut daemon, &bus))
            }
        };

        Self {
            folder: folder.to_owned(),
            runtime,
            display,
            bus,
            time_zone,
            _keychain: keychain,
            _window_manager: window_manager,
            _bus: daemon,
            _screen: screen,
        }
    }

    /// Lets the program run on this desktop, and nowhere else.
    pub fn lend_to(&self, command: &mut Command) {
        place(
            command,
            &self.folder,
            &self.runtime,
            &self.display,
            &self.bus,
        );
        command.env("TZ", self.time_zone);
    }

    /// Where programs of this session keep what lives no longer than it.
    pub fn runtime(&self) -> &Path {
        &self.runtime
    }

    /// The address of the session bus.
    pub fn bus(&self) -> &str {
        &self.bus
    }

    /// Whether a program on the bus still says that it is the one instance of its kind.
    pub fn has_single_instance(&self) -> bool {
        let output = Command::new("dbus-send")
            .args(["--session", "--print-reply", "--dest=org.freedesktop.DBus"])
            .args(["/org/freedesktop/DBus", "org.freedesktop.DBus.ListNames"])
            .env("DBUS_SESSION_BUS_ADDRESS", &self.bus)
            .output()
            .expect("dbus-send runs");
        String::from_utf8_lossy(&output.stdout).contains("SingleInstance")
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.runtime) {
            eprintln!("{} stays behind: {error}", self.runtime.display());
        }
    }
}

/// What a desktop gives to every program on it.
fn place(command: &mut Command, folder: &Path, runtime: &Path, display: &str, bus: &str) {
    for (name, own) in [
        ("XDG_DATA_HOME", "data"),
        ("XDG_CONFIG_HOME", "config"),
        ("XDG_CACHE_HOME", "cache"),
        ("XDG_STATE_HOME", "state"),
        ("HOME", "home"),
    ] {
        let own = folder.join(own);
        fs::create_dir_all(&own).expect("the folder is ours");
        command.env(name, own);
    }
    command
        .env("XDG_RUNTIME_DIR", runtime)
        .env("DISPLAY", display)
        .env("DBUS_SESSION_BUS_ADDRESS", bus);
    command.env("GDK_BACKEND", "x11").env("LANG", "C.UTF-8");
    command
        .env_remove("WAYLAND_DISPLAY")
        .env_remove("AVARA_BASE_URL")
        .env_remove("AVARA_API_KEY")
        .env_remove("CLINIC_ROSTER_UPDATE_URL")
        .env_remove("CLINIC_ROSTER_UPDATE_KEY")
        .env_remove("WEBKIT_SKIA_ENABLE_CPU_RENDERING");
}

fn fresh(folder: &Path) {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
            panic!("{}: {error}", folder.display())
        }
        _ => fs::create_dir_all(folder)
            .unwrap_or_else(|error| panic!("{}: {error}", folder.display())),
    }
}

/// As the programs of a session ask it of the folder that they share.
#[cfg(unix)]
fn for_its_owner_alone(folder: &Path) {
    use std::os::unix::fs::PermissionsExt as _;
    let alone = fs::Permissions::from_mode(0o700);
    fs::set_permissions(folder, alone).expect("the folder is ours");
}

/// Elsewhere there is no such session; this compiles there and is not run.
#[cfg(not(unix))]
fn for_its_owner_alone(_folder: &Path) {}

fn name_of(folder: &Path) -> String {
    folder
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}
