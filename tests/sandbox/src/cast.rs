//! The first twelve people: every case that a screen has to cope with. The first is the published example.

use crate::clock::{days_ago, minutes_ago};
use crate::person::{Person, Standing};

struct Part {
    id: &'static str,
    name: [&'static str; 3],
    suffixes: [&'static str; 2],
    role: &'static str,
    email: &'static str,
    level: &'static str,
    /// Creates reports, manages studies, has dashboard access.
    may: [bool; 3],
    npi: &'static str,
    phone: &'static str,
    /// Days since the account was made, and minutes since the last login.
    days: i64,
    login: Option<i64>,
}

const DAY: i64 = 24 * 60;

const CAST: [Part; 12] = [
    Part {
        id: "1234567890abcdef1234567890abcdef",
        name: ["Sarah", "Marie", "Johnson"],
        suffixes: ["MD", "FACR"],
        role: "Radiologist",
        email: "dr.johnson",
        level: "member",
        may: [true, true, true],
        npi: "1234567893",
        phone: "5550100101",
        days: 410,
        login: Some(20),
    },
    Part {
        id: "00000000000000000000000000000001",
        name: ["Dana", "", "Okafor"],
        suffixes: ["", ""],
        role: "Administrative Director",
        email: "dana.okafor",
        level: "owner",
        may: [false, true, true],
        npi: "",
        phone: "5550100102",
        days: 800,
        login: Some(DAY),
    },
    Part {
        id: "00000000000000000000000000000002",
        name: ["Miguel Ángel", "", "Rodríguez-Santamaría y Castellanos"],
        suffixes: ["Jr.", "DO"],
        role: "Nuclear Medicine Physician",
        email: "miguel.angel.rodriguez-santamaria",
        level: "member",
        may: [true, false, false],
        npi: "1003000126",
        phone: "5550100103",
        days: 350,
        login: None,
    },
    Part {
        id: "00000000000000000000000000000003",
        name: ["Priya", "", "Natarajan"],
        suffixes: ["", ""],
        role: "Front Desk Operator",
        email: "priya.n",
        level: "admin",
        may: [false, true, false],
        npi: "",
        phone: "5550100104",
        days: 240,
        login: Some(92 * DAY),
    },
    Part {
        id: "00000000000000000000000000000004",
        name: ["Kai", "", "Lindqvist"],
        suffixes: ["RT(R)", ""],
        role: "Imaging Technologist",
        email: "kai.l",
        level: "member",
        may: [false, true, true],
        npi: "",
        phone: "",
        days: 12,
        login: None,
    },
    Part {
        id: "00000000000000000000000000000005",
        name: ["Татьяна", "", "Иванова"],
        suffixes: ["MD", ""],
        role: "Neurologist",
        email: "t.ivanova",
        level: "member",
        may: [true, false, true],
        npi: "",
        phone: "5550100106",
        days: 190,
        login: Some(8 * DAY),
    },
    Part {
        id: "00000000000000000000000000000006",
        name: ["Amara", "Grace", "Mensah"],
        suffixes: ["MD", "PhD"],
        role: "Radiologist",
        email: "amara.mensah",
        level: "admin",
        may: [true, true, true],
        npi: "1306849450",
        phone: "5550100107",
        days: 610,
        login: Some(190),
    },
    Part {
        id: "00000000000000000000000000000007",
        name: ["美咲", "", "田中"],
        suffixes: ["", ""],
        role: "Physician Assistant",
        email: "misaki.tanaka",
        level: "member",
        may: [false, false, true],
        npi: "",
        phone: "",
        days: 75,
        login: Some(35 * DAY),
    },
    Part {
        id: "00000000000000000000000000000008",
        name: ["Bo", "", "Ng"],
        suffixes: ["", ""],
        role: "IT Support",
        email: "bo.ng",
        level: "admin",
        may: [false, false, true],
        npi: "",
        phone: "5550100109",
        days: 500,
        login: Some(4 * DAY),
    },
    Part {
        id: "00000000000000000000000000000009",
        name: ["ليلى", "", "الحسن"],
        suffixes: ["MD", ""],
        role: "Radiologist",
        email: "layla.alhassan",
        level: "member",
        may: [true, true, true],
        npi: "1497758544",
        phone: "5550100110",
        days: 300,
        login: Some(2 * DAY),
    },
    Part {
        id: "0000000000000000000000000000000a",
        name: ["Owen", "James", "Fitzgerald"],
        suffixes: ["III", "MD"],
        role: "Imaging Technologist",
        email: "owen.fitzgerald",
        level: "member",
        may: [false, true, true],
        npi: "",
        phone: "15550100111",
        days: 120,
        login: Some(210 * DAY),
    },
    Part {
        id: "0000000000000000000000000000000b",
        name: ["Zoë", "", "D'Angelo"],
        suffixes: ["", ""],
        role: "Patient Care Coordinator",
        email: "zoe.dangelo",
        level: "member",
        may: [false, true, true],
        npi: "",
        phone: "5550100112",
        days: 30,
        login: Some(70),
    },
];

/// The twelve, in order.
pub(crate) fn people() -> Vec<Person> {
    CAST.iter().map(person).collect()
}

fn person(part: &Part) -> Person {
    let some = |text: &str| (!text.is_empty()).then(|| text.to_owned());
    let [first, middle, last] = part.name;
    let [can_create_reports, can_manage_studies, has_dashboard_access] = part.may;
    Person {
        user_id: format!("usr_{}", part.id),
        email: format!("{}@hospital.example", part.email),
        first_name: first.to_owned(),
        middle_name: some(middle),
        last_name: last.to_owned(),
        suffix1: some(part.suffixes[0]),
        suffix2: some(part.suffixes[1]),
        clinic_role: part.role.to_owned(),
        level: part.level.to_owned(),
        can_create_reports,
        can_manage_studies,
        has_dashboard_access,
        npi_number: some(part.npi),
        phone_number: some(part.phone),
        created_at: Some(days_ago(part.days)),
        last_login_at: part.login.map(minutes_ago),
        invited_source: if part.level == "owner" {
            "dashboard"
        } else {
            "api"
        }
        .to_owned(),
        standing: Standing::Active,
    }
}
