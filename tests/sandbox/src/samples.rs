//! The invitations that every clinic has from the start: one for each state that a screen has to tell apart.

use jiff::SignedDuration;

use crate::cast;
use crate::clock::{now, text};
use crate::invitation::Invitation;
use crate::person::{Person, Standing};

/// The published example: pending, for six more days. Robin Sample, sent from the dashboard by the owner.
pub const PENDING: &str = "inv_1234567890abcdef1234567890abcdef";
/// Pending, and over within two days. Imani Closing, sent through the API.
pub const CLOSING: &str = "inv_00000000000000000000000000000001";
/// Pending, and never over. Emre Everlong, sent from the dashboard by an admin.
pub const ENDLESS: &str = "inv_00000000000000000000000000000002";
/// Over since five days without an answer. Petra Pastdue, sent from the dashboard by the owner.
pub const EXPIRED: &str = "inv_00000000000000000000000000000003";
/// Accepted: Kai Lindqvist of the cast, sent through the API. Only in a clinic of five people or more.
pub const ACCEPTED: &str = "inv_00000000000000000000000000000004";
/// Declined. Rufus Declined, sent through the API.
pub const REJECTED: &str = "inv_00000000000000000000000000000005";
/// Taken back. Vera Withdrawn, sent from the dashboard by the owner.
pub const REVOKED: &str = "inv_00000000000000000000000000000006";

/// Who sent one from the dashboard.
const OWNER: &str = "usr_00000000000000000000000000000001";
const ADMIN: &str = "usr_00000000000000000000000000000006";
const KAI: &str = "usr_00000000000000000000000000000004";

/// The id of the first, as published; of the others, the invitation's digits tell the person's.
const ROBIN: &str = "usr_fedcba0987654321fedcba0987654321";

struct Sample {
    id: &'static str,
    user: &'static str,
    name: [&'static str; 2],
    status: &'static str,
    /// Hours since it was sent, and hours until it ends.
    sent: i64,
    ends: Option<i64>,
    inviter: Option<&'static str>,
}

const SAMPLES: [Sample; 7] = [
    Sample {
        id: PENDING,
        user: ROBIN,
        name: ["Robin", "Sample"],
        status: "sent",
        sent: 24,
        ends: Some(6 * 24),
        inviter: Some(OWNER),
    },
    Sample {
        id: CLOSING,
        user: "usr_00000000000000000000000000000101",
        name: ["Imani", "Closing"],
        status: "sent",
        sent: 132,
        ends: Some(36),
        inviter: None,
    },
    Sample {
        id: ENDLESS,
        user: "usr_00000000000000000000000000000102",
        name: ["Emre", "Everlong"],
        status: "sent",
        sent: 90 * 24,
        ends: None,
        inviter: Some(ADMIN),
    },
    Sample {
        id: EXPIRED,
        user: "usr_00000000000000000000000000000103",
        name: ["Petra", "Pastdue"],
        status: "sent",
        sent: 12 * 24,
        ends: Some(-5 * 24),
        inviter: Some(OWNER),
    },
    Sample {
        id: ACCEPTED,
        user: KAI,
        name: ["Kai", "Lindqvist"],
        status: "accepted",
        sent: 13 * 24,
        ends: Some(-6 * 24),
        inviter: None,
    },
    Sample {
        id: REJECTED,
        user: "usr_00000000000000000000000000000105",
        name: ["Rufus", "Declined"],
        status: "rejected",
        sent: 20 * 24,
        ends: Some(-13 * 24),
        inviter: None,
    },
    Sample {
        id: REVOKED,
        user: "usr_00000000000000000000000000000106",
        name: ["Vera", "Withdrawn"],
        status: "revoked",
        sent: 3 * 24,
        ends: Some(4 * 24),
        inviter: Some(OWNER),
    },
];

/// The samples of a clinic with these people, in order.
pub(crate) fn invitations(people: &[Person]) -> Vec<Invitation> {
    let accepted = people.iter().find(|person| person.user_id == KAI);
    let people = SAMPLES.iter().filter_map(|sample| {
        let person = match sample.status {
            "accepted" => accepted.cloned()?,
            _ => invited(sample),
        };
        Some(invitation(sample, person))
    });
    people.collect()
}

fn invitation(sample: &Sample, person: Person) -> Invitation {
    let created = now() - SignedDuration::from_hours(sample.sent);
    let answered = created + SignedDuration::from_hours(5);
    Invitation {
        id: sample.id.to_owned(),
        person,
        status: sample.status,
        created,
        updated: if sample.status == "sent" {
            created
        } else {
            answered
        },
        expiry: sample
            .ends
            .map(|hours| now() + SignedDuration::from_hours(hours)),
        inviter: sample.inviter.map(str::to_owned),
    }
}

/// Someone like the technologist of the cast, under another name.
fn invited(sample: &Sample) -> Person {
    let [first, last] = sample.name;
    Person {
        user_id: sample.user.to_owned(),
        email: format!("{first}.{last}@hospital.example").to_lowercase(),
        first_name: first.to_owned(),
        last_name: last.to_owned(),
        suffix1: None,
        created_at: Some(text(now() - SignedDuration::from_hours(sample.sent))),
        last_login_at: None,
        invited_source: match sample.inviter {
            Some(_) => "dashboard",
            None => "api",
        }
        .to_owned(),
        standing: match sample.status {
            "sent" => Standing::Invited,
            _ => Standing::Lapsed,
        },
        ..cast::people().swap_remove(4)
    }
}
