//! The TypeScript of everything that crosses to the window, written from the Rust types.
//!
//! The result is committed as `ui/src/lib/api/generated/bindings.ts`; a test compares the two.

use avara::{ClinicRole, Level};

use crate::commands;
use crate::signature::Declarations;

/// The text of the generated file.
pub fn typescript() -> String {
    let signatures = commands::signatures();
    let Declarations { config, found } = Declarations::of(&signatures);
    let mut text =
        "// Written from the Rust types by `cargo xtask generate`. Do not edit.\n\n".to_owned();
    text += "/** Every command: what it takes, what it sends while it runs, what it answers. */\n";
    text += "export type Commands = {\n";
    for signature in &signatures {
        text += &signature.line(&config);
    }
    text += "};\n";
    text += &constant(
        "The roles the API knows today, for choosing from.",
        "CLINIC_ROLES",
        "ClinicRole",
        ClinicRole::KNOWN.iter().map(ClinicRole::as_str),
    );
    text += &constant(
        "The levels the API knows today.",
        "LEVELS",
        "Level",
        Level::KNOWN.iter().map(Level::as_str),
    );
    for declaration in found.values() {
        text.push('\n');
        text += declaration;
    }
    text
}

fn constant<'a>(docs: &str, name: &str, of: &str, values: impl Iterator<Item = &'a str>) -> String {
    let lines: String = values.map(|value| format!("  {value:?},\n")).collect();
    format!("\n/** {docs} */\nexport const {name}: readonly {of}[] = [\n{lines}];\n")
}
