//! How long the service asks to wait, and whether it wants a request repeated at all.

use std::time::Duration;

use jiff::Timestamp;
use jiff::fmt::rfc2822;
use reqwest::header::{DATE, HeaderMap, RETRY_AFTER};

/// The longest wait that is told. A longer one counts as this: it is still a clear word that nothing should be sent now.
const LONGEST: Duration = Duration::from_secs(30 * 86_400);

/// The wait that the headers ask for: `retry-after-ms` in milliseconds, or `Retry-After` in seconds or as an HTTP date.
/// A date that has passed asks for nothing. It is of the service's clock, and so is the answer's own `Date`, from which it is
/// counted; `now` is of this computer, whose clock may be wrong, and serves only if there is no such date.
pub(crate) fn asked(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    wait(headers, now).map(|wait| wait.min(LONGEST))
}

fn wait(headers: &HeaderMap, now: Timestamp) -> Option<Duration> {
    let text = |name: &str| headers.get(name)?.to_str().ok().map(str::trim);
    let seconds =
        |text: &str, unit: f64| Duration::try_from_secs_f64(text.parse::<f64>().ok()? * unit).ok();
    if let Some(wait) = text("retry-after-ms").and_then(|text| seconds(text, 0.001)) {
        return Some(wait);
    }
    let date = |text: &str| Some(rfc2822::parse(text).ok()?.timestamp());
    let sent = text(DATE.as_str()).and_then(date).unwrap_or(now);
    let text = text(RETRY_AFTER.as_str())?;
    seconds(text, 1.0).or_else(|| {
        Duration::try_from(date(text)?.duration_since(sent))
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

    fn asks(list: &[(&'static str, &'static str)]) -> Option<Duration> {
        asked(
            &headers(list),
            "2026-11-06T08:49:00Z".parse().expect("a time"),
        )
    }

    #[test]
    fn reads_seconds_milliseconds_and_dates() {
        assert_eq!(asks(&[("retry-after", "7")]), Some(Duration::from_secs(7)));
        assert_eq!(
            asks(&[("retry-after", " 1.5 ")]),
            Some(Duration::from_millis(1500))
        );
        assert_eq!(
            asks(&[("retry-after-ms", "250")]),
            Some(Duration::from_millis(250))
        );
        assert_eq!(
            asks(&[("retry-after", "Fri, 06 Nov 2026 08:49:37 GMT")]),
            Some(Duration::from_secs(37))
        );
    }

    #[test]
    fn milliseconds_are_the_finer_word() {
        assert_eq!(
            asks(&[("retry-after", "7"), ("retry-after-ms", "40")]),
            Some(Duration::from_millis(40))
        );
        assert_eq!(
            asks(&[("retry-after", "7"), ("retry-after-ms", "soon")]),
            Some(Duration::from_secs(7))
        );
    }

    #[test]
    fn a_date_is_counted_from_the_date_of_the_answer() {
        let of = |date| {
            asks(&[
                ("retry-after", "Sun, 08 Nov 2026 08:49:37 GMT"),
                ("date", date),
            ])
        };
        let two_days = Some(Duration::from_secs(2 * 86_400 + 37));
        assert_eq!(
            of("Sun, 08 Nov 2026 08:48:37 GMT"),
            Some(Duration::from_secs(60))
        );
        assert_eq!(of("Sun, 08 Nov 2026 08:49:37 GMT"), None);
        assert_eq!(of("yesterday"), two_days);
        assert_eq!(
            asks(&[("retry-after", "7"), ("date", "yesterday")]),
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
            assert_eq!(asks(&[("retry-after", value)]), None, "{value}");
        }
        assert_eq!(asks(&[]), None);
    }

    #[test]
    fn a_wait_without_measure_is_a_long_one_and_not_none() {
        for value in [
            "2592000",
            "2592001",
            "1e15",
            "Wed, 06 Nov 2126 08:48:37 GMT",
        ] {
            assert_eq!(asks(&[("retry-after", value)]), Some(LONGEST), "{value}");
        }
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
