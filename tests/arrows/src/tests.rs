//! Small crates, in texts made up for the purpose.

use super::*;

/// The circle in a crate of these files, by path.
fn circle_of(files: &[(&str, &str)]) -> Option<String> {
    let find = |path: &str| files.iter().find(|(name, _)| *name == path);
    circle_in(&|path| find(path).map(|(_, text)| (*text).to_owned()))
}

/// The same of two modules, `a` and `b`, whose root re-exports `A` and `B` of them.
fn circle_between(a: &str, b: &str) -> Option<String> {
    let root = "mod a;\nmod b;\npub use a::A;\npub(crate) use b::{inner::Deep, B as Bee};\n";
    circle_of(&[("lib.rs", root), ("a.rs", a), ("b.rs", b)])
}

fn found() -> Option<String> {
    Some("a -> b -> a".to_owned())
}

#[test]
fn a_path_in_either_direction_is_a_circle() {
    for a in [
        "use crate::b::B;",
        "use crate::b;",
        "pub use crate::{b::{B, C}, other};",
        "use crate::{other::X, b::B as C};",
        "use super::b::B;",
        "use super::{other, b};",
        "use self::super::b::B;",
        "fn f() -> crate::b::B { crate::b::B }",
        "fn f() { super::b::g(); }",
        "mod inner { use super::super::b::B; }",
        "macro_rules! m { () => { $crate::b::B } }",
        "#[cfg(feature = \"test\")] use crate::b::B;",
        "#[cfg(not(test))] use crate::b::B;",
        "#[cfg(all(unix, not(test)))] use crate::b::B;",
    ] {
        assert_eq!(circle_between(a, "use crate::a::A;"), found(), "{a}");
    }
}

#[test]
fn a_name_of_the_root_leads_to_the_module_that_it_comes_from() {
    for a in [
        "use crate::Bee;",
        "use super::{Bee};",
        "fn f(x: crate::Deep) {}",
    ] {
        assert_eq!(circle_between(a, "use crate::A;"), found(), "{a}");
    }
}

#[test]
fn one_direction_is_no_circle() {
    for a in [
        "use crate::b::B;\nuse crate::Bee;",
        "use std::fmt;\nuse other::a::A;",
        "use crate::a::A;\nuse super::a;",
    ] {
        assert_eq!(circle_between(a, ""), None, "{a}");
    }
}

#[test]
fn comments_texts_and_tests_draw_no_arrow() {
    for a in [
        "// crate::b",
        "/// See [`B`](crate::b::B).\nstruct A;",
        "/* /* */ crate::b */",
        r#"const A: &str = "use \" crate::b";"#,
        "const A: &str = r#\"a \" crate::b\"#;",
        r#"const A: &[u8] = b"crate::b"; const Q: char = '"'; const C: char = '\''; // crate::b"#,
        "#[cfg(test)]\nmod tests {\n    use crate::b::B;\n    fn f() {}\n}",
        "#[cfg(test)]\n#[path = \"a_tests.rs\"]\nmod tests;",
        "#[cfg(all(test, unix))] use crate::{b::B, other};",
        "#[cfg(test)] fn f<A, B>(b: [crate::b::B; 2]) -> A { crate::b::f() }",
        "struct A { #[cfg(test)] b: crate::b::B, c: u8 }",
        "struct A { #[cfg(test)] b: crate::b::B }",
        "mod inner { use super::b; } struct b;",
    ] {
        assert_eq!(circle_between(a, "use crate::a::A;"), None, "{a}");
    }
}

#[test]
fn what_follows_a_test_or_a_lifetime_still_counts() {
    for a in [
        "#[cfg(test)] mod tests { fn f() {} } use crate::b::B;",
        "#[cfg(test)] use x::{y};\nuse crate::b::B;",
        "#[cfg(test)] #[path = \"x.rs\"] mod tests;\nuse crate::b::B;",
        "struct A { #[cfg(test)] x: u8, y: crate::b::B }",
        "fn f<'a>(x: &'a str, y: &'a crate::b::B) {}",
        "const C: char = '{'; const D: u8 = b'\\''; use crate::b::B;",
        "fn r#crate_() {} use crate::b::B;",
    ] {
        assert_eq!(circle_between(a, "use crate::a::A;"), found(), "{a}");
    }
}

#[test]
fn everything_beneath_a_module_belongs_to_it() {
    let root = ("lib.rs", "mod a; mod b;");
    let deep = [
        root,
        ("a.rs", "mod one; use one::One;"),
        ("a/one.rs", "mod two; use super::Other; use super::b;"),
        ("a/one/two.rs", "use super::super::super::b::B;"),
        ("b/mod.rs", "use crate::a::A;"),
    ];
    assert_eq!(circle_of(&deep), found());
    // `super::b` in `a/one.rs` alone is `a`'s own.
    let within = [deep[0], deep[1], deep[2], ("a/one/two.rs", ""), deep[4]];
    assert_eq!(circle_of(&within), None);
    // What only tests declare has no part in it.
    let tested = [
        root,
        ("a.rs", "#[cfg(test)] mod testing;"),
        ("b.rs", "use crate::a;"),
    ];
    assert_eq!(circle_of(&tested), None);
}

#[test]
fn the_shortest_of_several_circles_is_told() {
    let files = [
        ("lib.rs", "mod a; mod b; mod c; mod d;"),
        ("a.rs", "use crate::b;"),
        ("b.rs", "use crate::c;"),
        ("c.rs", "use crate::{a, d};"),
        ("d.rs", "use crate::c;"),
    ];
    assert_eq!(circle_of(&files).as_deref(), Some("c -> d -> c"));
    let files = [files[0], files[1], files[2], files[3], ("d.rs", "")];
    assert_eq!(circle_of(&files).as_deref(), Some("a -> b -> c -> a"));
}

#[test]
fn the_root_counts_where_it_has_code_of_its_own() {
    let uses_root = ("a.rs", "fn f() { crate::run(); }");
    for root in [
        "mod a; fn run() { a::f(); }",
        "mod a; use a::f; fn run() {}",
        "mod a; pub use a::f; fn run() { f(); }",
    ] {
        let circle = circle_of(&[("main.rs", root), uses_root]);
        assert_eq!(circle.as_deref(), Some("a -> crate -> a"), "{root}");
    }
    for root in [
        "mod a; fn run() {}",
        "mod a; pub use a::f; pub use std::fmt; fn run() {}",
    ] {
        assert_eq!(circle_of(&[("lib.rs", root), uses_root]), None, "{root}");
    }
}

#[test]
#[should_panic(expected = "the module a/gone has no file")]
fn a_module_without_a_file_is_no_pass() {
    circle_of(&[("lib.rs", "mod a;"), ("a.rs", "mod gone;")]);
}

#[test]
#[should_panic(expected = "a module takes everything of the root")]
fn a_glob_of_the_root_is_no_pass() {
    circle_between("use crate::*;", "");
}

#[test]
#[should_panic(expected = "the root takes everything of a")]
fn a_glob_in_the_root_is_no_pass() {
    circle_of(&[("lib.rs", "mod a; pub use a::*;"), ("a.rs", "")]);
}

/// A circle among the modules of this crate itself would be found in its files.
#[test]
fn this_crate_has_none() {
    assert_eq!(circle(concat!(env!("CARGO_MANIFEST_DIR"), "/src")), None);
}
