//! Invitations: list, retrieve, update, revoke. There is no resending: revoke, then invite again.

use futures_core::Stream;
use serde::Serialize;

use crate::check::unsendable;
use crate::client::Avara;
use crate::decode::{item_with, page};
use crate::error::Error;
use crate::filter::InvitationFilter;
use crate::http::Call;
use crate::ids::{InvitationId, UserId};
use crate::invitation::Invitation;
use crate::page::{Cursor, MAX_PAGE, Page};
use crate::stream::pages;
use crate::user_patch::UserPatch;
use crate::users::{add_page, refuse};

/// Which invitation to revoke: by its id, by the person's, or by both.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InvitationRef {
    /// By the invitation's id.
    Invitation(InvitationId),
    /// By the id of the invited person.
    User(UserId),
    /// By both, which must belong together.
    Both(InvitationId, UserId),
}

impl Avara {
    /// One page of invitations: at most `limit` (1 to 100), from `cursor` or from the start.
    ///
    /// # Errors
    /// [`BadRequest`](crate::ErrorKind::BadRequest), with nothing sent, for another limit or a filter that this version does not know.
    /// An item that cannot be read is no error; it is in [`Page::skipped`].
    pub async fn list_invitations(
        &self,
        filter: &InvitationFilter,
        cursor: Option<&Cursor>,
        limit: u8,
    ) -> Result<Page<Invitation>, Error> {
        let mut url = self.url(["invitations"]);
        filter.add_to(&mut url)?;
        add_page(&mut url, cursor, limit)?;
        self.transport.send(Call::get(url), page).await
    }

    /// All invitations, in pages of 100, each once. Ends after the first error.
    pub fn stream_invitations(
        &self,
        filter: InvitationFilter,
    ) -> impl Stream<Item = Result<Page<Invitation>, Error>> + Send + use<> {
        let avara = self.clone();
        pages(move |cursor| {
            let (avara, filter) = (avara.clone(), filter.clone());
            async move {
                avara
                    .list_invitations(&filter, cursor.as_ref(), MAX_PAGE)
                    .await
            }
        })
    }

    /// One invitation.
    ///
    /// # Errors
    /// [`NotFound`](crate::ErrorKind::NotFound) if there is no such invitation; [`BadResponse`](crate::ErrorKind::BadResponse) also if
    /// the answer is about another one.
    pub async fn retrieve_invitation(&self, id: &InvitationId) -> Result<Invitation, Error> {
        let call = Call::get(self.url(["invitations", &id.to_string()]));
        self.transport.send(call, |body| item_with(id, body)).await
    }

    /// Changes an open invitation: exactly the fields that `patch` names.
    ///
    /// # Errors
    /// As for [`update_user`](Self::update_user); the service refuses when the invitation is no longer open.
    pub async fn update_invitation(
        &self,
        id: &InvitationId,
        patch: &UserPatch,
    ) -> Result<Invitation, Error> {
        refuse(&unsendable(patch))?;
        let call = Call::patch(self.url(["invitations", &id.to_string()]), patch);
        self.transport.send(call, |body| item_with(id, body)).await
    }

    /// Takes back an open invitation.
    ///
    /// # Errors
    /// [`Refused`](crate::ErrorKind::Refused) if the service says that it did not succeed.
    pub async fn revoke_invitation(&self, which: &InvitationRef) -> Result<(), Error> {
        self.act(
            self.url(["invitations", "revoke"]),
            &Revocation::from(which),
        )
        .await
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Revocation {
    #[serde(skip_serializing_if = "Option::is_none")]
    invitation_id: Option<InvitationId>,
    #[serde(skip_serializing_if = "Option::is_none")]
    user_id: Option<UserId>,
}

impl From<&InvitationRef> for Revocation {
    fn from(which: &InvitationRef) -> Self {
        let (invitation_id, user_id) = match which {
            InvitationRef::Invitation(id) => (Some(*id), None),
            InvitationRef::User(id) => (None, Some(*id)),
            InvitationRef::Both(invitation, user) => (Some(*invitation), Some(*user)),
        };
        Self {
            invitation_id,
            user_id,
        }
    }
}
