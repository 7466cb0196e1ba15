//! Where a window may stand, and how large it may be.
//!
//! Places are in physical pixels, as systems give them. Sizes are judged in logical ones, those of the screen on which the window
//! lands: a window that comes from a screen of another scale has the wrong number of physical ones.

use tauri::{PhysicalPosition, PhysicalSize};

/// A rectangle on the desktop, in physical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Rect {
    x: i32,
    y: i32,
    width: u32,
    height: u32,
}

/// A screen.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Screen {
    /// The part of it in which windows stand.
    pub(super) area: Rect,
    /// How many physical pixels a logical one has.
    pub(super) scale: f64,
}

/// What a window's frame adds to its inside, in physical pixels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Frame {
    width: u32,
    height: u32,
}

/// Where a window is to stand.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Settled {
    /// Its corner, in physical pixels.
    pub(super) corner: (i32, i32),
    /// Its inside, in logical pixels.
    pub(super) inside: (f64, f64),
}

impl Frame {
    pub(super) fn between(outer: PhysicalSize<u32>, inner: PhysicalSize<u32>) -> Self {
        Self {
            width: outer.width.saturating_sub(inner.width),
            height: outer.height.saturating_sub(inner.height),
        }
    }
}

impl Rect {
    pub(super) fn new(corner: PhysicalPosition<i32>, size: PhysicalSize<u32>) -> Self {
        Self {
            x: corner.x,
            y: corner.y,
            width: size.width,
            height: size.height,
        }
    }

    /// Where a window that stands here, with this frame and at this scale, is to stand: wholly on the screen that shows most of it,
    /// or on the first one if none shows any. Nothing if it may stay as it is, or if there are no screens to go by.
    ///
    /// A window that is larger than its screen in one direction keeps what fits. One that is too large in both was not made so by a
    /// person: it gets its `usual` inside again, as far as that fits.
    pub(super) fn settled(
        self,
        frame: Frame,
        scale: f64,
        usual: (f64, f64),
        screens: &[Screen],
    ) -> Option<Settled> {
        // Of equals the first, which systems report to be the main one.
        let screen = screens
            .iter()
            .rev()
            .max_by_key(|screen| self.overlap(&screen.area))?;
        let logical = |pixels: u32, scale: f64| f64::from(pixels) / scale;
        let frame = (logical(frame.width, scale), logical(frame.height, scale));
        let now = (logical(self.width, scale), logical(self.height, scale));
        let room = (
            logical(screen.area.width, screen.scale),
            logical(screen.area.height, screen.scale),
        );
        let is_huge = now.0 > room.0 && now.1 > room.1;
        let wanted = if is_huge {
            (usual.0 + frame.0, usual.1 + frame.1)
        } else {
            now
        };
        let size = (wanted.0.min(room.0), wanted.1.min(room.1));
        let physical = |pixels: f64| (pixels * screen.scale).round() as u32;
        let landed = Self {
            x: clamp(self.x, physical(size.0), screen.area.x, screen.area.width),
            y: clamp(self.y, physical(size.1), screen.area.y, screen.area.height),
            ..self
        };
        let stays = landed == self && (size.0 - now.0).abs() < 0.5 && (size.1 - now.1).abs() < 0.5;
        (!stays).then_some(Settled {
            corner: (landed.x, landed.y),
            inside: ((size.0 - frame.0).max(1.0), (size.1 - frame.1).max(1.0)),
        })
    }

    /// How many pixels the two share.
    fn overlap(&self, other: &Self) -> u64 {
        let shared = |a: i32, a_length: u32, b: i32, b_length: u32| {
            let end = (i64::from(a) + i64::from(a_length)).min(i64::from(b) + i64::from(b_length));
            u64::try_from(end - i64::from(a.max(b))).unwrap_or(0)
        };
        shared(self.x, self.width, other.x, other.width)
            * shared(self.y, self.height, other.y, other.height)
    }
}

/// Moves a stretch of `length` at `start` into the one of `room` at `from`.
fn clamp(start: i32, length: u32, from: i32, room: u32) -> i32 {
    let last = i64::from(from) + i64::from(room) - i64::from(length);
    let start = i64::from(start).clamp(i64::from(from), last.max(i64::from(from)));
    i32::try_from(start).unwrap_or(from)
}

#[cfg(test)]
#[path = "bounds_tests.rs"]
mod tests;
