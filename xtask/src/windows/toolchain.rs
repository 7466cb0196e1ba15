//! Debian's compiler, which builds its own standard library for Windows: rustup's is another one, and needs a download for each target.

use std::process::Command;

use super::wine::Wine;
use crate::run::{Outcome, program, run};

/// Windows with GNU's linker: what can be built and run here.
const GNU: &str = "x86_64-pc-windows-gnu";
/// Windows with Microsoft's: what is released.
const MSVC: &str = "x86_64-pc-windows-msvc";

const CC: &str = "x86_64-w64-mingw32-gcc";
const CXX: &str = "x86_64-w64-mingw32-g++";

/// Where a release of the app is put.
pub fn release() -> std::path::PathBuf {
    super::folder().join(GNU).join("release")
}

/// Builds the app as it is released.
///
/// # Errors
/// If it cannot be built.
pub fn build_app() -> Outcome {
    run(cargo("build", GNU).arg("--release").args([
        "--package",
        "clinic-roster",
        "--features",
        "custom-protocol",
    ]))
}

/// Checks the types of every member and its tests for the compiler of the releases: more than the app, since the tests run on
/// Windows too. What is in C is compiled by GNU's, and never linked.
///
/// # Errors
/// If something does not fit.
pub fn check_msvc() -> Outcome {
    let variable = |name: &str| format!("{name}_{}", MSVC.replace('-', "_"));
    run(cargo("check", MSVC)
        .args([
            "--workspace",
            "--all-targets",
            "--features",
            "clinic-roster/custom-protocol",
        ])
        .env(variable("CC"), CC)
        .env(variable("CXX"), CXX)
        .env(variable("AR"), "llvm-lib")
        // It would look for an assembler that Debian does not call so.
        .env("AWS_LC_SYS_PREBUILT_NASM", "1"))
}

/// Windows ignores a revocation that it cannot look up, and says that no one is trusted who vouches for the certificate. Wine knows
/// no such leave (`CERT_CHAIN_POLICY_IGNORE_ALL_REV_UNKNOWN_FLAGS`) and names the revocation. `cargo xtask test` on Windows shows it.
const NOT_UNDER_WINE: &str = "causes::an_issuer_that_is_not_trusted_is_named";

/// The client's own tests, and those against the sandbox, as Windows runs them.
///
/// # Errors
/// If one fails.
pub fn test_client() -> Outcome {
    let wine = Wine;
    let mut test = cargo("test", GNU);
    test.args(["--package", "avara", "--package", "client-tests"])
        .args(["--", "--skip", NOT_UNDER_WINE])
        .env("CARGO_TARGET_X86_64_PC_WINDOWS_GNU_RUNNER", "wine");
    wine.lend_to(&mut test);
    run(&mut test)
}

fn cargo(verb: &str, target: &str) -> Command {
    let mut command = program("/usr/bin/cargo");
    command
        .args([verb, "--locked", "--target", target])
        .arg("-Zbuild-std=std,panic_abort,panic_unwind")
        .arg("--target-dir")
        .arg(super::folder())
        .env("RUSTC", "/usr/bin/rustc")
        .env("RUSTDOC", "/usr/bin/rustdoc")
        // Building the standard library is not a thing of stable Rust.
        .env("RUSTC_BOOTSTRAP", "1");
    // What rustup's cargo, which runs this, has set for its own compiler.
    for name in ["RUSTUP_TOOLCHAIN", "CARGO", "LD_LIBRARY_PATH"] {
        command.env_remove(name);
    }
    command
}
