//! The TypeScript of everything that crosses to the window, written from the Rust types.
//!
//! The result is committed as `ui/src/lib/api/generated/bindings.ts`; a test compares the two.

use std::collections::BTreeMap;
use std::fmt::Write;

use avara::{ClinicRole, Level};
use ts_rs::{Config, TS, TypeVisitor};

use crate::commands;

/// What TypeScript needs to know of one command.
pub(crate) struct Signature {
    name: &'static str,
    docs: &'static [&'static str],
    args: fn(&Config) -> String,
    events: fn(&Config) -> String,
    result: fn(&Config) -> String,
    visits: Vec<fn(&mut Declarations)>,
}

impl Signature {
    /// A command without events.
    pub(crate) fn new<A, T>(name: &'static str, docs: &'static [&'static str]) -> Self
    where
        A: TS + 'static,
        T: TS + 'static,
    {
        Self {
            name,
            docs,
            args: A::name,
            events: |_| "never".to_owned(),
            result: T::name,
            visits: vec![Declarations::visit::<A>, Declarations::visit::<T>],
        }
    }

    /// The same command, sending events while it runs.
    pub(crate) fn with_events<E: TS + 'static>(mut self) -> Self {
        self.events = E::name;
        self.visits.push(Declarations::visit::<E>);
        self
    }
}

/// The declarations met so far, by the name of the type.
struct Declarations {
    config: Config,
    found: BTreeMap<String, String>,
}

impl TypeVisitor for Declarations {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        // Only a type of our own has a place to be written to; the others, such as lists, are made of such.
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            if self.found.contains_key(&name) {
                return;
            }
            let declaration = T::decl(&self.config);
            let text = format!("{}export {declaration}", T::docs().unwrap_or_default());
            self.found.insert(name, tidy(&text));
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The text of the generated file.
pub fn typescript() -> String {
    let mut declarations = Declarations {
        config: Config::new(),
        found: BTreeMap::new(),
    };
    let signatures = commands::signatures();
    for visit in signatures.iter().flat_map(|signature| &signature.visits) {
        visit(&mut declarations);
    }
    let mut text =
        "// Written from the Rust types by `cargo xtask generate`. Do not edit.\n\n".to_owned();
    text += "/** Every command: what it takes, what it sends while it runs, what it answers. */\n";
    text += "export type Commands = {\n";
    for signature in &signatures {
        let config = &declarations.config;
        let docs = signature
            .docs
            .iter()
            .map(|line| line.trim())
            .collect::<Vec<_>>()
            .join(" ");
        let (args, events, result) = (
            (signature.args)(config),
            (signature.events)(config),
            (signature.result)(config),
        );
        let name = signature.name;
        let _ = writeln!(text, "  /** {docs} */");
        let _ = writeln!(
            text,
            "  {name}: {{ args: {args}; events: {events}; result: {result} }};"
        );
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
    for declaration in declarations.found.values() {
        text.push('\n');
        text += declaration;
    }
    text
}

fn constant<'a>(docs: &str, name: &str, of: &str, values: impl Iterator<Item = &'a str>) -> String {
    let lines: String = values.map(|value| format!("  {value:?},\n")).collect();
    format!("\n/** {docs} */\nexport const {name}: readonly {of}[] = [\n{lines}];\n")
}

/// The same declaration with each comment on a line of its own and each field indented.
fn tidy(declaration: &str) -> String {
    let mut text = String::new();
    let mut comment: Option<Vec<&str>> = None;
    let mut indent = "";
    for line in declaration.lines().map(str::trim) {
        match (&mut comment, line) {
            (None, "/**") => comment = Some(Vec::new()),
            (Some(words), "*/") => {
                let _ = writeln!(text, "{indent}/** {} */", words.join(" "));
                comment = None;
            }
            (Some(words), line) => words.push(line.trim_start_matches('*').trim()),
            (None, line) => match line.strip_suffix(" };") {
                Some(last) if !indent.is_empty() => {
                    let _ = writeln!(text, "{indent}{last}\n}};");
                }
                _ => {
                    let _ = writeln!(text, "{indent}{line}");
                }
            },
        }
        if line.ends_with('{') {
            indent = "  ";
        }
    }
    text
}
