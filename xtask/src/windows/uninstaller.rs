//! Whether `--forget-keys` takes the right keys away on Windows, and the uninstaller asks for it when it should and only then.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use super::installer::define;
use super::program::compile;
use super::toolchain;
use super::wine::Wine;
use crate::places;
use crate::run::{Outcome, output, program, succeeds};

const HOOKS: &str = "src-tauri/installer-hooks.nsh";

/// The command line of Tauri, which holds the script of the installer.
const BUNDLER: &str = "ui/node_modules/@tauri-apps/cli-linux-x64-gnu/cli.linux-x64-gnu.node";

/// What the hook relies on, in the order in which the script has it.
const SCRIPT: [&str; 6] = [
    "!define MAINBINARYNAME ",
    "Var UpdateMode",
    "Var DeleteAppDataCheckboxState",
    "Section Uninstall",
    "!insertmacro NSIS_HOOK_PREUNINSTALL",
    "Delete \"$INSTDIR\\${MAINBINARYNAME}.exe\"",
];

/// Two clinics that this computer remembers, of two servers; one that it no longer does; and someone else's entry.
const CLINICS: [(&str, &str); 2] = [
    ("clinic_1", "https://api.avarasoftware.com"),
    ("clinic_2", "https://elsewhere.example"),
];
const FORGOTTEN: &str =
    "clinic_0123456789abcdef0123456789abcdef https://api.avarasoftware.com.Clinic Roster";
const STRANGER: &str = "clinic_3 https://api.avarasoftware.com.Clinic Roster";

/// The app itself, told to forget the keys.
///
/// # Errors
/// If a key is left, or one too many is gone.
pub fn forgetting() -> Outcome {
    let place = Place::prepare()?;
    place.put_keys()?;
    let said = output(
        place
            .wine
            .program(place.file("clinic-roster.exe"))
            .arg("--forget-keys"),
    )?;
    print!("{said}");
    if said.trim() != "keys: 3 deleted, 0 not deleted" {
        return Err("it should have deleted three keys".into());
    }
    place.keys_are(false, "--forget-keys")
}

/// The hook of the uninstaller, in the script that Tauri has and in a small one that runs here.
///
/// # Errors
/// If the script is no longer what the hook was written for, or it asks for the wrong thing.
pub fn asking() -> Outcome {
    script_is_known()?;
    let place = Place::prepare()?;
    let uninstaller = place.file("uninstall.exe");
    output(
        program("makensis")
            .args(["-V2", "-NOCD"])
            .arg(define("HOOKS", Path::new(HOOKS)))
            .arg(define("OUT", &uninstaller))
            .arg("xtask/src/windows/uninstaller.nsi"),
    )?;
    for (what, options, are_left) in [
        ("data kept", &[][..], true),
        ("an update, ticked or not", &["/TICKED", "/UPDATE"], true),
        ("*Delete the application data*", &["/TICKED"], false),
    ] {
        place.put_keys()?;
        output(place.wine.program(&uninstaller).args(options))?;
        place.keys_are(are_left, what)?;
    }
    Ok(())
}

fn script_is_known() -> Outcome {
    let bundler =
        fs::read(places::root().join(BUNDLER)).map_err(|error| format!("{BUNDLER}: {error}"))?;
    let mut rest = &bundler[..];
    for line in SCRIPT {
        let found = rest
            .windows(line.len())
            .position(|bytes| bytes == line.as_bytes());
        let found = found
            .ok_or_else(|| format!("Tauri's script has no `{line}` where {HOOKS} needs it"))?;
        rest = &rest[found + line.len()..];
    }
    println!("{HOOKS} fits the script of @tauri-apps/cli");
    Ok(())
}

/// The app where its installer puts it, and a person who has two clinics in it and had a third.
struct Place {
    wine: Wine,
    folder: PathBuf,
}

impl Place {
    fn prepare() -> Outcome<Self> {
        let wine = Wine;
        let folder = Wine::person()?.join("AppData/Local/Clinic Roster");
        let data = Wine::person()?.join("AppData/Local/com.clinicroster.desktop");
        for folder in [&folder, &data] {
            fresh(folder)?;
        }
        let place = Self { wine, folder };
        for name in ["clinic-roster.exe", "WebView2Loader.dll"] {
            let built = toolchain::release().join(name);
            fs::copy(&built, place.file(name))
                .map_err(|error| format!("{}: {error}", built.display()))?;
        }
        compile(
            "credential.c",
            &place.file("credential.exe"),
            &["-municode"],
        )?;
        remember(&data.join("roster.db"))?;
        Ok(place)
    }

    fn file(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    fn put_keys(&self) -> Outcome {
        for name in own_entries().iter().map(String::as_str).chain([STRANGER]) {
            output(&mut self.credential("put", name))?;
        }
        Ok(())
    }

    /// Checks that the keys of the clinics are there, or not; the stranger's always is.
    fn keys_are(&self, are_left: bool, when: &str) -> Outcome {
        for (name, is_left) in own_entries()
            .iter()
            .map(|name| (name.as_str(), are_left))
            .chain([(STRANGER, true)])
        {
            if succeeds(&mut self.credential("has", name)) != is_left {
                let what = if is_left { "gone" } else { "still there" };
                return Err(format!("{when}: {name} is {what}").into());
            }
        }
        println!(
            "{when}: the keys are {}",
            if are_left { "left" } else { "gone" }
        );
        Ok(())
    }

    fn credential(&self, verb: &str, name: &str) -> Command {
        let mut command = self.wine.program(self.file("credential.exe"));
        command.args([verb, name]);
        command
    }
}

/// As docs/deploy.md says that Windows calls them.
fn own_entries() -> [String; 3] {
    let [one, other] = CLINICS.map(|(id, origin)| format!("{id} {origin}.Clinic Roster"));
    [one, other, FORGOTTEN.to_owned()]
}

/// A file as the app's first version wrote it, with the clinics in it: an uninstaller may meet one.
fn remember(file: &Path) -> Outcome {
    let mut sqlite = program("sqlite3");
    sqlite.arg("-bail").arg(file);
    sqlite.arg(".read src-tauri/roster/src/store/form.sql");
    sqlite.arg("PRAGMA user_version = 1");
    for (id, origin) in CLINICS {
        sqlite.arg(format!(
            "INSERT INTO clinic (id, name, origin, kept, colour, place, connected)
             VALUES ('{id}', 'Clinic', '{origin}', 'keychain', 'teal', 0, 1)"
        ));
    }
    output(&mut sqlite).map(drop)
}

fn fresh(folder: &Path) -> Outcome {
    let failed = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(failed)?;
    }
    Ok(fs::create_dir_all(folder).map_err(failed)?)
}
