//! Copies of the signed bundle in which something was changed, or that were signed otherwise: none of them may pass.

use std::fs;
use std::path::{Path, PathBuf};

use super::{bundle, signature};
use crate::places;
use crate::run::{Outcome, output, program};

/// What is done to a copy, and what the refusal must be about.
struct Tampering {
    what: &'static str,
    with: fn(&Path) -> Outcome,
    about: &'static str,
}

const TAMPERINGS: [Tampering; 8] = [
    Tampering {
        what: "a byte of the executable for the first processor",
        with: |contents| flip_code(contents, 0),
        about: "code digest mismatch",
    },
    Tampering {
        what: "a byte of the executable for the second processor",
        with: |contents| flip_code(contents, 1),
        about: "code digest mismatch",
    },
    Tampering {
        what: "a byte of a resource",
        with: |contents| flip(&contents.join("Resources/LICENSE.txt"), 0),
        about: "the digest of Resources/LICENSE.txt in the seal",
    },
    Tampering {
        what: "a file added",
        with: |contents| write(&contents.join("Resources/added.txt"), b"added"),
        about: "there and sealed",
    },
    Tampering {
        what: "a byte of Info.plist",
        with: |contents| {
            let file = contents.join("Info.plist");
            let text = String::from_utf8_lossy(&read(&file)?).replace(">6.0<", ">6.1<");
            write(&file, text.as_bytes())
        },
        about: "the digest of Info.plist in the code directory",
    },
    Tampering {
        what: "a byte of the seal",
        with: |contents| {
            let file = contents.join("_CodeSignature/CodeResources");
            let last = read(&file)?.len().saturating_sub(1);
            flip(&file, last)
        },
        about: "the digest of _CodeSignature/CodeResources in the code directory",
    },
    Tampering {
        what: "no hardened runtime",
        with: |contents| {
            let entitlements = places::root().join(signature::entitlements()?);
            sign_anew(contents, &entitlements, &[])
        },
        about: "the flags: CodeSignatureFlags(0x0)",
    },
    Tampering {
        what: "an entitlement more",
        with: |contents| {
            let entitlements = super::folder().join("tampered/more.plist");
            write(&entitlements, MORE.as_bytes())?;
            sign_anew(contents, &entitlements, &signature::RUNTIME)
        },
        about: "entitlements_plist in the signature",
    },
];

/// What would open the hardened runtime to code that no one signed.
const MORE: &str = r#"<?xml version="1.0" encoding="UTF-8"?>
<plist version="1.0">
<dict>
    <key>com.apple.security.cs.disable-library-validation</key>
    <true/>
</dict>
</plist>
"#;

/// Tampers with copies, one way each.
///
/// # Errors
/// If one of them is accepted, or refused for another reason than what was done to it.
pub fn refused() -> Outcome {
    let app = bundle::app()?;
    for tampering in TAMPERINGS {
        let copy = super::empty("tampered")?.join("Copy.app");
        output(program("cp").arg("--recursive").args([&app, &copy]))?;
        (tampering.with)(&copy.join("Contents"))?;
        match output(&mut signature::verifier(&copy)?) {
            Ok(_) => return Err(format!("accepted: a copy with {}", tampering.what).into()),
            Err(refusal) => {
                let refusal = refusal.to_string();
                let reason = refusal.rsplit("refused: ").next().unwrap_or_default();
                if !reason.contains(tampering.about) {
                    return Err(format!("{}: not refused for it: {refusal}", tampering.what).into());
                }
                println!("{}: refused: {reason}", tampering.what);
            }
        }
    }
    Ok(())
}

/// Changes a byte of one processor's part, beyond its header, where nothing but a digest would tell.
fn flip_code(contents: &Path, part: usize) -> Outcome {
    let file = only_file(&contents.join("MacOS"))?;
    // The table at the start of a universal executable: 8 bytes, then 20 for each part, its place in the file third.
    let entry = 8 + 20 * part + 8;
    let place: [u8; 4] = read(&file)?
        .get(entry..entry + 4)
        .and_then(|bytes| bytes.try_into().ok())
        .ok_or("the executable is not universal")?;
    flip(&file, u32::from_be_bytes(place) as usize + 0x800)
}

/// Puts in the place of the copy one signed with the same certificate, but not as the configuration asks.
fn sign_anew(contents: &Path, entitlements: &Path, flags: &[&str]) -> Outcome {
    let app = contents.parent().unwrap_or(contents);
    fs::remove_dir_all(app).map_err(|error| format!("{}: {error}", app.display()))?;
    output(&mut signature::signer(app, entitlements, flags)?)?;
    Ok(())
}

fn only_file(folder: &Path) -> Outcome<PathBuf> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let files: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    match files.as_slice() {
        [file] => Ok(file.clone()),
        _ => Err(format!("{}: {} files", folder.display(), files.len()).into()),
    }
}

fn flip(file: &Path, place: usize) -> Outcome {
    let mut bytes = read(file)?;
    let byte = bytes
        .get_mut(place)
        .ok_or_else(|| format!("{}: no byte {place}", file.display()))?;
    *byte ^= 1;
    write(file, &bytes)
}

fn read(file: &Path) -> Outcome<Vec<u8>> {
    fs::read(file).map_err(|error| format!("{}: {error}", file.display()).into())
}

fn write(file: &Path, bytes: &[u8]) -> Outcome {
    fs::write(file, bytes).map_err(|error| format!("{}: {error}", file.display()).into())
}
