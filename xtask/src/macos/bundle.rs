//! The bundle: `Clinic Roster.app`, with a stand-in for the executable that only a Mac can link.

use std::fs;
use std::path::PathBuf;

use crate::places;
use crate::python;
use crate::run::{Outcome, program, run};

/// Debian's package of the tool that joins the executables of two processors, as Apple's `lipo` does.
pub const LLVM: &str = "llvm-14";
pub const LIPO: &str = "/usr/lib/llvm-14/bin/llvm-lipo";

/// As `lipo` calls the processors, and as zig does.
pub const PROCESSORS: [(&str, &str); 2] = [("x86_64", "x86_64"), ("arm64", "aarch64")];

const STAND_IN: &str = "int main(void) { return 0; }\n";

/// The bundle, signed.
///
/// # Errors
/// If the configuration names no product.
pub fn app() -> Outcome<PathBuf> {
    Ok(super::folder().join("bundle").join(name()?))
}

/// The bundle, not signed yet.
///
/// # Errors
/// As [`app`].
pub fn unsigned() -> Outcome<PathBuf> {
    Ok(super::folder().join("unsigned").join(name()?))
}

fn name() -> Outcome<String> {
    Ok(format!("{}.app", super::config("/productName")?))
}

/// Makes the bundle anew, unsigned.
///
/// # Errors
/// If the stand-in cannot be built, or something is missing that belongs into the bundle.
pub fn make() -> Outcome {
    let executable = stand_in()?;
    super::empty("unsigned")?;
    run(program("python3")
        .arg(places::root().join("xtask/macos/bundle.py"))
        .arg(env!("CARGO_PKG_VERSION"))
        .arg(executable)
        .arg(unsigned()?))
}

/// One executable for both processors.
fn stand_in() -> Outcome<PathBuf> {
    println!(
        "Not the app: a stand-in of one line of C, since nothing links for a Mac without Apple's SDK."
    );
    let folder = super::empty("stand-in")?;
    let source = folder.join("main.c");
    fs::write(&source, STAND_IN).map_err(|error| format!("{}: {error}", source.display()))?;
    let minimum = super::config("/bundle/macOS/minimumSystemVersion")?;
    let mut join = program(LIPO);
    join.arg("-create");
    for (processor, zig) in PROCESSORS {
        let executable = folder.join(processor);
        run(program(python::macos_tool("python-zig")?)
            .args(["cc", "-target", &format!("{zig}-macos.{minimum}"), "-o"])
            .args([&executable, &source]))?;
        join.arg(executable);
    }
    let universal = folder.join("universal");
    run(join.arg("-output").arg(&universal))?;
    Ok(universal)
}
