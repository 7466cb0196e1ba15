#![allow(clippy::unwrap_used)]

use super::files::MOST;
use super::*;
use crate::error::{CommandError, ErrorCode};
use crate::store::testing::Folder;

/// Each file of the log, the present one first.
fn files(folder: &Folder) -> Vec<String> {
    let logs = folder.path().join("logs");
    assert!(std::fs::read_dir(&logs).unwrap().count() <= 2);
    let read = |name| std::fs::read_to_string(logs.join(name)).ok();
    let names = ["clinic-roster.log", "clinic-roster.former.log"];
    names.into_iter().filter_map(read).collect()
}

fn text(folder: &Folder) -> String {
    files(folder).concat()
}

#[test]
fn a_failure_is_a_time_a_command_a_code_and_an_id() {
    let folder = Folder::new();
    let log = Log::new(&folder.path().join("logs"));
    let mut error = CommandError::invalid_input("lastName", "Johnson is taken.");
    error.request_id = Some("req_0123456789".into());
    error.status = Some(422);
    log.write(Line::failed("update_user", &error));
    let text = text(&folder);
    assert!(
        text.ends_with(" failed update_user invalid status=422 request=req_0123456789\n"),
        "{text}"
    );
    assert!(text.starts_with("20"), "{text}");
    assert_eq!(text.lines().count(), 1);
    let faults = log.faults();
    assert!(
        faults[0].ends_with("Z update_user invalid status=422 request=req_0123456789"),
        "{faults:?}"
    );
}

#[test]
fn a_failure_names_its_cause_and_the_systems_number_and_no_text_of_anyone() {
    let folder = Folder::new();
    let log = Log::new(&folder.path().join("logs"));
    let mut error = CommandError::new(ErrorCode::Tls);
    error.cause = Some(avara::Cause::UnknownIssuer);
    error.os_code = Some(-67_843);
    error.issuer = Some("Sarah Johnson".into());
    error.server_said = Some("Sarah Johnson".into());
    // A proxy can put anything into the header of an id.
    error.request_id = Some("johnson1".into());
    log.write(Line::failed("list_people", &error));
    let text = text(&folder);
    let end = " failed list_people tls cause=unknown_issuer os=-67843\n";
    assert!(text.ends_with(end), "{text}");
}

#[test]
fn a_fault_of_the_app_says_what_broke() {
    let folder = Folder::new();
    let log = Log::new(&folder.path().join("logs"));
    let error = CommandError::internal("the window cannot be printed");
    log.write(Line::failed("print_receipt", &error));
    let end = " failed print_receipt internal (the window cannot be printed)\n";
    assert!(text(&folder).ends_with(end), "{}", text(&folder));
}

#[test]
fn the_latest_errors_are_remembered_and_no_more() {
    let folder = Folder::new();
    let log = Log::new(&folder.path().join("logs"));
    let error = CommandError::new(ErrorCode::Offline);
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
fn a_fault_that_repeats_neither_fills_the_disk_nor_ends_the_log() {
    let folder = Folder::new();
    let log = Log::new(&folder.path().join("logs"));
    let line = |files| log.write(Line::SetAside { files });
    (0..MOST as usize / 10).for_each(line);
    log.write(Line::Started { version: "9.9.9" });
    let files = files(&folder);
    assert_eq!(files.len(), 2);
    for file in &files {
        assert!(file.len() as u64 <= MOST);
    }
    assert!(files[1].len() as u64 > MOST - 100, "it was full");
    assert!(files[0].ends_with(" started 9.9.9\n"));
    let number = |line: &str| line.rsplit_once('=').unwrap().1.parse::<usize>().unwrap();
    let last = number(files[1].lines().last().unwrap());
    let first = number(files[0].lines().next().unwrap());
    assert_eq!(first, last + 1, "nothing between the two is lost");
}

#[test]
fn the_next_run_goes_on_where_the_last_one_ended() {
    let folder = Folder::new();
    for version in ["1.0.0", "1.0.1"] {
        Log::new(&folder.path().join("logs")).write(Line::Started { version });
    }
    let text = text(&folder);
    assert_eq!(text.lines().count(), 2);
    assert!(text.ends_with(" started 1.0.1\n"), "{text}");
}

#[test]
fn a_file_that_is_gone_is_made_again() {
    let folder = Folder::new();
    let logs = folder.path().join("logs");
    std::fs::write(&logs, "a file where the folder should be").unwrap();
    let log = Log::new(&logs);
    log.write(Line::Started { version: "1.0.0" });
    std::fs::remove_file(&logs).unwrap();
    log.write(Line::Started { version: "1.0.1" });
    assert!(text(&folder).ends_with(" started 1.0.1\n"));
}

#[test]
fn a_log_that_cannot_be_written_stands_in_nobodys_way() {
    let folder = Folder::new();
    std::fs::write(
        folder.path().join("logs"),
        "a file where the folder should be",
    )
    .unwrap();
    let log = Log::new(&folder.path().join("logs"));
    log.write(Line::Started { version: "0.0.0" });
    log.write(Line::failed("read_user", &CommandError::not_connected()));
    assert_eq!(log.faults().len(), 1);
}

#[cfg(unix)]
#[test]
fn only_the_owner_reads_it() {
    use std::os::unix::fs::PermissionsExt;
    let folder = Folder::new();
    let logs = folder.path().join("logs");
    Log::new(&logs).write(Line::Started { version: "0.0.0" });
    let mode = |path| std::fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(logs.join("clinic-roster.log")), 0o600);
    assert_eq!(mode(logs), 0o700);
}
