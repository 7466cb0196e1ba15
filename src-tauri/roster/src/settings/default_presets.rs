//! The presets that are there before anyone makes one.

use avara::{ClinicRole, Level};

use super::Preset;

/// The five given presets. Each can be edited or removed; their ids stay, so that the window knows whose name it may translate.
pub(super) fn presets() -> Vec<Preset> {
    let preset = |id: &str, name: &str, clinic_role, level, may: [bool; 3]| Preset {
        id: id.to_owned(),
        name: name.to_owned(),
        clinic_role,
        level,
        can_create_reports: may[0],
        can_manage_studies: may[1],
        has_dashboard_access: may[2],
    };
    use ClinicRole::{
        AdministrativeDirector, FrontDeskOperator, ImagingTechnologist, ItAdministrator,
        Radiologist,
    };
    use Level::{Admin, Member};
    vec![
        preset(
            "radiologist",
            "Radiologist",
            Radiologist,
            Member,
            [true, false, false],
        ),
        preset(
            "technologist",
            "Technologist",
            ImagingTechnologist,
            Member,
            [false, true, true],
        ),
        preset(
            "front_desk",
            "Front desk",
            FrontDeskOperator,
            Member,
            [false, true, true],
        ),
        preset(
            "practice_manager",
            "Practice manager",
            AdministrativeDirector,
            Admin,
            [false, true, true],
        ),
        preset("it", "IT", ItAdministrator, Admin, [false, false, true]),
    ]
}
