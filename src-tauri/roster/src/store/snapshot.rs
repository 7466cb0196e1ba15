//! The people of a clinic as they were last listed here, and what is different now.

use std::collections::{HashMap, HashSet};

use avara::{Field, User, UserId};
use rusqlite::{OptionalExtension, Statement, Transaction, params};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use ts_rs::TS;

use super::own_changes::OwnChanges;
use super::unseen_changes;
use crate::clock::now;
use crate::database::{DataError, Database};

/// What became of a person since the last whole list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// They were not listed before.
    Added,
    /// Some of their fields are different.
    Changed,
    /// They are no longer listed.
    Gone,
}

/// A person who is not as they were at the last whole list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
pub struct PersonChange {
    /// The person's id.
    pub user_id: String,
    /// First and last name; as it was, if they are gone.
    pub name: String,
    /// What became of them.
    pub kind: ChangeKind,
    /// Which fields are different, in the order of a form.
    pub fields: Vec<Field>,
}

/// What changed in a clinic and was not dismissed yet.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, TS)]
pub struct Changes {
    /// When the list was made with which it begins; null if this is the first, or if it could not be compared.
    pub since: Option<String>,
    /// Who is different.
    pub people: Vec<PersonChange>,
}

/// A list that came to its end.
#[derive(Debug, Default)]
pub struct WholeList {
    /// Everyone who could be read.
    pub people: Vec<User>,
    /// The ids of those who did not come, and of whom nothing is said: they could not be read, or their access was removed here.
    pub unread: HashSet<UserId>,
    /// Whether there may be others who did not come. Then no one is said to be gone.
    pub may_lack_others: bool,
}

/// The people as they were last seen.
#[derive(Debug, Clone)]
pub struct Snapshots(pub(super) Database);

impl Snapshots {
    /// Compares a whole list with the last one and keeps it instead. Answers what changed and was not dismissed yet. Of a clinic that
    /// is not remembered nothing is kept.
    ///
    /// # Errors
    /// If the file cannot be written; then the last list stays.
    pub async fn take(&self, clinic_id: &str, list: WholeList) -> Result<Changes, DataError> {
        let clinic = clinic_id.to_owned();
        self.0
            .write(move |transaction| take(transaction, &clinic, &list))
            .await
    }

    /// Keeps one person as they are now: what was changed here is no news at the next list.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub async fn put(&self, clinic_id: &str, user: &User) -> Result<(), DataError> {
        let (clinic, id, json) = (clinic_id.to_owned(), user.user_id.to_string(), json(user));
        let sql = "UPDATE person SET user = ?3 WHERE clinic_id = ?1 AND user_id = ?2";
        self.0
            .run(move |connection| connection.execute(sql, params![clinic, id, json]).map(drop))
            .await
    }

    /// The people of the last whole list who are not `here`, as far as they can be read; none of them if they are more than `most`.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub async fn lacking(
        &self,
        clinic_id: &str,
        here: HashSet<UserId>,
        most: usize,
    ) -> Result<Vec<User>, DataError> {
        let clinic = clinic_id.to_owned();
        self.0
            .run(move |connection| {
                let sql = "SELECT user_id FROM person WHERE clinic_id = ?1";
                let mut listed = connection.prepare(sql)?;
                let ids = listed.query_map([&clinic], |row| row.get::<_, String>(0))?;
                let ids: rusqlite::Result<Vec<String>> = ids.collect();
                let is_here = |id: &String| id.parse().is_ok_and(|id| here.contains(&id));
                let lacking: Vec<String> = ids?.into_iter().filter(|id| !is_here(id)).collect();
                if lacking.len() > most {
                    return Ok(Vec::new());
                }
                let sql = "SELECT user FROM person WHERE clinic_id = ?1 AND user_id = ?2";
                let mut known = connection.prepare(sql)?;
                let texts = lacking
                    .into_iter()
                    .map(|id| known.query_row(params![clinic, id], |row| row.get::<_, String>(0)));
                let texts: rusqlite::Result<Vec<String>> = texts.collect();
                let users = texts?.into_iter();
                Ok(users
                    .filter_map(|text| serde_json::from_str(&text).ok())
                    .collect())
            })
            .await
    }

    /// Whether the last list has people, and none of these is among them.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub async fn are_others(
        &self,
        clinic_id: &str,
        people: Vec<UserId>,
    ) -> Result<bool, DataError> {
        let sql = "
            SELECT EXISTS (SELECT 1 FROM person WHERE clinic_id = ?1) AND NOT EXISTS
              (SELECT 1 FROM person WHERE clinic_id = ?1 AND user_id IN (SELECT value FROM json_each(?2)))";
        let ids: Vec<String> = people.iter().map(UserId::to_string).collect();
        let (clinic, ids) = (clinic_id.to_owned(), json!(ids).to_string());
        self.0
            .run(move |connection| connection.query_row(sql, [clinic, ids], |row| row.get(0)))
            .await
    }

    /// The email address as the last list of this clinic spells it, whatever its case; the service compares letter by letter.
    ///
    /// # Errors
    /// If the file cannot be read.
    pub async fn spelling(
        &self,
        clinic_id: &str,
        email: &str,
    ) -> Result<Option<String>, DataError> {
        let sql = "SELECT user ->> '$.email' FROM person
                   WHERE clinic_id = ?1 AND plain(user ->> '$.email') = plain(?2)";
        let (clinic, email) = (clinic_id.to_owned(), email.to_owned());
        self.0
            .run(move |connection| {
                let row = connection.query_row(sql, [clinic, email], |row| row.get(0));
                row.optional()
            })
            .await
    }
}

fn take(
    transaction: &Transaction<'_>,
    clinic: &str,
    list: &WholeList,
) -> rusqlite::Result<Changes> {
    let sql = "SELECT seen_at FROM clinic WHERE id = ?1";
    let seen = transaction
        .query_row(sql, [clinic], |row| row.get::<_, Option<String>>(0))
        .optional()?;
    let Some(since) = seen else {
        return Ok(Changes::default());
    };
    let mut known = known(transaction, clinic)?;
    let mut keep = transaction.prepare(
        "INSERT INTO person (clinic_id, user_id, user) VALUES (?1, ?2, ?3)
         ON CONFLICT (clinic_id, user_id) DO UPDATE SET user = excluded.user",
    )?;
    let mut people = Vec::new();
    for user in &list.people {
        let (id, now) = (user.user_id.to_string(), json(user));
        let before = known.remove(&id);
        if before.as_ref() == Some(&now) {
            continue;
        }
        keep.execute(params![clinic, id, now])?;
        people.extend(change(id, before.as_deref(), &now));
    }
    if !list.may_lack_others {
        for id in &list.unread {
            known.remove(&id.to_string());
        }
        let sql = "DELETE FROM person WHERE clinic_id = ?1 AND user_id = ?2";
        let gone = remove(&mut transaction.prepare(sql)?, clinic, known)?;
        people.extend(gone);
    }
    let sql = "UPDATE clinic SET seen_at = ?2 WHERE id = ?1";
    transaction.execute(sql, params![clinic, now()])?;
    let Some(since) = since else {
        return Ok(Changes::default());
    };
    let own = OwnChanges::since(transaction, clinic, &since)?;
    let people = people.into_iter();
    let changes = Changes {
        people: people.filter_map(|change| own.without(change)).collect(),
        since: Some(since),
    };
    unseen_changes::tell(transaction, clinic, changes)
}

/// The people of the last list: id and JSON.
fn known(transaction: &Transaction<'_>, clinic: &str) -> rusqlite::Result<HashMap<String, String>> {
    let mut found = transaction.prepare("SELECT user_id, user FROM person WHERE clinic_id = ?1")?;
    let pair = |row: &rusqlite::Row<'_>| Ok((row.get(0)?, row.get(1)?));
    found.query_map([clinic], pair)?.collect()
}

/// What there is to say of someone whose JSON is different now: nothing if no field differs, such as after a login.
fn change(user_id: String, before: Option<&str>, now: &str) -> Option<PersonChange> {
    let now = parsed(now);
    let (kind, fields) = match before {
        None => (ChangeKind::Added, Vec::new()),
        Some(before) => (ChangeKind::Changed, differing(&parsed(before), &now)),
    };
    let is_news = kind == ChangeKind::Added || !fields.is_empty();
    is_news.then(|| PersonChange {
        user_id,
        name: name(&now),
        kind,
        fields,
    })
}

fn remove(
    delete: &mut Statement<'_>,
    clinic: &str,
    gone: HashMap<String, String>,
) -> rusqlite::Result<Vec<PersonChange>> {
    let mut people = Vec::with_capacity(gone.len());
    for (user_id, before) in gone {
        delete.execute(params![clinic, user_id])?;
        people.push(PersonChange {
            user_id,
            name: name(&parsed(&before)),
            kind: ChangeKind::Gone,
            fields: Vec::new(),
        });
    }
    // A map has no order, and the same changes are to be told in the same one.
    people.sort_by(|one, other| {
        one.name
            .cmp(&other.name)
            .then(one.user_id.cmp(&other.user_id))
    });
    Ok(people)
}

/// The fields that differ. An absent text is as good as an empty one.
fn differing(before: &Value, now: &Value) -> Vec<Field> {
    let value = |person: &Value, field: Field| match person.get(field.as_str()) {
        Some(Value::String(text)) if text.is_empty() => Value::Null,
        Some(value) => value.clone(),
        None => Value::Null,
    };
    compared()
        .filter(|field| value(before, *field) != value(now, *field))
        .collect()
}

/// The fields of which a difference is news, in the order of a form.
pub(super) fn compared() -> impl Iterator<Item = Field> {
    Field::CHANGEABLE.into_iter().chain([Field::Email])
}

fn name(person: &Value) -> String {
    let part = |field: Field| person[field.as_str()].as_str().unwrap_or_default();
    let name = format!("{} {}", part(Field::FirstName), part(Field::LastName));
    name.trim().to_owned()
}

fn parsed(json: &str) -> Value {
    serde_json::from_str(json).unwrap_or_default()
}

/// A person always has a JSON.
fn json(user: &User) -> String {
    serde_json::to_string(user).unwrap_or_default()
}

#[cfg(test)]
#[path = "snapshot_tests.rs"]
mod tests;
