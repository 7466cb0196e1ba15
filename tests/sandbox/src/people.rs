//! A clinic's people, the same for the same seed.

use crate::cast;
use crate::clock::{days_ago, minutes_ago};
use crate::names::{FIRST, LAST, MIDDLE, SUFFIXES};
use crate::npi;
use crate::person::{Person, Standing};
use crate::rng::Rng;
use crate::roles::ROLES;

/// So many people: the twelve of the cast first, then made-up ones.
pub(crate) fn people(count: usize, rng: &mut Rng) -> Vec<Person> {
    let cast = cast::people().into_iter();
    cast.take(count)
        .chain((cast::people().len()..count).map(|number| person(number, rng)))
        .collect()
}

/// A made-up one; the number makes the email address and the NPI unique.
pub(crate) fn person(number: usize, rng: &mut Rng) -> Person {
    let some = |rng: &mut Rng, percent, from: &[&str]| {
        rng.percent(percent).then(|| (*rng.pick(from)).to_owned())
    };
    let signs = rng.percent(35);
    let admin = rng.percent(4);
    let dashboard = admin || rng.percent(80);
    let suffix1 = some(rng, 40, &SUFFIXES[..7]);
    Person {
        user_id: format!("usr_{}", rng.hex()),
        email: format!("person.{number}@clinic.example"),
        first_name: (*rng.pick(&FIRST)).to_owned(),
        middle_name: some(rng, 30, &MIDDLE),
        last_name: (*rng.pick(&LAST)).to_owned(),
        suffix2: suffix1.as_ref().and_then(|_| some(rng, 20, &SUFFIXES[7..])),
        suffix1,
        clinic_role: if signs {
            "Radiologist"
        } else {
            rng.pick(&ROLES)
        }
        .to_owned(),
        level: if admin { "admin" } else { "member" }.to_owned(),
        can_create_reports: signs,
        can_manage_studies: rng.percent(60),
        has_dashboard_access: dashboard,
        npi_number: (signs && !rng.percent(2))
            .then(|| npi::with_check_digit(100_000_000 + number as u64)),
        phone_number: rng
            .percent(70)
            .then(|| format!("55501{:05}", number % 100_000)),
        created_at: Some(days_ago(10 + rng.below(900).cast_signed())),
        last_login_at: last_login(dashboard, rng),
        invited_source: (*rng.pick(&["api", "dashboard"])).to_owned(),
        standing: Standing::Active,
    }
}

/// Without the dashboard no one ever logs in; of the others some never did, and some not for long.
fn last_login(dashboard: bool, rng: &mut Rng) -> Option<String> {
    if !dashboard || rng.percent(8) {
        return None;
    }
    let longest = if rng.percent(20) { 400 } else { 20 };
    Some(minutes_ago(rng.below(longest * 24 * 60).cast_signed()))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn ids_and_e_mails_differ_and_every_npi_is_valid() {
        let people = people(2000, &mut Rng::new(1));
        assert_eq!(people.len(), 2000);
        let ids: HashSet<_> = people.iter().map(|person| &person.user_id).collect();
        let emails: HashSet<_> = people.iter().map(|person| &person.email).collect();
        assert_eq!((ids.len(), emails.len()), (2000, 2000));
        assert!(
            people
                .iter()
                .filter_map(|person| person.npi_number.as_deref())
                .all(npi::is_valid)
        );
        assert!(
            people
                .iter()
                .all(|person| person.email.ends_with(".example"))
        );
    }

    #[test]
    fn the_same_seed_makes_the_same_people() {
        let names = |seed| {
            let people = people(40, &mut Rng::new(seed)).into_iter();
            people
                .map(|person| (person.user_id, person.first_name, person.last_name))
                .collect::<Vec<_>>()
        };
        assert_eq!(names(7), names(7));
        assert_ne!(names(7), names(8));
    }

    #[test]
    fn a_clinic_of_three_is_the_first_three_of_the_cast() {
        let people = people(3, &mut Rng::new(1));
        assert_eq!(
            people
                .iter()
                .map(|person| person.first_name.as_str())
                .collect::<Vec<_>>(),
            ["Sarah", "Dana", "Miguel Ángel"]
        );
    }
}
