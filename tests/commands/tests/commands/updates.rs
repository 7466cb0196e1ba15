//! Looking for newer versions of the app: where, how often, and what is believed.

use std::fs;
use std::sync::mpsc;

use clinic_roster::updates::Installs;
use command_tests::{Window, World};
use rusqlite::Connection;
use sample_releases::{Delivery, NEWER, OLDER, PAGE, Releases};
use serde_json::{Value, json};

/// What is offered here; nothing that any system could install.
pub const FILE: &[u8] = b"A newer Clinic Roster, to be told from others by these words";
pub const NOTES: &str = "### Added\n\n- Something new.";

pub struct Desk {
    pub world: World,
    pub releases: Releases,
    pub window: Window,
}

/// An app that updates itself, and knows where newer versions come from, which has one.
pub fn desk() -> Desk {
    desk_of(Installs::Itself)
}

fn desk_of(installs: Installs) -> Desk {
    let (world, releases) = (World::new(3), Releases::start());
    releases.offer(NEWER, NOTES, FILE);
    let window = world.start();
    window.updates_come_from(&releases, &world, installs);
    Desk {
        world,
        releases,
        window,
    }
}

impl Desk {
    pub fn look(&self, asked: bool) -> Result<Value, Value> {
        self.window
            .call("look_for_update", json!({ "asked": asked }))
    }

    pub fn install(&self) -> Value {
        self.window
            .call("install_update", json!({ "version": NEWER }))
            .unwrap_err()
    }

    fn looks(&self) -> usize {
        let asked = self.releases.asked();
        asked.iter().filter(|path| *path == "/latest.json").count()
    }

    /// Lets the last look have been so many hours ago.
    fn hours_pass(&self, hours: u32) {
        let file = Connection::open(self.world.data().join("roster.db")).unwrap();
        let sql = "UPDATE version_look SET at = strftime('%Y-%m-%dT%H:%M:%fZ', at, ?1)";
        let changed = file.execute(sql, [format!("-{hours} hours")]).unwrap();
        assert_eq!(changed, 1);
    }
}

pub fn found() -> Value {
    found_by(true)
}

fn found_by(installs: bool) -> Value {
    let update = json!({ "version": NEWER, "notes": NOTES, "installs": installs });
    json!({ "state": "found", "update": update })
}

#[test]
fn a_newer_version_is_found_with_what_is_new_in_it() {
    let desk = desk();
    assert_eq!(desk.look(true).unwrap(), found());
    assert_eq!(
        desk.releases.asked(),
        ["/latest.json", "/latest.json.sig"],
        "nothing is downloaded"
    );
}

#[test]
fn what_is_not_newer_is_not_offered() {
    let desk = desk();
    for version in [OLDER, env!("CARGO_PKG_VERSION")] {
        desk.releases.offer(version, NOTES, FILE);
        assert_eq!(desk.look(true).unwrap()["state"], "newest", "{version}");
        let refused = desk
            .window
            .call("install_update", json!({ "version": version }));
        assert_eq!(refused.unwrap_err()["code"], "not_found", "{version}");
    }
    assert!(!desk.releases.asked().contains(&"/file".to_owned()));
}

#[test]
fn the_start_looks_once_a_day_and_remembers_what_it_found() {
    let desk = desk();
    for _ in 0..3 {
        assert_eq!(desk.look(false).unwrap(), found());
    }
    assert_eq!(desk.looks(), 1);
    desk.hours_pass(23);
    assert_eq!(desk.look(false).unwrap(), found());
    assert_eq!(desk.looks(), 1);
    desk.hours_pass(2);
    assert_eq!(desk.look(false).unwrap(), found());
    assert_eq!(desk.looks(), 2);
    desk.look(true).unwrap();
    assert_eq!(desk.looks(), 3, "whoever asks is told what is so now");
}

#[test]
fn a_bad_answer_is_not_asked_for_again_at_each_start() {
    let desk = desk();
    desk.releases.say("no JSON");
    assert_eq!(desk.look(false).unwrap_err()["code"], "bad_response");
    assert_eq!(desk.look(false).unwrap()["state"], "newest");
    assert_eq!(desk.looks(), 1);
    desk.hours_pass(25);
    desk.releases.offer(NEWER, NOTES, FILE);
    assert_eq!(desk.look(false).unwrap(), found());
    desk.hours_pass(25);
    desk.releases.say("no JSON");
    assert_eq!(desk.look(false).unwrap_err()["code"], "bad_response");
    assert_eq!(desk.look(false).unwrap(), found(), "what was found stays");
    assert_eq!(desk.looks(), 3);
}

#[test]
fn a_day_without_news_is_remembered() {
    let desk = desk();
    desk.releases.offer(OLDER, NOTES, FILE);
    assert_eq!(desk.look(false).unwrap()["state"], "newest");
    desk.releases.offer(NEWER, NOTES, FILE);
    assert_eq!(desk.look(false).unwrap()["state"], "newest");
    assert_eq!(desk.looks(), 1);
}

#[test]
fn an_announcement_that_the_makers_did_not_sign_is_refused() {
    let desk = desk();
    let rightly = desk.releases.said();
    let signature = desk.releases.sign("any", rightly.as_bytes());
    let altered = rightly.replace("Something new", "Call this number");
    let another = Releases::start().sign("any", rightly.as_bytes());
    for (text, signature) in [
        (&altered, signature.as_str()),
        (&rightly, &another),
        (&rightly, ""),
    ] {
        desk.releases.say_as(text, signature);
        assert_eq!(desk.look(true).unwrap_err()["code"], "update_refused");
        assert_eq!(desk.install()["code"], "update_refused");
    }
    desk.releases.say_as(&rightly, &signature);
    assert_eq!(desk.look(true).unwrap(), found());
}

#[test]
fn nothing_is_read_without_an_end() {
    let desk = desk();
    desk.releases.say(&"n".repeat(64 * 1024 + 1));
    assert_eq!(desk.look(true).unwrap_err()["code"], "bad_response");
    desk.releases.offer(NEWER, NOTES, FILE);
    desk.releases.deliver(Delivery::Endless);
    assert_eq!(desk.install()["code"], "bad_response");
}

#[test]
fn an_app_that_needs_a_password_to_be_replaced_names_the_page() {
    let desk = desk_of(Installs::ByHand);
    let (tell, told) = mpsc::channel();
    let tell = std::sync::Mutex::new(tell);
    desk.window.updates().browse_by(move |page| {
        tell.lock().unwrap().send(page.to_string()).unwrap();
        Ok(())
    });
    assert_eq!(desk.look(true).unwrap(), found_by(false));
    assert_eq!(desk.install()["code"], "forbidden");
    assert!(!desk.releases.asked().contains(&"/file".to_owned()));
    let version = json!({ "version": NEWER });
    desk.window.call("open_update_page", version).unwrap();
    assert_eq!(told.try_recv().unwrap(), PAGE);
    let another = json!({ "version": OLDER });
    let refused = desk.window.call("open_update_page", another).unwrap_err();
    assert_eq!(refused["code"], "not_found");
    assert!(told.try_recv().is_err());
}

/// How the key for updates is replaced (docs/release.md): the last release under the old key brings the new one, at a new address.
#[test]
fn the_key_can_be_replaced() {
    let (world, old, new) = (World::new(3), Releases::start(), Releases::start());
    old.offer("1.0.0", "The last one under the old key.", FILE);
    new.offer(NEWER, NOTES, FILE);
    let looks = |from: &Releases| {
        let window = world.start();
        window.updates_come_from(from, &world, Installs::Itself);
        window.call("look_for_update", json!({ "asked": true }))
    };
    assert_eq!(looks(&old).unwrap()["update"]["version"], "1.0.0");
    assert_eq!(looks(&new).unwrap(), found());
    // Had the new key signed at the old address, every app that has the old key would refuse it.
    let said = new.said();
    old.say_as(&said, &new.sign("any", said.as_bytes()));
    assert_eq!(looks(&old).unwrap_err()["code"], "update_refused");
}

#[test]
fn what_cannot_be_remembered_is_told_all_the_same() {
    let desk = desk();
    assert_eq!(desk.look(true).unwrap(), found());
    let file = Connection::open(desk.world.data().join("roster.db")).unwrap();
    file.execute("DROP TABLE version_look", []).unwrap();
    assert_eq!(desk.look(false).unwrap(), found());
    assert_eq!(desk.look(false).unwrap(), found());
    assert_eq!(desk.looks(), 3, "it is asked again each time");
}

#[test]
fn nobody_is_asked_where_it_is_not_built_in_or_not_allowed() {
    let world = World::new(3);
    let bare = world.start();
    let look = bare.call("look_for_update", json!({ "asked": true }));
    assert_eq!(look.unwrap(), json!({ "state": "off", "why": "build" }));

    let desk = desk();
    fs::write(desk.world.policy(), r#"{"updates":"off"}"#).unwrap();
    let off = json!({ "state": "off", "why": "policy" });
    assert_eq!(desk.look(true).unwrap(), off);
    assert_eq!(desk.install()["code"], "forbidden");
    assert_eq!(desk.releases.asked().len(), 0);
}

#[test]
fn a_place_that_is_gone_is_said_to_be_unreachable() {
    let Desk {
        world: _world,
        releases,
        window,
    } = desk();
    drop(releases);
    let look = window.call("look_for_update", json!({ "asked": true }));
    assert_eq!(look.unwrap_err()["code"], "offline");
}
