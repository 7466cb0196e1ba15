//! One page of a list. A page survives a bad item: the item is left out and reported.

use crate::error::Error;
use crate::ids::{InvitationId, UserId};
use crate::invitation::Invitation;
use crate::user::User;

/// The most items that one page can hold.
pub const MAX_PAGE: u8 = 100;

/// Where the next page begins. Opaque; handed back as it came.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub struct Cursor(pub(crate) String);

/// One page of a list.
#[derive(Clone, Debug)]
pub struct Page<T> {
    /// The items that could be read, in the order of the service.
    pub items: Vec<T>,
    /// Where the next page begins; `None` on the last one.
    pub next: Option<Cursor>,
    /// The items that could not be read.
    pub skipped: Vec<Skipped>,
    /// How many items a stream left out of this page because it had handed them out before. More than 0 says that the
    /// list changed while it was read. The service counts places, so somebody else may be missing: list again. A list
    /// that only shrank skips people without a repeat.
    pub repeats: usize,
}

/// An item that was left out of a page because it could not be read. Carries nothing personal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Its place on the page, from 0.
    pub index: usize,
    /// Its id, if that much could be read.
    pub id: Option<String>,
    /// What is wrong with it, naming at most a field.
    pub reason: String,
}

/// A thing that is listed page by page.
pub(crate) trait Listed: serde::de::DeserializeOwned + Send + 'static {
    /// The wire name of the id.
    const ID: &'static str;
    type Id: std::str::FromStr + Eq + std::hash::Hash + Send;
    fn id(&self) -> Self::Id;
}

impl Listed for User {
    const ID: &'static str = "userId";
    type Id = UserId;
    fn id(&self) -> UserId {
        self.user_id
    }
}

impl Listed for Invitation {
    const ID: &'static str = "invitationId";
    type Id = InvitationId;
    fn id(&self) -> InvitationId {
        self.invitation_id
    }
}

/// The size of a page must be 1 to [`MAX_PAGE`].
pub(crate) fn check_limit(limit: u8) -> Result<u8, Error> {
    if (1..=MAX_PAGE).contains(&limit) {
        Ok(limit)
    } else {
        Err(Error::misuse("A page holds 1 to 100 items."))
    }
}
