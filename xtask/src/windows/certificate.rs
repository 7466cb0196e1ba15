//! A certificate for a moment, which nobody trusts and which signs nothing that is given away.

use std::fs;
use std::path::PathBuf;

use crate::run::{Outcome, output, program};

/// It is gone, with its key, when this is dropped.
pub struct Certificate {
    folder: PathBuf,
    /// Of the file with the key.
    pub password: String,
}

impl Certificate {
    /// Makes one.
    ///
    /// # Errors
    /// If openssl does not.
    pub fn make() -> Outcome<Self> {
        // A folder with another name each time, that only this person can look into.
        let folder =
            output(program("mktemp").args(["--directory", "--tmpdir", "clinic-roster-XXXXXXXX"]))?;
        let password = output(program("openssl").args(["rand", "-hex", "16"]))?;
        let certificate = Self {
            folder: folder.trim().into(),
            password: password.trim().to_owned(),
        };
        let key = certificate.folder.join("key.pem");
        output(
            program("openssl")
                .args([
                    "req", "-x509", "-newkey", "rsa:3072", "-nodes", "-days", "1",
                ])
                .args(["-subj", "/CN=Clinic Roster, tried out"])
                .args(["-addext", "extendedKeyUsage=codeSigning", "-keyout"])
                .arg(&key)
                .arg("-out")
                .arg(certificate.public()),
        )?;
        output(
            program("openssl")
                .args(["pkcs12", "-export", "-passout", "env:PASSWORD", "-inkey"])
                .arg(&key)
                .arg("-in")
                .arg(certificate.public())
                .arg("-out")
                .arg(certificate.with_key())
                .env("PASSWORD", &certificate.password),
        )?;
        Ok(certificate)
    }

    /// What everybody may have of it.
    pub fn public(&self) -> PathBuf {
        self.folder.join("public.pem")
    }

    /// The certificate and its key.
    pub fn with_key(&self) -> PathBuf {
        self.folder.join("with-key.p12")
    }
}

impl Drop for Certificate {
    fn drop(&mut self) {
        if let Err(error) = fs::remove_dir_all(&self.folder) {
            eprintln!("xtask: {} stays behind: {error}", self.folder.display());
        }
    }
}
