//! Writes into the ledger without end and prints a line for each entry that is safe: `store-writer <folder> <clinic id>`. A test
//! kills it.
#![allow(clippy::unwrap_used)]

use std::io::Write;
use std::path::PathBuf;

use avara::User;
use roster::store::{Act, Outcome, Store, WholeList};
use serde_json::json;

fn main() {
    let mut args = std::env::args().skip(1);
    let store = Store::open(&PathBuf::from(args.next().unwrap()));
    let clinic = args.next().unwrap();
    tauri::async_runtime::block_on(async {
        for number in 0_u32.. {
            let list = WholeList {
                people: (0..50)
                    .map(|place| person(number / 3 * 10 + place))
                    .collect(),
                ..WholeList::default()
            };
            store.snapshots().take(&clinic, list).await.unwrap();
            let user = person(number);
            let ledger = store.ledger();
            let written = ledger.record(&clinic, Act::Revoke, &user, Outcome::Done);
            written.await.unwrap();
            let mut out = std::io::stdout().lock();
            writeln!(out, "{}", user.user_id).unwrap();
            out.flush().unwrap();
        }
    });
}

fn person(number: u32) -> User {
    serde_json::from_value(json!({
        "userId": format!("usr_{number:032x}"),
        "email": format!("person{number}@clinic.example"),
        "firstName": "Robin",
        "lastName": format!("Sample{number}"),
        "clinicRole": "Radiologist",
        "level": "member",
        "canCreateReports": false,
        "canManageStudies": false,
        "hasDashboardAccess": false,
        "invitedSource": "api",
    }))
    .unwrap()
}
