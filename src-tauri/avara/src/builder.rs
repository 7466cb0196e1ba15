//! From a key to a client: where it connects, how long it waits, how often it repeats.

use std::sync::Arc;
use std::time::Duration;

use reqwest::header::{ACCEPT, AUTHORIZATION, HeaderMap, HeaderValue};
use reqwest::{Client, redirect};
use url::{Host, Url};

use crate::client::Avara;
use crate::connections::Connections;
use crate::error::Error;
use crate::http::Transport;
use crate::key::ApiKey;
use crate::retry::Retry;
use crate::trust;

/// Where the service lives.
pub const DEFAULT_BASE_URL: &str = "https://api.avarasoftware.com";

/// How long to wait. The default for connecting and for the whole is that of the official clients.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Timeouts {
    /// For a connection, the handshake included.
    pub connect: Duration,
    /// For one attempt, from the connection to the last byte of the answer.
    pub whole: Duration,
    /// Between two questions whether the other end of an HTTP/2 connection is still there.
    pub ping: Duration,
    /// For the answer to such a question. Without one, the connection ends.
    pub pong: Duration,
}

impl Default for Timeouts {
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(5),
            whole: Duration::from_secs(60),
            ping: Duration::from_secs(20),
            pong: Duration::from_secs(10),
        }
    }
}

/// Builds an [`Avara`].
#[derive(Debug)]
#[must_use]
pub struct Builder {
    key: ApiKey,
    base_url: Option<Url>,
    timeouts: Timeouts,
    retry: Retry,
}

// Here, not in `client`: the handle knows nothing of how it is built, so the two modules form no circle.
impl Avara {
    /// Begins a client with this key.
    pub fn builder(key: ApiKey) -> Builder {
        Builder {
            key,
            base_url: None,
            timeouts: Timeouts::default(),
            retry: Retry::default(),
        }
    }
}

impl Builder {
    /// Another place than [`DEFAULT_BASE_URL`]. It must be https, or http on this machine.
    pub fn base_url(mut self, url: Url) -> Self {
        self.base_url = Some(url);
        self
    }

    /// Other timeouts than the default.
    pub fn timeouts(mut self, timeouts: Timeouts) -> Self {
        self.timeouts = timeouts;
        self
    }

    /// Other repetitions than the default.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// Builds the client. Nothing is sent yet.
    ///
    /// # Errors
    /// [`BadRequest`](crate::ErrorKind::BadRequest) for a base URL to which no key may be sent, and if the system's
    /// certificates cannot be used.
    pub fn build(self) -> Result<Avara, Error> {
        let base = match self.base_url {
            Some(url) => url,
            None => Url::parse(DEFAULT_BASE_URL).expect("the default base URL is one"),
        };
        let loopback = is_loopback(&base);
        let users = users_url(base, loopback)?;

        let tls = trust::config().map_err(insecure)?;
        let (key, timeouts) = (self.key.clone(), self.timeouts);
        let connections = Connections::new(move || {
            // The system's proxy is read here, as is reqwest's way.
            let mut client = Client::builder()
                .tls_backend_preconfigured(tls.clone())
                .user_agent(concat!("clinic-roster/", env!("CARGO_PKG_VERSION")))
                .default_headers(headers(&key))
                .redirect(redirect::Policy::none())
                .connect_timeout(timeouts.connect)
                .timeout(timeouts.whole)
                .http2_keep_alive_interval(timeouts.ping)
                .http2_keep_alive_timeout(timeouts.pong)
                .http2_keep_alive_while_idle(true);
            if loopback {
                client = client.no_proxy();
            }
            client.build().map_err(insecure)
        })?;
        let transport = Transport {
            connections,
            retry: self.retry,
            key: self.key,
        };
        Ok(Avara {
            transport: Arc::new(transport),
            users,
        })
    }
}

fn insecure(error: impl std::error::Error + Send + Sync + 'static) -> Error {
    Error::misuse("No secure client could be set up.").with_source(error)
}

fn headers(key: &ApiKey) -> HeaderMap {
    HeaderMap::from_iter([
        (AUTHORIZATION, key.header()),
        (ACCEPT, HeaderValue::from_static("application/json")),
    ])
}

fn is_loopback(url: &Url) -> bool {
    match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    }
}

/// The URL of the list of people under a base URL that may be trusted with the key.
fn users_url(mut base: Url, loopback: bool) -> Result<Url, Error> {
    let trusted = base.scheme() == "https" || base.scheme() == "http" && loopback;
    if !trusted {
        return Err(Error::misuse("The address must begin with https."));
    }
    if !base.username().is_empty()
        || base.password().is_some()
        || base.query().is_some()
        || base.fragment().is_some()
    {
        return Err(Error::misuse(
            "The address must be an origin and a path alone.",
        ));
    }
    base.path_segments_mut()
        .expect("an http URL has a path")
        .pop_if_empty()
        .extend(["v1", "autoScribe", "users"]);
    Ok(base)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn users(base: &str) -> Option<String> {
        let base: Url = base.parse().expect("a URL");
        let loopback = is_loopback(&base);
        users_url(base, loopback).ok().map(String::from)
    }

    #[test]
    fn the_path_follows_the_base() {
        for (base, url) in [
            (
                DEFAULT_BASE_URL,
                "https://api.avarasoftware.com/v1/autoScribe/users",
            ),
            (
                "https://proxy.example/avara/",
                "https://proxy.example/avara/v1/autoScribe/users",
            ),
            (
                "http://127.0.0.1:8080",
                "http://127.0.0.1:8080/v1/autoScribe/users",
            ),
            (
                "http://[::1]:8080/",
                "http://[::1]:8080/v1/autoScribe/users",
            ),
            (
                "http://localhost:8080",
                "http://localhost:8080/v1/autoScribe/users",
            ),
        ] {
            assert_eq!(users(base).as_deref(), Some(url));
        }
    }

    #[test]
    fn a_key_goes_nowhere_in_the_clear() {
        for base in [
            "http://api.avarasoftware.com",
            "http://192.0.2.1",
            "http://localhost.example",
            "http://127.0.0.1.example",
            "ftp://127.0.0.1",
            "file:///tmp",
            "https://kai:secret@avara.example",
            "https://avara.example/?key=1",
            "https://avara.example/#top",
        ] {
            assert_eq!(users(base), None, "{base}");
        }
    }

    #[test]
    fn the_default_timeouts_are_those_of_the_official_clients() {
        let default = Timeouts::default();
        let seconds = [default.connect, default.whole].map(|wait| wait.as_secs());
        assert_eq!(seconds, [5, 60]);
        let builder = Avara::builder(ApiKey::new("ak_live_0123456789").expect("a key"));
        assert_eq!(builder.timeouts, default);
    }

    #[test]
    fn a_dead_connection_is_given_up_long_before_an_attempt_is() {
        let default = Timeouts::default();
        let seconds = [default.ping, default.pong].map(|wait| wait.as_secs());
        assert_eq!(seconds, [20, 10]);
        assert!(default.ping + default.pong < default.whole);
    }

    #[test]
    fn the_default_client_can_be_built_and_shows_no_key() {
        let key = ApiKey::new("ak_live_0123456789").expect("a key");
        let builder = Avara::builder(key);
        assert!(!format!("{builder:?}").contains("0123"));
        let avara = builder.build().expect("a client");
        assert!(!format!("{avara:?}").contains("0123"));
    }
}
