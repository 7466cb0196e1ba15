use super::*;
use crate::store::testing::invitation;

const EMAIL: &str = "robin.sample@clinic.example";

fn read(clinic_id: &str, begun: Instant) -> Read {
    let mut robin = invitation(1, 1);
    robin.email = "Robin.Sample@clinic.example".to_owned();
    let open = OpenInvitations {
        found: vec![robin],
        skipped: 0,
    };
    Read {
        clinic_id: clinic_id.to_owned(),
        begun,
        open,
    }
}

fn count(found: Option<OpenInvitations>) -> Option<usize> {
    found.map(|open| open.found.len())
}

#[test]
fn a_list_of_a_moment_ago_tells_of_every_address_of_its_clinic() {
    let (recent, now) = (Recent::default(), Instant::now());
    assert_eq!(count(recent.find("a", EMAIL, now)), None);
    recent.keep(read("a", now), 0);
    assert_eq!(count(recent.find("a", EMAIL, now)), Some(1));
    assert_eq!(count(recent.find("a", "else@clinic.example", now)), Some(0));
    assert_eq!(count(recent.find("b", EMAIL, now)), None);
    let late = now + FRESH;
    assert_eq!(count(recent.find("a", EMAIL, late)), None, "it is old");
}

#[test]
fn what_was_sent_makes_it_old_also_while_it_is_read() {
    let (recent, now) = (Recent::default(), Instant::now());
    recent.keep(read("a", now), 0);
    recent.forget();
    assert_eq!(count(recent.find("a", EMAIL, now)), None);
    recent.keep(read("a", now), 0);
    assert_eq!(count(recent.find("a", EMAIL, now)), None, "begun before");
    recent.keep(read("a", now), 1);
    assert_eq!(count(recent.find("a", EMAIL, now)), Some(1));
}

#[test]
fn an_address_that_was_invited_is_looked_for_anew() {
    let (recent, now) = (Recent::default(), Instant::now());
    recent.doubt("a", " ROBIN.sample@clinic.example");
    recent.keep(read("a", now), 0);
    assert_eq!(count(recent.find("a", EMAIL, now)), None);
    assert_eq!(count(recent.find("a", "else@clinic.example", now)), Some(0));
}

#[test]
fn what_was_not_read_whole_is_read_once_more() {
    let (recent, now) = (Recent::default(), Instant::now());
    let mut partly = read("a", now);
    partly.open.skipped = 1;
    recent.keep(partly, 0);
    assert_eq!(count(recent.find("a", EMAIL, now)), None);
}
