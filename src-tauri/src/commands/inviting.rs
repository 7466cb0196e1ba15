//! Inviting people.

use avara::{Avara, Invitation, NewUser, Problems, User};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::state::AppState;
use roster::act::{posted, unknown};
use roster::address::is_same;
use roster::email::{self, EmailFindings};
use roster::error::CommandError;
use roster::question::{About, is_power};
use roster::store::{Act, Subject};

/// Whom to judge.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct CheckNewUser {
    new_user: NewUser,
}

/// Which email address to look for.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LookForEmail {
    clinic_id: String,
    /// Spaces around it and its case do not matter.
    email: String,
}

/// Which NPI to look for.
#[derive(Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct LookForNpi {
    clinic_id: String,
    /// Its ten digits.
    npi: String,
}

/// Whom to invite.
#[derive(Debug, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct InviteUser {
    clinic_id: String,
    new_user: NewUser,
}

/// An invitation that was sent.
#[derive(Debug, Serialize, TS)]
pub struct Invited {
    /// The invited person as the server answered them; the id stays theirs.
    user: User,
    /// Whether it was also saved on this computer.
    noted: bool,
}

pub async fn check_new_user(_: &AppState, args: CheckNewUser) -> Result<Problems, CommandError> {
    Ok(avara::check_new_user(&trimmed(args.new_user)))
}

pub async fn look_for_email(
    state: &AppState,
    args: LookForEmail,
) -> Result<EmailFindings, CommandError> {
    let (clinic, email) = (args.clinic_id.as_str(), args.email.as_str());
    let look = async |avara: Avara| email::look(&state.roster, clinic, &avara, email).await;
    let findings = state.roster.session.read(clinic, look).await?;
    let user = findings.users.first().map(Subject::from);
    let invited = findings.invitations.first().map(Subject::from);
    if let Some(subject) = user.or(invited) {
        let ledger = state.roster.store.ledger();
        state.roster.noted(
            "act",
            ledger.found_invited(clinic, email.trim(), subject).await,
        );
    }
    Ok(findings)
}

pub async fn look_for_npi(
    state: &AppState,
    args: LookForNpi,
) -> Result<Vec<Invitation>, CommandError> {
    let (clinic, npi) = (args.clinic_id.as_str(), args.npi.as_str());
    let look = async |avara: Avara| {
        Ok(state
            .roster
            .open_invitations
            .open_with_npi(clinic, &avara, npi)
            .await?)
    };
    state.roster.session.read(clinic, look).await
}

pub async fn invite_user(state: &AppState, args: InviteUser) -> Result<Invited, CommandError> {
    let (clinic, new) = (args.clinic_id.as_str(), trimmed(args.new_user));
    let problems = avara::check_new_user(&new);
    if !problems.is_empty() {
        return Err(CommandError::invalid_change(&problems));
    }
    let power = is_power(&new.level).then_some(About::InviteAdmin);
    let subject = Subject::from(&new);
    let asked = state
        .roster
        .confirm_change(clinic, Act::Invite, power, &subject);
    asked.await?;
    // Before anything is sent nothing is taken for granted.
    state.roster.open_invitations.forget();
    let look = async |avara: Avara| email::look(&state.roster, clinic, &avara, &new.email).await;
    if let Some(taken) = state.roster.session.read(clinic, look).await?.taken() {
        return Err(taken);
    }
    // Should the answer be lost, only what is read then can tell what became of it.
    state.roster.open_invitations.doubt(clinic, &new.email);
    let send = async |avara: Avara| {
        let user = posted(avara.invite_user(&new).await)?;
        // An answer about someone else says nothing about this invite.
        let is_theirs = is_same(&user.email, &new.email);
        is_theirs.then_some(user).ok_or_else(|| unknown(None))
    };
    let sent = state.roster.act(clinic, Act::Invite, subject, send).await?;
    let noted = sent.noted;
    sent.answer.map(|user| Invited { user, noted })
}

/// Spaces around an address come from pasting.
fn trimmed(new: NewUser) -> NewUser {
    NewUser {
        email: new.email.trim().to_owned(),
        ..new
    }
}
