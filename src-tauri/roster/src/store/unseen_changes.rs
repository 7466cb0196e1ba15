//! What changed in a clinic and was not dismissed yet. It is told with each list, together with what changed since, so that a
//! refresh, a visit to another clinic or the end of the app loses no one.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, Row, Transaction, params};

use super::snapshot::{ChangeKind, Changes, PersonChange, Snapshots, compared};
use crate::database::DataError;

impl Snapshots {
    /// What was told of a clinic so far is no news anymore.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn dismiss_news(&self, clinic_id: &str) -> Result<(), DataError> {
        let clinic = clinic_id.to_owned();
        let sql = "DELETE FROM news WHERE clinic_id = ?1";
        self.0
            .run(move |connection| connection.execute(sql, [clinic]).map(drop))
            .await
    }
}

/// Adds what a list has shown to what was not dismissed, keeps it and answers all of it.
pub(super) fn tell(
    transaction: &Transaction<'_>,
    clinic: &str,
    now: Changes,
) -> rusqlite::Result<Changes> {
    let before = kept(transaction, clinic)?;
    if now.people.is_empty() {
        return Ok(before.unwrap_or(now));
    }
    let news = match before {
        Some(before) => together(before, now),
        None => now,
    };
    keep(transaction, clinic, &news)?;
    Ok(news)
}

fn kept(transaction: &Transaction<'_>, clinic: &str) -> rusqlite::Result<Option<Changes>> {
    let sql = "SELECT since, people FROM news WHERE clinic_id = ?1";
    let read = |row: &Row<'_>| {
        let people: String = row.get(1)?;
        Ok(Changes {
            since: row.get(0)?,
            // What cannot be read is told no more.
            people: serde_json::from_str(&people).unwrap_or_default(),
        })
    };
    let kept = transaction.query_row(sql, [clinic], read).optional()?;
    Ok(kept.filter(|kept| !kept.people.is_empty()))
}

fn keep(transaction: &Transaction<'_>, clinic: &str, news: &Changes) -> rusqlite::Result<()> {
    // What stands in `Changes` always has a JSON.
    let people = serde_json::to_string(&news.people).unwrap_or_default();
    let sql = "INSERT OR REPLACE INTO news (clinic_id, since, people) VALUES (?1, ?2, ?3)";
    let values = params![clinic, news.since, people];
    transaction.execute(sql, values).map(drop)
}

/// What came before and what came now, as one, told since the earlier.
fn together(before: Changes, now: Changes) -> Changes {
    let mut people: Vec<Option<PersonChange>> = before.people.into_iter().map(Some).collect();
    let known = people.iter().flatten().enumerate();
    let places: HashMap<String, usize> = known
        .map(|(place, change)| (change.user_id.clone(), place))
        .collect();
    for change in now.people {
        match places.get(&change.user_id) {
            Some(place) => {
                let known = people[*place].take();
                people[*place] = known.and_then(|known| then(known, change));
            }
            None => people.push(Some(change)),
        }
    }
    Changes {
        since: before.since,
        people: people.into_iter().flatten().collect(),
    }
}

/// What is left to be told of a person of whom something was told before.
fn then(before: PersonChange, now: PersonChange) -> Option<PersonChange> {
    match (before.kind, now.kind) {
        // They were only passed over by a list that moved while it was read: that is no news.
        (ChangeKind::Gone, ChangeKind::Added) => None,
        (ChangeKind::Added, ChangeKind::Changed) => Some(PersonChange {
            kind: ChangeKind::Added,
            fields: Vec::new(),
            ..now
        }),
        (ChangeKind::Changed, ChangeKind::Changed) => {
            let differs = |field: &_| before.fields.contains(field) || now.fields.contains(field);
            let fields = compared().filter(differs).collect();
            Some(PersonChange { fields, ..now })
        }
        _ => Some(now),
    }
}

#[cfg(test)]
#[path = "unseen_changes_tests.rs"]
mod tests;
