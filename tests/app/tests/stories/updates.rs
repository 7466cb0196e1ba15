//! Newer versions of the app, as the manager meets them. On Linux the app installs none itself.

use app_stories::{Role, story};
use sample_releases::{NEWER, OLDER, PAGE, Releases};

use crate::steps::{connect, sees_people};

const NOTES: &str = "### Added\n\n- Something new.";
const FILE: &[u8] = b"A newer Clinic Roster, to be told from others by these words";
const HERE: &str = "Version 99.0.0 is available.";
const FOUND: &str = "Version 99.0.0";
const REFUSED: &str = "The newer version was refused";

#[test]
fn a_newer_version_is_told_and_leads_to_its_page() {
    story("updates", async |story| {
        let releases = Releases::start();
        let rightly = Releases::start();
        releases.offer(NEWER, NOTES, FILE);
        story.updates_come_from(&releases);
        connect(story).await;
        let window = story.window();
        window.reads(HERE).await;
        story.picture("told").await;
        window.click(Role::Button, "See what's new").await;
        window.reads_in(Role::Dialog, FOUND, "Something new.").await;
        story.picture("new").await;
        window.click(Role::Button, "Open the download page").await;
        let page = story.opened_page().await;
        assert_eq!(page, PAGE);
        window.click(Role::Button, "Later").await;
        window.no_longer_reads(HERE).await;
        sees_people(story).await;

        let before = looks(&releases);
        let said = releases.said();
        releases.say_as(&said, &rightly.sign("any", said.as_bytes()));
        story.restart_app().await;
        sees_people(story).await;
        let window = story.window();
        window.reads(HERE).await;
        assert_eq!(looks(&releases), before, "the second start asked nobody");
        window.click(Role::Button, "See what's new").await;
        window.click(Role::Button, "Open the download page").await;
        window.reads_in(Role::Dialog, FOUND, REFUSED).await;
        story.picture("forged").await;
        releases.offer(OLDER, NOTES, FILE);
        window.click(Role::Button, "Check again").await;
        window.reads("You have the newest version").await;
    });
}

fn looks(releases: &Releases) -> usize {
    let asked = releases.asked();
    asked.iter().filter(|path| *path == "/latest.json").count()
}

#[test]
fn whoever_manages_the_computer_can_switch_it_off() {
    story("updates_off", async |story| {
        let releases = Releases::start();
        releases.offer(NEWER, NOTES, FILE);
        story.updates_come_from(&releases);
        std::fs::write(story.policy(), r#"{"updates":"off"}"#).unwrap();
        connect(story).await;
        story.press_on_desktop("ctrl+k");
        let window = story.window();
        window
            .shows(Role::Combobox, "Find a person or an action")
            .await;
        window
            .fill(
                Role::Combobox,
                "Find a person or an action",
                "Check for updates",
            )
            .await;
        window
            .click_beginning(Role::Option, "Check for updates")
            .await;
        window.reads("Updates are managed for you").await;
        story.picture("off").await;
        window.click(Role::Button, "Close").await;
        assert_eq!(releases.asked().len(), 0, "nobody was asked");
    });
}
