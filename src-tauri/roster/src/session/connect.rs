//! Connecting a clinic with a new key: the key is proved, compared with the others and kept, and the clinic is entered.

use avara::{ApiKey, Avara, MAX_PAGE, UserFilter, UserId};

use super::switching::new_id;
use super::{Session, entry};
use crate::clinic::{Clinic, Colour, Kept};
use crate::error::{CommandError, ErrorCode};
use crate::keys::KeychainError;

/// A key, and what the person said about it.
pub struct NewKey {
    /// The key.
    pub key: ApiKey,
    /// Where to keep it.
    pub kept: Kept,
    /// Whether the person knows that another clinic has this key, or other people are behind it, and wants it all the same.
    pub twice: bool,
}

impl Session {
    /// Proves a key by one call, keeps it where the person chose, remembers the clinic and connects. With `clinic_id` the key of
    /// that clinic is replaced. If anything fails, what was connected and kept before still is.
    ///
    /// # Errors
    /// As the server says of the key; as the keychain says of keeping it; if another clinic has the name or the key; if the key
    /// that is replaced led to other people; if the clinic cannot be remembered; if this was ended or another clinic was chosen
    /// before the key was kept.
    pub async fn connect(
        &self,
        clinic_id: Option<String>,
        name: &str,
        new: NewKey,
    ) -> Result<Clinic, CommandError> {
        let NewKey { key, kept, twice } = new;
        let turn = self.next_turn();
        match &clinic_id {
            Some(id) => drop(self.remembered(id).await?),
            None => self.check_name(None, name).await?,
        }
        let avara = self.client(key.clone())?;
        // Before the lock: the server may take minutes, and nothing else has to wait for it.
        let behind = tokio::select! {
            biased;
            () = self.overtaken(turn) => return Err(overtaken()),
            // Only people who are known can be missed, so of a new clinic one is enough.
            proved = prove(&avara, if clinic_id.is_some() { MAX_PAGE } else { 1 }) => proved?,
        };
        let _one = self.acting.lock().await;
        if !twice {
            self.check_key(clinic_id.as_deref(), &key).await?;
            if let Some(id) = &clinic_id {
                self.check_people(id, behind).await?;
            }
        }
        if self.is_overtaken(turn) {
            return Err(overtaken());
        }
        let clinic = match clinic_id {
            Some(id) => {
                let clinic = Clinic {
                    name: name.to_owned(),
                    kept,
                    ..self.remembered(&id).await?
                };
                self.keep(&clinic, key, turn).await?;
                clinic
            }
            None => {
                self.check_name(None, name).await?;
                let clinic = self.new_clinic(name, kept).await?;
                // The clinic before its key: if the app ends in between, a clinic is left without a key, never a key without a clinic.
                self.clinics.prepare(clinic.clone()).await?;
                if let Err(error) = self.keep(&clinic, key, turn).await {
                    // A clinic that stays behind asks for its key, and can be removed. A key that stays behind goes at the next start.
                    let _ = self.clinics.forget(&clinic.id, true).await;
                    return Err(error);
                }
                clinic
            }
        };
        Ok(self.enter(clinic, avara))
    }

    /// Ends a [`connect`](Self::connect) under way: its key is not kept and its clinic not entered.
    pub fn stop_connecting(&self) {
        self.next_turn();
    }

    /// Keeps a key and remembers its clinic as the one connected last. If either fails, or this was ended in the meantime, the entry
    /// is put back as it was, unless the keychain refuses or the entry could not be read before.
    async fn keep(&self, clinic: &Clinic, key: ApiKey, turn: u64) -> Result<(), CommandError> {
        let keys = self.keys(clinic.kept);
        let former = keys.read(entry(clinic)).await;
        if let Err(
            error @ (KeychainError::Denied(_) | KeychainError::Locked(_) | KeychainError::NoAnswer),
        ) = former
        {
            return Err(error.into());
        }
        let saved = keys.save(entry(clinic), key).await;
        // The save may still be under way. The call that puts the entry back follows it in the queue, so no one has to wait for it here.
        let is_late = saved == Err(KeychainError::NoAnswer);
        let kept = async {
            saved?;
            // The keychain may have asked the person, who may have changed their mind in the meantime.
            if self.is_overtaken(turn) {
                return Err(overtaken());
            }
            self.clinics.put(clinic.clone(), false).await?;
            Ok(())
        };
        let kept: Result<(), CommandError> = kept.await;
        if kept.is_err() {
            match former {
                Ok(former) => {
                    let back = keys.save(entry(clinic), former);
                    if !is_late {
                        let _ = back.await;
                    }
                }
                // Nothing would ever read this entry again. It was made a moment ago, so nothing else is lost with it.
                Err(KeychainError::NoEntry) => {
                    let back = keys.delete(entry(clinic));
                    if !is_late {
                        let _ = back.await;
                    }
                }
                Err(_) => {}
            }
        }
        kept
    }

    async fn new_clinic(&self, name: &str, kept: Kept) -> Result<Clinic, CommandError> {
        let others = self.clinics().await?;
        let taken: Vec<Colour> = others.iter().map(|clinic| clinic.colour).collect();
        Ok(Clinic {
            id: new_id(),
            name: name.to_owned(),
            origin: self.endpoint.origin(),
            kept,
            colour: Colour::next(&taken),
        })
    }
}

/// The people on the first page, also those who could not be read, as far as they have an id.
async fn prove(avara: &Avara, limit: u8) -> Result<Vec<UserId>, CommandError> {
    let page = avara
        .list_users(&UserFilter::default(), None, limit)
        .await?;
    let unread = page.skipped.into_iter().filter_map(|one| one.id);
    let unread = unread.filter_map(|id| id.parse().ok());
    let read = page.items.into_iter().map(|user| user.user_id);
    Ok(read.chain(unread).collect())
}

/// This was ended, or another clinic was chosen, before the key was kept.
fn overtaken() -> CommandError {
    CommandError::new(ErrorCode::NoKey)
}
