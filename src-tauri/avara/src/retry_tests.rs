use super::*;

const RETRY: Retry = Retry {
    times: 2,
    first_wait: Duration::from_millis(500),
    longest_wait: Duration::from_secs(8),
};

fn answered(
    effect: Effect,
    status: u16,
    headers: &[(&'static str, &'static str)],
) -> Option<Duration> {
    let headers = headers
        .iter()
        .map(|(name, value)| {
            (
                name.parse().expect("a name"),
                value.parse().expect("a value"),
            )
        })
        .collect();
    let status = StatusCode::from_u16(status).expect("a status");
    RETRY.wait(
        effect,
        0,
        &Trouble::Answered(status, &headers),
        Timestamp::UNIX_EPOCH,
    )
}

fn lost(effect: Effect, trouble: Trouble<'_>) -> bool {
    RETRY
        .wait(effect, 0, &trouble, Timestamp::UNIX_EPOCH)
        .is_some()
}

#[test]
fn reads_and_patches_are_repeated_where_it_may_help() {
    for effect in [Effect::Read, Effect::Set] {
        for status in [408, 409, 429, 500, 502, 503, 504, 599] {
            assert!(answered(effect, status, &[]).is_some(), "{status}");
        }
        for status in [301, 400, 401, 403, 404, 410, 413, 422] {
            assert_eq!(answered(effect, status, &[]), None, "{status}");
        }
        assert!(lost(effect, Trouble::NotSent));
        assert!(lost(effect, Trouble::Lost));
        assert!(!lost(effect, Trouble::Unreadable));
    }
}

#[test]
fn a_post_is_repeated_only_when_surely_nothing_happened() {
    for status in [
        303, 400, 401, 403, 404, 408, 409, 422, 429, 500, 502, 503, 504,
    ] {
        assert_eq!(answered(Effect::Act, status, &[]), None, "{status}");
        assert_eq!(
            answered(Effect::Act, status, &[("x-should-retry", "true")]),
            None,
            "{status}"
        );
    }
    assert_eq!(answered(Effect::Act, 503, &[("retry-after", "1")]), None);
    assert_eq!(
        answered(Effect::Act, 429, &[("retry-after", "1")]),
        Some(Duration::from_secs(1))
    );
    assert_eq!(answered(Effect::Act, 429, &[("retry-after", "61")]), None);
    assert_eq!(
        answered(
            Effect::Act,
            429,
            &[("retry-after", "1"), ("x-should-retry", "false")]
        ),
        None
    );
    assert!(lost(Effect::Act, Trouble::NotSent));
    assert!(!lost(Effect::Act, Trouble::Lost));
    assert!(!lost(Effect::Act, Trouble::Unreadable));
}

#[test]
fn the_service_has_the_last_word_on_reads_and_patches() {
    assert_eq!(
        answered(Effect::Read, 500, &[("x-should-retry", "false")]),
        None
    );
    assert!(answered(Effect::Set, 400, &[("x-should-retry", "true")]).is_some());
    assert!(answered(Effect::Read, 500, &[("x-should-retry", "perhaps")]).is_some());
}

#[test]
fn waits_what_is_asked_up_to_a_minute() {
    assert_eq!(
        answered(Effect::Read, 429, &[("retry-after", "60")]),
        Some(Duration::from_secs(60))
    );
    assert_eq!(
        answered(Effect::Read, 503, &[("retry-after-ms", "7")]),
        Some(Duration::from_millis(7))
    );
    let nothing = answered(Effect::Read, 429, &[("retry-after", "0")]).expect("a wait");
    assert!(nothing <= Duration::from_millis(500), "{nothing:?}");
}

#[test]
fn a_longer_wait_is_left_to_the_person() {
    for effect in [Effect::Read, Effect::Set, Effect::Act] {
        for status in [429, 503] {
            for wait in ["61", "900", "9999999", "Thu, 01 Jan 1970 00:02:00 GMT"] {
                assert_eq!(answered(effect, status, &[("retry-after", wait)]), None);
            }
        }
    }
}

#[test]
fn the_usual_wait_doubles_to_a_limit_less_up_to_a_quarter() {
    let millis = |repetition, random| RETRY.usual_wait(repetition, random).as_millis();
    let waits: Vec<u128> = (0..6).map(|repetition| millis(repetition, 0.0)).collect();
    assert_eq!(waits, [500, 1000, 2000, 4000, 8000, 8000]);
    assert_eq!(millis(0, 1.0), 375);
    assert_eq!(millis(u32::MAX, 1.0), 6000);
    for _ in 0..100 {
        assert!((0.0..=1.0).contains(&random_unit()));
    }
}

#[test]
fn the_number_of_repetitions_is_limited() {
    let wait = |repetition| {
        RETRY.wait(
            Effect::Read,
            repetition,
            &Trouble::Lost,
            Timestamp::UNIX_EPOCH,
        )
    };
    assert!(wait(1).is_some());
    assert_eq!(wait(2), None);
    assert_eq!(Retry::default(), RETRY);
}

#[test]
fn knows_which_failures_may_have_changed_something() {
    let headers = HeaderMap::new();
    let answered = |status: u16| {
        let status = StatusCode::from_u16(status).expect("a status");
        Trouble::Answered(status, &headers).may_have_applied()
    };
    assert!([303, 408, 500, 502, 504].into_iter().all(answered));
    assert!(
        ![301, 307, 400, 401, 403, 404, 409, 422, 429]
            .into_iter()
            .any(answered)
    );
    assert!(Trouble::Lost.may_have_applied());
    assert!(Trouble::Unreadable.may_have_applied());
    assert!(!Trouble::NotSent.may_have_applied());
}
