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

/// The page of a version, for people.
pub const PAGE: &str = "https://releases.example/clinic-roster";

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
    /// More and more, without an end.
    Endless,
}

/// The place. It is gone when this is dropped.
pub struct Releases {
    server: Server,
    keys: KeyPair,
}

impl Releases {
    /// A place that offers nothing yet.
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

    /// Offers a version whose file has a signature that may be of anything. The announcement itself is rightly signed.
    pub fn offer_as(&self, version: &str, notes: &str, file: &[u8], signature: &str) {
        let url = format!("{}/file", self.server.url());
        let platform = json!({ "url": url, "signature": signature });
        let platforms: Map<_, _> = SYSTEMS
            .iter()
            .map(|&system| (system.to_owned(), platform.clone()))
            .collect();
        let latest = json!({
            "version": version,
            "notes": notes,
            "page": PAGE,
            "platforms": platforms,
        });
        self.put("/file", file);
        self.say(&latest.to_string());
    }

    /// Announces this text, signed.
    pub fn say(&self, text: &str) {
        self.say_as(text, &self.sign("any", text.as_bytes()));
    }

    /// Announces this text with a signature that may be of anything.
    pub fn say_as(&self, text: &str, signature: &str) {
        self.put("/latest.json", text.as_bytes());
        self.put("/latest.json.sig", signature.as_bytes());
    }

    /// What is announced now.
    pub fn said(&self) -> String {
        let mut said = Vec::new();
        self.server
            .hold(|held| said.clone_from(&held.files["/latest.json"]));
        String::from_utf8(said).unwrap()
    }

    /// The address of the place.
    pub fn url(&self) -> String {
        self.server.url()
    }

    /// Hands out this file at this path.
    pub fn put(&self, path: &str, file: &[u8]) {
        let (path, file) = (path.to_owned(), file.to_vec());
        self.server.hold(|held| drop(held.files.insert(path, file)));
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
