//! People for unit tests.

use crate::expiry::Expiry;
use crate::invitation::{Invitation, InvitationStatus};
use crate::level::{InvitedSource, Level};
use crate::new_user::NewUser;
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

/// A technologist with an open invitation from the dashboard.
pub(crate) fn robin() -> Invitation {
    Invitation {
        invitation_id: "inv_1234567890abcdef1234567890abcdef"
            .parse()
            .expect("an invitation id"),
        user_id: "usr_fedcba0987654321fedcba0987654321"
            .parse()
            .expect("a user id"),
        clinic_id: "5a3d0c11-0000-4000-8000-000000000001".into(),
        status: InvitationStatus::Sent,
        email: "robin.sample@clinic.example".into(),
        first_name: "Robin".into(),
        middle_name: None,
        last_name: "Sample".into(),
        suffix1: None,
        suffix2: None,
        clinic_role: ClinicRole::ImagingTechnologist,
        level: Level::Member,
        can_create_reports: false,
        can_manage_studies: true,
        has_dashboard_access: true,
        npi_number: None,
        phone_number: Some("5551234568".into()),
        invited_source: InvitedSource::Dashboard,
        inviter_id: "usr_00000000000000000000000000000001".parse().ok(),
        invited_by_api_key_id: None,
        created_at: "2026-01-02T03:04:05Z".parse().ok(),
        updated_at: "2026-01-02T03:04:05Z".parse().ok(),
        expiry: Expiry::Never,
    }
}

/// A cardiologist to invite, who signs reports.
pub(crate) fn newcomer() -> NewUser {
    NewUser {
        email: "noor.haddad@clinic.example".into(),
        first_name: "Noor".into(),
        middle_name: None,
        last_name: "Haddad".into(),
        suffix1: Some("MD".into()),
        suffix2: Some("PhD".into()),
        clinic_role: ClinicRole::Cardiologist,
        level: Level::Member,
        can_create_reports: true,
        can_manage_studies: false,
        has_dashboard_access: true,
        npi_number: Some("1003000126".into()),
        phone_number: None,
    }
}
