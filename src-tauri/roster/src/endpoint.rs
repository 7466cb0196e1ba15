//! Which server the app speaks to.
//!
//! A released app speaks to Avara and to no one else: an environment variable that could send a clinic's key elsewhere is not even
//! read. Debug builds and builds with the feature `custom-endpoint` read `AVARA_BASE_URL`, which must be https or loopback.

use std::ffi::OsString;

use avara::ApiKey;
use url::{Host, Url};

/// Whether this build honours variables of the environment.
const CUSTOM: bool = cfg!(any(debug_assertions, feature = "custom-endpoint"));

/// A variable of the environment, in builds that honour them; no other build even reads it.
pub fn variable(name: &str) -> Option<OsString> {
    CUSTOM.then(|| std::env::var_os(name)).flatten()
}

/// The server to speak to and, for a demonstration, the key to try it with.
#[derive(Debug, Clone)]
pub struct Endpoint {
    /// The base URL of the API.
    pub base: Url,
    /// A key for a sample clinic on this machine, connected when no clinic is remembered. Kept for the session only.
    pub sample_key: Option<ApiKey>,
}

/// Why a base URL is not accepted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum BadBaseUrl {
    /// Not a URL with a host.
    #[error("the base URL is not a web address")]
    Unreadable,
    /// The key would travel readable by others.
    #[error("the base URL must be https, or http on this machine")]
    Insecure,
    /// A user, a query or a fragment has no place in it.
    #[error("the base URL must have no user name, query or fragment")]
    Overloaded,
}

impl Endpoint {
    /// Avara, or what the environment says in builds that ask for it.
    ///
    /// # Errors
    /// Where `AVARA_BASE_URL` is honoured and not acceptable: the app then must not start, rather than speak to someone else than
    /// the person meant.
    pub fn from_env() -> Result<Self, BadBaseUrl> {
        let read = |name| variable(name)?.into_string().ok();
        Self::new(read("AVARA_BASE_URL").as_deref(), read("AVARA_API_KEY"))
    }

    /// The endpoint at `base`, or Avara.
    ///
    /// `sample_key` counts only where `base` is on this machine. That is what makes a key in the environment safe here: it goes
    /// nowhere but to this machine's own sandbox, it is never saved, and the real service never sees it.
    ///
    /// # Errors
    /// Where `base` is neither https nor loopback.
    pub fn new(base: Option<&str>, sample_key: Option<String>) -> Result<Self, BadBaseUrl> {
        let base = checked(base.unwrap_or(avara::DEFAULT_BASE_URL))?;
        let sample_key = sample_key
            .filter(|_| is_loopback(&base))
            .and_then(|key| ApiKey::new(key).ok());
        Ok(Self { base, sample_key })
    }

    /// Scheme, host and port: what a key is bound to.
    pub fn origin(&self) -> String {
        self.base.origin().ascii_serialization()
    }
}

/// A web address that is https, or on this machine.
pub fn checked(text: &str) -> Result<Url, BadBaseUrl> {
    let base = Url::parse(text.trim()).map_err(|_| BadBaseUrl::Unreadable)?;
    let overloaded = !base.username().is_empty()
        || base.password().is_some()
        || base.query().is_some()
        || base.fragment().is_some();
    match base.scheme() {
        _ if base.host().is_none() => Err(BadBaseUrl::Unreadable),
        _ if overloaded => Err(BadBaseUrl::Overloaded),
        "https" => Ok(base),
        "http" if is_loopback(&base) => Ok(base),
        _ => Err(BadBaseUrl::Insecure),
    }
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        // A resolver may send this name elsewhere, but then it could do so with any name that a key is sent to.
        Some(Host::Domain(name)) => name == "localhost",
        None => false,
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn avara_is_the_default() {
        let endpoint = Endpoint::new(None, Some("key".into())).unwrap();
        assert_eq!(endpoint.origin(), "https://api.avarasoftware.com");
        assert!(
            endpoint.sample_key.is_none(),
            "no key from the environment for Avara"
        );
    }

    #[test]
    fn https_and_loopback_are_accepted() {
        for base in [
            "https://proxy.example/avara",
            "http://127.0.0.1:8080",
            "http://[::1]:1",
            "http://localhost:3",
        ] {
            assert!(Endpoint::new(Some(base), None).is_ok(), "{base}");
        }
    }

    #[test]
    fn everything_else_is_refused() {
        for (base, why) in [
            ("http://api.avarasoftware.com", BadBaseUrl::Insecure),
            ("http://127.0.0.1.example", BadBaseUrl::Insecure),
            ("http://localhost.example", BadBaseUrl::Insecure),
            ("http://10.0.0.1", BadBaseUrl::Insecure),
            ("ftp://127.0.0.1", BadBaseUrl::Insecure),
            ("https://user:secret@proxy.example", BadBaseUrl::Overloaded),
            (
                "https://proxy.example/?to=elsewhere",
                BadBaseUrl::Overloaded,
            ),
            ("file:///etc/passwd", BadBaseUrl::Unreadable),
            ("api.avarasoftware.com", BadBaseUrl::Unreadable),
            ("", BadBaseUrl::Unreadable),
        ] {
            assert_eq!(Endpoint::new(Some(base), None).unwrap_err(), why, "{base}");
        }
    }

    #[test]
    fn a_sample_key_counts_on_this_machine_only() {
        let key = || Some("sample".to_owned());
        assert!(
            Endpoint::new(Some("http://127.0.0.1:1"), key())
                .unwrap()
                .sample_key
                .is_some()
        );
        assert!(
            Endpoint::new(Some("https://proxy.example"), key())
                .unwrap()
                .sample_key
                .is_none()
        );
    }
}
