//! Keeps a clinic from being added twice, and from getting the key of another: people would be changed in the wrong place.

use avara::{ApiKey, UserId};

use super::{Session, entry};
use crate::clinic::Clinic;
use crate::error::{CommandError, ErrorCode};

impl Session {
    /// Checks that no clinic other than `id` has this name: two clinics of one name cannot be told apart.
    ///
    /// # Errors
    /// `invalid` beside the input `name` if one of them has it; if the clinics cannot be read.
    pub(super) async fn check_name(
        &self,
        id: Option<&str>,
        name: &str,
    ) -> Result<(), CommandError> {
        let others = self.others(id).await?;
        if others.iter().any(|other| is_same_name(&other.name, name)) {
            let text = "Another clinic has this name.";
            return Err(CommandError::invalid_input("name", text));
        }
        Ok(())
    }

    /// Checks that no clinic other than `id` has this key. Keys that cannot be read now are not compared. The key itself goes nowhere.
    ///
    /// # Errors
    /// `conflict` if a clinic has it, whose id stands in `fields` under `sameKey`; if the clinics cannot be read.
    pub(super) async fn check_key(
        &self,
        id: Option<&str>,
        key: &ApiKey,
    ) -> Result<(), CommandError> {
        for other in self.others(id).await? {
            let kept = self.keys(other.kept).read(entry(&other)).await;
            if kept.is_ok_and(|kept| kept.expose() == key.expose()) {
                let mut error = CommandError::new(ErrorCode::Conflict);
                error.fields.insert("sameKey".to_owned(), vec![other.id]);
                return Err(error);
            }
        }
        Ok(())
    }

    /// Checks that someone of the clinic's last list is among the people `behind` a key that is to replace its own. The key of another
    /// clinic that is not remembered here would pass every other check.
    ///
    /// # Errors
    /// `conflict` if no one is, with the clinic's id in `fields` under `otherPeople`; if the list cannot be read.
    pub(super) async fn check_people(
        &self,
        id: &str,
        behind: Vec<UserId>,
    ) -> Result<(), CommandError> {
        if self.snapshots.are_others(id, behind).await? {
            let mut error = CommandError::new(ErrorCode::Conflict);
            let id = vec![id.to_owned()];
            error.fields.insert("otherPeople".to_owned(), id);
            return Err(error);
        }
        Ok(())
    }

    async fn others(&self, id: Option<&str>) -> Result<Vec<Clinic>, CommandError> {
        let mut clinics = self.clinics().await?;
        clinics.retain(|clinic| Some(clinic.id.as_str()) != id);
        Ok(clinics)
    }
}

/// Whether a person would take the two names for one.
pub(super) fn is_same_name(one: &str, other: &str) -> bool {
    let plain = |name: &str| {
        let words: Vec<&str> = name.split_whitespace().collect();
        words.join(" ").to_lowercase()
    };
    plain(one) == plain(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_look_alike_are_the_same() {
        for (one, other) in [
            ("North Clinic", "north clinic"),
            (" North  Clinic", "North Clinic "),
            ("CLÍNICA NORTE", "clínica norte"),
        ] {
            assert!(is_same_name(one, other), "{one:?} {other:?}");
        }
        assert!(!is_same_name("North Clinic", "North Clinic 2"));
    }
}
