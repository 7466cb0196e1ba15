//! One page of a list. A page survives a bad item: the item is left out and reported.

use crate::error::Error;
use crate::ids::{InvitationId, UserId};
use crate::invitation::Invitation;
use crate::person_fields::sealed::HasFields;
use crate::shorten::shorten_all;
use crate::user::User;

/// The most items that one page can be asked for.
pub const MAX_PAGE: u8 = 100;
/// The most items that a page is read with: a server may answer more than it was asked for, within reason.
pub(crate) const MOST_ON_A_PAGE: usize = 1000;
/// The longest cursor that is handed back, in bytes: it becomes part of an address.
pub(crate) const LONGEST_CURSOR: usize = 2048;

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
    /// How many items have a text that was cut because it was too long. It ends with an ellipsis.
    pub shortened: usize,
    /// How many items a stream left out of this page because it had handed them out before. More than 0 says that the
    /// list changed while it was read. The service counts places, so someone else may be missing: list again. A list
    /// that only shrank skips people without a repeat.
    pub repeats: usize,
}

/// An item that was left out of a page because it could not be read. Carries nothing personal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Its id, if that much could be read.
    pub id: Option<String>,
}

/// A thing that is listed page by page.
pub(crate) trait Listed: serde::de::DeserializeOwned + Send + 'static {
    /// The wire name of the id.
    const ID: &'static str;
    type Id: std::str::FromStr + Eq + std::hash::Hash + Send;
    fn id(&self) -> Self::Id;
    /// Cuts the texts that are too long. Answers whether there were any.
    fn shorten(&mut self) -> bool;
}

impl Listed for User {
    const ID: &'static str = "userId";
    type Id = UserId;
    fn id(&self) -> UserId {
        self.user_id
    }
    fn shorten(&mut self) -> bool {
        let fields = shorten_all(self.texts_mut());
        let others = shorten_all([Some(&mut self.email), self.invited_source.unknown_mut()]);
        fields || others
    }
}

impl Listed for Invitation {
    const ID: &'static str = "invitationId";
    type Id = InvitationId;
    fn id(&self) -> InvitationId {
        self.invitation_id
    }
    fn shorten(&mut self) -> bool {
        let fields = shorten_all(self.texts_mut());
        let others = shorten_all([
            Some(&mut self.email),
            Some(&mut self.clinic_id),
            self.invited_by_api_key_id.as_mut(),
            self.invited_source.unknown_mut(),
            self.status.unknown_mut(),
            self.expiry.unknown_mut(),
        ]);
        fields || others
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
