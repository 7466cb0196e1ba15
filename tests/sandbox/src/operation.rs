//! Which operation of the contract a request asks for.

use crate::refusal::Refusal;

const USERS: &str = "/v1/autoScribe/users";

/// The ten operations, with the id that stands in the path.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum Operation {
    ListUsers,
    InviteUser,
    RetrieveUser(String),
    UpdateUser(String),
    RevokeAccess,
    ReactivateUser,
    ListInvitations,
    RetrieveInvitation(String),
    UpdateInvitation(String),
    RevokeInvitation,
}

impl Operation {
    /// The operation's `operationId` in the contract.
    pub(crate) fn name(&self) -> &'static str {
        match self {
            Self::ListUsers => "listUsers",
            Self::InviteUser => "inviteUser",
            Self::RetrieveUser(_) => "retrieveUser",
            Self::UpdateUser(_) => "updateUser",
            Self::RevokeAccess => "revokeAccess",
            Self::ReactivateUser => "reactivateUser",
            Self::ListInvitations => "listInvitations",
            Self::RetrieveInvitation(_) => "retrieveInvitation",
            Self::UpdateInvitation(_) => "updateInvitation",
            Self::RevokeInvitation => "revokeInvitation",
        }
    }

    /// Whether it changes nothing.
    pub(crate) fn is_read(&self) -> bool {
        matches!(
            self,
            Self::ListUsers
                | Self::RetrieveUser(_)
                | Self::ListInvitations
                | Self::RetrieveInvitation(_)
        )
    }

    /// The id that stands in the path.
    pub(crate) fn id(&self) -> Option<&str> {
        match self {
            Self::RetrieveUser(id)
            | Self::UpdateUser(id)
            | Self::RetrieveInvitation(id)
            | Self::UpdateInvitation(id) => Some(id),
            _ => None,
        }
    }

    /// # Errors
    /// Where the contract has no such path, or no such method on it.
    pub(crate) fn of(method: &str, path: &str) -> Result<Self, Refusal> {
        let rest = path
            .strip_prefix(USERS)
            .ok_or_else(|| Refusal::not_found("Route"))?;
        let parts: Vec<&str> = rest.split('/').skip(1).collect();
        let found = match (method, parts.as_slice()) {
            ("GET", []) => Self::ListUsers,
            ("POST", []) => Self::InviteUser,
            ("POST", ["revoke-access"]) => Self::RevokeAccess,
            ("POST", ["reactivate"]) => Self::ReactivateUser,
            ("GET", ["invitations"]) => Self::ListInvitations,
            ("POST", ["invitations", "revoke"]) => Self::RevokeInvitation,
            ("GET", ["invitations", id]) => Self::RetrieveInvitation(checked(id, "inv_")?),
            ("PATCH", ["invitations", id]) => Self::UpdateInvitation(checked(id, "inv_")?),
            ("GET", [id]) => Self::RetrieveUser(checked(id, "usr_")?),
            ("PATCH", [id]) => Self::UpdateUser(checked(id, "usr_")?),
            (_, [] | [_] | ["invitations", _]) => {
                return Err(Refusal::new(405, "Method not allowed"));
            }
            _ => return Err(Refusal::not_found("Route")),
        };
        Ok(found)
    }
}

/// An id of the published form: the prefix and 32 lower-case hexadecimal digits.
pub(crate) fn checked(id: &str, prefix: &str) -> Result<String, Refusal> {
    let is_hex = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    let digits = id.strip_prefix(prefix).unwrap_or_default();
    if digits.len() == 32 && digits.bytes().all(is_hex) {
        Ok(id.to_owned())
    } else {
        Err(Refusal::new(
            400,
            format!("Invalid id: expected {prefix} and 32 hexadecimal digits"),
        ))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_path_is_its_operation() {
        let id = format!("usr_{:032x}", 7);
        let of = |method, path: &str| {
            Operation::of(method, &format!("{USERS}{path}"))
                .map(|operation| operation.name())
                .map_err(|refusal| refusal.status)
        };
        assert_eq!(of("GET", ""), Ok("listUsers"));
        assert_eq!(of("PATCH", &format!("/{id}")), Ok("updateUser"));
        assert_eq!(of("GET", "/invitations"), Ok("listInvitations"));
        assert_eq!(of("POST", "/invitations/revoke"), Ok("revokeInvitation"));
        assert_eq!(of("GET", "/usr_7"), Err(400));
        assert_eq!(of("DELETE", &format!("/{id}")), Err(405));
        assert_eq!(of("GET", "/a/b/c"), Err(404));
    }
}
