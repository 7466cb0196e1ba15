//! What a question is about, and which changes need one.

use avara::{Level, UserPatch};

use crate::store::Act;

/// What is asked about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum About {
    /// A person of the clinic becomes an admin.
    MakeAdmin,
    /// Someone is invited as an admin.
    InviteAdmin,
    /// Someone who was invited becomes an admin once they accept.
    MakeInvitedAdmin,
    /// An admin without dashboard access gets it, and with it their power.
    GiveDashboard,
    /// Someone who was invited as an admin without dashboard access gets it once they accept.
    GiveInvitedDashboard,
    /// An admin or an owner gets their access back.
    RestoreAdmin,
    /// The access of one more person is revoked, after access was changed for this many people in the last minute.
    RevokeMore(usize),
    /// The invitation of one more person is revoked, after access was changed for this many people in the last minute.
    RevokeInvitationMore(usize),
    /// The access of one more person is restored, after access was changed for this many people in the last minute.
    RestoreMore(usize),
    /// One more person is changed, after this many people were changed or invited in the last minute.
    ChangeMore(usize),
    /// One more invitation is changed, after this many people were changed or invited in the last minute.
    ChangeInvitationMore(usize),
    /// One more person is invited, after this many people were changed or invited in the last minute.
    InviteMore(usize),
}

impl About {
    /// A change that gives a person of the clinic power.
    pub fn change(grant: Grant) -> Self {
        match grant {
            Grant::Level => Self::MakeAdmin,
            Grant::Dashboard => Self::GiveDashboard,
        }
    }

    /// A change that gives power to someone who was invited.
    pub fn change_of_invited(grant: Grant) -> Self {
        match grant {
            Grant::Level => Self::MakeInvitedAdmin,
            Grant::Dashboard => Self::GiveInvitedDashboard,
        }
    }

    /// One more act of this kind, after so many people in the last minute.
    pub(super) fn one_more(act: Act, before: usize) -> Self {
        match act {
            Act::Revoke | Act::Left => Self::RevokeMore(before),
            Act::RevokeInvitation => Self::RevokeInvitationMore(before),
            Act::Restore => Self::RestoreMore(before),
            Act::Update => Self::ChangeMore(before),
            Act::UpdateInvitation => Self::ChangeInvitationMore(before),
            Act::Invite => Self::InviteMore(before),
        }
    }
}

/// Whether someone of this level can administer the clinic. A level that this version does not know counts, to be safe.
pub fn is_power(level: &Level) -> bool {
    *level != Level::Member
}

/// By what a change lets someone administer the clinic.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Grant {
    /// By another level.
    Level,
    /// By the dashboard access that an admin of theirs lacked.
    Dashboard,
}

/// By what the change gives power to someone of this level, with or without dashboard access; nothing if it gives none.
pub fn granted(patch: &UserPatch, level: &Level, has_dashboard: bool) -> Option<Grant> {
    let wanted = patch.level.value().unwrap_or(level);
    if !is_power(wanted) {
        return None;
    }
    if wanted != level {
        return Some(Grant::Level);
    }
    let gives_dashboard = patch.has_dashboard_access.value() == Some(&true);
    (gives_dashboard && !has_dashboard).then_some(Grant::Dashboard)
}

#[cfg(test)]
mod tests {
    use avara::Patch;

    use super::*;

    #[test]
    fn power_comes_with_the_level_or_with_the_dashboard_access_of_an_admin() {
        let [owner, admin, member] = [Level::Owner, Level::Admin, Level::Member];
        let unknown = Level::from("regent");
        let (on, off, kept) = (Patch::Set(true), Patch::Set(false), Patch::Keep);
        let same = Patch::Keep;
        let to = |level: &Level| Patch::Set(level.clone());
        for (before, has_dashboard, level, dashboard, grant) in [
            (&member, false, to(&admin), &kept, Some(Grant::Level)),
            (&member, true, to(&admin), &on, Some(Grant::Level)),
            (&member, true, to(&unknown), &kept, Some(Grant::Level)),
            (&admin, false, same.clone(), &on, Some(Grant::Dashboard)),
            (&admin, false, to(&admin), &on, Some(Grant::Dashboard)),
            (&owner, false, same.clone(), &on, Some(Grant::Dashboard)),
            (&unknown, false, same.clone(), &on, Some(Grant::Dashboard)),
            (&admin, true, same.clone(), &on, None),
            (&admin, true, same.clone(), &off, None),
            (&admin, false, same.clone(), &kept, None),
            (&admin, false, to(&member), &on, None),
            (&member, false, same.clone(), &on, None),
        ] {
            let patch = UserPatch {
                level,
                has_dashboard_access: dashboard.clone(),
                ..UserPatch::default()
            };
            let found = granted(&patch, before, has_dashboard);
            assert_eq!(found, grant, "{before:?} {has_dashboard} {:?}", patch.level);
        }
    }
}
