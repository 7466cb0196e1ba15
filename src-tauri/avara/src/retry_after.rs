//! How long the service asks to wait, and whether it wants a request repeated at all.

use std::time::Duration;

use jiff::Timestamp;
use jiff::fmt::rfc2822;
use reqwest::header::{HeaderMap, RETRY_AFTER};

/// The wait that the headers ask for: `retry-after-ms` in milliseconds, or `Retry-After` in seconds or as an HTTP date.
/// A date that has passed asks for nothing.
pub(crate) fn asked(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let text = |name: &str| headers.get(name)?.to_str().ok().map(str::trim);
    let seconds =
        |text: &str, unit: f64| Duration::try_from_secs_f64(text.parse::<f64>().ok()? * unit).ok();
    if let Some(wait) = text("retry-after-ms").and_then(|text| seconds(text, 0.001)) {
        return Some(wait);
    }
    let text = text(RETRY_AFTER.as_str())?;
    seconds(text, 1.0).or_else(|| {
        let date = rfc2822::parse(text).ok()?.timestamp();
        Duration::try_from(date.duration_since(now))
            .ok()
            .filter(|wait| !wait.is_zero())
    })
}

/// The service's own word on repeating: `x-should-retry: true` or `false`.
pub(crate) fn should_retry(headers: &HeaderMap) -> Option<bool> {
    match headers.get("x-should-retry")?.as_bytes() {
        b"true" => Some(true),
        b"false" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(list: &[(&'static str, &'static str)]) -> HeaderMap {
        list.iter()
            .map(|(name, value)| {
                (
                    name.parse().expect("a name"),
                    value.parse().expect("a value"),
                )
            })
            .collect()
    }

    fn wait(list: &[(&'static str, &'static str)]) -> Option<Duration> {
        asked(
            &headers(list),
            "2026-11-06T08:49:00Z".parse().expect("a time"),
        )
    }

    #[test]
    fn reads_seconds_milliseconds_and_dates() {
        assert_eq!(wait(&[("retry-after", "7")]), Some(Duration::from_secs(7)));
        assert_eq!(
            wait(&[("retry-after", " 1.5 ")]),
            Some(Duration::from_millis(1500))
        );
        assert_eq!(
            wait(&[("retry-after-ms", "250")]),
            Some(Duration::from_millis(250))
        );
        assert_eq!(
            wait(&[("retry-after", "Fri, 06 Nov 2026 08:49:37 GMT")]),
            Some(Duration::from_secs(37))
        );
    }

    #[test]
    fn milliseconds_are_the_finer_word() {
        assert_eq!(
            wait(&[("retry-after", "7"), ("retry-after-ms", "40")]),
            Some(Duration::from_millis(40))
        );
        assert_eq!(
            wait(&[("retry-after", "7"), ("retry-after-ms", "soon")]),
            Some(Duration::from_secs(7))
        );
    }

    #[test]
    fn what_makes_no_sense_asks_for_nothing() {
        for value in [
            "",
            "soon",
            "-1",
            "NaN",
            "inf",
            "1e300",
            "Fri, 06 Nov 2026 08:48:37 GMT",
        ] {
            assert_eq!(wait(&[("retry-after", value)]), None, "{value}");
        }
        assert_eq!(wait(&[]), None);
    }

    #[test]
    fn reads_the_word_on_repeating() {
        assert_eq!(
            should_retry(&headers(&[("x-should-retry", "true")])),
            Some(true)
        );
        assert_eq!(
            should_retry(&headers(&[("x-should-retry", "false")])),
            Some(false)
        );
        assert_eq!(should_retry(&headers(&[("x-should-retry", "maybe")])), None);
        assert_eq!(should_retry(&headers(&[])), None);
    }
}
