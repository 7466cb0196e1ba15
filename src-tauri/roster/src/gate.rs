//! While changes are under way, the app neither installs an update nor ends: no one would learn their outcome.

use tokio::sync::watch;

use crate::error::{CommandError, ErrorCode};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// How many changes are under way.
    Open(usize),
    /// An installation is under way, or the app is about to end.
    Closed,
}

/// Lets changes pass, any number at a time, or one who has to be alone.
#[derive(Debug)]
pub struct Gate(watch::Sender<Standing>);

impl Default for Gate {
    fn default() -> Self {
        Self(watch::Sender::new(Standing::Open(0)))
    }
}

/// A change that is under way, until this is dropped.
#[derive(Debug)]
pub struct UnderWay<'a>(&'a Gate);

/// An installation, until this is dropped.
#[derive(Debug)]
pub struct Alone<'a>(&'a Gate);

impl Gate {
    /// Begins a change. A change can be part of another one.
    ///
    /// # Errors
    /// While the app is being updated: then nothing may be sent.
    pub fn pass(&self) -> Result<UnderWay<'_>, CommandError> {
        let passed = self.0.send_if_modified(|standing| match standing {
            Standing::Open(changes) => {
                *changes += 1;
                true
            }
            Standing::Closed => false,
        });
        passed
            .then(|| UnderWay(self))
            .ok_or_else(|| CommandError::new(ErrorCode::Updating))
    }

    /// Waits until no change is under way, and lets none begin.
    pub async fn close(&self) -> Alone<'_> {
        let mut watching = self.0.subscribe();
        loop {
            let closed = self.0.send_if_modified(|standing| {
                let free = *standing == Standing::Open(0);
                if free {
                    *standing = Standing::Closed;
                }
                free
            });
            if closed {
                return Alone(self);
            }
            // The sender is this gate itself, so it is there.
            let _ = watching.changed().await;
        }
    }
}

impl Drop for UnderWay<'_> {
    fn drop(&mut self) {
        self.0.0.send_modify(|standing| {
            if let Standing::Open(changes) = standing {
                *changes -= 1;
            }
        });
    }
}

impl Drop for Alone<'_> {
    fn drop(&mut self) {
        self.0.0.send_replace(Standing::Open(0));
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use std::pin::pin;
    use std::task::{Context, Poll, Waker};

    use super::*;

    #[test]
    fn an_installation_waits_for_every_change_and_lets_none_begin() {
        let gate = Gate::default();
        let (whole, part) = (gate.pass().unwrap(), gate.pass().unwrap());
        let mut closing = pin!(gate.close());
        let mut context = Context::from_waker(Waker::noop());
        assert!(closing.as_mut().poll(&mut context).is_pending());
        drop(part);
        assert!(closing.as_mut().poll(&mut context).is_pending());
        drop(whole);
        let Poll::Ready(alone) = closing.as_mut().poll(&mut context) else {
            panic!("nothing is under way");
        };
        let refused = gate.pass().unwrap_err();
        assert_eq!(refused.code, ErrorCode::Updating);
        drop(alone);
        assert!(gate.pass().is_ok());
    }
}
