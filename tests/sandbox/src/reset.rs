//! How a clinic begins, and what of it a reset changes.

use serde::Deserialize;

use crate::habits::{Habits, RevokedLook};

#[derive(Clone, Copy)]
pub(crate) struct Beginning {
    pub(crate) people: usize,
    pub(crate) seed: u64,
    pub(crate) habits: Habits,
}

/// How a clinic begins anew. What is not given stays as it was. Over HTTP it is the body of `POST /_sandbox/reset`, such as
/// `{"people": 500, "listsRevoked": false, "revokedLook": "permissionsOff"}`.
#[derive(Clone, Copy, Debug, Default, Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub struct Reset {
    /// See [`Config::people`](crate::Config::people).
    pub people: Option<usize>,
    /// See [`Config::seed`](crate::Config::seed).
    pub seed: Option<u64>,
    /// See [`Habits::lists_revoked`].
    pub lists_revoked: Option<bool>,
    /// See [`Habits::lists_invited`].
    pub lists_invited: Option<bool>,
    /// See [`Habits::revoked_look`].
    pub revoked_look: Option<RevokedLook>,
    /// See [`Habits::tidies`].
    pub tidies: Option<bool>,
    /// See [`Habits::stale_reads`].
    pub stale_reads: Option<u32>,
    /// See [`Habits::short_pages`].
    pub short_pages: Option<bool>,
    /// See [`Habits::cursors_expire`].
    pub cursors_expire: Option<bool>,
}

impl Reset {
    pub(crate) fn over(self, former: Beginning) -> Beginning {
        let habits = former.habits;
        Beginning {
            people: self.people.unwrap_or(former.people),
            seed: self.seed.unwrap_or(former.seed),
            habits: Habits {
                lists_revoked: self.lists_revoked.unwrap_or(habits.lists_revoked),
                lists_invited: self.lists_invited.unwrap_or(habits.lists_invited),
                revoked_look: self.revoked_look.unwrap_or(habits.revoked_look),
                tidies: self.tidies.unwrap_or(habits.tidies),
                stale_reads: self.stale_reads.unwrap_or(habits.stale_reads),
                short_pages: self.short_pages.unwrap_or(habits.short_pages),
                cursors_expire: self.cursors_expire.unwrap_or(habits.cursors_expire),
            },
        }
    }
}
