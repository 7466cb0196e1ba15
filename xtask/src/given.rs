//! What the environment gives to a release: keys, passwords, addresses. A variable that is empty is not given.

use std::env::VarError;
use std::process::Command;

use crate::run::Outcome;

/// What the variable holds.
///
/// # Errors
/// If that is no text.
pub fn given(name: &str) -> Outcome<Option<String>> {
    match std::env::var(name) {
        Ok(value) if !value.is_empty() => Ok(Some(value)),
        Ok(_) | Err(VarError::NotPresent) => Ok(None),
        Err(VarError::NotUnicode(_)) => Err(format!("{name} is no text").into()),
    }
}

/// Several variables that make sense together only: all of their values, or nothing where none is given.
///
/// # Errors
/// If some are given and some are not: then something was forgotten.
pub fn all<const N: usize>(names: [&str; N]) -> Outcome<Option<[String; N]>> {
    all_of(names, given)
}

fn all_of<const N: usize>(
    names: [&str; N],
    given: impl Fn(&str) -> Outcome<Option<String>>,
) -> Outcome<Option<[String; N]>> {
    let mut values = Vec::new();
    let mut missing = Vec::new();
    for name in names {
        match given(name)? {
            Some(value) => values.push(value),
            None => missing.push(name),
        }
    }
    match <[String; N]>::try_from(values) {
        Ok(values) => Ok(Some(values)),
        Err(values) if values.is_empty() => Ok(None),
        Err(_) => Err(format!("{} missing", missing.join(" and ")).into()),
    }
}

/// Takes what is not given out of the command's environment: a program takes an empty variable for one that is set.
///
/// # Errors
/// As [`given`].
pub fn drop_empty(command: &mut Command, names: &[&str]) -> Outcome {
    for name in names {
        if given(name)?.is_none() {
            command.env_remove(name);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn only_a(name: &str) -> Outcome<Option<String>> {
        Ok((name == "A").then(|| "one".to_owned()))
    }

    #[test]
    fn it_is_all_or_nothing() {
        assert_eq!(
            all_of(["A"], only_a).expect("all"),
            Some(["one".to_owned()])
        );
        assert_eq!(all_of(["B", "C"], only_a).expect("nothing"), None);
        let failure = all_of(["B", "A", "C"], only_a).expect_err("a part is a mistake");
        assert_eq!(failure.to_string(), "B and C missing");
    }
}
