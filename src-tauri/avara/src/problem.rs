//! What can be wrong with a change: a closed set with one name per rule.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::field::Field;

/// A rule that a change breaks. `Display` says it in plain English.
#[derive(
    Clone,
    Copy,
    Debug,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    thiserror::Error,
)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub enum Problem {
    /// A text without a visible character.
    #[error("This can't be empty.")]
    Empty,
    /// More than 300 characters, which is as much as is read back.
    #[error("This can have 300 characters at most.")]
    TooLong,
    /// Reports are signed under an NPI, so there must be one.
    #[error("An NPI number is needed to create reports.")]
    NpiRequired,
    /// Not ten digits.
    #[error("An NPI number has exactly 10 digits.")]
    NpiLength,
    /// The first digit says what is numbered; only 1 and 2 are in use.
    #[error("An NPI number starts with 1 or 2.")]
    NpiFirstDigit,
    /// The Luhn check over `80840` and the number fails.
    #[error("This NPI number has a typo: its check digit doesn't match.")]
    NpiCheckDigit,
    /// Fewer than 10 or more than 15 digits.
    #[error("A phone number has 10 to 15 digits.")]
    PhoneLength,
    /// Something other than digits.
    #[error("A phone number is written in digits only.")]
    PhoneCharacters,
    /// An admin works in the dashboard.
    #[error("Admins need dashboard access.")]
    AdminNeedsDashboard,
    /// Only the dashboard can make someone an owner.
    #[error("Ownership can only be given in the AutoScribe dashboard.")]
    OwnerNotAssignable,
    /// Only the dashboard can change an owner's level.
    #[error("An owner's level can only be changed in the AutoScribe dashboard.")]
    OwnerLevelFixed,
    /// A role this version does not know is shown, never sent.
    #[error("Choose a role from the list.")]
    UnknownRole,
    /// A level this version does not know is shown, never sent.
    #[error("Choose admin or member.")]
    UnknownLevel,
    /// The field always has a value.
    #[error("This can't be cleared.")]
    CannotBeCleared,
    /// Nothing that mail could be sent to.
    #[error("This isn't an email address, such as name@clinic.example.")]
    EmailFormat,
    /// An address with something around it, or several of them.
    #[error("Enter one email address and nothing around it, such as name@clinic.example.")]
    EmailNotAlone,
    /// A character that no one can see.
    #[error("This email address contains invisible characters. Type it again.")]
    EmailInvisible,
}

/// What is wrong with a change, by field. Empty means that nothing speaks against sending it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "ts", derive(ts_rs::TS))]
pub struct Problems(BTreeMap<Field, Vec<Problem>>);

impl Problems {
    /// Whether nothing is wrong.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is wrong with one field.
    #[must_use]
    pub fn of(&self, field: Field) -> &[Problem] {
        self.0.get(&field).map_or(&[], Vec::as_slice)
    }

    /// Fields with what is wrong with them, in the order of a form.
    pub fn iter(&self) -> impl Iterator<Item = (Field, &[Problem])> {
        self.0
            .iter()
            .map(|(field, problems)| (*field, problems.as_slice()))
    }

    /// The same as sentences by wire name, as an [`Error`](crate::Error) carries them.
    #[must_use]
    pub fn messages(&self) -> BTreeMap<String, Vec<String>> {
        let sentences = |problems: &[Problem]| problems.iter().map(Problem::to_string).collect();
        self.iter()
            .map(|(field, problems)| (field.as_str().to_owned(), sentences(problems)))
            .collect()
    }

    /// Notes that `field` breaks a rule, once.
    pub fn add(&mut self, field: Field, problem: Problem) {
        let problems = self.0.entry(field).or_default();
        if !problems.contains(&problem) {
            problems.push(problem);
        }
    }
}
