//! What a list is narrowed to. Only the filters that are set become query parameters.

use std::fmt;

use jiff::civil::Date;
use url::Url;

use crate::error::Error;
use crate::ids::UserId;
use crate::invitation::InvitationStatus;
use crate::level::{InvitedSource, Level};

/// Narrows a list of people. Everything set must hold.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct UserFilter {
    /// May create reports, or may not.
    pub can_create_reports: Option<bool>,
    /// The whole email address.
    pub email: Option<String>,
    /// A part of the first name.
    pub first_name: Option<String>,
    /// A part of the last name.
    pub last_name: Option<String>,
    /// Where the person was invited from.
    pub invited_source: Option<InvitedSource>,
    /// The level.
    pub level: Option<Level>,
}

/// Narrows a list of invitations. Everything set must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InvitationFilter {
    /// Created on this day or later.
    pub start_date: Option<Date>,
    /// Created on this day or earlier.
    pub end_date: Option<Date>,
    /// Whether expired ones are listed.
    pub expired: Option<Expired>,
    /// Any of these; all if empty.
    pub status: Vec<InvitationStatus>,
    /// The invitations of one person.
    pub user_id: Option<UserId>,
}

/// Whether a list holds expired invitations.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expired {
    /// Expired or not.
    All,
    /// Expired ones alone.
    Only,
    /// No expired ones.
    Without,
}

impl UserFilter {
    /// Adds the query parameters. A value this version does not know is refused, since it is never sent.
    pub(crate) fn add_to(&self, url: &mut Url) -> Result<(), Error> {
        if !self.level.as_ref().is_none_or(Level::is_known)
            || !self
                .invited_source
                .as_ref()
                .is_none_or(InvitedSource::is_known)
        {
            return Err(unknown());
        }
        add(url, "canCreateReports", self.can_create_reports);
        add(url, "email", self.email.as_ref());
        add(url, "firstName", self.first_name.as_ref());
        add(url, "lastName", self.last_name.as_ref());
        add(url, "invitedSource", self.invited_source.as_ref());
        add(url, "level", self.level.as_ref());
        Ok(())
    }
}

impl InvitationFilter {
    /// Adds the query parameters; several statuses are separated by commas. A status this version does not know is refused.
    pub(crate) fn add_to(&self, url: &mut Url) -> Result<(), Error> {
        if !self.status.iter().all(InvitationStatus::is_known) {
            return Err(unknown());
        }
        add(url, "startDate", self.start_date);
        add(url, "endDate", self.end_date);
        add(url, "expired", self.expired);
        let statuses: Vec<&str> = self.status.iter().map(InvitationStatus::as_str).collect();
        add(
            url,
            "status",
            (!statuses.is_empty()).then(|| statuses.join(",")),
        );
        add(url, "userId", self.user_id);
        Ok(())
    }
}

fn unknown() -> Error {
    Error::misuse("The list can't be narrowed to a value that this version doesn't know.")
}

fn add(url: &mut Url, name: &str, value: Option<impl fmt::Display>) {
    if let Some(value) = value {
        url.query_pairs_mut().append_pair(name, &value.to_string());
    }
}

impl fmt::Display for Expired {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::All => "all",
            Self::Only => "expired",
            Self::Without => "not-expired",
        })
    }
}

/// Shows nothing: names and email addresses are personal.
impl fmt::Debug for UserFilter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("UserFilter").finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn query(filter: impl FnOnce(&mut Url) -> Result<(), Error>) -> String {
        let mut url: Url = "https://avara.example/users".parse().expect("a URL");
        filter(&mut url).expect("a sendable filter");
        url.query().unwrap_or_default().to_owned()
    }

    #[test]
    fn an_empty_filter_adds_nothing() {
        assert_eq!(query(|url| UserFilter::default().add_to(url)), "");
        assert_eq!(query(|url| InvitationFilter::default().add_to(url)), "");
    }

    #[test]
    fn every_user_filter_has_its_parameter_and_is_encoded() {
        let filter = UserFilter {
            can_create_reports: Some(false),
            email: Some("kai+roster@clinic.example".into()),
            first_name: Some("Kai & Co".into()),
            last_name: Some("Иванова".into()),
            invited_source: Some(InvitedSource::Api),
            level: Some(Level::Admin),
        };
        assert_eq!(
            query(|url| filter.add_to(url)),
            "canCreateReports=false&email=kai%2Broster%40clinic.example&firstName=Kai+%26+Co\
             &lastName=%D0%98%D0%B2%D0%B0%D0%BD%D0%BE%D0%B2%D0%B0&invitedSource=api&level=admin"
        );
    }

    #[test]
    fn every_invitation_filter_has_its_parameter() {
        let filter = InvitationFilter {
            start_date: Some(jiff::civil::date(2026, 1, 2)),
            end_date: Some(jiff::civil::date(2026, 11, 30)),
            expired: Some(Expired::Without),
            status: vec![InvitationStatus::Sent, InvitationStatus::Revoked],
            user_id: Some(
                "usr_1234567890abcdef1234567890abcdef"
                    .parse()
                    .expect("a user id"),
            ),
        };
        assert_eq!(
            query(|url| filter.add_to(url)),
            "startDate=2026-01-02&endDate=2026-11-30&expired=not-expired&status=sent%2Crevoked\
             &userId=usr_1234567890abcdef1234567890abcdef"
        );
    }

    #[test]
    fn an_unknown_value_is_not_sent() {
        let mut url: Url = "https://avara.example/users".parse().expect("a URL");
        let users = UserFilter {
            level: Some("guest".into()),
            ..UserFilter::default()
        };
        assert!(users.add_to(&mut url).is_err());
        let users = UserFilter {
            invited_source: Some("fax".into()),
            ..UserFilter::default()
        };
        assert!(users.add_to(&mut url).is_err());
        let invitations = InvitationFilter {
            status: vec!["lost".into()],
            ..InvitationFilter::default()
        };
        assert!(invitations.add_to(&mut url).is_err());
        assert_eq!(url.query(), None);
    }
}
