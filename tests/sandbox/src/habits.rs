//! How the clinic behaves where the API's reference is silent (see "Not published" in `docs/avara-api.md`). A client has to
//! cope with every combination.

use std::borrow::Cow;

use serde::Deserialize;

use crate::person::{Person, Standing};

/// What the reference does not say, decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Habits {
    /// Whether the list of users keeps people whose access is revoked. They can be retrieved in either case.
    pub lists_revoked: bool,
    /// Whether the list of users has people who were invited and have not answered yet. They can be retrieved in either case.
    pub lists_invited: bool,
    /// What a person whose access is revoked looks like.
    pub revoked_look: RevokedLook,
    /// Whether texts are stored as the service likes them: without spaces at their ends and with one between words, an
    /// email in small letters, a phone number without the 1 of the country.
    pub tidies: bool,
    /// How many reads still show people as they were, after they were changed: a copy of the data lags behind.
    pub stale_reads: u32,
    /// Whether a page can hold fewer than asked for although there are more.
    pub short_pages: bool,
    /// Whether a cursor is refused once anyone was changed since it was given.
    pub cursors_expire: bool,
}

/// What a person whose access is revoked looks like in every answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum RevokedLook {
    /// As before: nothing tells.
    #[default]
    Unchanged,
    /// Without the three permissions. They come back with the access.
    PermissionsOff,
}

/// Revoked people stay in the list and look as before; invited ones come into it when they accept.
impl Default for Habits {
    fn default() -> Self {
        Self {
            lists_revoked: true,
            lists_invited: false,
            revoked_look: RevokedLook::default(),
            tidies: false,
            stale_reads: 0,
            short_pages: false,
            cursors_expire: false,
        }
    }
}

impl Habits {
    pub(crate) fn lists(self, person: &Person) -> bool {
        match person.standing {
            Standing::Active => true,
            Standing::Revoked => self.lists_revoked,
            Standing::Invited => self.lists_invited,
            Standing::Lapsed => false,
        }
    }

    /// The person as answers show them.
    pub(crate) fn shown(self, person: &Person) -> Cow<'_, Person> {
        if person.standing == Standing::Revoked && self.revoked_look == RevokedLook::PermissionsOff
        {
            Cow::Owned(Person {
                can_create_reports: false,
                can_manage_studies: false,
                has_dashboard_access: false,
                ..person.clone()
            })
        } else {
            Cow::Borrowed(person)
        }
    }
}
