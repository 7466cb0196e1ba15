//! Whether a failed attempt is repeated, and after how long. Pure, so that every rule has a test.
//!
//! Reads and PATCHes are repeated as the official clients do: a PATCH sets values, so doing it twice is doing it once.
//! A POST acts (it sends an email, takes access away), so it is repeated only when surely nothing happened.

use std::collections::hash_map::RandomState;
use std::hash::{BuildHasher, Hasher};
use std::time::Duration;

use jiff::Timestamp;
use reqwest::StatusCode;
use reqwest::header::HeaderMap;

use crate::retry_after::{asked, should_retry};

/// The longest wait the service may ask for; if it asks for more, the failure stands, and the person is told how long it is.
const LONGEST_ASKED: Duration = Duration::from_secs(60);

/// How often and how patiently a failed request is repeated. The default is that of the official clients.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Retry {
    /// Repetitions after the first attempt.
    pub times: u32,
    /// The wait before the first repetition; it doubles before each further one. Up to a quarter is taken off at random.
    pub first_wait: Duration,
    /// The longest wait.
    pub longest_wait: Duration,
}

impl Default for Retry {
    fn default() -> Self {
        Self {
            times: 2,
            first_wait: Duration::from_millis(500),
            longest_wait: Duration::from_secs(8),
        }
    }
}

/// What a request does to the world, which decides whether it may be repeated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Effect {
    /// Changes nothing.
    Read,
    /// Sets values; doing it twice is doing it once.
    Set,
    /// Acts; doing it twice is doing it twice.
    Act,
}

/// How an attempt failed, as far as repeating is concerned.
pub(crate) enum Trouble<'a> {
    /// No connection came about, so nothing was sent.
    NotSent,
    /// Something was sent, and no whole answer came back.
    Lost,
    /// An answer came, and it was no success.
    Answered(StatusCode, &'a HeaderMap),
    /// A success came that could not be read. Repeating would not make it readable.
    Unreadable,
}

impl Trouble<'_> {
    /// Whether the attempt may have changed something, if the request changes things at all.
    pub(crate) fn may_have_applied(&self) -> bool {
        match self {
            Self::NotSent => false,
            Self::Lost | Self::Unreadable => true,
            Self::Answered(status, _) => {
                status.is_server_error()
                    || matches!(*status, StatusCode::REQUEST_TIMEOUT | StatusCode::SEE_OTHER)
            }
        }
    }
}

impl Retry {
    /// The wait before repetition number `repetition` (from 0), or `None` if the failure stands.
    pub(crate) fn wait(
        &self,
        effect: Effect,
        repetition: u32,
        trouble: &Trouble<'_>,
        now: Timestamp,
    ) -> Option<Duration> {
        if repetition >= self.times {
            return None;
        }
        let usual = || self.usual_wait(repetition, random_unit());
        match trouble {
            Trouble::Unreadable => None,
            Trouble::NotSent => Some(usual()),
            Trouble::Lost => (effect != Effect::Act).then(usual),
            Trouble::Answered(status, headers) => {
                let asked = asked(headers, now).filter(|wait| !wait.is_zero());
                if asked.is_some_and(|wait| wait > LONGEST_ASKED) {
                    return None;
                }
                let wanted = match effect {
                    Effect::Read | Effect::Set => {
                        should_retry(headers).unwrap_or_else(|| is_passing(*status))
                    }
                    // A 429 that names a wait says clearly that nothing was done yet.
                    Effect::Act => {
                        *status == StatusCode::TOO_MANY_REQUESTS
                            && asked.is_some()
                            && should_retry(headers) != Some(false)
                    }
                };
                wanted.then(|| asked.unwrap_or_else(usual))
            }
        }
    }

    fn usual_wait(&self, repetition: u32, random: f64) -> Duration {
        let doubled = self
            .first_wait
            .saturating_mul(2_u32.saturating_pow(repetition));
        doubled.min(self.longest_wait).mul_f64(1.0 - 0.25 * random)
    }
}

/// The statuses that may be gone on the next attempt.
fn is_passing(status: StatusCode) -> bool {
    status.is_server_error()
        || matches!(
            status,
            StatusCode::REQUEST_TIMEOUT | StatusCode::CONFLICT | StatusCode::TOO_MANY_REQUESTS
        )
}

/// A number from 0 to 1, different each time: enough to keep clients from repeating in step.
fn random_unit() -> f64 {
    let bits = RandomState::new().build_hasher().finish();
    f64::from((bits >> 32) as u32) / f64::from(u32::MAX)
}

#[cfg(test)]
#[path = "retry_tests.rs"]
mod tests;
