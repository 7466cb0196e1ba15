//! Looking for an email address among people and open invitations: before inviting, and after an invite of unknown outcome.

use avara::{Avara, Error, ErrorKind, Invitation, User, UserFilter};
use serde::Serialize;
use ts_rs::TS;

use crate::Roster;
use crate::address::is_same;
use crate::error::{CommandError, ErrorCode};

/// What was found under an email address, in a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum EmailFound {
    /// Neither a person nor an open invitation. After an invite of unknown outcome: it was not done so far.
    Nothing,
    /// An open invitation. After an invite of unknown outcome: they were invited.
    Invited,
    /// A person of the clinic, and no open invitation. Their access may have been revoked: compare with `list_revoked`.
    Person,
    /// Nothing, but some entries could not be read, so it cannot be ruled out.
    NotSure,
}

/// What was found under an email address.
#[derive(Debug, Serialize, TS)]
pub struct EmailFindings {
    /// In a word; the rest is for showing whom.
    pub found: EmailFound,
    /// People with this address, those whose access was revoked here included.
    pub users: Vec<User>,
    /// Invitations to this address that are open, or may be.
    pub invitations: Vec<Invitation>,
    /// How many entries could not be read.
    pub skipped: u32,
}

impl EmailFindings {
    fn new(users: Vec<User>, invitations: Vec<Invitation>, skipped: u32) -> Self {
        let found = if !invitations.is_empty() {
            EmailFound::Invited
        } else if !users.is_empty() {
            EmailFound::Person
        } else if skipped > 0 {
            EmailFound::NotSure
        } else {
            EmailFound::Nothing
        };
        Self {
            found,
            users,
            invitations,
            skipped,
        }
    }

    /// Why no one can be invited under this address, if so.
    pub fn taken(&self) -> Option<CommandError> {
        let text = match self.found {
            EmailFound::Nothing | EmailFound::NotSure => return None,
            EmailFound::Invited => "There is already a pending invitation to this email address.",
            EmailFound::Person => "Someone at this clinic already uses this email address.",
        };
        Some(CommandError {
            code: ErrorCode::EmailTaken,
            ..CommandError::invalid_input("email", text)
        })
    }
}

/// Looks for an email address, case and outer spaces ignored. The open invitations may be those of a moment ago.
///
/// # Errors
/// As reading says.
pub async fn look(
    roster: &Roster,
    clinic_id: &str,
    avara: &Avara,
    email: &str,
) -> Result<EmailFindings, CommandError> {
    let email = email.trim();
    let mut users: Vec<User> = Vec::new();
    let mut skipped = 0;
    for spelling in spellings(roster, clinic_id, email).await {
        let filter = UserFilter {
            email: Some(spelling),
            ..UserFilter::default()
        };
        let page = avara.list_users(&filter, None, avara::MAX_PAGE).await?;
        skipped += page.skipped.len();
        users.extend(page.items);
    }
    users.extend(revoked(roster, clinic_id, avara, email).await?);
    users.retain(|user| is_same(&user.email, email));
    users.sort_by_key(|user| user.user_id);
    users.dedup_by_key(|user| user.user_id);
    let open = roster
        .open_invitations
        .open_to(clinic_id, avara, email)
        .await?;
    let skipped = u32::try_from(skipped).unwrap_or(u32::MAX);
    Ok(EmailFindings::new(
        users,
        open.found,
        skipped.saturating_add(open.skipped),
    ))
}

/// The ways to write the address: the service compares it letter by letter.
async fn spellings(roster: &Roster, clinic_id: &str, email: &str) -> Vec<String> {
    let listed = roster.store.snapshots().spelling(clinic_id, email).await;
    let mut spellings = vec![email.to_owned(), email.to_lowercase()];
    spellings.extend(roster.noted("list", listed).flatten());
    spellings.sort();
    spellings.dedup();
    spellings
}

/// People whose access was revoked here: the list may leave them out, reading one of them does not.
async fn revoked(
    roster: &Roster,
    clinic_id: &str,
    avara: &Avara,
    email: &str,
) -> Result<Vec<User>, Error> {
    let revoked = roster.store.ledger().revoked(clinic_id).await;
    let mut users = Vec::new();
    for person in roster.noted("act", revoked).unwrap_or_default() {
        if !person.certain || !is_same(&person.user.email, email) {
            continue;
        }
        match avara.retrieve_user(&person.user.user_id).await {
            Ok(user) => users.push(user),
            Err(error) if error.kind() == ErrorKind::NotFound => {}
            Err(error) => return Err(error),
        }
    }
    Ok(users)
}
