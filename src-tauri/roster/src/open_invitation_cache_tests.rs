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
    let (cache, now) = (OpenInvitationCache::default(), Instant::now());
    assert_eq!(count(cache.find("a", EMAIL, now)), None);
    cache.keep(read("a", now), 0);
    assert_eq!(count(cache.find("a", EMAIL, now)), Some(1));
    assert_eq!(count(cache.find("a", "else@clinic.example", now)), Some(0));
    assert_eq!(count(cache.find("b", EMAIL, now)), None);
    let late = now + FRESH;
    assert_eq!(count(cache.find("a", EMAIL, late)), None, "it is old");
}

#[test]
fn what_was_sent_makes_it_old_also_while_it_is_read() {
    let (cache, now) = (OpenInvitationCache::default(), Instant::now());
    cache.keep(read("a", now), 0);
    cache.forget();
    assert_eq!(count(cache.find("a", EMAIL, now)), None);
    cache.keep(read("a", now), 0);
    assert_eq!(count(cache.find("a", EMAIL, now)), None, "begun before");
    cache.keep(read("a", now), 1);
    assert_eq!(count(cache.find("a", EMAIL, now)), Some(1));
}

#[test]
fn an_address_that_was_invited_is_looked_for_anew() {
    let (cache, now) = (OpenInvitationCache::default(), Instant::now());
    cache.doubt("a", " ROBIN.sample@clinic.example");
    cache.keep(read("a", now), 0);
    assert_eq!(count(cache.find("a", EMAIL, now)), None);
    assert_eq!(count(cache.find("a", "else@clinic.example", now)), Some(0));
}

#[test]
fn what_was_not_read_whole_is_read_once_more() {
    let (cache, now) = (OpenInvitationCache::default(), Instant::now());
    let mut partly = read("a", now);
    partly.open.skipped = 1;
    cache.keep(partly, 0);
    assert_eq!(count(cache.find("a", EMAIL, now)), None);
}
