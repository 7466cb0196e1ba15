//! The keychain of a desktop: a real gnome-keyring, unlocked, or none at all.

use std::io::Write as _;
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use crate::process::Process;

/// Which keychain a desktop has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keychain {
    /// A gnome-keyring, unlocked as after a login.
    Unlocked,
    /// No program answers for the Secret Service.
    Missing,
}

/// Starts and unlocks a keyring, and waits until it answers on the bus.
pub fn unlock(daemon: &mut Command, bus: &str) -> Process {
    daemon.args(["--foreground", "--unlock", "--components=secrets"]);
    let mut process = Process::start(
        daemon
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null()),
    );
    // The password is whatever stands on its input up to the end.
    let mut stdin = process.child().stdin.take().expect("its input is a pipe");
    stdin.write_all(b"test").expect("it reads its password");
    drop(stdin);
    let deadline = Instant::now() + Duration::from_secs(30);
    while secret_items(bus) != Some(0) {
        assert!(Instant::now() < deadline, "the keyring does not answer");
        sleep(Duration::from_millis(20));
    }
    process
}

/// Locks the keyring.
pub fn lock(bus: &str) {
    let status = Command::new("dbus-send")
        .args([
            "--session",
            "--print-reply",
            "--dest=org.freedesktop.secrets",
        ])
        .args([
            "/org/freedesktop/secrets",
            "org.freedesktop.Secret.Service.Lock",
        ])
        .arg("array:objpath:/org/freedesktop/secrets/collection/login")
        .env("DBUS_SESSION_BUS_ADDRESS", bus)
        .stdout(Stdio::null())
        .status();
    assert!(
        status.is_ok_and(|status| status.success()),
        "the keyring is locked"
    );
}

/// How many entries the keychain holds; none if it does not answer.
pub fn secret_items(bus: &str) -> Option<usize> {
    let output = Command::new("dbus-send")
        .args([
            "--session",
            "--print-reply",
            "--reply-timeout=2000",
            "--dest=org.freedesktop.secrets",
        ])
        .args([
            "/org/freedesktop/secrets/collection/login",
            "org.freedesktop.DBus.Properties.Get",
        ])
        .args(["string:org.freedesktop.Secret.Collection", "string:Items"])
        .env("DBUS_SESSION_BUS_ADDRESS", bus)
        .stderr(Stdio::null())
        .output()
        .expect("dbus-send runs");
    output.status.success().then(|| {
        String::from_utf8_lossy(&output.stdout)
            .matches("object path")
            .count()
    })
}
