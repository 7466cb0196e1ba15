//! A place where newer versions of the app come from: a `latest.json` on the loopback address and the file that it names, signed by a
//! key that was made for one test.
#![allow(clippy::unwrap_used)]

mod server;

use std::io::Cursor;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use minisign::KeyPair;
use serde_json::{Map, json};

use server::Server;

/// A version that is newer than any that is tested.
pub const NEWER: &str = "99.0.0";
/// A version that is older than any.
pub const OLDER: &str = "0.0.1";

/// The systems for which a version is offered.
const SYSTEMS: [&str; 4] = [
    "darwin-aarch64",
    "darwin-x86_64",
    "linux-x86_64",
    "windows-x86_64",
];

/// How the file of a version is handed out.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Delivery {
    /// As it is.
    #[default]
    Whole,
    /// Its first half, as if that were all.
    Truncated,
    /// Its first half, and then the connection breaks.
    Broken,
    /// Its first half, and then nothing more.
    Stuck,
}

/// The place. It is gone when this is dropped.
pub struct Releases {
    server: Server,
    keys: KeyPair,
}

impl Releases {
    /// A place that offers nothing yet: it answers that there is no newer version.
    pub fn start() -> Self {
        Self {
            server: Server::start(),
            keys: KeyPair::generate_unencrypted_keypair().unwrap(),
        }
    }

    /// The address of its `latest.json`.
    pub fn address(&self) -> String {
        format!("{}/latest.json", self.server.url())
    }

    /// The public key, as it is given to a build.
    pub fn key(&self) -> String {
        STANDARD.encode(self.keys.pk.to_box().unwrap().into_string())
    }

    /// The signature of a file that is this version, as it stands in a `latest.json`.
    pub fn sign(&self, version: &str, file: &[u8]) -> String {
        let comment = format!("timestamp:1764547200\tfile:app\tversion:{version}");
        let KeyPair { pk, sk } = &self.keys;
        let signature = minisign::sign(Some(pk), sk, Cursor::new(file), Some(&comment), None);
        STANDARD.encode(signature.unwrap().into_string())
    }

    /// Offers a version, rightly signed.
    pub fn offer(&self, version: &str, notes: &str, file: &[u8]) {
        self.offer_as(version, notes, file, &self.sign(version, file));
    }

    /// Offers a version with a signature that may be of anything.
    pub fn offer_as(&self, version: &str, notes: &str, file: &[u8], signature: &str) {
        let url = format!("{}/file", self.server.url());
        let platform = json!({ "url": url, "signature": signature });
        let platforms: Map<_, _> = SYSTEMS
            .iter()
            .map(|&system| (system.to_owned(), platform.clone()))
            .collect();
        let latest = json!({ "version": version, "notes": notes, "platforms": platforms });
        self.server.hold(|held| {
            held.latest = Some(latest.to_string());
            held.file = file.to_vec();
        });
    }

    /// Answers this text in place of a `latest.json`.
    pub fn say(&self, text: &str) {
        self.server.hold(|held| held.latest = Some(text.to_owned()));
    }

    /// How the file is handed out from now on.
    pub fn deliver(&self, delivery: Delivery) {
        self.server.hold(|held| held.delivery = delivery);
    }

    /// What was asked for since the start, in order, such as `/latest.json`.
    pub fn asked(&self) -> Vec<String> {
        let mut asked = Vec::new();
        self.server.hold(|held| asked.clone_from(&held.asked));
        asked
    }
}
