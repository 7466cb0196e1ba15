//! People: list, retrieve, update, invite, revoke access, reactivate.

use futures_core::Stream;
use serde::{Deserialize, Serialize};
use url::Url;

use crate::check::{unsendable, unsendable_new_user};
use crate::client::Avara;
use crate::decode::{answer, item, item_with, page};
use crate::error::{Error, ErrorKind};
use crate::error_body::human;
use crate::filter::UserFilter;
use crate::http::Call;
use crate::ids::UserId;
use crate::new_user::NewUser;
use crate::page::{Cursor, MAX_PAGE, Page, check_limit};
use crate::problem::Problems;
use crate::stream::pages;
use crate::user::User;
use crate::user_patch::UserPatch;

impl Avara {
    /// One page of people: at most `limit` (1 to 100), from `cursor` or from the start.
    ///
    /// # Errors
    /// [`BadRequest`](ErrorKind::BadRequest), with nothing sent, for another limit or a filter that this version does not know.
    /// An item that cannot be read is no error; it is in [`Page::skipped`].
    pub async fn list_users(
        &self,
        filter: &UserFilter,
        cursor: Option<&Cursor>,
        limit: u8,
    ) -> Result<Page<User>, Error> {
        let mut url = self.users.clone();
        filter.add_to(&mut url)?;
        add_page(&mut url, cursor, limit)?;
        self.transport.send(Call::get(url), page).await
    }

    /// All people, in pages of 100, each person once. Ends after the first error.
    pub fn stream_users(
        &self,
        filter: UserFilter,
    ) -> impl Stream<Item = Result<Page<User>, Error>> + Send + use<> {
        let avara = self.clone();
        pages(move |cursor| {
            let (avara, filter) = (avara.clone(), filter.clone());
            async move { avara.list_users(&filter, cursor.as_ref(), MAX_PAGE).await }
        })
    }

    /// One person.
    ///
    /// # Errors
    /// [`NotFound`](ErrorKind::NotFound) if there is no such person; [`BadResponse`](ErrorKind::BadResponse) also if the answer is
    /// about another one.
    pub async fn retrieve_user(&self, id: &UserId) -> Result<User, Error> {
        let call = Call::get(self.url([&id.to_string()]));
        self.transport.send(call, |body| item_with(id, body)).await
    }

    /// Changes exactly the fields that `patch` names, and answers the person as they are now.
    ///
    /// # Errors
    /// [`BadRequest`](ErrorKind::BadRequest), with nothing sent, for what must never be sent (an empty text, an owner, a
    /// role or level this version does not know, null where it is not allowed). Look at [`Error::may_have_applied`] before
    /// telling anyone that nothing was changed.
    pub async fn update_user(&self, id: &UserId, patch: &UserPatch) -> Result<User, Error> {
        refuse(&unsendable(patch))?;
        let call = Call::patch(self.url([&id.to_string()]), patch);
        self.transport.send(call, |body| item_with(id, body)).await
    }

    /// Creates a person and sends them an invitation by email.
    ///
    /// # Errors
    /// [`OutcomeUnknown`](ErrorKind::OutcomeUnknown) if the email may have gone out: check for the person before trying
    /// again. Otherwise as for [`update_user`](Self::update_user).
    pub async fn invite_user(&self, new: &NewUser) -> Result<User, Error> {
        refuse(&unsendable_new_user(new))?;
        self.transport
            .send(Call::post(self.users.clone(), new), item)
            .await
    }

    /// Takes away a person's access. Their data is kept, and [`reactivate`](Self::reactivate) restores it.
    ///
    /// # Errors
    /// [`Refused`](ErrorKind::Refused) if the service says that it did not succeed.
    pub async fn revoke_access(&self, id: &UserId) -> Result<(), Error> {
        self.act(self.url(["revoke-access"]), &Person { user_id: id })
            .await
    }

    /// Gives a person back the access they had before it was revoked.
    ///
    /// # Errors
    /// [`Refused`](ErrorKind::Refused) if the service says that it did not succeed.
    pub async fn reactivate(&self, id: &UserId) -> Result<(), Error> {
        self.act(self.url(["reactivate"]), &Person { user_id: id })
            .await
    }

    /// A POST that is answered by `{success, message?}`.
    pub(crate) async fn act(&self, url: Url, body: &impl Serialize) -> Result<(), Error> {
        let said: Acknowledgement = self.transport.send(Call::post(url, body), answer).await?;
        if said.success {
            return Ok(());
        }
        let message = human(&said.message, &self.transport.key);
        Err(Error::new(ErrorKind::Refused).with_message(message))
    }
}

/// The query parameters that every list has.
pub(crate) fn add_page(url: &mut Url, cursor: Option<&Cursor>, limit: u8) -> Result<(), Error> {
    let limit = check_limit(limit)?;
    let mut query = url.query_pairs_mut();
    query.append_pair("limit", &limit.to_string());
    if let Some(Cursor(cursor)) = cursor {
        query.append_pair("cursor", cursor);
    }
    Ok(())
}

/// What must never be sent ends here.
pub(crate) fn refuse(problems: &Problems) -> Result<(), Error> {
    if problems.is_empty() {
        return Ok(());
    }
    Err(Error::misuse("These values can't be sent.").with_fields(problems.messages()))
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Person<'a> {
    user_id: &'a UserId,
}

#[derive(Deserialize)]
struct Acknowledgement {
    success: bool,
    #[serde(default)]
    message: serde_json::Value,
}
