//! People for unit tests.

use crate::level::{InvitedSource, Level};
use crate::role::ClinicRole;
use crate::user::User;

/// The person of the published example: a member who signs reports.
pub(crate) fn sarah() -> User {
    User {
        user_id: "usr_1234567890abcdef1234567890abcdef"
            .parse()
            .expect("a user id"),
        email: "sarah.johnson@clinic.example".into(),
        first_name: "Sarah".into(),
        middle_name: Some("Marie".into()),
        last_name: "Johnson".into(),
        suffix1: Some("MD".into()),
        suffix2: None,
        clinic_role: ClinicRole::Radiologist,
        level: Level::Member,
        can_create_reports: true,
        can_manage_studies: false,
        has_dashboard_access: false,
        npi_number: Some("1234567893".into()),
        phone_number: Some("5551234567".into()),
        created_at: "2026-01-02T03:04:05Z".parse().ok(),
        last_login_at: None,
        invited_source: InvitedSource::Api,
    }
}
