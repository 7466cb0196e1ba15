//! Asking for those whom the last list had and this one lacks: a list is read page by page, and if someone leaves it in the meantime,
//! someone else slips to a page that was read already.

use std::collections::HashSet;

use avara::{Avara, User, UserFilter};

use crate::Roster;
use crate::store::WholeList;

/// More than so many are no accident of paging, and are not asked for one by one.
const MOST: usize = 20;

/// Adds to the list those who are there after all, and answers them. Of whom nothing could be learned nothing is said.
pub async fn find(
    roster: &Roster,
    clinic_id: &str,
    avara: &Avara,
    list: &mut WholeList,
) -> Vec<User> {
    if list.may_lack_others {
        return Vec::new();
    }
    let here = list.people.iter().map(|user| user.user_id);
    let here: HashSet<_> = here.chain(list.unread.iter().copied()).collect();
    let lacking = roster
        .store
        .snapshots()
        .lacking(clinic_id, here, MOST)
        .await;
    let missing = roster.noted("list", lacking).unwrap_or_default();
    let mut found = Vec::new();
    for user in missing {
        let filter = UserFilter {
            email: Some(user.email),
            ..UserFilter::default()
        };
        match avara.list_users(&filter, None, avara::MAX_PAGE).await {
            Ok(page) => found.extend(
                page.items
                    .into_iter()
                    .find(|one| one.user_id == user.user_id),
            ),
            Err(_) => {
                list.unread.insert(user.user_id);
            }
        }
    }
    list.people.extend_from_slice(&found);
    found
}
