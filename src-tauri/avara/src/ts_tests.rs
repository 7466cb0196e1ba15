//! The TypeScript of the types whose shape takes care. The app's own test compares every declaration.

use ts_rs::{Config, TS};

use crate::{ClinicRole, Expiry, Problems, UserPatch};

/// The declaration without its comments, on one line.
fn declaration<T: TS>() -> String {
    let text = T::decl(&Config::default());
    let code: String = text
        .split("*/")
        .filter_map(|part| part.split("/**").next())
        .collect();
    code.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn every_patch_field_may_be_absent_and_only_clearable_ones_null() {
    assert_eq!(
        declaration::<UserPatch>(),
        "type UserPatch = { firstName?: string, middleName?: string | null, lastName?: string, \
         suffix1?: string | null, suffix2?: string | null, clinicRole?: ClinicRole, level?: Level, \
         canCreateReports?: boolean, canManageStudies?: boolean, hasDashboardAccess?: boolean, \
         npiNumber?: string | null, phoneNumber?: string | null, };"
    );
}

#[test]
fn problems_are_partial_and_open_enumerations_plain_texts() {
    assert_eq!(
        declaration::<Problems>(),
        "type Problems = { [key in Field]?: Array<Problem> };"
    );
    assert_eq!(declaration::<ClinicRole>(), "type ClinicRole = string;");
}

#[test]
fn an_expiry_is_one_of_three() {
    assert_eq!(
        declaration::<Expiry>(),
        r#"type Expiry = { "kind": "never" } | { "kind": "at", "value": string } | { "kind": "unknown", "value": string };"#
    );
}
