//! The signatures of what is made for Windows.
//!
//! `cargo xtask sign FILE` is what the bundler calls for each file (`src-tauri/tauri.signed.conf.json`), on Windows and,
//! for the proof of it, on Linux. What signs comes from the environment and is never shown: Azure Artifact Signing or,
//! as the alternative, a certificate in a file.

mod signtool;

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::given::{all, given};
use crate::run::{Failure, Outcome, program, run};

/// What Windows shows of a file that is signed.
const DESCRIPTION: &str = "Clinic Roster";

/// What signs.
#[derive(PartialEq, Eq)]
pub enum Certificate {
    /// Azure Artifact Signing: the endpoint. The rest of the variables is read by its own program.
    Azure(String),
    /// A certificate with its private key in a file (PKCS #12), and its password.
    File(PathBuf, String),
}

impl Certificate {
    /// What the environment gives.
    ///
    /// # Errors
    /// If it gives a part of one, or two.
    pub fn given() -> Outcome<Option<Self>> {
        let azure = all([
            "AZURE_SIGNING_ENDPOINT",
            "AZURE_ARTIFACT_SIGNING_ACCOUNT",
            "AZURE_ARTIFACT_SIGNING_CERTIFICATE_PROFILE",
            "AZURE_TENANT_ID",
            "AZURE_CLIENT_ID",
            "AZURE_CLIENT_SECRET",
        ])?;
        let file = all(["WINDOWS_CERTIFICATE_FILE", "WINDOWS_CERTIFICATE_PASSWORD"])?;
        match (azure, file) {
            (Some([endpoint, ..]), None) => Ok(Some(Self::Azure(endpoint))),
            (None, Some([file, password])) => Ok(Some(Self::File(absolute(&file)?, password))),
            (None, None) => Ok(None),
            (Some(_), Some(_)) => Err("two certificates are given; take one away".into()),
        }
    }
}

/// Signs the file in its place.
///
/// # Errors
/// If nothing is given that signs, or it cannot be signed.
pub fn sign(file: &str) -> Outcome {
    let file = absolute(file)?;
    match Certificate::given()? {
        Some(Certificate::Azure(endpoint)) => run(program("artifact-signing-cli")
            .args(["--endpoint", &endpoint, "--description", DESCRIPTION])
            .arg(&file)),
        Some(Certificate::File(certificate, password)) if cfg!(windows) => quietly(
            signtool::command()?
                .args(["sign", "/fd", "sha256", "/d", DESCRIPTION, "/f"])
                .arg(certificate)
                .args(["/p", &password])
                .args(timestamp(["/td", "sha256", "/tr"])?)
                .arg(&file),
            "",
        ),
        Some(Certificate::File(certificate, password)) => {
            with_osslsigncode(&file, &certificate, &password)
        }
        None => Err("nothing is given that signs; see docs/release.md".into()),
    }
}

/// Checks that Windows trusts the signatures of these files.
///
/// # Errors
/// If one is not signed, or by somebody whom Windows does not trust.
pub fn verify(files: &[PathBuf]) -> Outcome {
    run(signtool::command()?
        .args(["verify", "/pa", "/all", "/tw"])
        .args(files))
}

/// It writes another file, which then takes the place of the first.
fn with_osslsigncode(file: &Path, certificate: &Path, password: &str) -> Outcome {
    let mut signed = file.as_os_str().to_owned();
    signed.push(".signed");
    quietly(
        program("osslsigncode")
            .args(["sign", "-h", "sha256", "-n", DESCRIPTION, "-pkcs12"])
            .arg(certificate)
            .args(["-readpass", "-"])
            .args(timestamp(["-ts"])?)
            .arg("-in")
            .arg(file)
            .arg("-out")
            .arg(&signed),
        password,
    )?;
    fs::rename(&signed, file).map_err(|error| format!("{}: {error}", file.display()).into())
}

/// With a time stamp the signature outlives its certificate.
fn timestamp<const N: usize>(flags: [&str; N]) -> Outcome<Vec<String>> {
    let Some(server) = given("WINDOWS_TIMESTAMP_URL")? else {
        return Ok(Vec::new());
    };
    Ok(flags
        .map(str::to_owned)
        .into_iter()
        .chain([server])
        .collect())
}

/// Runs a command that may hold a password, and so is not shown, with this on its input.
fn quietly(command: &mut Command, input: &str) -> Outcome {
    let name = Path::new(command.get_program()).display().to_string();
    let failed = |error: &dyn std::fmt::Display| Failure::from(format!("{name}: {error}"));
    let mut child = command
        .stdin(Stdio::piped())
        .spawn()
        .map_err(|error| failed(&error))?;
    if let Some(mut pipe) = child.stdin.take() {
        pipe.write_all(input.as_bytes())
            .map_err(|error| failed(&error))?;
    }
    let status = child.wait().map_err(|error| failed(&error))?;
    if status.success() {
        Ok(())
    } else {
        Err(failed(&status))
    }
}

fn absolute(path: &str) -> Outcome<PathBuf> {
    std::path::absolute(path).map_err(|error| format!("{path}: {error}").into())
}
