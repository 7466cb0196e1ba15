//! The signature of the bundle: made by rcodesign, which does on Linux what Apple's codesign does, and checked.

use std::path::Path;
use std::process::Command;

use super::bundle;
use crate::places;
use crate::python;
use crate::run::{Outcome, program, run};
use crate::tools::Tool;

/// Without what asks the notary: half of it, and no one is asked here.
pub const RCODESIGN: Tool = Tool {
    package: "apple-codesign",
    program: "rcodesign",
    version: "0.29.0",
    arguments: &["--no-default-features"],
};

/// What asks for the hardened runtime.
pub const RUNTIME: [&str; 2] = ["--code-signature-flags", "runtime"];

const CERTIFICATE: &str = "self-signed.pem";

/// Signs the bundle as the configuration asks, with a certificate that is made for it and that no one trusts.
///
/// # Errors
/// If the configuration asks for no hardened runtime, or it cannot be signed.
pub fn sign() -> Outcome {
    if super::config("/bundle/macOS/hardenedRuntime")? != "true" {
        return Err("src-tauri/tauri.conf.json asks for no hardened runtime".into());
    }
    run(program(RCODESIGN.installed()?)
        .args(["generate-self-signed-certificate", "--validity-days", "1"])
        .args(["--person-name", "Nobody", "--pem-unified-file"])
        .arg(super::empty("certificate")?.join(CERTIFICATE)))?;
    super::empty("bundle")?;
    let entitlements = places::root().join(entitlements()?);
    run(&mut signer(&bundle::app()?, &entitlements, &RUNTIME)?)
}

/// What makes a bundle signed with that certificate, of the unsigned one.
///
/// # Errors
/// If rcodesign cannot be installed.
pub fn signer(signed: &Path, entitlements: &Path, flags: &[&str]) -> Outcome<Command> {
    let mut command = program(RCODESIGN.installed()?);
    command
        .args(["sign", "--timestamp-url", "none", "--pem-file"])
        .arg(super::folder().join("certificate").join(CERTIFICATE))
        .arg("--entitlements-xml-file")
        .arg(entitlements)
        .args(flags)
        .args([bundle::unsigned()?.as_path(), signed]);
    Ok(command)
}

/// Checks the signature of the bundle.
///
/// # Errors
/// If it does not hold, or does not say what it should.
pub fn verify(app: &Path) -> Outcome {
    run(&mut verifier(app)?)
}

/// What checks the signature of that bundle.
///
/// # Errors
/// If what it needs cannot be installed.
pub fn verifier(app: &Path) -> Outcome<Command> {
    let mut command = program(python::macos_tool("python")?);
    command
        .arg(places::root().join("xtask/macos/signature.py"))
        .arg(RCODESIGN.installed()?)
        .arg(app)
        .args([entitlements()?, super::config("/identifier")?]);
    Ok(command)
}

/// Where the app's entitlements stand, as the bundler is told.
///
/// # Errors
/// If the configuration names none.
pub fn entitlements() -> Outcome<String> {
    Ok(format!(
        "src-tauri/{}",
        super::config("/bundle/macOS/entitlements")?
    ))
}
