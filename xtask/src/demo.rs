//! `cargo xtask demo`: the app, connected to a sample clinic.
//!
//! The clinic is the sandbox on this machine, and its people do not exist. The app keeps to its own folder under
//! `target/sample-clinic`, so that whatever clinics a person has connected on this machine stay untouched.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread::sleep;
use std::time::{Duration, Instant, SystemTime};

use crate::children::{LOOK, Running};
use crate::display::{self, Screen};
use crate::packages;
use crate::places;
use crate::run::{Outcome, cargo, program, run};
use crate::sandbox::Sandbox;
use crate::ui;

const PEOPLE: u32 = 48;

/// An empty window with its menu has no more colors than this.
const EMPTY_WINDOW: u32 = 300;

/// When the demo ends.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// When its window is closed.
    Closed,
    /// As soon as the window has shown its people.
    Shown,
}

/// Builds and opens the app, connected to a sample clinic.
///
/// # Errors
/// If something is missing, cannot be built, or does not start.
pub fn demo(until: Until) -> Outcome {
    packages::for_demo()?;
    ui::build()?;
    build_programs("debug")?;
    show(until)
}

/// Opens the app as it was built last, connected to a sample clinic.
///
/// # Errors
/// If it does not start, or shows nothing.
pub fn show(until: Until) -> Outcome {
    let folder = places::target().join("sample-clinic");
    let sandbox = Sandbox::start("debug", PEOPLE)?;
    let mut app = program(places::built("debug", "clinic-roster"));
    app.env("AVARA_BASE_URL", &sandbox.url)
        .env("AVARA_API_KEY", &sandbox.key);
    keep_to(&mut app, &folder)?;
    let start = SystemTime::now();

    let screen = if display::is_here() {
        None
    } else {
        Some(Screen::open()?)
    };
    if let Some(screen) = &screen {
        screen.lend_to(&mut app);
    }
    println!("\nThe sample clinic listens on {}.", sandbox.url);
    let mut window =
        Running::start(&mut app).map_err(|error| format!("cannot start the app: {error}"))?;
    wait_for_people(&sandbox, &mut window)?;
    if let Some(screen) = &screen {
        let picture = picture_when_still(screen, &folder)?;
        println!(
            "There is no display, so the window stands on a virtual one; see {}",
            picture.display()
        );
    }
    if until == Until::Shown {
        if !has_written(&folder.join("logs"), start) {
            return Err("the app did not keep to the folder of the demo".into());
        }
        println!("The app has shown its people.");
        return Ok(());
    }
    println!("Close the window or press Ctrl-C to end the demo.");
    while !window.ended() {
        sleep(LOOK);
    }
    Ok(())
}

/// Builds the app and the sandbox into the named profile folder (`debug` or `release`).
///
/// # Errors
/// If they do not compile.
pub fn build_programs(profile: &str) -> Outcome {
    // The same selection and features as in the tests, so that nothing is compiled twice.
    let mut command = cargo(&[
        "build",
        "--workspace",
        "--bins",
        "--features",
        "clinic-roster/custom-protocol",
    ]);
    if profile == "release" {
        command.args(["--release", "--features", "clinic-roster/custom-endpoint"]);
    }
    run(&mut command)
}

/// Gives the app a folder of its own for whatever it writes, and the libraries under it on Linux theirs.
fn keep_to(app: &mut Command, folder: &Path) -> Outcome {
    app.env("CLINIC_ROSTER_FOLDER", folder);
    let names = [
        "XDG_DATA_HOME",
        "XDG_CONFIG_HOME",
        "XDG_CACHE_HOME",
        "XDG_STATE_HOME",
    ];
    for name in names {
        let own = folder.join("system").join(
            name.trim_start_matches("XDG_")
                .trim_end_matches("_HOME")
                .to_lowercase(),
        );
        fs::create_dir_all(&own).map_err(|error| format!("{}: {error}", own.display()))?;
        app.env(name, own);
    }
    Ok(())
}

/// Whether a file in the folder was written since then.
fn has_written(folder: &Path, start: SystemTime) -> bool {
    let files = fs::read_dir(folder).into_iter().flatten().flatten();
    files
        .filter_map(|file| file.metadata().ok()?.modified().ok())
        .any(|written| written >= start)
}

fn wait_for_people(sandbox: &Sandbox, window: &mut Running) -> Outcome {
    let deadline = Instant::now() + Duration::from_secs(60);
    while !sandbox.has_listed_people() {
        if window.ended() {
            return Err("the app ended before it showed anything".into());
        }
        if Instant::now() > deadline {
            return Err("the app did not ask for its people within a minute".into());
        }
        sleep(LOOK);
    }
    Ok(())
}

/// Takes pictures until two in a row are the same and show more than an empty window: then the people stand there.
fn picture_when_still(screen: &Screen, folder: &Path) -> Outcome<PathBuf> {
    let file = folder.join("demo.png");
    let deadline = Instant::now() + Duration::from_secs(30);
    let mut former = Vec::new();
    loop {
        screen.picture(&file)?;
        let picture = fs::read(&file).map_err(|error| format!("{}: {error}", file.display()))?;
        let still = picture == former && display::colours(&file)? > EMPTY_WINDOW;
        if still || Instant::now() > deadline {
            return Ok(file);
        }
        former = picture;
        sleep(Duration::from_millis(500));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_app_is_given_the_folder_of_the_demo_for_everything() {
        let folder =
            std::env::temp_dir().join(format!("clinic-roster-demo-{}", std::process::id()));
        let mut app = Command::new("app");
        keep_to(&mut app, &folder).expect("folders can be made");
        for (name, value) in app.get_envs() {
            let value = value.map(Path::new).expect("nothing is taken away");
            assert!(value.starts_with(&folder), "{name:?}");
        }
        assert!(
            app.get_envs()
                .any(|(name, _)| name == "CLINIC_ROSTER_FOLDER")
        );
        fs::remove_dir_all(&folder).expect("it is ours");
    }

    #[test]
    fn what_was_written_before_does_not_count() {
        let folder =
            std::env::temp_dir().join(format!("clinic-roster-wrote-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        assert!(!has_written(&folder, SystemTime::UNIX_EPOCH));
        fs::write(folder.join("log"), "a line").expect("a file");
        assert!(has_written(&folder, SystemTime::UNIX_EPOCH));
        assert!(!has_written(
            &folder,
            SystemTime::now() + Duration::from_secs(3600)
        ));
        fs::remove_dir_all(&folder).expect("it is ours");
    }
}
