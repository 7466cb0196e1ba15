//! Downloading, never more than a limit allows.

use std::time::Duration;

use reqwest::Client;
use reqwest::redirect::Policy;
use url::Url;

use super::error::UpdateError;

/// How long it may take to connect.
const CONNECT: Duration = Duration::from_secs(10);
/// How long the server may send nothing at all.
const SILENCE: Duration = Duration::from_secs(30);
/// How often an answer may send the app to another address. A release host does it once or twice.
const REDIRECTS: usize = 5;

/// How much may come, and how long all of it may take.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limit {
    pub(super) bytes: u64,
    pub(super) time: Duration,
}

/// A client for one download. It reads the system's proxy anew, and speaks https alone unless `is_loopback`.
pub(super) fn client(is_loopback: bool) -> Result<Client, UpdateError> {
    let client = Client::builder()
        .user_agent(concat!("clinic-roster/", env!("CARGO_PKG_VERSION")))
        .connect_timeout(CONNECT)
        .read_timeout(SILENCE)
        .redirect(Policy::limited(REDIRECTS))
        .https_only(!is_loopback);
    Ok(client.build()?)
}

/// Downloads what is at `address`. `tell` hears how many bytes came with each piece, and how many there are in all, if known.
///
/// # Errors
/// If the server cannot be reached or answers with an error, or if the download goes beyond the limit.
pub(super) async fn get(
    client: &Client,
    address: Url,
    limit: Limit,
    mut tell: impl FnMut(usize, Option<u64>),
) -> Result<Vec<u8>, UpdateError> {
    let mut response = client.get(address).timeout(limit.time).send().await?;
    if !response.status().is_success() {
        return Err(UpdateError::Status(response.status().as_u16()));
    }
    let whole = response.content_length();
    let mut fetched = Vec::new();
    if whole.is_some_and(|whole| whole > limit.bytes) {
        return Err(UpdateError::TooLong);
    }
    while let Some(piece) = response.chunk().await? {
        tell(piece.len(), whole);
        fetched.extend_from_slice(&piece);
        if fetched.len() as u64 > limit.bytes {
            return Err(UpdateError::TooLong);
        }
    }
    Ok(fetched)
}
