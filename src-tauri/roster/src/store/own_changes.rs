//! What was done here since the last list, which is no news at the next one.

use std::collections::HashSet;

use avara::Field;
use rusqlite::{Row, Transaction, params};

use super::snapshot::{ChangeKind, PersonChange};

/// Which fields an act concerning access can change: the service may show a revoked person with no permission at all.
const ACCESS: [Field; 3] = [
    Field::CanCreateReports,
    Field::CanManageStudies,
    Field::HasDashboardAccess,
];

/// An act without an answer may still have been done.
const SINCE: &str = "
    SELECT user_id, act = 'invite' FROM act WHERE clinic_id = ?1 AND at >= ?2 AND
      (act = 'invite' AND outcome = 'done' OR act IN ('revoke', 'restore') AND outcome <> 'refused')";

/// The people whom acts of ours concerned.
pub(super) struct OwnChanges {
    invited: HashSet<String>,
    access: HashSet<String>,
}

impl OwnChanges {
    /// Those since the list that was made at this time.
    pub(super) fn since(
        transaction: &Transaction<'_>,
        clinic: &str,
        since: &str,
    ) -> rusqlite::Result<Self> {
        let mut acts = Self {
            invited: HashSet::new(),
            access: HashSet::new(),
        };
        let mut found = transaction.prepare(SINCE)?;
        let pair = |row: &Row<'_>| Ok((row.get(0)?, row.get(1)?));
        for row in found.query_map(params![clinic, since], pair)? {
            let (user_id, is_invite) = row?;
            let concerned = if is_invite {
                &mut acts.invited
            } else {
                &mut acts.access
            };
            concerned.insert(user_id);
        }
        Ok(acts)
    }

    /// What is left of a change when our own part is taken out, if anything.
    pub(super) fn without(&self, mut change: PersonChange) -> Option<PersonChange> {
        match change.kind {
            ChangeKind::Added => (!self.invited.contains(&change.user_id)).then_some(change),
            ChangeKind::Changed if self.access.contains(&change.user_id) => {
                change.fields.retain(|field| !ACCESS.contains(field));
                (!change.fields.is_empty()).then_some(change)
            }
            ChangeKind::Changed | ChangeKind::Gone => Some(change),
        }
    }
}
