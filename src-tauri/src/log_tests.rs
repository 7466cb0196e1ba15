#![allow(clippy::unwrap_used)]

use super::*;
use crate::error::{CommandError, ErrorCode};
use crate::store::testing::Folder;

fn text(folder: &Folder) -> String {
    let files = std::fs::read_dir(folder.0.join("logs")).unwrap();
    files
        .map(|file| std::fs::read_to_string(file.unwrap().path()).unwrap())
        .collect()
}

#[test]
fn a_failure_is_a_time_a_command_a_code_and_an_id() {
    let folder = Folder::new();
    let log = Log::new(&folder.0.join("logs"));
    let mut error = CommandError::invalid_input("lastName", "Johnson is taken.");
    error.request_id = Some("req_7".into());
    log.write(Line::failed("update_user", &error));
    let text = text(&folder);
    assert!(
        text.ends_with(" failed update_user invalid request=req_7\n"),
        "{text}"
    );
    assert!(text.starts_with("20"), "{text}");
    assert_eq!(text.lines().count(), 1);
    let faults = log.faults();
    assert!(
        faults[0].ends_with("Z update_user invalid request=req_7"),
        "{faults:?}"
    );
}

#[test]
fn the_latest_errors_are_remembered_and_no_more() {
    let folder = Folder::new();
    let log = Log::new(&folder.0.join("logs"));
    let error = CommandError::new(ErrorCode::Offline, "");
    for _ in 0..REMEMBERED + 3 {
        log.write(Line::failed("list_people", &error));
    }
    log.write(Line::failed("read_user", &error));
    let faults = log.faults();
    assert_eq!(faults.len(), REMEMBERED);
    assert!(faults[0].contains("read_user"));
    assert!(faults[1].contains("list_people"));
}

#[test]
fn a_fault_that_repeats_does_not_fill_the_disk() {
    let folder = Folder::new();
    let log = Log::new(&folder.0.join("logs"));
    let line = || Line::SetAside { files: 1 };
    for _ in 0..MOST / 20 {
        log.write(line());
    }
    assert!(text(&folder).len() <= MOST);
    assert!(text(&folder).len() > MOST - 200);
}

#[test]
fn a_log_that_cannot_be_written_stands_in_nobodys_way() {
    let folder = Folder::new();
    std::fs::write(folder.0.join("logs"), "a file where the folder should be").unwrap();
    let log = Log::new(&folder.0.join("logs"));
    log.write(Line::Started { version: "0.0.0" });
    log.write(Line::failed("read_user", &CommandError::not_connected()));
    assert_eq!(log.faults().len(), 1);
}

#[cfg(unix)]
#[test]
fn only_the_owner_reads_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let logs = folder.0.join("logs");
    Log::new(&logs).write(Line::Started { version: "0.0.0" });
    let mode = std::fs::metadata(logs).unwrap().permissions().mode();
    assert_eq!(mode & 0o777, 0o700);
}
