//! What is announced of the newest version: a `latest.json`, and beside it `latest.json.sig`, its signature by the key of the feed.
//!
//! The signature covers the whole file. So the number, the notes and the page come from the makers, and not only the app itself.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use minisign_verify::{PublicKey, Signature};
use semver::Version;
use serde::Deserialize;
use serde_json::Value;
use url::Url;

use super::error::UpdateError;

/// An announced version.
#[derive(Debug, Clone)]
pub struct Release {
    /// Its number.
    pub version: Version,
    /// What is new, in the Markdown of the changelog; empty if nothing is said.
    pub notes: String,
    /// The web page from which a person downloads it.
    pub page: Url,
    /// The announcement itself, with one file for each kind of installation that updates itself.
    pub raw: Value,
}

/// The part of an announcement that every app reads.
#[derive(Deserialize)]
struct Announced {
    version: Version,
    #[serde(default)]
    notes: String,
    page: Url,
}

impl Release {
    /// Reads an announcement whose signature was verified, now or when it was kept.
    ///
    /// # Errors
    /// If a part is missing, or the page is not https.
    pub(super) fn read(raw: Value) -> Result<Self, UpdateError> {
        let announced = Announced::deserialize(&raw).map_err(UpdateError::Unreadable)?;
        let Announced {
            version,
            notes,
            page,
        } = announced;
        if page.scheme() != "https" {
            return Err(UpdateError::BadPage);
        }
        Ok(Self {
            version,
            notes,
            page,
            raw,
        })
    }
}

/// Checks that `text` was signed with `key`. `signature` is the content of its `.sig` file; `tauri signer` wrote it and the key.
pub(super) fn verify(key: &str, text: &[u8], signature: &[u8]) -> Result<(), UpdateError> {
    let readable = |encoded: &[u8]| {
        let encoded = encoded.trim_ascii();
        let decoded = STANDARD
            .decode(encoded)
            .map_err(|_| UpdateError::NotSigned)?;
        String::from_utf8(decoded).map_err(|_| UpdateError::NotSigned)
    };
    let not_signed = |_| UpdateError::NotSigned;
    let key = PublicKey::decode(&readable(key.as_bytes())?).map_err(not_signed)?;
    let signature = Signature::decode(&readable(signature)?).map_err(not_signed)?;
    key.verify(text, &signature, false).map_err(not_signed)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_is_announced_has_a_number_and_a_safe_page() {
        let read = |version: &str, page: &str| {
            Release::read(json!({ "version": version, "page": page })).is_ok()
        };
        assert!(read("1.2.3", "https://releases.example/v1.2.3"));
        assert!(!read("1.2.3", "http://releases.example/v1.2.3"));
        assert!(!read("1.2.3", "file:///tmp/setup.exe"));
        assert!(!read("newest", "https://releases.example"));
        assert!(Release::read(json!({ "version": "1.2.3" })).is_err());
        assert!(Release::read(json!(null)).is_err());
    }
}
