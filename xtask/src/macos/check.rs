//! The type-check of the app for Apple's processor, with all that it is built of, and of every other member and its tests: those
//! run on a Mac too.
//!
//! rustup may be without the standard library of that target; Debian's Rust brings its sources and builds it. Crates
//! with C in them call a C compiler even for a check: zig, which brings the headers of macOS, without its frameworks.

use std::fs;
use std::path::{Path, PathBuf};

use crate::places;
use crate::python;
use crate::run::{Outcome, program, run};
use crate::ui;

const TARGET: &str = "aarch64-apple-darwin";

/// What a crate's build script asks of Apple's compiler, and zig knows under other names or not at all.
const WRAPPER: &str = r#"#!/bin/sh
# Calls zig without what only Apple's own compiler understands.
count=$#
while [ "$count" -gt 0 ]; do
    word=$1
    shift
    count=$((count - 1))
    case $word in
        --target | -target | -arch | -isysroot)
            shift
            count=$((count - 1))
            ;;
        --target=* | -m*-version-min=*) ;;
        *) set -- "$@" "$word" ;;
    esac
done
exec "#;

/// Checks it all and builds nothing of it.
///
/// # Errors
/// If it does not compile for that target.
pub fn check() -> Outcome {
    // The app embeds the screens when it is compiled.
    if !places::root().join("ui/dist/index.html").exists() {
        ui::build()?;
    }
    let minimum = super::config("/bundle/macOS/minimumSystemVersion")?;
    let target = format!("-target aarch64-macos.{minimum}");
    let compilers = super::empty("compilers")?;
    let cc = wrapper(&compilers, "cc", &target)?;
    let cxx = wrapper(&compilers, "c++", &target)?;
    let ar = wrapper(&compilers, "ar", "")?;
    run(program("chmod").arg("+x").args([&cc, &cxx, &ar]))?;
    run(program("/usr/bin/cargo")
        .args(["check", "--locked", "-Zbuild-std", "--target", TARGET])
        .args([
            "--workspace",
            "--all-targets",
            "--features",
            "clinic-roster/custom-protocol",
        ])
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTDOC", "/usr/bin/rustdoc")
        // Debian's is a stable Rust, and -Zbuild-std is not.
        .env("RUSTC_BOOTSTRAP", "1")
        .env("CARGO_TARGET_DIR", super::folder().join("check"))
        .env("SDKROOT", super::empty("no-sdk")?)
        .env("MACOSX_DEPLOYMENT_TARGET", &minimum)
        .env("CC_aarch64_apple_darwin", cc)
        .env("CXX_aarch64_apple_darwin", cxx)
        .env("AR_aarch64_apple_darwin", ar))
}

/// A script of that name that calls zig's program of it.
fn wrapper(folder: &Path, name: &str, arguments: &str) -> Outcome<PathBuf> {
    let zig = python::macos_tool("python-zig")?;
    let file = folder.join(name);
    let text = format!("{WRAPPER}'{}' {name} {arguments} \"$@\"\n", zig.display());
    fs::write(&file, text).map_err(|error| format!("{}: {error}", file.display()))?;
    Ok(file)
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use crate::run::output;

    #[test]
    fn what_zig_does_not_understand_is_left_out() {
        let script = format!("{WRAPPER}printf '%s|' \"$@\"");
        let given = [
            "-c",
            "--target=arm64-apple-macosx",
            "-arch",
            "arm64",
            "-isysroot",
            "/no sdk",
            "-mmacosx-version-min=12.4",
            "two words.c",
        ];
        let called = output(program("sh").args(["-c", &script, "cc"]).args(given));
        assert_eq!(called.expect("a shell"), "-c|two words.c|");
    }
}
