//! How often access was changed in the last minute.

use std::time::{Duration, Instant};

/// How long a change counts.
const WINDOW: Duration = Duration::from_secs(60);

/// For how many people access can be changed in that time without a question.
const FREE: usize = 2;

/// The people whose access was changed a moment ago, each once.
#[derive(Debug, Default)]
pub struct Rush(Vec<(Instant, String)>);

impl Rush {
    /// After how many others a change for this person needs a question. Nothing if it needs none: then it counts from now on.
    pub fn admits(&mut self, now: Instant, who: &str) -> Option<usize> {
        self.0
            .retain(|(at, _)| now.saturating_duration_since(*at) < WINDOW);
        if self.0.iter().any(|(_, known)| known == who) {
            return None;
        }
        if self.0.len() >= FREE {
            return Some(self.0.len());
        }
        self.0.push((now, who.to_owned()));
        None
    }

    /// The manager said yes to the change for this person, so counting begins anew.
    pub fn confirmed(&mut self, now: Instant, who: &str) {
        self.0 = vec![(now, who.to_owned())];
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_third_person_within_a_minute_is_asked_about() {
        let (mut rush, start) = (Rush::default(), Instant::now());
        let at = |seconds: u64| start + Duration::from_secs(seconds);
        assert_eq!(rush.admits(at(0), "a"), None);
        assert_eq!(rush.admits(at(1), "a"), None, "the same one again");
        assert_eq!(rush.admits(at(2), "b"), None);
        assert_eq!(rush.admits(at(3), "c"), Some(2));
        assert_eq!(rush.admits(at(4), "c"), Some(2), "a no does not count");
        rush.confirmed(at(5), "c");
        assert_eq!(rush.admits(at(6), "d"), None, "it begins anew");
        assert_eq!(rush.admits(at(7), "e"), Some(2));
    }

    #[test]
    fn after_a_minute_it_is_forgotten() {
        let (mut rush, start) = (Rush::default(), Instant::now());
        assert_eq!(rush.admits(start, "a"), None);
        assert_eq!(rush.admits(start, "b"), None);
        assert_eq!(rush.admits(start + Duration::from_secs(59), "c"), Some(2));
        assert_eq!(rush.admits(start + Duration::from_secs(60), "c"), None);
    }
}
