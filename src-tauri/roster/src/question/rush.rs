//! How many people were acted on in the last minute.

use std::time::{Duration, Instant};

use crate::store::Act;

/// How long an act counts.
const WINDOW: Duration = Duration::from_secs(60);

/// What is counted, each kind by itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Access is revoked or restored, or an invitation is revoked.
    Access,
    /// A person or their invitation is changed, or someone is invited.
    Details,
}

impl Kind {
    /// What an act counts as. What is only recorded counts as nothing.
    pub(super) fn of(act: Act) -> Option<Self> {
        match act {
            Act::Revoke | Act::RevokeInvitation | Act::Restore => Some(Self::Access),
            Act::Update | Act::UpdateInvitation | Act::Invite => Some(Self::Details),
            Act::Left => None,
        }
    }

    /// On how many people a manager can act in that time without a question. More of them are changed than revoked by someone who
    /// goes through a list.
    const fn free(self) -> usize {
        match self {
            Self::Access => 2,
            Self::Details => 5,
        }
    }
}

/// The people who were acted on a moment ago, each once for each kind.
#[derive(Debug, Default)]
pub struct Rush(Vec<(Instant, Kind, String)>);

impl Rush {
    /// After how many others an act on this person needs a question. Nothing if it needs none: then it counts from now on.
    pub fn admits(&mut self, now: Instant, kind: Kind, who: &str) -> Option<usize> {
        self.0
            .retain(|(at, ..)| now.saturating_duration_since(*at) < WINDOW);
        let alike = self.0.iter().filter(|(_, other, _)| *other == kind);
        if alike.clone().any(|(.., known)| known == who) {
            return None;
        }
        let before = alike.count();
        if before >= kind.free() {
            return Some(before);
        }
        self.0.push((now, kind, who.to_owned()));
        None
    }

    /// The manager said yes to the act on this person, so counting begins anew.
    pub fn confirmed(&mut self, now: Instant, kind: Kind, who: &str) {
        self.0.retain(|(_, other, _)| *other != kind);
        self.0.push((now, kind, who.to_owned()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_third_person_within_a_minute_is_asked_about() {
        let (mut rush, start) = (Rush::default(), Instant::now());
        let at = |seconds: u64| start + Duration::from_secs(seconds);
        let mut admits = |seconds, who| rush.admits(at(seconds), Kind::Access, who);
        assert_eq!(admits(0, "a"), None);
        assert_eq!(admits(1, "a"), None, "the same one again");
        assert_eq!(admits(2, "b"), None);
        assert_eq!(admits(3, "c"), Some(2));
        assert_eq!(admits(4, "c"), Some(2), "a no does not count");
        rush.confirmed(at(5), Kind::Access, "c");
        let mut admits = |seconds, who| rush.admits(at(seconds), Kind::Access, who);
        assert_eq!(admits(6, "d"), None, "it begins anew");
        assert_eq!(admits(7, "e"), Some(2));
    }

    #[test]
    fn after_a_minute_it_is_forgotten() {
        let (mut rush, start) = (Rush::default(), Instant::now());
        let mut admits =
            |seconds, who| rush.admits(start + Duration::from_secs(seconds), Kind::Access, who);
        assert_eq!(admits(0, "a"), None);
        assert_eq!(admits(0, "b"), None);
        assert_eq!(admits(59, "c"), Some(2));
        assert_eq!(admits(60, "c"), None);
    }

    #[test]
    fn more_people_are_changed_than_revoked_and_neither_counts_for_the_other() {
        let (mut rush, now) = (Rush::default(), Instant::now());
        for who in ["a", "b", "c", "d", "e", "a"] {
            assert_eq!(rush.admits(now, Kind::Details, who), None, "{who}");
        }
        assert_eq!(rush.admits(now, Kind::Details, "f"), Some(5));
        assert_eq!(rush.admits(now, Kind::Access, "a"), None);
        assert_eq!(rush.admits(now, Kind::Access, "b"), None);
        rush.confirmed(now, Kind::Details, "f");
        assert_eq!(rush.admits(now, Kind::Details, "g"), None);
        assert_eq!(rush.admits(now, Kind::Access, "c"), Some(2));
    }
}
