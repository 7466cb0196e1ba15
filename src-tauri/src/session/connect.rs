//! Connecting a clinic by a new key: proved, kept, remembered, entered.

use avara::{ApiKey, Avara, UserFilter};

use super::acts::new_id;
use super::{Session, entry};
use crate::clinic::{Clinic, Colour, Kept};
use crate::error::{CommandError, ErrorCode};
use crate::keychain::KeychainError;

impl Session {
    /// Proves a key by one call, keeps it where the person chose, remembers the clinic and connects. With `clinic_id` the key of
    /// that clinic is replaced. Where anything fails, what was connected and kept before still is.
    ///
    /// # Errors
    /// As the server says of the key; as the keychain says of keeping it; where the clinic cannot be remembered; where it was ended
    /// or another clinic was chosen before the key was kept.
    pub async fn connect(
        &self,
        clinic_id: Option<String>,
        name: &str,
        key: ApiKey,
        kept: Kept,
    ) -> Result<Clinic, CommandError> {
        let turn = self.next_turn();
        if let Some(id) = &clinic_id {
            self.remembered(id).await?;
        }
        let avara = self.client(key.clone())?;
        // Before the lock: the server may take minutes, and nothing else has to wait for it.
        tokio::select! {
            biased;
            () = self.overtaken(turn) => return Err(overtaken()),
            proved = prove(&avara) => proved?,
        }
        let _one = self.acting.lock().await;
        if self.is_overtaken(turn) {
            return Err(overtaken());
        }
        let clinic = match clinic_id {
            Some(id) => Clinic {
                name: name.to_owned(),
                kept,
                ..self.remembered(&id).await?
            },
            None => self.new_clinic(name, kept).await?,
        };
        self.keep(&clinic, key, turn).await?;
        Ok(self.enter(clinic, avara))
    }

    /// Ends a [`connect`](Self::connect) under way: its key is not kept and its clinic not entered.
    pub fn stop_connecting(&self) {
        self.next_turn();
    }

    /// Keeps a key and remembers its clinic. Where either fails, or this was ended meanwhile, the entry is put back as it was, as far
    /// as the keychain lets it: one that could not be read stays as it is by then.
    async fn keep(&self, clinic: &Clinic, key: ApiKey, turn: u64) -> Result<(), CommandError> {
        let keys = self.keys(clinic.kept);
        let former = keys.read(entry(clinic)).await;
        if let Err(error @ (KeychainError::Denied(_) | KeychainError::NoAnswer)) = former {
            return Err(error.into());
        }
        let kept = async {
            keys.save(entry(clinic), key).await?;
            // The keychain may have asked the person, who could meanwhile think better of it.
            if self.is_overtaken(turn) {
                return Err(overtaken());
            }
            self.clinics.put(clinic.clone(), false).await?;
            Ok(())
        };
        let kept = kept.await;
        if kept.is_err() {
            let _ = match former {
                Ok(former) => keys.save(entry(clinic), former).await,
                // Nobody would ever ask for this entry again. It is our own of a moment ago, so nothing else is lost with it.
                Err(KeychainError::NoEntry) => keys.delete(entry(clinic)).await.map(drop),
                Err(_) => Ok(()),
            };
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

async fn prove(avara: &Avara) -> Result<(), CommandError> {
    avara.list_users(&UserFilter::default(), None, 1).await?;
    Ok(())
}

fn overtaken() -> CommandError {
    let text = "This was ended, or another clinic was chosen, before the key was kept. The key was not kept.";
    CommandError::new(ErrorCode::NoKey, text)
}
