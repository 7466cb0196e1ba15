//! From the files of a crate to the arrows among its modules.

use std::collections::{BTreeMap, BTreeSet};

use syn::visit::{self, Visit};
use syn::{Field, File, ImplItem, Item, ItemMod, ItemUse, Macro, Path, UseTree, Visibility};

use crate::graph::Arrows;
use crate::tested::{attributes, is_for_tests};

/// What the root is called where it counts as a module.
const ROOT: &str = "crate";

/// The arrows among the modules of a crate whose files `read` yields by their paths below the source folder.
pub(crate) fn arrows(read: &dyn Fn(&str) -> Option<String>) -> Arrows {
    let text = read("lib.rs").or_else(|| read("main.rs"));
    let root = Root::new(&parse("the root", &text.expect("a lib.rs or a main.rs")));
    let mut arrows = Arrows::from([(ROOT.to_owned(), root.uses.clone())]);
    for module in &root.modules {
        let mut uses = BTreeSet::new();
        let mut files = vec![vec![module.clone()]];
        while let Some(path) = files.pop() {
            let file = path.join("/");
            let text = read(&format!("{file}.rs")).or_else(|| read(&format!("{file}/mod.rs")));
            let text = text.unwrap_or_else(|| panic!("the module {file} has no file"));
            let mut found = Found {
                path,
                ..Found::default()
            };
            found.visit_file(&parse(&file, &text));
            files.extend(found.children);
            uses.extend(found.names.iter().filter_map(|name| root.module_of(name)));
        }
        uses.remove(module);
        arrows.insert(module.clone(), uses);
    }
    arrows
}

fn parse(file: &str, text: &str) -> File {
    syn::parse_file(text).unwrap_or_else(|error| panic!("{file} can't be read: {error}"))
}

/// What one file declares and uses.
#[derive(Default)]
struct Found {
    /// The module that is being read.
    path: Vec<String>,
    /// The paths of the modules that have files of their own.
    children: Vec<Vec<String>>,
    /// The names of the root that it uses; `*` for all of them.
    names: Vec<String>,
}

impl Found {
    fn take(&mut self, steps: &[String]) {
        let steps = match steps {
            [first, rest @ ..] if first == "self" => rest,
            steps => steps,
        };
        let up = match steps.first().map(String::as_str) {
            Some("crate") => 1,
            Some("super") => steps.iter().take_while(|step| *step == "super").count(),
            _ => return,
        };
        if steps[0] == "crate" || up == self.path.len() {
            self.names.extend(steps.get(up).cloned());
        }
    }
}

impl<'ast> Visit<'ast> for Found {
    fn visit_item(&mut self, item: &'ast Item) {
        if !is_for_tests(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_impl_item(&mut self, item: &'ast ImplItem) {
        let tested = matches!(item, ImplItem::Fn(method) if is_for_tests(&method.attrs));
        if !tested {
            visit::visit_impl_item(self, item);
        }
    }

    fn visit_field(&mut self, field: &'ast Field) {
        if !is_for_tests(&field.attrs) {
            visit::visit_field(self, field);
        }
    }

    fn visit_item_mod(&mut self, module: &'ast ItemMod) {
        self.path.push(module.ident.to_string());
        match &module.content {
            Some((_, items)) => items.iter().for_each(|item| self.visit_item(item)),
            None => self.children.push(self.path.clone()),
        }
        self.path.pop();
    }

    fn visit_item_use(&mut self, item: &'ast ItemUse) {
        for (steps, _) in leaves(&item.tree) {
            self.take(&steps);
        }
    }

    fn visit_path(&mut self, path: &'ast Path) {
        self.take(&steps(path));
        visit::visit_path(self, path);
    }

    /// What a macro is given need not be Rust, so its words are looked through.
    fn visit_macro(&mut self, call: &'ast Macro) {
        let text = call.tokens.to_string().replace(" :: ", "::");
        for word in text.split(|letter: char| !letter.is_alphanumeric() && !"_:".contains(letter)) {
            let steps: Vec<String> = word.split("::").map(str::to_owned).collect();
            self.take(&steps);
        }
        visit::visit_macro(self, call);
    }
}

fn steps(path: &Path) -> Vec<String> {
    let steps = path.segments.iter();
    steps.map(|step| step.ident.to_string()).collect()
}

/// The names that a `use` brings in: the path of each, and what it is called here; `*` for everything.
fn leaves(tree: &UseTree) -> Vec<(Vec<String>, String)> {
    match tree {
        UseTree::Path(path) => {
            let mut found = leaves(&path.tree);
            for (steps, name) in &mut found {
                if name == "self" {
                    *name = path.ident.to_string();
                    steps.clear();
                }
                steps.insert(0, path.ident.to_string());
            }
            found
        }
        UseTree::Name(name) => vec![(vec![name.ident.to_string()], name.ident.to_string())],
        UseTree::Rename(name) => vec![(vec![name.ident.to_string()], name.rename.to_string())],
        UseTree::Glob(_) => vec![(vec!["*".to_owned()], "*".to_owned())],
        UseTree::Group(group) => group.items.iter().flat_map(leaves).collect(),
    }
}

/// The root: what it declares, brings in and uses itself. What it passes on it doesn't use.
#[derive(Default)]
struct Root {
    modules: BTreeSet<String>,
    /// What the root imports or re-exports, and the module that it comes from; `None` for another crate's.
    names: BTreeMap<String, Option<String>>,
    uses: BTreeSet<String>,
}

impl Root {
    fn new(file: &File) -> Self {
        let mut root = Self::default();
        let items = || {
            let items = file.items.iter();
            items.filter(|item| !is_for_tests(attributes(item)))
        };
        for item in items() {
            if let Item::Mod(module) = item {
                root.modules.insert(module.ident.to_string());
            }
        }
        for item in items() {
            if let Item::Use(item) = item {
                root.bring_in(item);
            }
        }
        root.visit_file(file);
        root
    }

    fn bring_in(&mut self, item: &ItemUse) {
        for (steps, name) in leaves(&item.tree) {
            let head = head(&steps).unwrap_or_default();
            let module = self.modules.get(head).cloned();
            assert!(
                name != "*" || module.is_none(),
                "the root takes everything of {head}: name what it takes"
            );
            if matches!(item.vis, Visibility::Inherited) {
                self.uses.extend(module.clone());
            }
            self.names.insert(name, module);
        }
    }

    /// The module that a name of the root leads to; `None` for a name of another crate.
    fn module_of(&self, name: &str) -> Option<String> {
        assert_ne!(
            name, "*",
            "a module takes everything of the root: name what it takes"
        );
        if self.modules.contains(name) {
            return Some(name.to_owned());
        }
        let own = || Some(ROOT.to_owned());
        self.names.get(name).cloned().unwrap_or_else(own)
    }
}

impl<'ast> Visit<'ast> for Root {
    fn visit_item(&mut self, item: &'ast Item) {
        // What it brings in was read before.
        let is_read = matches!(item, Item::Use(_) | Item::Mod(_));
        if !is_read && !is_for_tests(attributes(item)) {
            visit::visit_item(self, item);
        }
    }

    fn visit_path(&mut self, path: &'ast Path) {
        let steps = steps(path);
        if let Some(head) = head(&steps) {
            let own = self.modules.get(head).filter(|_| steps.len() > 1).cloned();
            let brought = self.names.get(head).cloned().flatten();
            self.uses.extend(own.or(brought));
        }
        visit::visit_path(self, path);
    }
}

/// The first step that is a name.
fn head(steps: &[String]) -> Option<&str> {
    let mut names = steps.iter().map(String::as_str);
    names.find(|step| !matches!(*step, "crate" | "self"))
}
