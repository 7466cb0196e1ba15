//! The committed TypeScript is what the Rust types say. `UPDATE_BINDINGS=1` writes it.

use std::{env, fs};

const FILE: &str = concat!(
    env!("CARGO_MANIFEST_DIR"),
    "/../../ui/src/lib/api/generated/bindings.ts"
);

#[test]
fn the_committed_bindings_are_current() {
    let wanted = clinic_roster::bindings::typescript();
    if env::var_os("UPDATE_BINDINGS").is_some() {
        fs::write(FILE, &wanted).unwrap();
    }
    let found = fs::read_to_string(FILE).unwrap().replace("\r\n", "\n");
    let different = wanted
        .lines()
        .zip(found.lines())
        .find(|(wanted, found)| wanted != found);
    if let Some((wanted, found)) = different {
        panic!("run `cargo xtask generate`\n wanted: {wanted}\n found:  {found}");
    }
    assert_eq!(wanted.len(), found.len(), "run `cargo xtask generate`");
}
