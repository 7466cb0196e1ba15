//! Where newer versions come from: an address and a public key, which the build sets (docs/release.md).

use url::Url;

use roster::endpoint;

/// Where newer versions come from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Feed {
    /// The address of the `latest.json` that describes the newest version.
    pub(super) address: Url,
    /// The public key, as `tauri signer generate` writes it.
    pub(super) key: String,
}

impl Feed {
    /// What the build set or, in the builds that honor it, the environment. None if neither did.
    pub(crate) fn given() -> Option<Self> {
        let read = |name: &str, built: Option<&str>| {
            let here = endpoint::variable(name).and_then(|value| value.into_string().ok());
            here.or_else(|| built.map(str::to_owned))
        };
        let address = read(
            "CLINIC_ROSTER_UPDATE_URL",
            option_env!("CLINIC_ROSTER_UPDATE_URL"),
        );
        let key = read(
            "CLINIC_ROSTER_UPDATE_KEY",
            option_env!("CLINIC_ROSTER_UPDATE_KEY"),
        );
        Self::new(&address?, key?)
    }

    /// None if the address is neither https nor on this machine, or there is no key.
    pub fn new(address: &str, key: String) -> Option<Self> {
        let address = endpoint::checked(address).ok()?;
        (!key.is_empty()).then_some(Self { address, key })
    }

    /// The address of the announcement's signature: the same, with `.sig` at its end.
    pub(super) fn signature(&self) -> Url {
        let mut address = self.address.clone();
        address.set_path(&format!("{}.sig", self.address.path()));
        address
    }

    /// Whether it is on this machine, as the tests' are.
    pub(super) fn is_loopback(&self) -> bool {
        self.address.scheme() == "http"
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_safe_is_as_good_as_not_given() {
        let feed = |address, key: &str| Feed::new(address, key.to_owned());
        assert!(feed("https://releases.example/latest.json", "key").is_some());
        assert!(feed("http://127.0.0.1:1/latest.json", "key").is_some());
        assert_eq!(feed("http://releases.example/latest.json", "key"), None);
        assert_eq!(feed("releases.example", "key"), None);
        assert_eq!(feed("", "key"), None);
        assert_eq!(feed("https://releases.example/latest.json", ""), None);
    }
}
