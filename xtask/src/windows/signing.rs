//! The signature that the bundler would put on the app, by the very command it is told to use.

use std::fs;
use std::path::{Path, PathBuf};

use super::app;
use super::certificate::Certificate;
use crate::places;
use crate::run::{Outcome, output, program, run};

/// Prints the words of the command, one a line.
const SIGN_COMMAND: &str = "
    const { signCommand } = require('./src-tauri/tauri.signed.conf.json').bundle.windows
    console.log([signCommand.cmd, ...signCommand.args].join('\\n'))";

/// Signs a copy of the app with a certificate of this moment, and has it checked; unsigned and tampered with it must be refused.
///
/// # Errors
/// If it cannot be signed, or something is taken for what it is not.
pub fn signature() -> Outcome {
    let certificate = Certificate::make()?;
    let file = super::folder().join("signed.exe");
    fs::copy(app::exe(), &file).map_err(|error| format!("{}: {error}", file.display()))?;
    refused("unsigned", &certificate, &file, "No signature found")?;
    sign(&certificate, &file)?;

    let (is_valid, said) = verify(&certificate, &file)?;
    if !is_valid {
        return Err(format!("what was signed is refused: {said}").into());
    }
    println!("signed: valid");
    let other = Certificate::make()?;
    refused(
        "signed by somebody else",
        &other,
        &file,
        "self-signed certificate",
    )?;
    let tampered = tampered(&file)?;
    refused("tampered with", &certificate, &tampered, "MISMATCH")
}

fn sign(certificate: &Certificate, file: &Path) -> Outcome {
    let words = output(program("node").args(["-e", SIGN_COMMAND]))?;
    let mut words = words.lines();
    let mut command = program(words.next().ok_or("there is no signCommand")?);
    for word in words {
        if word == "%1" {
            command.arg(file);
        } else {
            command.arg(word);
        }
    }
    // It needs no time stamp, which would come from the network, and no other certificate.
    for (name, _) in std::env::vars_os() {
        if name.to_string_lossy().starts_with("AZURE_") || name == "WINDOWS_TIMESTAMP_URL" {
            command.env_remove(name);
        }
    }
    run(command
        .current_dir(places::root().join("src-tauri"))
        .env("WINDOWS_CERTIFICATE_FILE", certificate.with_key())
        .env("WINDOWS_CERTIFICATE_PASSWORD", &certificate.password))
}

/// Whether the certificate is that of the file's signature, and what was said of it.
fn verify(certificate: &Certificate, file: &Path) -> Outcome<(bool, String)> {
    let found = program("osslsigncode")
        .args(["verify", "-CAfile"])
        .arg(certificate.public())
        .arg("-in")
        .arg(file)
        .output()
        .map_err(|error| format!("osslsigncode: {error}"))?;
    let said = [found.stdout, found.stderr].concat();
    Ok((
        found.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
    ))
}

/// Checks that the file is refused, and for the reason it should be.
fn refused(what: &str, certificate: &Certificate, file: &Path, reason: &str) -> Outcome {
    let (is_valid, said) = verify(certificate, file)?;
    if is_valid || !said.contains(reason) {
        return Err(format!("{what}, it is not refused because of \"{reason}\": {said}").into());
    }
    println!("{what}: refused ({reason})");
    Ok(())
}

/// A copy of which one byte is another, in the middle of its code.
fn tampered(file: &Path) -> Outcome<PathBuf> {
    let copy = file.with_file_name("tampered.exe");
    let failed = |error: std::io::Error| format!("{}: {error}", copy.display());
    let mut bytes = fs::read(file).map_err(failed)?;
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&copy, bytes).map_err(failed)?;
    Ok(copy)
}
