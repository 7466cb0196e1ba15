//! What TypeScript needs to know of each command, and the declarations of the types that it uses.

use std::collections::BTreeMap;
use std::fmt::Write;

use ts_rs::{Config, TS, TypeVisitor};

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

    /// Its line in the type `Commands`.
    pub(crate) fn line(&self, config: &Config) -> String {
        let docs: Vec<&str> = self.docs.iter().map(|line| line.trim()).collect();
        let (docs, name) = (docs.join(" "), self.name);
        let [args, events, result] = [self.args, self.events, self.result].map(|of| of(config));
        format!(
            "  /** {docs} */\n  {name}: {{ args: {args}; events: {events}; result: {result} }};\n"
        )
    }

    /// The same command, sending events while it runs.
    pub(crate) fn with_events<E: TS + 'static>(mut self) -> Self {
        self.events = E::name;
        self.visits.push(Declarations::visit::<E>);
        self
    }
}

/// The declarations of all types that the commands use, by the name of the type.
pub(crate) struct Declarations {
    pub(crate) config: Config,
    pub(crate) found: BTreeMap<String, String>,
}

impl Declarations {
    pub(crate) fn of(signatures: &[Signature]) -> Self {
        let mut declarations = Self {
            config: Config::new(),
            found: BTreeMap::new(),
        };
        for visit in signatures.iter().flat_map(|signature| &signature.visits) {
            visit(&mut declarations);
        }
        declarations
    }
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
